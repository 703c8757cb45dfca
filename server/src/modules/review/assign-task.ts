import type { PersonId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { httpProblem } from '../../platform/http/index.js';
import { append } from '../../platform/journal/index.js';
import { actorFor } from '../accounts/index.js';
import { reviewField, reviewProblem } from './errors.js';
import { presentTask } from './present-task.js';
import { taskForUpdate } from './task-queries.js';

/** Gives a task to a reviewer, or to nobody. It does not lock: they take it when they begin. */
export async function assignTask(
  tx: Tx,
  actor: Actor,
  id: string,
  assigneeId: PersonId | null,
  expectedVersion: number | undefined,
) {
  const task = await taskForUpdate(tx, id);
  if (!task) throw reviewProblem('task-not-found');
  if (task.version !== expectedVersion) throw httpProblem('version-changed');
  if (task.closedAt !== null) {
    throw reviewProblem('task-closed', { outcome: task.outcome ?? task.status });
  }
  if (assigneeId !== null) await requireReviewer(tx, assigneeId, task.excludedPersonIds);
  await tx.count(sql`
    update review.task set assignee_id = ${assigneeId}, version = version + 1 where id = ${id}`);
  append(tx, {
    type: 'review.assigned',
    subject: task.subject,
    parties: [],
    data: { taskId: task.id, kind: task.kind, subject: task.subject, assigneeId },
  });
  return presentTask({ ...task, assigneeId, version: task.version + 1 }, actor, tx.now);
}

async function requireReviewer(tx: Tx, personId: PersonId, excluded: readonly PersonId[]) {
  if (excluded.includes(personId)) throw reviewProblem('task-excluded');
  const assignee = await actorFor(tx, personId);
  if (assignee.permissions.has('review.work')) return;
  throw httpProblem('invalid-request', {}, [reviewField('not-a-reviewer', '/assigneeId')]);
}
