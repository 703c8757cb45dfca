import type { TaskId } from '../../contracts/ids.js';
import type { Tx } from '../../platform/db/index.js';
import { append } from '../../platform/journal/index.js';
import type { TaskKind } from './task.js';
import { reopenTaskRow } from './task-queries.js';

/**
 * Puts the last closed task of this kind back on the desk because its outcome was undone. It keeps
 * its due time, so that work decided late and undone shows as late, and counts once for the norm.
 * @returns its id, or undefined when there was none or one is active.
 */
export async function reopenTask(
  tx: Tx,
  kind: TaskKind,
  subject: string,
): Promise<TaskId | undefined> {
  const reopened = await reopenTaskRow(tx, kind, subject);
  if (!reopened) return undefined;
  append(tx, {
    type: 'review.reopened',
    subject,
    parties: [],
    data: { taskId: reopened.id, kind, subject },
  });
  return reopened.id;
}
