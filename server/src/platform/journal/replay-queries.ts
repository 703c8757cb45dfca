import { type Reader, sql } from '../db/index.js';
import { cellInteger, cellJson, cellText, packedRows } from '../db/packed-rows.js';
import type { Tile } from './tlog/index.js';

/** An entry as the replay holds it against its leaf. */
export interface ReplayedEntry {
  index: number;
  entryId: string;
  type: string;
  subject: string;
  leaf: Buffer;
  leafHash: Uint8Array;
  personal: { salt: Uint8Array; fields: unknown } | undefined;
}

/** How many entries a step reads: at most 175 MB of the largest leaves, in base64. */
const BATCH = 2_000;

/** The next entries by their place, from `from`; fewer or none at the end. */
export async function entriesFrom(db: Reader, from: number): Promise<ReplayedEntry[]> {
  // `offset 0` keeps the search by key: without statistics the planner reads all personal fields.
  const rows = await packedRows(
    db,
    sql`
      select e.index, e.entry_id, e.type, e.subject, e.leaf, e.leaf_hash, p.salt, p.fields
      from journal.entry e left join lateral (
        select salt, fields from journal.personal where entry_id = e.entry_id offset 0) p on true
      where e.index >= ${from} and e.index < ${from + BATCH} order by e.index`,
  );
  return rows.map(([index, entryId, type, subject, leaf, leafHash, salt, fields]) => ({
    index: cellInteger(index),
    entryId: cellText(entryId),
    type: cellText(type),
    subject: cellText(subject),
    leaf: leaf ?? Buffer.alloc(0),
    leafHash: leafHash ?? new Uint8Array(),
    personal: salt ? { salt, fields: cellJson(fields) } : undefined,
  }));
}

/** The stored hashes of these tiles, in their order; empty where there is none. */
export async function storedTiles(db: Reader, tiles: readonly Tile[]): Promise<Uint8Array[]> {
  if (tiles.length === 0) return [];
  const rows = await packedRows(
    db,
    sql`
      select (select t.hashes from journal.tile t where t.level = w.level and t.n = w.n)
      from unnest(${tiles.map(({ level }) => level)}::smallint[],
        ${tiles.map(({ index }) => index)}::bigint[]) with ordinality as w (level, n, place)
      order by w.place`,
  );
  return rows.map(([hashes]) => hashes ?? new Uint8Array());
}
