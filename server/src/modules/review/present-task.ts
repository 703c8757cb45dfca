import type { z } from 'zod';
import type { Actor } from '../../contracts/parties.js';
import { lockHolder } from './lock.js';
import type { taskSchema } from './schema.js';
import type { Task } from './task.js';

/** A task as the API shows it to `actor` at `now`. */
export function presentTask(task: Task, actor: Actor, now: Date): z.input<typeof taskSchema> {
  const { excludedPersonIds: _, lockedBy: __, lockedUntil, ...shown } = task;
  const holder = lockHolder(task, now);
  const isActive = task.status === 'open' || task.status === 'waiting';
  return {
    ...shown,
    summary: { ...task.summary },
    openedAt: task.openedAt.toISOString(),
    dueAt: task.dueAt.toISOString(),
    isOverdue: isActive && task.dueAt.getTime() < now.getTime(),
    processedAt: task.processedAt?.toISOString() ?? null,
    closedAt: task.closedAt?.toISOString() ?? null,
    lock:
      holder !== null && lockedUntil !== null
        ? { by: holder, until: lockedUntil.toISOString(), isMine: holder === actor.ref }
        : null,
  };
}
