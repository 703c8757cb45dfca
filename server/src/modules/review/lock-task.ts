import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import { reviewProblem } from './errors.js';
import { lockHolder, requireFree } from './lock.js';
import { CHECKING_KINDS, LOCK_MS, type Task, type TaskKind } from './task.js';
import { activeTasksForUpdate, setLock, taskForUpdate } from './task-queries.js';

/** Takes a task for ten minutes, or begins the ten minutes anew for its holder. */
export async function lockTask(tx: Tx, actor: Actor, id: string): Promise<Task> {
  const task = await taskForUpdate(tx, id);
  if (!task) throw reviewProblem('task-not-found');
  return take(tx, actor, task);
}

/** Begins the ten minutes anew; refused when the lock is not the actor's or has run out. */
export async function renewLock(tx: Tx, actor: Actor, id: string): Promise<Task> {
  const task = await taskForUpdate(tx, id);
  if (!task) throw reviewProblem('task-not-found');
  if (lockHolder(task, tx.now) !== actor.ref) throw reviewProblem('task-not-locked');
  return take(tx, actor, task);
}

/** Gives a task back; nothing happens when the lock is not the actor's any more. */
export async function releaseLock(tx: Tx, actor: Actor, id: string): Promise<void> {
  const task = await taskForUpdate(tx, id);
  if (!task) throw reviewProblem('task-not-found');
  if (task.lockedBy === actor.ref) await setLock(tx, [id], null, null);
}

/**
 * Called by every verb that decides: only the holder of an unexpired lock may. A free task is
 * taken on the spot, and holding it begins anew. A subject without active tasks needs no lock.
 * Throws `task-locked` (who and until when) or `task-excluded`.
 * @returns the tasks now held.
 */
export async function requireLock(
  tx: Tx,
  actor: Actor,
  subject: string,
  kind?: TaskKind,
): Promise<Task[]> {
  const active = await activeTasksForUpdate(tx, [subject], kind);
  const tasks = active.filter((task) => kind || !CHECKING_KINDS.includes(task.kind));
  for (const task of tasks) await requireFree(tx, task, actor);
  if (tasks.length === 0) return [];
  const lockedUntil = new Date(tx.now.getTime() + LOCK_MS);
  await setLock(
    tx,
    tasks.map(({ id }) => id),
    actor.ref,
    lockedUntil,
  );
  return tasks.map((task) => ({ ...task, lockedBy: actor.ref, lockedUntil }));
}

async function take(tx: Tx, actor: Actor, task: Task): Promise<Task> {
  await requireFree(tx, task, actor);
  const lockedUntil = new Date(tx.now.getTime() + LOCK_MS);
  await setLock(tx, [task.id], actor.ref, lockedUntil);
  return { ...task, lockedBy: actor.ref, lockedUntil };
}
