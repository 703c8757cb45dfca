import type { MisuseId, OrganisationId } from '../../../contracts/ids.js';
import type { Reader } from '../../../platform/db/index.js';
import {
  can,
  cut,
  pageQuery,
  type Route,
  read,
  readCursor,
  write,
} from '../../../platform/http/index.js';
import { organisationsByIds } from '../../accounts/index.js';
import { abuseProblem } from '../errors.js';
import {
  conductQuery,
  conductSchema,
  misuseAnswerBody,
  misuseBody,
  misuseContestBody,
  misusePage,
  misuseParams,
  misuseSchema,
  rateLimitBody,
  rateLimitSchema,
} from '../schema.js';
import { factorsOf } from './conduct.js';
import { answerMisuse, contestMisuse, imposeMisuse } from './impose-misuse.js';
import { limitRate } from './limit-rate.js';
import { listMeasures, type MisuseMeasure, measureById } from './measure-queries.js';
import { weightsRoutes } from './weights-routes.js';

const tag = 'Misuse';

async function present(db: Reader, measures: readonly MisuseMeasure[]) {
  const names = await organisationsByIds(db, [...new Set(measures.map((m) => m.organisationId))]);
  return measures.map(({ organisationId, restrictionId: _, by: __, ...measure }) => ({
    ...measure,
    organisation: { id: organisationId, name: names.get(organisationId)?.name ?? '' },
    untilAt: measure.untilAt?.toISOString() ?? null,
    at: measure.at.toISOString(),
    contestedAt: measure.contestedAt?.toISOString() ?? null,
    answeredAt: measure.answeredAt?.toISOString() ?? null,
  }));
}

async function shown(db: Reader, id: MisuseId, seenBy: readonly OrganisationId[] | null) {
  const found = await measureById(db, id);
  if (!found || (seenBy && !seenBy.includes(found.organisationId))) {
    throw abuseProblem('misuse-not-found');
  }
  const [one] = await present(db, [found]);
  if (!one) throw abuseProblem('misuse-not-found');
  return one;
}

export const misuseRoutes: Route[] = [
  read(
    'GET /v1/misuse/conduct',
    {
      summary: 'The four factors of DSA art. 23 for a complainant or merchant, as they stand',
      tag,
      access: can('review.work'),
      query: conductQuery,
      returns: conductSchema,
    },
    async ({ db, query }) => {
      const { organisationId, party } = query;
      const { factors, isKnown } = await factorsOf(db, organisationId, party);
      if (!isKnown) throw abuseProblem('party-unknown');
      const name = (await organisationsByIds(db, [organisationId])).get(organisationId)?.name ?? '';
      return { organisation: { id: organisationId, name }, party, factors };
    },
  ),
  read(
    'GET /v1/misuse',
    {
      summary: 'Warnings and suspensions: all for the platform, one’s own for everybody else',
      tag,
      access: can('metrics.read'),
      query: pageQuery,
      returns: misusePage,
    },
    async ({ db, actor, query }) => {
      const own = actor.organisationKind === 'platform' ? null : actor.actsFor;
      const rows = await listMeasures(db, own, readCursor(query.cursor), query.limit + 1);
      const page = cut(rows, query.limit, ({ at, id }) => [at.toISOString(), id]);
      return { ...page, items: await present(db, page.items) };
    },
  ),
  write(
    'POST /v1/misuse',
    {
      summary: 'Warn, or after a warning suspend the processing of notices or counter-notices',
      tag,
      access: can('claim.approve'),
      body: misuseBody,
      returns: misuseSchema,
      status: 201,
    },
    async ({ tx, platform, actor, body }) =>
      shown(tx, await imposeMisuse(tx, platform, actor, body), null),
  ),
  read(
    'GET /v1/misuse/:id',
    {
      summary: 'A warning or suspension with its factors and what became of its contest',
      tag,
      access: can('metrics.read'),
      params: misuseParams,
      returns: misuseSchema,
    },
    ({ db, actor, params }) =>
      shown(db, params.id, actor.organisationKind === 'platform' ? null : actor.actsFor),
  ),
  write(
    'POST /v1/misuse/:id/contest',
    {
      summary: 'Contest a warning or suspension of yours',
      tag,
      access: can('metrics.read'),
      params: misuseParams,
      body: misuseContestBody,
      returns: misuseSchema,
    },
    async ({ tx, actor, params, body }) => {
      await contestMisuse(tx, actor, params.id, body.statement);
      return shown(tx, params.id, actor.actsFor);
    },
  ),
  write(
    'POST /v1/misuse/:id/answer',
    {
      summary: 'Answer the contest of a warning or suspension that somebody else imposed',
      tag,
      access: can('claim.decide'),
      params: misuseParams,
      body: misuseAnswerBody,
      returns: misuseSchema,
    },
    async ({ tx, platform, actor, params, body }) => {
      await answerMisuse(tx, platform.settings, actor, params.id, body);
      return shown(tx, params.id, null);
    },
  ),
  write(
    'POST /v1/rate-limits',
    {
      summary: 'Limit how many claims a complainant sends a day',
      tag,
      access: can('claim.approve'),
      body: rateLimitBody,
      returns: rateLimitSchema,
      status: 201,
    },
    async ({ tx, body }) => ({ restrictionId: await limitRate(tx, body) }),
  ),
  ...weightsRoutes,
];
