import { hash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { PersonId } from '../../contracts/ids.js';
import type { EntryData, EntryType } from '../../contracts/journal/index.js';
import { sql, type Tx } from '../db/index.js';
import { newId } from '../ids/index.js';
import { hashLeaf, MAX_ENTRY_BYTES } from './tlog/index.js';

/** What a verb tells the journal. */
export interface NewEntry<T extends EntryType> {
  type: T;
  subject: string;
  /** Organisations that are party to it: they may read it and take its receipt. */
  parties: readonly string[];
  data: EntryData<T>;
  /** Personal fields: kept beside the leaf, bound to it by a salted hash, erasable. */
  personal?: Record<string, unknown>;
  /** Whom the personal fields are about: erasing this person deletes them. */
  personalOf?: PersonId;
}

type Row = {
  entryId: string;
  type: string;
  subject: string;
  parties: readonly string[];
  leaf: string;
  hash: Uint8Array;
  personal: { salt: Buffer; fields: string; of: PersonId | null } | undefined;
};

const waiting = new WeakMap<Tx, Row[]>();

/**
 * Appends a typed entry to the journal in the caller's transaction. All entries of a transaction
 * are written by one statement before it commits; the sequencer gives them their places later.
 * @returns the entry's id, with which its receipt is asked for.
 */
export function append<T extends EntryType>(tx: Tx, entry: NewEntry<T>): string {
  let rows = waiting.get(tx);
  if (!rows) {
    rows = [];
    waiting.set(tx, rows);
    tx.beforeCommit(() => flush(tx));
  }
  const row = makeRow(tx, entry);
  rows.push(row);
  return row.entryId;
}

function makeRow<T extends EntryType>(tx: Tx, entry: NewEntry<T>): Row {
  const entryId = newId('entry', tx.now);
  const personal = entry.personal && {
    salt: randomBytes(16),
    fields: canonicalize(entry.personal) ?? '{}',
    of: entry.personalOf ?? null,
  };
  const leaf =
    canonicalize({
      v: 1,
      id: entryId,
      at: tx.now.toISOString(),
      type: entry.type,
      subject: entry.subject,
      by: tx.by,
      parties: entry.parties,
      data: entry.data,
      // Without it, a reader of the public tiles could guess small leaves and confirm them.
      salt: randomBytes(12).toString('base64url'),
      ...(personal && { personal: commitment(personal.salt, personal.fields) }),
    }) ?? '';
  const bytes = Buffer.from(leaf);
  if (bytes.length > MAX_ENTRY_BYTES) {
    throw new Error(`A journal entry of type ${entry.type} has ${bytes.length} bytes.`);
  }
  const { type, subject, parties } = entry;
  return { entryId, type, subject, parties, leaf, hash: hashLeaf(bytes), personal };
}

/** The salted hash that binds personal fields to their leaf. */
export function commitment(salt: Uint8Array, canonicalFields: string): string {
  const bytes = Buffer.concat([salt, Buffer.from(canonicalFields)]);
  return hash('sha256', bytes, 'base64url');
}

async function flush(tx: Tx): Promise<void> {
  const rows = waiting.get(tx) ?? [];
  waiting.delete(tx);
  await Promise.all([insertEntries(tx, rows), insertPersonal(tx, rows)]);
}

async function insertEntries(tx: Tx, rows: readonly Row[]): Promise<void> {
  const values = rows.map((row) => [
    row.entryId,
    row.type,
    row.subject,
    row.parties,
    row.leaf,
    Buffer.from(row.hash).toString('hex'),
  ]);
  await tx.count(sql`
    insert into journal.entry (entry_id, at, type, subject, parties, leaf, leaf_hash)
    select e ->> 0, ${tx.now}, e ->> 1, e ->> 2,
           array(select jsonb_array_elements_text(e -> 3)), e ->> 4, decode(e ->> 5, 'hex')
    from jsonb_array_elements(${JSON.stringify(values)}::jsonb) with ordinality as t (e, n)
    order by n`);
}

async function insertPersonal(tx: Tx, rows: readonly Row[]): Promise<void> {
  const values = rows.flatMap(({ entryId, personal }) =>
    personal ? [[entryId, personal.salt.toString('hex'), personal.fields, personal.of]] : [],
  );
  if (values.length === 0) return;
  await tx.count(sql`
    insert into journal.personal (entry_id, salt, fields, person_id)
    select e ->> 0, decode(e ->> 1, 'hex'), (e ->> 2)::jsonb, e ->> 3
    from jsonb_array_elements(${JSON.stringify(values)}::jsonb) as t (e)`);
}
