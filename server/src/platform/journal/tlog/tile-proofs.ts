import {
  consistencySpans,
  HASH_BYTES,
  hashChildren,
  inclusionSpans,
  type LeafSpan,
  merkleRoot,
} from './merkle.js';
import { TILE_WIDTH } from './tile-path.js';
import { readTile, type TileReader, tileWidth } from './tiles.js';

/** RFC 6962 root of the tree of `size`, from its tiles. Reads at most one tile a level. */
export async function rootFromTiles(size: number, read: TileReader): Promise<Uint8Array> {
  if (size === 0) return merkleRoot(new Uint8Array());
  return spanRoot({ start: 0, end: size }, size, readOnce(read));
}

/** Inclusion proof of leaf `index` in the tree of `size`, leaf's sibling first. */
export async function inclusionProofFromTiles(
  index: number,
  size: number,
  read: TileReader,
): Promise<Uint8Array[]> {
  return spanRoots(inclusionSpans(index, size), size, read);
}

/** Consistency proof from the tree of `oldSize` to that of `newSize`. */
export async function consistencyProofFromTiles(
  oldSize: number,
  newSize: number,
  read: TileReader,
): Promise<Uint8Array[]> {
  return spanRoots(consistencySpans(oldSize, newSize), newSize, read);
}

function spanRoots(
  spans: readonly LeafSpan[],
  size: number,
  read: TileReader,
): Promise<Uint8Array[]> {
  const once = readOnce(read);
  return Promise.all(spans.map((span) => spanRoot(span, size, once)));
}

async function spanRoot(span: LeafSpan, size: number, read: TileReader): Promise<Uint8Array> {
  const roots = await Promise.all(
    completeSubtrees(span).map((subtree) => subtreeRoot(subtree, size, read)),
  );
  return roots.reduceRight((right, left) => hashChildren(left, right));
}

/** Cuts a span, which begins at a multiple of its own power of two, into complete subtrees. */
function completeSubtrees({ start, end }: LeafSpan): LeafSpan[] {
  const subtrees: LeafSpan[] = [];
  let from = start;
  while (from < end) {
    let leaves = 1;
    while (leaves * 2 <= end - from) leaves *= 2;
    subtrees.push({ start: from, end: from + leaves });
    from += leaves;
  }
  return subtrees;
}

async function subtreeRoot(subtree: LeafSpan, size: number, read: TileReader): Promise<Uint8Array> {
  let level = 0;
  let first = subtree.start;
  let count = subtree.end - subtree.start;
  while (count >= TILE_WIDTH) {
    level++;
    first /= TILE_WIDTH;
    count /= TILE_WIDTH;
  }
  const index = Math.floor(first / TILE_WIDTH);
  const hashes = await readTile(read, level, index, tileWidth(level, index, size));
  const offset = (first % TILE_WIDTH) * HASH_BYTES;
  return merkleRoot(hashes.subarray(offset, offset + count * HASH_BYTES));
}

/** Neighbouring proof nodes live in the same tiles: each is read once a proof. */
function readOnce(read: TileReader): TileReader {
  const tiles = new Map<string, Promise<Uint8Array>>();
  return (level, index, width) => {
    const key = `${level}/${index}`;
    const tile = tiles.get(key) ?? read(level, index, width);
    tiles.set(key, tile);
    return tile;
  };
}
