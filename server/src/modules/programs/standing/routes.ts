import type { OrganisationId, RightId, StandingContestId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import type { Reader } from '../../../platform/db/index.js';
import {
  can,
  cut,
  type Route,
  read,
  readCursor,
  work,
  write,
} from '../../../platform/http/index.js';
import { programsProblem } from '../errors.js';
import { holdersSeen } from '../figures/dashboard.js';
import { privilegesOf } from '../privileges.js';
import { liftRestriction } from '../restrictions.js';
import {
  changePage,
  changeParams,
  changesQuery,
  privilegesQuery,
  privilegesSchema,
  recomputed,
  restrictionParams,
  ruleBody,
  ruleSchema,
  standingAnswerBody,
  standingContestBody,
  standingContestParams,
  standingContestSchema,
  standingPage,
  standingQuery,
  standingSchema,
  standingsQuery,
} from '../schema.js';
import { changeById, listChanges } from './change-queries.js';
import { answerStandingContest, contestById, contestStanding } from './contest-standing.js';
import {
  presentChanges,
  presentRestriction,
  presentRule,
  presentStandingList,
  presentStandings,
} from './present.js';
import { recomputeStandings } from './recompute.js';
import { ruleInForce, writeRule } from './rule.js';

const tag = 'Programmes';

/** One holder: the actor's own unless another is named that they may see. */
function oneHolder(actor: Actor, holderId: OrganisationId | undefined): OrganisationId {
  const holder = holderId ?? actor.organisationId;
  if (!holder || actor.organisationKind === 'association')
    throw programsProblem('standing-not-found');
  if (actor.organisationKind !== 'platform' && !actor.actsFor.includes(holder)) {
    throw programsProblem('standing-not-found');
  }
  return holder;
}

async function contestShown(db: Reader, id: StandingContestId) {
  const contest = await contestById(db, id);
  const found = contest && (await changeById(db, contest.changeId));
  if (!contest || !found) throw programsProblem('standing-contest-not-found');
  const [change] = await presentChanges(db, [found]);
  if (!change) throw programsProblem('standing-contest-not-found');
  const { statement, locale, filedAt, outcome, answer, exemptUntil } = contest;
  return {
    id,
    statement,
    locale,
    filedAt: filedAt.toISOString(),
    outcome,
    answer,
    exemptUntil,
    change,
  };
}

export const standingRoutes: Route[] = [
  read(
    'GET /v1/programmes/good-faith',
    { summary: 'The Good Faith rule in force', tag, access: 'signed-in', returns: ruleSchema },
    async ({ db }) => presentRule(await ruleInForce(db)),
  ),
  write(
    'PUT /v1/programmes/good-faith',
    {
      summary: 'Write the next version of the Good Faith rule; everybody is judged by it at night',
      tag,
      access: can('platform.administer'),
      ifMatch: true,
      body: ruleBody,
      returns: ruleSchema,
    },
    async ({ tx, body, expectedVersion }) => {
      await writeRule(tx, body, expectedVersion ?? 0);
      return presentRule(await ruleInForce(tx));
    },
  ),
  work(
    'POST /v1/programmes/good-faith/recomputations',
    {
      summary: 'Judge every holder now',
      tag,
      access: can('platform.administer'),
      returns: recomputed,
    },
    ({ platform, actor }) => recomputeStandings(platform, actor.ref),
  ),
  read(
    'GET /v1/standings',
    {
      summary: 'Every holder with where they stand',
      tag,
      access: can('review.work'),
      query: standingsQuery,
      returns: standingPage,
    },
    async ({ db, query }) => {
      const { status, limit } = query;
      const after = readCursor(query.cursor);
      const { items, ...rest } = await presentStandingList(db, { status }, after, limit);
      return { ...cut(items, limit, ({ holder }) => [holder.id]), ...rest };
    },
  ),
  read(
    'GET /v1/standing',
    {
      summary: 'Where a holder stands in the programmes, by which figures, and what is missing',
      tag,
      access: can('programme.read'),
      query: standingQuery,
      returns: standingSchema,
    },
    ({ db, platform, actor, query }) =>
      presentStandings(db, platform.settings, oneHolder(actor, query.holderId)),
  ),
  read(
    'GET /v1/privileges',
    {
      summary: 'What a notice on this right and ground may leave out, and what holds it back',
      tag,
      access: can('notice.submit'),
      query: privilegesQuery,
      returns: privilegesSchema,
    },
    async ({ db, actor, query }) => {
      const holder = oneHolder(actor, query.holderId);
      const right = { rightId: query.rightId as RightId, ground: query.ground };
      const { programme, isExpedited, waives, mostListings, restrictions } = await privilegesOf(
        db,
        holder,
        right,
      );
      return {
        ...{ programme, isExpedited, mostListings, waives: [...waives] },
        restrictions: restrictions.map(presentRestriction),
      };
    },
  ),
  read(
    'GET /v1/standing-changes',
    {
      summary: 'How standings turned, newest first, each with its figures',
      tag,
      access: can('programme.read'),
      query: changesQuery,
      returns: changePage,
    },
    async ({ db, actor, query }) => {
      const after = readCursor(query.cursor);
      const rows = await listChanges(
        db,
        holdersSeen(actor, query.holderId),
        after,
        query.limit + 1,
      );
      const page = cut(rows, query.limit, ({ at, id }) => [at.toISOString(), id]);
      return { ...page, items: await presentChanges(db, page.items) };
    },
  ),
  write(
    'POST /v1/standing-changes/:id/contest',
    {
      summary: 'Contest a change of your standing; a person looks again',
      tag,
      access: can('notice.submit'),
      params: changeParams,
      body: standingContestBody,
      returns: standingContestSchema,
      status: 201,
    },
    async ({ tx, actor, params, body }) =>
      contestShown(tx, await contestStanding(tx, actor, params.id, body.statement)),
  ),
  read(
    'GET /v1/standing-contests/:id',
    {
      summary: 'A contest of a standing, for the desk',
      tag,
      access: can('review.work'),
      params: standingContestParams,
      returns: standingContestSchema,
    },
    ({ db, params }) => contestShown(db, params.id),
  ),
  write(
    'POST /v1/standing-contests/:id/answer',
    {
      summary: 'Answer a contest of a standing',
      tag,
      access: can('claim.decide'),
      params: standingContestParams,
      body: standingAnswerBody,
      returns: standingContestSchema,
    },
    async ({ tx, platform, actor, params, body }) => {
      await answerStandingContest(tx, platform.settings, actor, params.id, body);
      return contestShown(tx, params.id);
    },
  ),
  write(
    'POST /v1/restrictions/:id/end',
    {
      summary: 'Lift a restriction before its time',
      tag,
      access: can('claim.approve'),
      params: restrictionParams,
    },
    ({ tx, params }) => liftRestriction(tx, params.id),
  ),
];
