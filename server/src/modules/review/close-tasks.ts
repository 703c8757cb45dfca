import type { Tx } from '../../platform/db/index.js';
import { append } from '../../platform/journal/index.js';
import { CHECKING_KINDS, type TaskKind } from './task.js';
import { activeTasksForUpdate, closeTaskRows } from './task-queries.js';

/** Which tasks end: those of a kind or, without one, all but the checks of other people's work. */
export interface ClosedTasks {
  subject: string | readonly string[];
  kind?: TaskKind;
  /** `cancelled` when the work fell away, such as by a withdrawal; `done` otherwise. */
  as?: 'done' | 'cancelled';
}

/**
 * Takes tasks off the desk and frees their locks; `outcome` is the caller's word for the result.
 * @returns how many were active.
 */
export async function closeTasks(tx: Tx, which: ClosedTasks, outcome: string): Promise<number> {
  const subjects = typeof which.subject === 'string' ? [which.subject] : which.subject;
  const active = await activeTasksForUpdate(tx, subjects, which.kind);
  const ending = active.filter(({ kind }) => which.kind || !CHECKING_KINDS.includes(kind));
  if (ending.length === 0) return 0;
  const ids = ending.map(({ id }) => id);
  const closed = await closeTaskRows(tx, ids, which.as ?? 'done', outcome);
  const norms = new Map(closed.map(({ id, isWithinNorm }) => [id, isWithinNorm]));
  for (const { id, kind, subject } of ending) {
    append(tx, {
      type: 'review.closed',
      subject,
      parties: [],
      data: { taskId: id, kind, subject, outcome, isWithinNorm: norms.get(id) ?? false },
    });
  }
  return ending.length;
}
