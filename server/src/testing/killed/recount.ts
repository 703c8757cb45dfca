import { type Database, sql } from '../../platform/db/index.js';

/** What a receiver of webhooks has heard. */
export interface Heard {
  id: string;
  body: string;
}

const all = <Row extends Record<string, unknown>>(
  db: Database,
  query: ReturnType<typeof sql<Row>>,
) => db.read((q) => q.rows(query));

/** Notices and decisions as the tables hold them, by id. */
export async function storedActs(db: Database) {
  const notices = await all(db, sql<{ id: string }>`select id from notices.notice`);
  const decisions = await all(
    db,
    sql<{ id: string; subject: string; isUndone: boolean }>`
      select id, subject, undone_at is not null as "isUndone" from decisions.decision`,
  );
  return { notices: notices.map(({ id }) => id), decisions };
}

/** How often each subject stands in the journal under a type. */
export async function journalled(db: Database, type: string): Promise<Map<string, number>> {
  const rows = await all(
    db,
    sql<{ subject: string; n: number }>`
      select subject, count(*) as n from journal.entry where type = ${type} group by subject`,
  );
  return new Map(rows.map(({ subject, n }) => [subject, n]));
}

/** Listings whose status is not what the measures in force on them say. */
export function misplacedListings(db: Database) {
  return all(
    db,
    sql<{ id: string; status: string; removals: number }>`
      select * from (
        select l.id, l.status, (
          select count(*) from decisions.measure m
          where m.target = l.id and m.kind = 'remove' and m.lifted_at is null) as removals
        from marketplace.listing l) v
      where (status = 'removed') <> (removals > 0) or removals > 1`,
  );
}

/** Measures told by the journal without a delivery, or with more than one. */
export function untoldMeasures(db: Database) {
  return all(
    db,
    sql<{ entryId: string; type: string; deliveries: number }>`
      select e.entry_id as "entryId", e.type, count(d.id) as deliveries
      from journal.entry e left join webhooks.delivery d on d.entry_id = e.entry_id
      where e.type in ('measure.imposed', 'measure.lifted')
      group by e.entry_id, e.type having count(d.id) <> 1`,
  );
}

/** Faults between deliveries made and messages heard: unheard, unknown, changed between attempts. */
export async function deliveryFaults(db: Database, heard: readonly Heard[]): Promise<string[]> {
  const rows = await all(
    db,
    sql<{ id: string; status: string; payload: string }>`
      select id, status, payload from webhooks.delivery`,
  );
  const payloads = new Map(rows.map(({ id, payload }) => [id, payload]));
  const ids = new Set(heard.map(({ id }) => id));
  return [
    ...rows
      .filter(({ status }) => status !== 'delivered')
      .map(({ id }) => `${id} is not delivered`),
    ...rows.filter(({ id }) => !ids.has(id)).map(({ id }) => `${id} was not heard`),
    ...heard
      .filter(({ id, body }) => payloads.get(id) !== body)
      .map(({ id }) => `${id} is unknown`),
  ];
}

/** Timers that are due and did not fire. */
export async function lateTimers(db: Database, at: Date): Promise<number> {
  const [row] = await all(
    db,
    sql<{ n: number }>`select count(*) as n from platform.timer where due_at <= ${at}`,
  );
  return row?.n ?? 0;
}
