import { z } from 'zod';
import { can, type Route, read, work, write } from '../../../platform/http/index.js';
import { backtestRule } from './backtest.js';
import {
  backtestBody,
  backtestSchema,
  cardParams,
  cardSchema,
  qualityQuery,
  qualitySchema,
} from './schema.js';
import { type LearnedCard, learnedCards, learnScorecard, putInForce } from './scorecards.js';
import { screeningQuality } from './screening-quality.js';

const tag = 'Screening';
const MONTH_MS = 30 * 86_400_000;

function presentCard({ card, learnedAt, inForceAt, ...rest }: LearnedCard) {
  return {
    ...rest,
    prior: card.prior,
    learnedAt: learnedAt.toISOString(),
    inForceAt: inForceAt?.toISOString() ?? null,
  };
}

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
  read(
    'GET /v1/screening-scorecards',
    {
      summary: 'Scorecards learned from what people found, the newest first',
      tag,
      access: can('review.work'),
      returns: z.object({ items: z.array(cardSchema) }),
    },
    async ({ db }) => ({ items: (await learnedCards(db)).map(presentCard) }),
  ),
  work(
    'POST /v1/screening-scorecards',
    {
      summary: 'Learn weights from what people found; a proposal until it is put in force',
      tag,
      access: can('claim.approve'),
      returns: cardSchema,
      status: 201,
    },
    async ({ platform, actor }) => presentCard(await learnScorecard(platform, actor)),
  ),
  write(
    'PUT /v1/screening-scorecards/:version/force',
    {
      summary: 'Make verdicts by a learned scorecard from now on',
      tag,
      access: can('claim.approve'),
      params: cardParams,
      returns: z.object({ items: z.array(cardSchema) }),
    },
    async ({ tx, params }) => {
      await putInForce(tx, params.version);
      return { items: (await learnedCards(tx)).map(presentCard) };
    },
  ),
];
