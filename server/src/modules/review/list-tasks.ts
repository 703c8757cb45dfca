import type { z } from 'zod';
import type { Actor } from '../../contracts/parties.js';
import type { Reader } from '../../platform/db/index.js';
import { cut, notACursor, readCursor } from '../../platform/http/index.js';
import { queryTokens } from '../../platform/search/index.js';
import { presentTask } from './present-task.js';
import { type QueuePlace, readQueue } from './queue-query.js';
import type { queueQuery } from './schema.js';

/** The queue by due time, narrowed by its filters. */
export async function listTasks(db: Reader, actor: Actor, query: z.output<typeof queueQuery>) {
  const tokens = query.q === undefined ? [] : queryTokens(query.q);
  const tasks = await readQueue(
    db,
    {
      status: query.status,
      kind: query.kind,
      regime: query.regime,
      lane: query.lane,
      storefrontId: query.storefrontId,
      tokens: tokens.length > 0 ? tokens : undefined,
      isMine: query.mine,
      isOverdue: query.overdue,
      isFree: query.free,
      viewer: { ref: actor.ref, personId: actor.personId },
    },
    placeOf(query.cursor),
    query.limit + 1,
  );
  const page = cut(tasks, query.limit, ({ dueAt, id }) => [dueAt.toISOString(), id]);
  return { ...page, items: page.items.map((task) => presentTask(task, actor, db.now)) };
}

function placeOf(cursor: string | undefined): QueuePlace | undefined {
  const place = readCursor(cursor);
  if (!place) return undefined;
  const [dueAt, id] = place;
  if (typeof dueAt !== 'string' || typeof id !== 'string' || Number.isNaN(Date.parse(dueAt))) {
    throw notACursor();
  }
  return { dueAt, id };
}
