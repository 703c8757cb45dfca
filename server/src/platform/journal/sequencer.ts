import { type Database, type Reader, sql, type Tx } from '../db/index.js';
import {
  appendLeaves,
  edgeRoot,
  type NoteSigner,
  readEdge,
  signCheckpoint,
  type Tile,
  type TileReader,
} from './tlog/index.js';

const BATCH = 5_000;

/** Reads stored tiles; a partial tile of an earlier size is the beginning of what is stored. */
export function tileReader(db: Reader): TileReader {
  return async (level, n, width) => {
    const row = await db.first(sql<{ hashes: Uint8Array }>`
      select hashes from journal.tile where level = ${level} and n = ${n}`);
    return row ? new Uint8Array(row.hashes.subarray(0, width * 32)) : new Uint8Array();
  };
}

/**
 * Gives every committed entry its place in the tree, extends the tiles and signs a checkpoint.
 * Only one process does so at a time; the others return at once.
 * @returns the number of entries placed.
 */
export async function sequence(db: Database, signer: NoteSigner): Promise<number> {
  for (let total = 0; ; ) {
    const placed = await db.write('system:journal', (tx) => sequenceBatch(tx, signer));
    total += placed;
    if (placed < BATCH) return total;
  }
}

async function sequenceBatch(tx: Tx, signer: NoteSigner): Promise<number> {
  const head = await tx.first(
    sql<{ size: number }>`select size from journal.head for update skip locked`,
  );
  if (!head) return 0;
  const rows = await tx.rows(sql<{ id: number; hash: Uint8Array }>`
    select id, leaf_hash as hash from journal.entry where index is null order by id limit ${BATCH}`);
  if (rows.length === 0) return 0;
  const edge = await readEdge(head.size, tileReader(tx));
  const leaves = new Uint8Array(rows.length * 32);
  rows.forEach((row, i) => {
    leaves.set(row.hash, i * 32);
  });
  const grown = appendLeaves(edge, leaves);
  await tx.count(sql`
    update journal.entry e set index = ${head.size}::bigint + t.n - 1
    from unnest(${rows.map((row) => row.id)}::bigint[]) with ordinality as t (id, n)
    where e.id = t.id`);
  await storeTiles(tx, grown.tiles);
  await tx.count(sql`update journal.head set size = ${grown.edge.size}, at = ${tx.now}`);
  const checkpoint = {
    origin: signer.name,
    size: grown.edge.size,
    root: edgeRoot(grown.edge),
  };
  await tx.count(sql`
    insert into journal.checkpoint (size, at, note)
    values (${checkpoint.size}, ${tx.now}, ${signCheckpoint(checkpoint, [signer])})`);
  return rows.length;
}

async function storeTiles(tx: Tx, tiles: Tile[]): Promise<void> {
  const values = tiles.map((tile) => [
    tile.level,
    tile.index,
    Buffer.from(tile.hashes).toString('base64'),
  ]);
  await tx.count(sql`
    insert into journal.tile (level, n, hashes)
    select (e ->> 0)::smallint, (e ->> 1)::bigint, decode(e ->> 2, 'base64')
    from jsonb_array_elements(${JSON.stringify(values)}::jsonb) as t (e)
    on conflict (level, n) do update set hashes = excluded.hashes`);
}
