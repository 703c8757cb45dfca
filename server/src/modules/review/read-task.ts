import type { Actor } from '../../contracts/parties.js';
import type { Reader } from '../../platform/db/index.js';
import { doubleReviewById } from './double-review.js';
import { reviewProblem } from './errors.js';
import { isExcluded } from './lock.js';
import { presentTask } from './present-task.js';
import { approvalById, pendingApprovalOf } from './second-approval.js';
import { CHECKING_KINDS, type Task } from './task.js';
import { taskById } from './task-queries.js';

/** A task with its proposal or second review, or the approval it waits for. The first outcome stays hidden until the second. */
export async function readTask(db: Reader, actor: Actor, id: string) {
  const task = await requireTask(db, id);
  const [approval, review] = [
    task.kind === 'second-approval' ? await approvalById(db, id) : undefined,
    task.kind === 'double-review' ? await doubleReviewById(db, id) : undefined,
  ];
  const pending = CHECKING_KINDS.includes(task.kind)
    ? undefined
    : await pendingApprovalOf(db, task.subject);
  return {
    ...presentTask(task, actor, db.now),
    isExcluded: isExcluded(task, actor),
    pendingApproval: pending ? { ...pending, askedAt: pending.askedAt.toISOString() } : null,
    approval: approval
      ? {
          proposal: approval.proposal,
          proposedBy: approval.proposedBy,
          state: approval.state,
          comment: approval.comment,
          answeredBy: approval.answeredBy,
          answeredAt: approval.answeredAt?.toISOString() ?? null,
        }
      : null,
    doubleReview: review
      ? {
          choices: review.choices,
          firstOutcome: review.secondOutcome === null ? null : review.firstOutcome,
          secondOutcome: review.secondOutcome,
          reason: review.reason,
        }
      : null,
  };
}

/** @throws `task-not-found` */
export async function requireTask(db: Reader, id: string): Promise<Task> {
  const task = await taskById(db, id);
  if (!task) throw reviewProblem('task-not-found');
  return task;
}
