import type { RightId } from '../../contracts/ids.js';
import type { EntryData } from '../../contracts/journal/index.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import { append } from '../../platform/journal/index.js';
import type { Right } from './right.js';

/** What can happen to a right. */
export const RIGHT_EVENTS = [
  'registered',
  'changed',
  'verified',
  'refused',
  'challenged',
  'challenge-began',
  'challenge-ended',
  'lapsed',
  'withdrawn',
] as const;
export type RightEvent = (typeof RIGHT_EVENTS)[number];

/** Writes what happened into the right's history and the journal. A reason is a person's words. */
export async function record<E extends RightEvent>(
  tx: Tx,
  right: Pick<Right, 'id' | 'holderId'>,
  event: E,
  data: EntryData<`right.${E}`>,
  reason?: string,
): Promise<void> {
  await tx.count(sql`
    insert into rights.history (right_id, at, event, by, reason)
    values (${right.id}, ${tx.now}, ${event}, ${tx.by}, ${reason ?? null})`);
  append(tx, {
    type: `right.${event}`,
    subject: right.id,
    parties: [right.holderId],
    data,
    ...(reason !== undefined && { personal: { reason } }),
  });
}

export interface HistoryLine {
  at: Date;
  event: RightEvent;
  by: string;
  reason: string | null;
}

/** What happened to a right, the first first. */
export function historyOf(db: Reader, id: RightId): Promise<HistoryLine[]> {
  return db.rows(sql<HistoryLine>`
    select at, event, by, reason from rights.history where right_id = ${id} order by id limit 1000`);
}
