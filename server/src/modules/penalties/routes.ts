import type { SanctionId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Reader } from '../../platform/db/index.js';
import { can, type Route, read, write } from '../../platform/http/index.js';
import { closeTasks, requireLock } from '../review/index.js';
import { penaltiesProblem } from './errors.js';
import { policyInForce, writePolicy } from './policy.js';
import { presentPenalties, presentSanctions } from './present.js';
import { answerSanctionContest, contestSanction } from './sanctions/contest-sanction.js';
import { answerProposal, imposeSanction, liftSanction } from './sanctions/impose-sanction.js';
import { sanctionById, sanctionsOfBatch } from './sanctions/sanction.js';
import { answerBatch, proposeBatch, undoBatch } from './sanctions/sanction-batch.js';
import {
  answerBody,
  approvalBody,
  batchBody,
  batchParams,
  batchSchema,
  contestBody,
  merchantParams,
  newSanctionBody,
  penaltiesSchema,
  policyBody,
  policySchema,
  reasonBody,
  sanctionParams,
  sanctionSchema,
} from './schema.js';

const tag = 'Penalties';
const ofSanction = { tag, params: sanctionParams, returns: sanctionSchema };
const ofBatch = { tag, params: batchParams, returns: batchSchema };

async function shown(db: Reader, actor: Actor, id: SanctionId) {
  const sanction = await sanctionById(db, id);
  const [presented] = sanction ? await presentSanctions(db, actor, [sanction]) : [];
  const isTheirs =
    actor.organisationKind === 'platform' ||
    (sanction?.organisationId != null && actor.actsFor.includes(sanction.organisationId));
  if (!presented || !isTheirs) throw penaltiesProblem('sanction-not-found');
  return presented;
}

async function shownBatch(db: Reader, actor: Actor, batchId: string) {
  const items = await presentSanctions(db, actor, await sanctionsOfBatch(db, batchId));
  if (items.length === 0) throw penaltiesProblem('sanction-not-found');
  return { batchId, items };
}

const ledgerRoutes: Route[] = [
  read(
    'GET /v1/merchants/:id/penalties',
    {
      summary: 'A merchant’s points and sanctions: one’s own, or anybody’s for the platform',
      tag,
      access: can('measure.read'),
      params: merchantParams,
      returns: penaltiesSchema,
    },
    ({ db, actor, params }) => presentPenalties(db, actor, params.id),
  ),
  write(
    'POST /v1/merchants/:id/sanctions',
    {
      summary: 'Impose a step of the ladder with its reasons; a closure waits for a second person',
      tag,
      access: can('claim.decide'),
      params: merchantParams,
      body: newSanctionBody,
      returns: sanctionSchema,
      status: 201,
    },
    async ({ tx, platform, actor, params, body }) =>
      shown(
        tx,
        actor,
        await imposeSanction(tx, platform, actor, { merchantId: params.id, ...body }),
      ),
  ),
  write(
    'POST /v1/merchants/:id/penalty-task/dismissal',
    {
      summary: 'Leave it at the points: the step that the ladder calls for is not imposed',
      tag,
      access: can('claim.decide'),
      params: merchantParams,
      body: reasonBody,
    },
    async ({ tx, actor, params }) => {
      await requireLock(tx, actor, params.id, 'penalty');
      await closeTasks(tx, { kind: 'penalty', subject: params.id }, 'dismissed');
    },
  ),
];

const sanctionRoutes: Route[] = [
  read(
    'GET /v1/sanctions/:id',
    { ...ofSanction, summary: 'A sanction', access: can('measure.read') },
    ({ db, actor, params }) => shown(db, actor, params.id),
  ),
  write(
    'POST /v1/sanctions/:id/approval',
    {
      ...ofSanction,
      summary: 'The second person’s word on a proposed sanction',
      access: can('claim.approve'),
      body: approvalBody,
    },
    async ({ tx, platform, actor, params, body }) => {
      await answerProposal(tx, platform, actor, params.id, body.isApproved);
      return shown(tx, actor, params.id);
    },
  ),
  write(
    'POST /v1/sanctions/:id/lifting',
    {
      ...ofSanction,
      summary: 'End a sanction as if it had never been',
      access: can('claim.approve'),
      body: reasonBody,
    },
    async ({ tx, platform, actor, params, body }) => {
      await liftSanction(tx, platform, params.id, body.reason);
      return shown(tx, actor, params.id);
    },
  ),
  write(
    'POST /v1/sanctions/:id/contest',
    {
      ...ofSanction,
      summary: 'Contest a sanction of yours',
      access: can('measure.read'),
      body: contestBody,
    },
    async ({ tx, actor, params, body }) => {
      await contestSanction(tx, actor, params.id, body.statement);
      return shown(tx, actor, params.id);
    },
  ),
  write(
    'POST /v1/sanctions/:id/answer',
    {
      ...ofSanction,
      summary: 'Answer the contest of a sanction that somebody else imposed',
      access: can('claim.decide'),
      body: answerBody,
    },
    async ({ tx, platform, actor, params, body }) => {
      await answerSanctionContest(tx, platform, actor, params.id, body);
      return shown(tx, actor, params.id);
    },
  ),
];

const batchRoutes: Route[] = [
  write(
    'POST /v1/sanction-batches',
    {
      summary: 'Propose a step on linked shops together, each with reasons of its own',
      tag,
      access: can('claim.decide'),
      body: batchBody,
      returns: batchSchema,
      status: 201,
    },
    async ({ tx, platform, actor, body }) =>
      shownBatch(tx, actor, await proposeBatch(tx, platform, actor, body)),
  ),
  read(
    'GET /v1/sanction-batches/:id',
    { ...ofBatch, summary: 'Sanctions proposed together', access: can('review.work') },
    ({ db, actor, params }) => shownBatch(db, actor, params.id),
  ),
  write(
    'POST /v1/sanction-batches/:id/approval',
    {
      ...ofBatch,
      summary: 'The second person’s word on sanctions proposed together',
      access: can('claim.approve'),
      body: approvalBody,
    },
    async ({ tx, platform, actor, params, body }) => {
      await answerBatch(tx, platform, actor, params.id, body.isApproved);
      return shownBatch(tx, actor, params.id);
    },
  ),
  write(
    'POST /v1/sanction-batches/:id/undoing',
    {
      ...ofBatch,
      summary: 'Undo sanctions imposed together',
      access: can('claim.approve'),
      body: reasonBody,
    },
    async ({ tx, platform, actor, params, body }) => {
      await undoBatch(tx, platform, params.id, body.reason);
      return shownBatch(tx, actor, params.id);
    },
  ),
];

const policyRoutes: Route[] = [
  read(
    'GET /v1/penalty-policy',
    {
      summary: 'What decisions cost and what follows: the policy in force',
      tag,
      access: can('measure.read'),
      returns: policySchema,
    },
    ({ db }) => policyInForce(db),
  ),
  write(
    'PUT /v1/penalty-policy',
    {
      summary: 'Write the next version of the policy',
      tag,
      access: can('platform.administer'),
      body: policyBody,
      returns: policySchema,
    },
    async ({ tx, body }) => {
      await writePolicy(tx, body.policy, body.expected);
      return policyInForce(tx);
    },
  ),
];

export const penaltyRoutes: Route[] = [
  ...ledgerRoutes,
  ...sanctionRoutes,
  ...batchRoutes,
  ...policyRoutes,
];
