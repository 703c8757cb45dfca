import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { PersonId, TaskId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import { append } from '../../platform/journal/index.js';
import { reviewProblem } from './errors.js';
import { requireFree } from './lock.js';
import { openTask } from './open-task.js';
import type { Lane, Summary } from './task.js';
import { closeTaskRows, taskForUpdate, tasksOfSubject } from './task-queries.js';

export interface Approval {
  taskId: TaskId;
  subject: string;
  /** The caller's own JSON: what to do once it is approved. */
  proposal: unknown;
  proposalHash: string;
  proposedBy: string;
  state: 'asked' | 'approved' | 'declined';
  comment: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
}

export interface ApprovalRequest {
  subject: string;
  proposal: unknown;
  /** Ids of all that the proposal is about, by which `pendingApprovals` finds it. */
  covers?: readonly string[];
  proposedBy: Pick<Actor, 'ref' | 'personId'>;
  storefrontId: string | null;
  regime: string;
  lane?: Lane;
  summary: Summary;
  /** People beside the proposer who may not approve. */
  excluded?: readonly PersonId[];
}

/**
 * Asks a second person to approve a proposal. When they do, the journal says `review.approved`
 * (or `review.declined`) with the task's id; the proposer's subscriber then reads `approvalById`
 * and acts. A subject has one open request: a second throws `approval-pending`.
 */
export async function askSecondApproval(tx: Tx, request: ApprovalRequest): Promise<TaskId> {
  const { subject, storefrontId, regime, summary, proposedBy, excluded = [] } = request;
  const standing = await tasksOfSubject(tx, subject);
  const isPending = standing.some((t) => t.kind === 'second-approval' && t.closedAt === null);
  if (isPending) throw reviewProblem('approval-pending');
  const taskId = await openTask(tx, {
    kind: 'second-approval',
    subject,
    storefrontId,
    regime,
    lane: request.lane ?? 'standard',
    summary,
    excludedPersonIds: [...(proposedBy.personId ? [proposedBy.personId] : []), ...excluded],
  });
  const proposalHash = hash('sha256', canonicalize(request.proposal) ?? 'null', 'base64url');
  await tx.count(sql`
    insert into review.approval (task_id, proposal, proposal_hash, proposed_by, state, covers)
    values (${taskId}, ${JSON.stringify(request.proposal)}::jsonb, ${proposalHash},
      ${proposedBy.ref}, 'asked', ${[...(request.covers ?? [])]}::text[])`);
  append(tx, {
    type: 'review.approval-asked',
    subject,
    parties: [],
    data: { taskId, kind: 'second-approval', subject, proposalHash },
  });
  return taskId;
}

/** A request for approval by its task, or undefined. */
export function approvalById(db: Reader, taskId: string): Promise<Approval | undefined> {
  return db.first(sql<Approval>`
    select a.task_id as "taskId", t.subject, a.proposal, a.proposal_hash as "proposalHash",
      a.proposed_by as "proposedBy", a.state, a.comment, a.answered_by as "answeredBy",
      a.answered_at as "answeredAt"
    from review.approval a join review.task t on t.id = a.task_id where a.task_id = ${taskId}`);
}

/** The request for approval that a subject waits for now, or undefined. */
export function pendingApprovalOf(db: Reader, subject: string) {
  return db.first(sql<{ taskId: TaskId; proposedBy: string; askedAt: Date }>`
    select a.task_id as "taskId", a.proposed_by as "proposedBy", t.opened_at as "askedAt"
    from review.task t join review.approval a on a.task_id = t.id
    where t.subject = ${subject} and t.kind = 'second-approval' and t.status in ('open', 'waiting')
      and a.state = 'asked'`);
}

/** Tasks of the second persons whom proposals about these ids wait for, by id. */
export async function pendingApprovals(
  db: Reader,
  ids: readonly string[],
): Promise<Map<string, TaskId>> {
  const rows = await db.rows(sql<{ id: string; taskId: TaskId }>`
    select covered.id, a.task_id as "taskId"
    from review.approval a cross join lateral unnest(a.covers) as covered (id)
    where a.state = 'asked' and a.covers && ${[...ids]}::text[]
      and covered.id = any(${[...ids]}::text[])`);
  return new Map(rows.map(({ id, taskId }) => [id, taskId]));
}

/** Approves or declines; never by the proposer, nor while somebody else holds the task. */
export async function answerApproval(
  tx: Tx,
  actor: Actor,
  taskId: TaskId,
  answer: { state: 'approved' | 'declined'; comment: string | null },
): Promise<void> {
  const task = await taskForUpdate(tx, taskId);
  if (!task) throw reviewProblem('task-not-found');
  const approval = await approvalById(tx, taskId);
  if (!approval) throw reviewProblem('task-of-another-kind', { kind: 'second-approval' });
  await requireFree(tx, task, actor);
  if (approval.proposedBy === actor.ref) throw reviewProblem('task-excluded');
  await tx.count(sql`
    update review.approval set state = ${answer.state}, comment = ${answer.comment},
      answered_by = ${actor.ref}, answered_at = ${tx.now}
    where task_id = ${taskId}`);
  await closeTaskRows(tx, [taskId], 'done', answer.state);
  const { subject, proposalHash, proposedBy } = approval;
  append(tx, {
    type: answer.state === 'approved' ? 'review.approved' : 'review.declined',
    subject,
    parties: [],
    data: { taskId, kind: 'second-approval', subject, proposalHash, proposedBy },
    ...(answer.comment && { personal: { comment: answer.comment } }),
  });
}
