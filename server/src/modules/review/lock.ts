import { idSchema } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Reader } from '../../platform/db/index.js';
import { personsByIds } from '../accounts/index.js';
import { reviewProblem } from './errors.js';
import type { Task } from './task.js';

/** Who holds a task at `now`, or null: a lock ends by time alone. */
export function lockHolder(task: Pick<Task, 'lockedBy' | 'lockedUntil'>, now: Date): string | null {
  const holds = task.lockedUntil !== null && task.lockedUntil.getTime() > now.getTime();
  return holds ? task.lockedBy : null;
}

/** The task checks this actor's own work. */
export function isExcluded(task: Pick<Task, 'excludedPersonIds'>, { personId }: Actor): boolean {
  return personId !== null && task.excludedPersonIds.includes(personId);
}

/**
 * Refuses what `actor` may not take: closed, their own work to check, held by somebody else, who
 * is named.
 */
export async function requireFree(db: Reader, task: Task, actor: Actor): Promise<void> {
  if (task.status === 'done' || task.status === 'cancelled') {
    throw reviewProblem('task-closed', { outcome: task.outcome ?? task.status });
  }
  if (isExcluded(task, actor)) {
    throw reviewProblem('task-excluded');
  }
  const holder = lockHolder(task, db.now);
  if (holder === null || holder === actor.ref) return;
  const until = task.lockedUntil?.toISOString() ?? '';
  throw reviewProblem('task-locked', { who: await nameOf(db, holder), until });
}

/** A person's name; machines are called by their ref. */
async function nameOf(db: Reader, ref: string): Promise<string> {
  const id = idSchema('person').safeParse(ref.replace(/^person:/, ''));
  if (!id.success) return ref;
  const persons = await personsByIds(db, [id.data]);
  return persons.get(id.data)?.name ?? ref;
}
