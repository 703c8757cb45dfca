import type { PersonId, TaskId } from '../../contracts/ids.js';
import type { Tx } from '../../platform/db/index.js';
import { newId } from '../../platform/ids/index.js';
import { append } from '../../platform/journal/index.js';
import { deskClock } from './desk-calendar.js';
import { summaryTokens } from './summary-tokens.js';
import type { Lane, Summary, TaskKind } from './task.js';
import { activeTasksForUpdate, insertTask } from './task-queries.js';

export interface NewTask {
  kind: TaskKind;
  subject: string;
  storefrontId: string | null;
  regime: string;
  lane: Lane;
  /** JSON for the queue's row, searched by its texts; no personal data. */
  summary: Summary;
  /** People who must not do this task: those whose work it checks. */
  excludedPersonIds?: readonly PersonId[];
}

/**
 * Puts work on the desk, in the caller's transaction and visible in it. Due after 24 business
 * hours (12 in the expedited lane). A subject has one active task of a kind: opening it again
 * returns the one that stands there, unchanged.
 */
export async function openTask(tx: Tx, task: NewTask): Promise<TaskId> {
  const id = newId('task', tx.now);
  const { kind, subject, regime, lane } = task;
  const clock = deskClock(lane, tx.now);
  const isNew = await insertTask(tx, {
    ...clock,
    id,
    kind,
    subject,
    regime,
    lane,
    storefrontId: task.storefrontId,
    summary: task.summary,
    search: summaryTokens(subject, task.summary),
    excludedPersonIds: task.excludedPersonIds ?? [],
  });
  if (!isNew) {
    const [standing] = await activeTasksForUpdate(tx, [subject], kind);
    // It was closed between the two statements: the place is free now.
    return standing ? standing.id : openTask(tx, task);
  }
  append(tx, {
    type: 'review.opened',
    subject,
    parties: [],
    data: { taskId: id, kind, subject, regime, lane, dueAt: clock.dueAt.toISOString() },
  });
  return id;
}
