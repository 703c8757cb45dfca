import { setImmediate } from 'node:timers/promises';
import canonicalize from 'canonicalize';
import { entryTypes } from '../../contracts/journal/index.js';
import { type Database, sql } from '../db/index.js';
import { commitment } from './append.js';
import { entriesFrom, type ReplayedEntry, storedTiles } from './replay-queries.js';
import {
  appendLeaves,
  EMPTY_EDGE,
  edgeRoot,
  HASH_BYTES,
  hashLeaves,
  openCheckpoint,
  parseVerifierKey,
  type Tile,
  type TreeEdge,
} from './tlog/index.js';

/** What a replay of the journal found. Without faults, every entry is proven by the last root. */
export interface JournalReport {
  origin: string;
  entries: number;
  waiting: number;
  checkpoints: number;
  root: string;
  personalKept: number;
  seconds: number;
  faults: string[];
}

const MOST_FAULTS = 100;

/**
 * Replays the log from its first entry: each leaf is hashed anew, its columns and personal fields
 * are held against it, its data against its type; tiles, roots and the signature of every
 * checkpoint are recomputed. @param origin name of the log and of its key.
 */
export async function verifyJournal(db: Database, origin: string): Promise<JournalReport> {
  const started = performance.now();
  const faults: string[] = [];
  const fault = (text: string) => {
    if (faults.length < MOST_FAULTS) faults.push(text);
  };
  const checkpoints = await openedCheckpoints(db, origin, fault);
  const { edge, personalKept } = await replay(db, checkpoints, fault);
  for (const size of checkpoints.keys()) fault(`checkpoint ${size} is beyond the entries`);
  const counts = await db.read((q) =>
    q.first(sql<{ waiting: number; checkpoints: number }>`
      select (select count(*) from journal.entry where index is null) as waiting,
             (select count(*) from journal.checkpoint) as checkpoints`),
  );
  return {
    origin,
    entries: edge.size,
    waiting: counts?.waiting ?? 0,
    checkpoints: counts?.checkpoints ?? 0,
    root: Buffer.from(edgeRoot(edge)).toString('base64'),
    personalKept,
    seconds: Math.round(performance.now() - started) / 1000,
    faults,
  };
}

/** Reads, hashes and checks every entry; returns the edge of the tree that they make. */
async function replay(
  db: Database,
  checkpoints: Map<number, Uint8Array>,
  fault: (text: string) => void,
) {
  let edge: TreeEdge = EMPTY_EDGE;
  let personalKept = 0;
  let asked: Tile[] = [];
  let filled: Tile[] = [];
  for (let ahead = readStep(db, 0, []); ; ) {
    const { entries, stored } = await ahead;
    compareTiles(asked, stored, fault);
    if (entries.length === 0) break;
    asked = filled;
    ahead = readStep(db, edge.size + entries.length, asked);
    // A turn of the event loop sends the question: the database then reads while this thread hashes.
    await setImmediate();
    const hashes = hashLeaves(entries.map(({ leaf }) => leaf));
    entries.forEach((entry, i) => {
      if (entry.personal) personalKept += 1;
      const leafHash = hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES);
      checkEntry(entry, edge.size + i, leafHash, fault);
    });
    const grown = grow(edge, hashes, checkpoints, fault);
    edge = grown.edge;
    filled = grown.tiles;
  }
  compareTiles(filled, await db.read((q) => storedTiles(q, filled)), fault);
  return { edge, personalKept };
}

async function openedCheckpoints(db: Database, origin: string, fault: (text: string) => void) {
  const key = await db.read((q) =>
    q.first(sql<{ verifier: string }>`
      select verifier from journal.signing_key where name = ${origin}`),
  );
  const rows = await db.read((q) =>
    q.rows(sql<{ size: number; note: string }>`
      select size, note from journal.checkpoint order by size`),
  );
  const roots = new Map<number, Uint8Array>();
  if (!key) {
    fault(`there is no key of ${origin}`);
    return roots;
  }
  const verifier = parseVerifierKey(key.verifier);
  for (const { size, note } of rows) {
    try {
      const checkpoint = openCheckpoint(note, verifier);
      if (checkpoint.size !== size) fault(`checkpoint ${size} speaks of size ${checkpoint.size}`);
      roots.set(size, checkpoint.root);
    } catch (error) {
      fault(`checkpoint ${size}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return roots;
}

/** The next entries, and what is stored of the tiles that were filled before. */
function readStep(db: Database, from: number, tiles: readonly Tile[]) {
  const step = db.read(async (q) => {
    const [entries, stored] = await Promise.all([entriesFrom(q, from), storedTiles(q, tiles)]);
    return { entries, stored };
  });
  step.catch(() => {});
  return step;
}

function parseLeaf(leaf: Buffer): Record<string, unknown> {
  try {
    return Object(JSON.parse(leaf.toString()));
  } catch {
    return {};
  }
}

function checkEntry(
  entry: ReplayedEntry,
  place: number,
  leafHash: Uint8Array,
  fault: (text: string) => void,
): void {
  const { index, type, personal } = entry;
  if (index !== place) fault(`entry ${place} is missing`);
  if (Buffer.compare(leafHash, entry.leafHash) !== 0) {
    fault(`entry ${index} (${entry.entryId}) does not hash to its leaf`);
  }
  const leaf = parseLeaf(entry.leaf);
  const isSame = leaf.id === entry.entryId && leaf.type === type && leaf.subject === entry.subject;
  if (!isSame) fault(`entry ${index}: its columns differ from its leaf`);
  const schema = Object.hasOwn(entryTypes, type)
    ? entryTypes[type as keyof typeof entryTypes]
    : undefined;
  if (!schema?.safeParse(leaf.data).success) fault(`entry ${index}: not a valid ${type}`);
  if (!personal) return;
  const bound = commitment(personal.salt, canonicalize(personal.fields) ?? '');
  if (bound !== leaf.personal) fault(`entry ${index}: its personal fields were changed`);
}

/** Grows the tree up to each checkpoint in turn, so that every signed root is compared. */
function grow(
  edge: TreeEdge,
  hashes: Uint8Array,
  checkpoints: Map<number, Uint8Array>,
  fault: (text: string) => void,
): { edge: TreeEdge; tiles: Tile[] } {
  let current = edge;
  const end = edge.size + hashes.length / HASH_BYTES;
  const stops: number[] = [];
  for (const size of checkpoints.keys()) {
    if (size > end) break;
    stops.push(size);
  }
  if (stops.at(-1) !== end) stops.push(end);
  const full: Tile[] = [];
  for (const stop of stops) {
    const from = (current.size - edge.size) * HASH_BYTES;
    const grown = appendLeaves(current, hashes.subarray(from, (stop - edge.size) * HASH_BYTES));
    current = grown.edge;
    full.push(...grown.tiles.filter(({ width }) => width === 256));
    const root = checkpoints.get(stop);
    if (root && Buffer.compare(root, edgeRoot(current)) !== 0) {
      fault(`checkpoint ${stop} signs another root`);
    }
    checkpoints.delete(stop);
  }
  return { edge: current, tiles: full };
}

function compareTiles(
  tiles: readonly Tile[],
  stored: readonly Uint8Array[],
  fault: (text: string) => void,
): void {
  tiles.forEach(({ level, index, hashes }, i) => {
    if (Buffer.compare(stored[i] ?? new Uint8Array(), hashes) !== 0) {
      fault(`tile ${level}/${index} differs from its leaves`);
    }
  });
}
