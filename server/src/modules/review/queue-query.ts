import { type Reader, sql } from '../../platform/db/index.js';
import type { Lane, Task, TaskKind } from './task.js';
import { taskColumns } from './task-queries.js';

/** What the queue is narrowed to; absent means any. */
export interface QueueFilter {
  status: 'open' | 'waiting';
  kind?: TaskKind | undefined;
  regime?: string | undefined;
  lane?: Lane | undefined;
  storefrontId?: string | undefined;
  /** Every token must stand in the task's texts. */
  tokens?: readonly string[] | undefined;
  isOverdue?: boolean | undefined;
  /** Without those that somebody else holds. */
  isFree?: boolean | undefined;
  /** Assigned to the viewer or locked by them. */
  isMine?: boolean | undefined;
  viewer: { ref: string; personId: string | null };
}

export interface QueuePlace {
  dueAt: string;
  id: string;
}

type Condition = ReturnType<typeof sql>;
const all = (conditions: Condition[]) => sql.join(conditions, sql` and `);

/**
 * The front of the queue by due time: `limit` tasks after `after`. Reads only the fronts of its
 * shelves, or a small index, however many tasks are open.
 */
export function readQueue(
  db: Reader,
  filter: QueueFilter,
  after: QueuePlace | undefined,
  limit: number,
): Promise<Task[]> {
  const isNarrow = filter.tokens !== undefined || filter.isMine || filter.status === 'waiting';
  return isNarrow ? readPlain(db, filter, after, limit) : readShelves(db, filter, after, limit);
}

function readPlain(db: Reader, filter: QueueFilter, after: QueuePlace | undefined, limit: number) {
  const { tokens, isMine, viewer } = filter;
  const conditions = [sql`t.status = ${sql.lit(filter.status)}`, ...residual(db, filter, after)];
  if (filter.kind) conditions.push(sql`t.kind = ${filter.kind}`);
  if (filter.regime) conditions.push(sql`t.regime = ${filter.regime}`);
  if (filter.lane) conditions.push(sql`t.lane = ${filter.lane}`);
  if (filter.storefrontId) conditions.push(sql`t.storefront_id = ${filter.storefrontId}`);
  if (tokens) conditions.push(sql`t.search @> ${[...tokens]}::text[]`);
  if (isMine) {
    conditions.push(sql`(t.assignee_id = ${viewer.personId}
      or (t.locked_by = ${viewer.ref} and t.locked_until > ${db.now}))`);
  }
  return db.rows(sql<Task>`
    select ${taskColumns} from review.task t where ${all(conditions)}
    order by t.due_at, t.id limit ${limit}`);
}

/**
 * `shelf`, for `with recursive`: every (kind, regime, lane) that has tasks under `condition`, found
 * by stepping from one to the next in an index.
 */
export function shelves(condition: Condition): Condition {
  return sql`shelf as (
    (select t.kind, t.regime, t.lane from review.task t where ${condition}
     order by t.kind, t.regime, t.lane limit 1)
    union all
    select n.kind, n.regime, n.lane from shelf s cross join lateral (
      select t.kind, t.regime, t.lane from review.task t
      where ${condition} and (t.kind, t.regime, t.lane) > (s.kind, s.regime, s.lane)
      order by t.kind, t.regime, t.lane limit 1) n)`;
}

/** Walks from shelf to shelf by the index, takes the front of each, and merges the fronts. */
function readShelves(
  db: Reader,
  filter: QueueFilter,
  after: QueuePlace | undefined,
  limit: number,
) {
  const open = [sql`t.status = 'open'`];
  if (filter.storefrontId) open.push(sql`t.storefront_id = ${filter.storefrontId}`);
  const chosen = [sql`true`];
  if (filter.kind) chosen.push(sql`s.kind = ${filter.kind}`);
  if (filter.regime) chosen.push(sql`s.regime = ${filter.regime}`);
  if (filter.lane) chosen.push(sql`s.lane = ${filter.lane}`);
  return db.rows(sql<Task>`
    with recursive ${shelves(all(open))},
    front as (
      select p.id from shelf s cross join lateral (
        select t.id, t.due_at from review.task t
        where ${all(open)} and t.kind = s.kind and t.regime = s.regime and t.lane = s.lane
          and ${all(residual(db, filter, after))}
        order by t.due_at, t.id limit ${limit}) p
      where ${all(chosen)} order by p.due_at, p.id limit ${limit})
    select ${taskColumns} from front f join review.task t on t.id = f.id
    order by t.due_at, t.id`);
}

function residual(db: Reader, filter: QueueFilter, after: QueuePlace | undefined): Condition[] {
  const { personId, ref } = filter.viewer;
  const conditions = [sql`${personId ?? ''} <> all (t.excluded_person_ids)`];
  if (after) {
    conditions.push(sql`(t.due_at, t.id) > (${after.dueAt}::timestamptz, ${after.id})`);
  }
  if (filter.isOverdue) conditions.push(sql`t.due_at < ${db.now}`);
  if (filter.isFree) {
    conditions.push(sql`(t.locked_until is null or t.locked_until <= ${db.now}
      or t.locked_by = ${ref})`);
  }
  return conditions;
}
