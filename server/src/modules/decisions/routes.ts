import {
  type Call,
  can,
  cut,
  notACursor,
  pageOf,
  type Route,
  read,
  readCursor,
} from '../../platform/http/index.js';
import type { Place } from './decision-queries.js';
import { dsaExport } from './dsa-export.js';
import { listDecisions, readDecision } from './read-decisions.js';
import { listMeasures } from './read-measures.js';
import {
  decisionParams,
  decisionSchema,
  decisionSummary,
  decisionsQuery,
  exportQuery,
  measuresQuery,
  reasonedMeasure,
} from './schema.js';
import type { Wording } from './statement-view.js';
import { displayLanguage } from './wording.js';

const tag = 'Decisions';

function wordingOf(call: Pick<Call<undefined, undefined, undefined>, 'language' | 'platform'>) {
  const { timeZone } = call.platform.settings;
  return { language: displayLanguage(call.language), timeZone } satisfies Wording;
}

function placeOf(cursor: string | undefined): Place | undefined {
  const values = readCursor(cursor);
  if (!values) return undefined;
  const [at, id] = [new Date(String(values[0])), values[1]];
  if (Number.isNaN(at.getTime()) || typeof id !== 'string') {
    throw notACursor();
  }
  return { at, id };
}

export const decisionRoutes: Route[] = [
  read(
    'GET /v1/decisions',
    {
      summary: 'Decisions, the newest first',
      description:
        'A merchant reads those on their listings, a complainant those on their claims, the ' +
        'platform all of them.',
      tag,
      access: can('decision.read'),
      query: decisionsQuery,
      returns: pageOf(decisionSummary),
    },
    async ({ db, actor, query, ...call }) => {
      const { cursor, limit, listing: listingId, ...filter } = query;
      const page = { after: placeOf(cursor), limit };
      const rows = await listDecisions(db, actor, { ...filter, listingId }, page, wordingOf(call));
      return cut(rows, limit, ({ madeAt, id }) => [madeAt, id]);
    },
  ),
  read(
    'GET /v1/decisions/dsa-export',
    {
      summary: 'Statements of reasons for the DSA Transparency Database',
      description:
        'NDJSON: each line is the body of one call of the database, 1–100 statements, all or ' +
        'nothing. Only decisions that restrict something in the EU; none that is undone.',
      tag,
      access: can('decision.export'),
      query: exportQuery,
      produces: 'application/x-ndjson',
    },
    async ({ platform, db, query, setHeader }) => {
      setHeader('content-type', 'application/x-ndjson');
      return dsaExport(platform.db, { ...query, to: query.to ?? db.now });
    },
  ),
  read(
    'GET /v1/decisions/:id',
    {
      summary: 'A decision with its statement of reasons',
      tag,
      access: can('decision.read'),
      params: decisionParams,
      returns: decisionSchema,
    },
    async ({ db, actor, params, ...call }) => readDecision(db, actor, params.id, wordingOf(call)),
  ),
  read(
    'GET /v1/measures',
    {
      summary: 'Measures and why, the newest first',
      description: 'A merchant reads those against their own listings, the platform all of them.',
      tag,
      access: can('measure.read'),
      query: measuresQuery,
      returns: pageOf(reasonedMeasure),
    },
    async ({ db, actor, query, ...call }) => {
      const { cursor, limit, ...filter } = query;
      const page = { after: placeOf(cursor), limit };
      const rows = await listMeasures(db, actor, filter, page, wordingOf(call));
      return cut(rows, limit, ({ imposedAt, id }) => [imposedAt, id]);
    },
  ),
];
