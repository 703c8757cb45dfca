import type { PersonId } from '../../contracts/ids.js';
import type { Tx } from '../../platform/db/index.js';
import { append } from '../../platform/journal/index.js';
import { summaryTokens } from './summary-tokens.js';
import { CHECKING_KINDS, type Summary, type TaskKind } from './task.js';
import { activeTasksForUpdate, changeTaskRows } from './task-queries.js';

export interface TaskUpdate {
  /** Replaces the whole summary. */
  summary?: Summary;
  dueAt?: Date;
  /** `waiting` hides the task until a party answers and counts as processed; `open` shows it. */
  status?: 'open' | 'waiting';
  excludedPersonIds?: readonly PersonId[];
  /** Only the task of this kind; otherwise all but the checks of other people's work. */
  kind?: TaskKind;
}

/**
 * Changes the active tasks on a subject. @returns how many there were.
 */
export async function updateTask(tx: Tx, subject: string, update: TaskUpdate): Promise<number> {
  const active = await activeTasksForUpdate(tx, [subject], update.kind);
  const tasks = active.filter(({ kind }) => update.kind || !CHECKING_KINDS.includes(kind));
  if (tasks.length === 0) return 0;
  const { kind: _, ...change } = update;
  await changeTaskRows(
    tx,
    tasks.map(({ id }) => id),
    {
      ...change,
      ...(update.summary && { search: summaryTokens(subject, update.summary) }),
    },
  );
  for (const { id, kind, status } of tasks) {
    if (update.status === undefined || update.status === status) continue;
    append(tx, {
      type: update.status === 'waiting' ? 'review.waiting' : 'review.resumed',
      subject,
      parties: [],
      data: { taskId: id, kind, subject },
    });
  }
  return tasks.length;
}
