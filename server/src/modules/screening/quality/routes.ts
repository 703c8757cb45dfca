import { can, type Route, read, work } from '../../../platform/http/index.js';
import { backtestRule } from './backtest.js';
import { backtestBody, backtestSchema, qualityQuery, qualitySchema } from './schema.js';
import { screeningQuality } from './screening-quality.js';

const tag = 'Screening';
const MONTH_MS = 30 * 86_400_000;

export const qualityRoutes: Route[] = [
  read(
    'GET /v1/screening-quality',
    {
      summary: 'How good screening is: prevalence, recall, precision and drift, with intervals',
      description:
        'Prevalence and recall are estimated from allowed listings drawn by lot for a person to ' +
        'look at. Precision is over what people found.',
      tag,
      access: can('review.work'),
      query: qualityQuery,
      returns: qualitySchema,
    },
    async ({ db, query, platform }) => {
      const until = query.until ? new Date(query.until) : platform.clock.now();
      const from = query.from ? new Date(query.from) : new Date(until.getTime() - MONTH_MS);
      const quality = await screeningQuality(db, { ...query, from, until });
      return { from: from.toISOString(), until: until.toISOString(), ...quality };
    },
  ),
  work(
    'POST /v1/screening-rules/backtests',
    {
      summary: 'What a rule would have done to the last screenings',
      description: 'Each is asked with the version of the listing and the findings of its day.',
      tag,
      access: can('review.work'),
      body: backtestBody,
      returns: backtestSchema,
    },
    ({ platform, body }) => platform.db.read((db) => backtestRule(db, body.when)),
  ),
];
