import type { TaskId } from '../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import type { Task, TaskKind, TaskStatus } from './task.js';

/** Columns of a task, as `Task` names them; the table is aliased `t`. */
export const taskColumns = sql.raw(`
  t.id, t.kind, t.subject, t.storefront_id as "storefrontId", t.regime, t.lane, t.status,
  t.summary, t.opened_at as "openedAt", t.due_at as "dueAt",
  t.is_due_provisional as "isDueProvisional", t.processed_at as "processedAt",
  t.closed_at as "closedAt", t.outcome, t.assignee_id as "assigneeId",
  t.excluded_person_ids as "excludedPersonIds", t.locked_by as "lockedBy",
  t.locked_until as "lockedUntil", t.version`);

export interface NewTaskRow {
  id: TaskId;
  kind: TaskKind;
  subject: string;
  storefrontId: string | null;
  regime: string;
  lane: string;
  summary: unknown;
  search: string[];
  dueAt: Date;
  isDueProvisional: boolean;
  normAt: Date;
  isOpenedOnBusinessDay: boolean;
  excludedPersonIds: readonly string[];
}

/** Inserts an open task; false when the subject has an active one of this kind. */
export async function insertTask(tx: Tx, row: NewTaskRow): Promise<boolean> {
  const made = await tx.count(sql`
    insert into review.task (id, kind, subject, storefront_id, regime, lane, status, summary,
      search, opened_at, due_at, is_due_provisional, norm_at, is_opened_on_business_day,
      excluded_person_ids)
    values (${row.id}, ${row.kind}, ${row.subject}, ${row.storefrontId}, ${row.regime},
      ${row.lane}, 'open', ${JSON.stringify(row.summary)}::jsonb, ${row.search}::text[],
      ${tx.now}, ${row.dueAt}, ${row.isDueProvisional}, ${row.normAt},
      ${row.isOpenedOnBusinessDay}, ${[...row.excludedPersonIds]}::text[])
    on conflict (subject, kind) where status in ('open', 'waiting') do nothing`);
  return made === 1;
}

export function taskById(db: Reader, id: string): Promise<Task | undefined> {
  return db.first(sql<Task>`select ${taskColumns} from review.task t where t.id = ${id}`);
}

export function taskForUpdate(tx: Tx, id: string): Promise<Task | undefined> {
  return tx.first(
    sql<Task>`select ${taskColumns} from review.task t where t.id = ${id} for update`,
  );
}

/** Open and waiting tasks on a subject, locked against other writers, in a fixed order. */
export function activeTasksForUpdate(
  tx: Tx,
  subjects: readonly string[],
  kind?: TaskKind,
): Promise<Task[]> {
  return tx.rows(sql<Task>`
    select ${taskColumns} from review.task t
    where t.subject = any(${[...subjects]}::text[]) and t.status in ('open', 'waiting')
      and (${kind ?? null}::text is null or t.kind = ${kind ?? null})
    order by t.id for update`);
}

/** All tasks that a subject has or had, oldest first. */
export function tasksOfSubject(db: Reader, subject: string): Promise<Task[]> {
  return db.rows(sql<Task>`
    select ${taskColumns} from review.task t where t.subject = ${subject}
    order by t.opened_at, t.id`);
}

/** Closes tasks and frees their locks. */
export function closeTaskRows(tx: Tx, ids: readonly string[], status: TaskStatus, outcome: string) {
  return tx.rows(sql<{ id: TaskId; isWithinNorm: boolean }>`
    update review.task set status = ${status}, outcome = ${outcome}, closed_at = ${tx.now},
      processed_at = coalesce(processed_at, ${tx.now}), locked_by = null, locked_until = null,
      version = version + 1
    where id = any(${[...ids]}::text[])
    returning id, processed_at <= norm_at as "isWithinNorm"`);
}

/** Opens the task of this kind that was closed last, unless one is active. */
export function reopenTaskRow(tx: Tx, kind: TaskKind, subject: string) {
  return tx.first(sql<{ id: TaskId }>`
    update review.task set status = 'open', closed_at = null, outcome = null, version = version + 1
    where status in ('done', 'cancelled') and id = (
      select id from review.task where subject = ${subject} and kind = ${kind}
      order by closed_at desc nulls first, id desc limit 1)
    returning id`);
}

export interface TaskChange {
  summary?: unknown;
  search?: string[];
  dueAt?: Date;
  status?: 'open' | 'waiting';
  excludedPersonIds?: readonly string[];
}

/** Changes tasks; one that begins to wait counts as processed and gives up its lock. */
export async function changeTaskRows(tx: Tx, ids: readonly string[], change: TaskChange) {
  const { status = null, dueAt = null, search = null } = change;
  const summary = change.summary === undefined ? null : JSON.stringify(change.summary);
  const excluded = change.excludedPersonIds ? [...change.excludedPersonIds] : null;
  const begins = status === 'waiting';
  await tx.count(sql`
    update review.task set
      summary = coalesce(${summary}::jsonb, summary), search = coalesce(${search}::text[], search),
      excluded_person_ids = coalesce(${excluded}::text[], excluded_person_ids),
      due_at = coalesce(${dueAt}::timestamptz, due_at), status = coalesce(${status}, status),
      processed_at = case when ${begins} then coalesce(processed_at, ${tx.now}) else processed_at end,
      locked_by = case when ${begins} then null else locked_by end,
      locked_until = case when ${begins} then null else locked_until end,
      version = version + 1
    where id = any(${[...ids]}::text[])`);
}

export async function setLock(
  tx: Tx,
  ids: readonly string[],
  by: string | null,
  until: Date | null,
) {
  await tx.count(sql`
    update review.task set locked_by = ${by}, locked_until = ${until}
    where id = any(${[...ids]}::text[])`);
}
