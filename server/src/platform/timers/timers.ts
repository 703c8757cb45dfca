import { type Database, type Reader, sql, type Tx } from '../db/index.js';
import { newId } from '../ids/ids.js';

/** A clock that runs for a subject. One timer per kind and subject: setting it again moves it. */
export interface Timer {
  kind: string;
  subject: string;
  dueAt: Date;
  data?: Record<string, unknown>;
}

/** What happens when a timer of a kind is due, inside the transaction that removes the timer. */
export type TimerHandler = (tx: Tx, timer: Required<Timer>) => Promise<void>;

/** Sets timers in one statement; each moves a timer of the same kind and subject. */
export async function setTimers(tx: Tx, timers: readonly Timer[]): Promise<void> {
  if (timers.length === 0) return;
  const values = timers.map(({ kind, subject, dueAt, data }) => ({
    id: newId('timer', tx.now),
    kind,
    subject,
    due_at: dueAt.toISOString(),
    data: data ?? {},
  }));
  await tx.count(sql`
    insert into platform.timer (id, kind, subject, due_at, data)
    select id, kind, subject, due_at, data
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
      as v (id text, kind text, subject text, due_at timestamptz, data jsonb)
    on conflict (kind, subject) do update set due_at = excluded.due_at, data = excluded.data`);
}

export async function setTimer(tx: Tx, timer: Timer): Promise<void> {
  await setTimers(tx, [timer]);
}

/** Clears timers in one statement; those that do not run are passed over. */
export async function clearTimers(
  tx: Tx,
  timers: readonly Pick<Timer, 'kind' | 'subject'>[],
): Promise<void> {
  if (timers.length === 0) return;
  await tx.count(sql`
    delete from platform.timer t
    using unnest(${timers.map(({ kind }) => kind)}::text[],
                 ${timers.map(({ subject }) => subject)}::text[]) as v (kind, subject)
    where t.kind = v.kind and t.subject = v.subject`);
}

export async function clearTimer(tx: Tx, kind: string, subject: string): Promise<void> {
  await clearTimers(tx, [{ kind, subject }]);
}

type Row = {
  id: string;
  kind: string;
  subject: string;
  dueAt: Date;
  data: Record<string, unknown>;
};

/** When the next timer is due, or undefined when none runs. */
export async function nextDueAt(db: Reader): Promise<Date | undefined> {
  const row = await db.first(sql<{ dueAt: Date | null }>`
    select min(due_at) as "dueAt" from platform.timer`);
  return row?.dueAt ?? undefined;
}

/**
 * Fires every timer due now, each once, in its own transaction and in the order of their times.
 * A handler that throws leaves its timer in place and is told to `onError`; the others still fire.
 * @returns how many fired.
 */
export async function fireDueTimers(
  db: Database,
  handlers: ReadonlyMap<string, TimerHandler>,
  onError: (error: unknown, timer: Timer) => void,
): Promise<number> {
  const failed: string[] = [];
  for (let fired = 0; ; ) {
    let current: Row | undefined;
    try {
      const done = await db.write('system:clock', async (tx) => {
        current = await tx.first(sql<Row>`
          delete from platform.timer where id = (
            select id from platform.timer
            where due_at <= ${tx.now} and not (id = any(${failed}::text[]))
            order by due_at, id limit 1 for update skip locked)
          returning id, kind, subject, due_at as "dueAt", data`);
        if (!current) return false;
        const handler = handlers.get(current.kind);
        if (!handler) throw new Error(`No handler for timers of kind ${current.kind}.`);
        await handler(tx, current);
        return true;
      });
      if (!done) return fired;
      fired += 1;
    } catch (error) {
      if (!current) throw error;
      failed.push(current.id);
      onError(error, current);
    }
  }
}
