import type { PersonId } from '../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../db/index.js';

/**
 * Deletes the personal fields that entries keep about a person. Leaves and proofs stay as they
 * are: a leaf holds only the salted hash, and the salt goes with the fields.
 * @returns the number of entries that have lost theirs.
 */
export async function erasePersonal(tx: Tx, personId: PersonId): Promise<number> {
  return tx.count(sql`delete from journal.personal where person_id = ${personId}`);
}

/** One entry's personal fields about a person, for their export. */
export interface PersonalRecord {
  entryId: string;
  at: Date;
  type: string;
  fields: Record<string, unknown>;
}

/** Everything personal that the journal keeps about a person, oldest first. */
export async function personalOf(db: Reader, personId: PersonId): Promise<PersonalRecord[]> {
  return db.rows(sql<PersonalRecord>`
    select e.entry_id as "entryId", e.at, e.type, p.fields
    from journal.personal p join journal.entry e on e.entry_id = p.entry_id
    where p.person_id = ${personId} order by e.id`);
}
