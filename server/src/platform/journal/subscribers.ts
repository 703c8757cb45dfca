import type { EntryType, JournalEntry } from '../../contracts/journal/index.js';
import { type Database, sql, type Tx } from '../db/index.js';

/**
 * Listens to the journal. Entries of the named types arrive in tree order, each exactly once in
 * effect: what `handle` writes commits together with the subscriber's position.
 */
export interface Subscriber<T extends EntryType = EntryType> {
  name: string;
  types: readonly T[];
  handle: (tx: Tx, entries: JournalEntry<T>[]) => Promise<void>;
}

/** Declares a subscriber; its entries are typed by the types that it names. */
export function subscriber<T extends EntryType>(
  name: string,
  types: readonly T[],
  handle: (tx: Tx, entries: JournalEntry<T>[]) => Promise<void>,
): Subscriber {
  return { name, types, handle: handle as unknown as Subscriber['handle'] };
}

const BATCH = 500;
const LONGEST_PAUSE_SECONDS = 300;

/**
 * Lets one subscriber catch up with the journal. A failure keeps its position, is recorded and
 * tried again after a growing pause: nothing is skipped.
 * @returns the number of entries handled.
 */
export async function catchUp(db: Database, subscriber: Subscriber): Promise<number> {
  for (let total = 0; ; ) {
    const { handled, isDone } = await db
      .write(`system:${subscriber.name}`, (tx) => step(tx, subscriber))
      .catch(async (error: unknown) => {
        await recordFailure(db, subscriber.name, error);
        throw error;
      });
    total += handled;
    if (isDone) return total;
  }
}

async function step(tx: Tx, { name, types, handle }: Subscriber) {
  const state = await tx.first(sql<{ position: number; size: number }>`
    select s.position, h.size from journal.subscriber s, journal.head h
    where s.name = ${name} and (s.retry_at is null or s.retry_at <= ${tx.now})
    for update of s skip locked`);
  if (!state || state.position >= state.size) return { handled: 0, isDone: true };
  const upTo = Math.min(state.size, state.position + BATCH);
  const entries = await readEntries(tx, state.position, upTo, types);
  if (entries.length > 0) await handle(tx, entries);
  await tx.count(sql`
    update journal.subscriber set position = ${upTo}, failures = 0, retry_at = null, last_error = null
    where name = ${name}`);
  return { handled: entries.length, isDone: upTo === state.size };
}

async function readEntries(tx: Tx, from: number, upTo: number, types: readonly EntryType[]) {
  const rows = await tx.rows(sql<{ index: number; leaf: string }>`
    select index, leaf from journal.entry
    where index >= ${from} and index < ${upTo} and type = any(${[...types]}::text[])
    order by index`);
  return rows.map(({ index, leaf }) => entryOfLeaf(index, leaf));
}

/** A journal entry from its place and its leaf's canonical JSON. */
export function entryOfLeaf(index: number, leaf: string): JournalEntry {
  const { id, at, ...rest } = JSON.parse(leaf) as { id: string; at: string };
  return { ...rest, index, entryId: id, at: new Date(at) } as unknown as JournalEntry;
}

async function recordFailure(db: Database, name: string, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  await db.write('system:journal', (tx) =>
    tx.count(sql`
      update journal.subscriber set failures = failures + 1, last_error = ${reason},
        retry_at = ${tx.now}::timestamptz
          + make_interval(secs => least(${LONGEST_PAUSE_SECONDS}, power(2, least(failures, 20))))
      where name = ${name}`),
  );
}

/** Makes a position for each subscriber that has none: it hears the journal from its beginning. */
export async function registerSubscribers(db: Database, subscribers: Subscriber[]): Promise<void> {
  await db.write('system:journal', (tx) =>
    tx.count(sql`
      insert into journal.subscriber (name, position)
      select unnest(${subscribers.map(({ name }) => name)}::text[]), 0
      on conflict (name) do nothing`),
  );
}
