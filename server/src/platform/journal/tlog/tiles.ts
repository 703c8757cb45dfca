import { TlogError } from './errors.js';
import { countHashes, HASH_BYTES, hashChildren, isCount, merkleRoot } from './merkle.js';
import { TILE_WIDTH } from './tile-path.js';

/** A hash tile: `width` packed hashes (256 when full) at `level` and `index`. */
export interface Tile {
  readonly level: number;
  readonly index: number;
  readonly width: number;
  readonly hashes: Uint8Array;
}

/**
 * The right edge of a tree: all that is needed to append to it and to know its root.
 * `levels[l]` holds the packed hashes of the partial tile at level `l`, empty if there is none.
 */
export interface TreeEdge {
  readonly size: number;
  readonly levels: readonly Uint8Array[];
}

/** The tiles a tree of some size has at one level. */
export interface LevelShape {
  readonly level: number;
  readonly fullTiles: number;
  /** Width of the partial tile that follows the full ones, 0 if there is none. */
  readonly partialWidth: number;
}

/** Reads the packed hashes of one tile: exactly `width` of them, 32 bytes each. */
export type TileReader = (level: number, index: number, width: number) => Promise<Uint8Array>;

/** The edge of a tree without leaves. */
export const EMPTY_EDGE: TreeEdge = { size: 0, levels: [] };

/** The tiles of a tree of `size`, one row a level from the leaves up; none for the empty tree. */
export function treeShape(size: number): LevelShape[] {
  if (!isCount(size)) throw new TlogError('out-of-range', `${size} is not a tree size.`);
  const shape: LevelShape[] = [];
  for (let width = size, level = 0; width > 0; width = Math.floor(width / TILE_WIDTH), level++) {
    const partialWidth = width % TILE_WIDTH;
    shape.push({ level, fullTiles: Math.floor(width / TILE_WIDTH), partialWidth });
  }
  return shape;
}

/** Width of a tile in a tree of `size`: 256 when full, less when partial, 0 if it does not exist. */
export function tileWidth(level: number, index: number, size: number): number {
  const shape = treeShape(size)[level];
  if (shape === undefined || index > shape.fullTiles) return 0;
  return index < shape.fullTiles ? TILE_WIDTH : shape.partialWidth;
}

/**
 * Appends packed leaf hashes. Returns the new edge and the tiles to store: every tile this batch
 * filled, and each partial tile it left, by level and index. The given edge is not changed.
 */
export function appendLeaves(
  edge: TreeEdge,
  leafHashes: Uint8Array,
): { tiles: Tile[]; edge: TreeEdge } {
  assertEdge(edge);
  const size = edge.size + countHashes(leafHashes);
  if (!isCount(size)) throw new TlogError('out-of-range', 'The tree cannot grow beyond 2^53 − 1.');
  const tiles: Tile[] = [];
  const levels = [...edge.levels];
  let added = leafHashes;
  for (let level = 0; added.length > 0; level++) {
    const row = joinRow(edge.levels[level] ?? new Uint8Array(), added);
    const firstIndex = Math.floor(edge.size / TILE_WIDTH ** (level + 1));
    const filled = splitRow(row, level, firstIndex);
    tiles.push(...filled.tiles);
    levels[level] = filled.partial;
    added = filled.parents;
  }
  return { tiles, edge: { size, levels } };
}

/** RFC 6962 root of the tree with this edge; at most 255 hashes a level. */
export function edgeRoot(edge: TreeEdge): Uint8Array {
  assertEdge(edge);
  let root: Uint8Array | undefined;
  for (const hashes of edge.levels) {
    for (const subtree of perfectSubtrees(hashes).reverse()) {
      root = root === undefined ? subtree : hashChildren(subtree, root);
    }
  }
  return root ?? merkleRoot(new Uint8Array());
}

/** Reads the edge of a tree of `size` from its partial tiles, for instance at start. */
export async function readEdge(size: number, read: TileReader): Promise<TreeEdge> {
  const levels = await Promise.all(
    treeShape(size).map(({ level, fullTiles, partialWidth }) =>
      partialWidth === 0 ? new Uint8Array() : readTile(read, level, fullTiles, partialWidth),
    ),
  );
  return { size, levels };
}

/** Calls the reader and holds it to its contract; throws `malformed-tile` on a wrong length. */
export async function readTile(
  read: TileReader,
  level: number,
  index: number,
  width: number,
): Promise<Uint8Array> {
  const hashes = await read(level, index, width);
  if (hashes.length === width * HASH_BYTES) return hashes;
  const name = `Tile ${level}/${index}`;
  throw new TlogError('malformed-tile', `${name} has ${hashes.length} bytes, not ${width} hashes.`);
}

function joinRow(partial: Uint8Array, added: Uint8Array): Uint8Array {
  const row = new Uint8Array(partial.length + added.length);
  row.set(partial);
  row.set(added, partial.length);
  return row;
}

function splitRow(row: Uint8Array, level: number, firstIndex: number) {
  const tileBytes = TILE_WIDTH * HASH_BYTES;
  const fullTiles = Math.floor(row.length / tileBytes);
  const parents = new Uint8Array(fullTiles * HASH_BYTES);
  const tiles: Tile[] = [];
  for (let i = 0; i < fullTiles; i++) {
    const hashes = row.subarray(i * tileBytes, (i + 1) * tileBytes);
    tiles.push({ level, index: firstIndex + i, width: TILE_WIDTH, hashes });
    parents.set(merkleRoot(hashes), i * HASH_BYTES);
  }
  // A copy, so that the edge does not keep the whole batch in memory.
  const partial = row.slice(fullTiles * tileBytes);
  if (partial.length > 0) {
    const width = partial.length / HASH_BYTES;
    tiles.push({ level, index: firstIndex + fullTiles, width, hashes: partial });
  }
  return { tiles, partial, parents };
}

/** Roots of the complete subtrees a partial tile is made of, largest (leftmost) first. */
function perfectSubtrees(hashes: Uint8Array): Uint8Array[] {
  const roots: Uint8Array[] = [];
  let rest = hashes;
  for (let width = TILE_WIDTH / 2; width >= 1; width /= 2) {
    const bytes = width * HASH_BYTES;
    if (rest.length < bytes) continue;
    roots.push(merkleRoot(rest.subarray(0, bytes)));
    rest = rest.subarray(bytes);
  }
  return roots;
}

function assertEdge({ size, levels }: TreeEdge): void {
  const shape = treeShape(size);
  const isComplete =
    levels.length === shape.length &&
    shape.every(({ level, partialWidth }) => levels[level]?.length === partialWidth * HASH_BYTES);
  if (!isComplete) {
    throw new TlogError('malformed-tile', `The edge does not belong to a tree of size ${size}.`);
  }
}
