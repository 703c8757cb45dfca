import { sql, type Tx } from '../db/index.js';

/** How long a process may be silent before another one reads in its stead. */
const HELD_SECONDS = 15;

/**
 * Takes the place of a listener for one process.
 * @returns how far it has come, or undefined while another process reads.
 */
export async function takePlace(
  tx: Tx,
  listener: string,
  epoch: string,
  holder: string,
): Promise<number | undefined> {
  await tx.count(sql`
    insert into stream.place (listener, epoch, sequence) values (${listener}, ${epoch}, 0)
    on conflict (listener) do nothing`);
  const row = await tx.first(sql<{ sequence: number }>`
    update stream.place
    set sequence = case when epoch = ${epoch} then sequence else 0 end, epoch = ${epoch},
      held_by = ${holder}, held_until = ${untilWhen(tx)}
    where listener = ${listener}
      and (held_by is null or held_by = ${holder} or held_until <= ${tx.now})
    returning sequence::int as sequence`);
  return row?.sequence;
}

/** Whether the process still holds the place, at this message; then it is locked. */
export async function holdsPlace(
  tx: Tx,
  listener: string,
  holder: string,
  sequence: number,
): Promise<boolean> {
  const row = await tx.first(sql<{ sequence: number; heldBy: string | null }>`
    select sequence::int as sequence, held_by as "heldBy" from stream.place
    where listener = ${listener} for update`);
  return row?.heldBy === holder && row.sequence === sequence;
}

export async function movePlace(tx: Tx, listener: string, sequence: number): Promise<void> {
  await tx.count(sql`
    update stream.place set sequence = ${sequence}, held_until = ${untilWhen(tx)}
    where listener = ${listener}`);
}

/** Gives the place to whoever asks next. */
export async function leavePlace(tx: Tx, listener: string, holder: string): Promise<void> {
  await tx.count(sql`
    update stream.place set held_by = null, held_until = null
    where listener = ${listener} and held_by = ${holder}`);
}

const untilWhen = (tx: Tx) => new Date(tx.now.getTime() + HELD_SECONDS * 1000);
