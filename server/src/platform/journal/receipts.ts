import { type Reader, sql } from '../db/index.js';
import { tileReader } from './sequencer.js';
import { formatProof, inclusionProofFromTiles } from './tlog/index.js';

/** A proof that an entry is in the journal, and the exact bytes that it proves. */
export interface Receipt {
  /** The `.tlog-proof` file; its `extra` carries the leaf's bytes, so one file is enough. */
  proof: string;
  leaf: string;
  index: number;
}

/** The latest signed checkpoint, or undefined while the journal is empty. */
export async function latestCheckpoint(db: Reader) {
  return db.first(sql<{ size: number; note: string }>`
    select size, note from journal.checkpoint order by size desc limit 1`);
}

/** The receipt of an entry; undefined while the entry waits for its place (under a second). */
export async function receiptOf(db: Reader, entryId: string): Promise<Receipt | undefined> {
  const entry = await db.first(sql<{ index: number; leaf: string }>`
    select index, leaf from journal.entry where entry_id = ${entryId} and index is not null`);
  const checkpoint = await latestCheckpoint(db);
  if (!entry || !checkpoint) return undefined;
  const hashes = await inclusionProofFromTiles(entry.index, checkpoint.size, tileReader(db));
  const proof = formatProof({
    index: entry.index,
    hashes,
    checkpoint: checkpoint.note,
    extra: Buffer.from(entry.leaf),
  });
  return { proof, leaf: entry.leaf, index: entry.index };
}
