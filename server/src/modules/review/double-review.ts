import { hash } from 'node:crypto';
import type { TaskId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import { append } from '../../platform/journal/index.js';
import { reviewField, reviewProblem } from './errors.js';
import { requireFree } from './lock.js';
import { openTask } from './open-task.js';
import type { Summary } from './task.js';
import { closeTaskRows, taskForUpdate } from './task-queries.js';

export interface SampledDecision {
  subject: string;
  decidedBy: Pick<Actor, 'ref' | 'personId'>;
  outcome: string;
  /** Share of decisions to review twice, 0 to 1. */
  rate: number;
  /** The outcomes between which the second reviewer chooses. */
  choices: readonly string[];
  storefrontId: string | null;
  regime: string;
  /** For the queue's row. It must not tell the outcome. */
  summary: Summary;
}

export interface DoubleReview {
  choices: string[];
  firstBy: string;
  firstOutcome: string;
  secondOutcome: string | null;
  reason: string | null;
}

/**
 * Draws a decision for a second, blind review at a random share. The draw is fixed by the subject
 * and a secret of this installation: repeating it changes nothing, and nobody can foresee it.
 * @returns the task, or undefined when it was not drawn.
 */
export async function recordDecisionForSampling(
  tx: Tx,
  decision: SampledDecision,
): Promise<TaskId | undefined> {
  if (decision.rate <= 0) return undefined;
  const row = await tx.first(sql<{ salt: string }>`select salt from review.sampling`);
  if (drawOf(row?.salt ?? '', decision.subject) >= decision.rate) return undefined;
  const { subject, storefrontId, regime, summary, decidedBy } = decision;
  const taskId = await openTask(tx, {
    kind: 'double-review',
    subject,
    storefrontId,
    regime,
    lane: 'standard',
    summary,
    excludedPersonIds: decidedBy.personId ? [decidedBy.personId] : [],
  });
  await tx.count(sql`
    insert into review.double_review (task_id, regime, choices, first_by, first_outcome)
    values (${taskId}, ${regime}, ${[...decision.choices]}::text[], ${decidedBy.ref},
      ${decision.outcome})
    on conflict (task_id) do nothing`);
  return taskId;
}

/** A number in [0, 1), even over subjects, fixed for one salt and subject. */
export function drawOf(salt: string, subject: string): number {
  const digest = hash('sha256', `${salt}\n${subject}`, 'hex');
  return Number.parseInt(digest.slice(0, 12), 16) / 2 ** 48;
}

export function doubleReviewById(db: Reader, taskId: string): Promise<DoubleReview | undefined> {
  return db.first(sql<DoubleReview>`
    select choices, first_by as "firstBy", first_outcome as "firstOutcome",
      second_outcome as "secondOutcome", reason
    from review.double_review where task_id = ${taskId}`);
}

/** The second reviewer's outcome, given without knowing the first. It changes no decision. */
export async function giveSecondOpinion(
  tx: Tx,
  actor: Actor,
  taskId: TaskId,
  { outcome, reason }: { outcome: string; reason: string },
): Promise<void> {
  const task = await taskForUpdate(tx, taskId);
  if (!task) throw reviewProblem('task-not-found');
  const review = await doubleReviewById(tx, taskId);
  if (!review) throw reviewProblem('task-of-another-kind', { kind: 'double-review' });
  await requireFree(tx, task, actor);
  if (review.firstBy === actor.ref) throw reviewProblem('task-excluded');
  if (!review.choices.includes(outcome)) {
    const choices = review.choices.join(', ');
    throw reviewProblem('outcome-not-offered', {}, [
      reviewField('outcome-not-offered', '/outcome', { choices }),
    ]);
  }
  await tx.count(sql`
    update review.double_review set second_by = ${actor.ref}, second_outcome = ${outcome},
      reason = ${reason}, answered_at = ${tx.now}
    where task_id = ${taskId}`);
  await closeTaskRows(tx, [taskId], 'done', outcome);
  append(tx, {
    type: 'review.double-reviewed',
    subject: task.subject,
    parties: [],
    data: {
      taskId,
      kind: task.kind,
      subject: task.subject,
      firstOutcome: review.firstOutcome,
      secondOutcome: outcome,
      isAgreed: outcome === review.firstOutcome,
    },
    personal: { reason },
  });
}
