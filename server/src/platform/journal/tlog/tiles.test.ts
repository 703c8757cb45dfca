import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashLeaves, merkleRoot } from './merkle.js';
import { referenceEntry, referenceTiles, referenceTree } from './reference-tree.js';
import {
  consistencyProofFromTiles,
  inclusionProofFromTiles,
  rootFromTiles,
} from './tile-proofs.js';
import {
  appendLeaves,
  EMPTY_EDGE,
  edgeRoot,
  readEdge,
  type Tile,
  type TileReader,
  type TreeEdge,
  tileWidth,
  treeShape,
} from './tiles.js';

const MAX_SIZE = 70_000;
const entries = Array.from({ length: MAX_SIZE }, (_, i) => referenceEntry(i));
const leafHashes = hashLeaves(entries);
const tree = referenceTree(entries);
const leavesOf = (start: number, end: number) => leafHashes.subarray(start * 32, end * 32);

// Comparing hex is far quicker than comparing long typed arrays element by element.
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const describeEdge = ({ size, levels }: TreeEdge) => ({ size, levels: levels.map(hex) });
const describeTiles = (tiles: ReadonlyMap<string, Uint8Array>) =>
  [...tiles].map(([key, hashes]) => `${key} ${hex(hashes)}`).sort();

/** Stores tiles as a log would, refusing to overwrite a full one. */
function tileStore() {
  const tiles = new Map<string, Uint8Array>();
  const read: TileReader = async (level, index, width) =>
    tiles.get(`${level}/${index}`)?.slice(0, width * 32) ?? new Uint8Array();
  function write(written: readonly Tile[]): void {
    for (const { level, index, width, hashes } of written) {
      const key = `${level}/${index}`;
      if (hashes.length !== width * 32) expect.fail(`tile ${key} is not ${width} hashes`);
      if (tiles.get(key)?.length === 8192) expect.fail(`full tile ${key} is written again`);
      tiles.set(key, hashes);
    }
  }
  return { read, write, tiles };
}

function grow(sizes: readonly number[]) {
  const store = tileStore();
  let edge: TreeEdge = EMPTY_EDGE;
  for (const size of sizes) {
    const appended = appendLeaves(edge, leavesOf(edge.size, size));
    store.write(appended.tiles);
    edge = appended.edge;
  }
  return { ...store, edge };
}

describe('the shape of a tree', () => {
  it('of 70,000 leaves is the one in the tlog-tiles specification', () => {
    expect(treeShape(70_000)).toEqual([
      { level: 0, fullTiles: 273, partialWidth: 112 },
      { level: 1, fullTiles: 1, partialWidth: 17 },
      { level: 2, fullTiles: 0, partialWidth: 1 },
    ]);
    expect(tileWidth(0, 272, 70_000)).toBe(256);
    expect(tileWidth(0, 273, 70_000)).toBe(112);
    expect(tileWidth(0, 274, 70_000)).toBe(0);
    expect(tileWidth(3, 0, 70_000)).toBe(0);
  });

  it('of 256 leaves has a full tile and a partial one of width 1 above', () => {
    expect(treeShape(256)).toEqual([
      { level: 0, fullTiles: 1, partialWidth: 0 },
      { level: 1, fullTiles: 0, partialWidth: 1 },
    ]);
    expect(treeShape(0)).toEqual([]);
  });

  it('is floor(s / 256^l) mod 256 at every level for sizes up to 2^53', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (size) => {
        for (const { level, fullTiles, partialWidth } of treeShape(size)) {
          const width = BigInt(size) / 256n ** BigInt(level);
          expect(BigInt(partialWidth)).toBe(width % 256n);
          expect(BigInt(fullTiles)).toBe(width / 256n);
        }
      }),
    );
  });
});

describe('appending', () => {
  it('70,000 leaves at once writes exactly the tiles of the specification', async () => {
    const { tiles, edge, read } = grow([70_000]);
    const widths = (level: number) =>
      [...tiles].filter(([key]) => key.startsWith(`${level}/`)).map(([, t]) => t.length / 32);
    expect(widths(0)).toEqual([...Array(273).fill(256), 112]);
    expect(widths(1)).toEqual([256, 17]);
    expect(widths(2)).toEqual([1]);
    expect(tiles.size).toBe(273 + 1 + 1 + 1 + 1);
    expect(edgeRoot(edge)).toEqual(tree.root(0, 70_000));
    expect(await rootFromTiles(70_000, read)).toEqual(tree.root(0, 70_000));
  });

  it('in any batches gives the same tiles, edge and root as at once', () => {
    const splits = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 12 });
    fc.assert(
      fc.property(splits, (cuts) => {
        const sizes = [...cuts, 3000].sort((a, b) => a - b);
        const [inBatches, atOnce] = [grow(sizes), grow([3000])];
        expect(describeEdge(inBatches.edge)).toEqual(describeEdge(atOnce.edge));
        expect(describeTiles(inBatches.tiles)).toEqual(describeTiles(atOnce.tiles));
        expect(edgeRoot(inBatches.edge)).toEqual(tree.root(0, 3000));
      }),
      { numRuns: 30 },
    );
  });

  it('across a level boundary gives the same as at once', () => {
    const cut = fc.integer({ min: 65_000, max: 66_000 });
    fc.assert(
      fc.property(cut, cut, (a, b) => {
        const batched = grow([Math.min(a, b), Math.max(a, b), 66_000]);
        expect(describeEdge(batched.edge)).toEqual(describeEdge(grow([66_000]).edge));
        expect(edgeRoot(batched.edge)).toEqual(tree.root(0, 66_000));
      }),
      { numRuns: 5 },
    );
  });

  it('one at a time gives the reference root and tiles at every size', async () => {
    const store = tileStore();
    const expected = referenceTiles(tree);
    let edge = EMPTY_EDGE;
    for (let size = 1; size <= 600; size++) {
      const appended = appendLeaves(edge, leavesOf(size - 1, size));
      store.write(appended.tiles);
      edge = appended.edge;
      expect(edgeRoot(edge)).toEqual(tree.root(0, size));
      for (const { level, index, width, hashes } of appended.tiles) {
        expect(width).toBe(tileWidth(level, index, size) || 256);
        expect(hex(hashes)).toBe(hex(await expected(level, index, width)));
      }
    }
  });

  it('nothing changes nothing', () => {
    expect(appendLeaves(EMPTY_EDGE, new Uint8Array())).toEqual({ tiles: [], edge: EMPTY_EDGE });
    expect(edgeRoot(EMPTY_EDGE)).toEqual(merkleRoot(new Uint8Array()));
  });

  it('leaves the given edge usable', () => {
    const { edge } = appendLeaves(EMPTY_EDGE, leavesOf(0, 300));
    appendLeaves(edge, leavesOf(300, 900));
    expect(edgeRoot(edge)).toEqual(tree.root(0, 300));
    expect(edgeRoot(appendLeaves(edge, leavesOf(300, 900)).edge)).toEqual(tree.root(0, 900));
  });

  it('refuses an edge of another size and ragged hashes', () => {
    const { edge } = appendLeaves(EMPTY_EDGE, leavesOf(0, 300));
    const malformed = expect.objectContaining({ code: 'malformed-tile' });
    expect(() => appendLeaves({ ...edge, size: 301 }, leavesOf(0, 1))).toThrow(malformed);
    expect(() => edgeRoot({ ...edge, levels: edge.levels.slice(1) })).toThrow(malformed);
    expect(() => appendLeaves(edge, new Uint8Array(31))).toThrow(
      expect.objectContaining({ code: 'malformed-hash' }),
    );
  });
});

describe('reading tiles back', () => {
  const store = grow([...Array(70).keys()].map((i) => i * 1000 + 999));
  const { read } = store;
  const size = fc.integer({ min: 1, max: store.edge.size });
  const sizeAndPrefix = size.chain((n) => fc.tuple(fc.constant(n), fc.nat(n - 1)));

  it('gives the edge of any earlier tree', async () => {
    await fc.assert(
      fc.asyncProperty(size, async (n) => {
        expect(edgeRoot(await readEdge(n, read))).toEqual(tree.root(0, n));
        expect(await rootFromTiles(n, read)).toEqual(tree.root(0, n));
      }),
      { numRuns: 50 },
    );
    expect(await readEdge(0, read)).toEqual(EMPTY_EDGE);
    expect(await rootFromTiles(0, read)).toEqual(merkleRoot(new Uint8Array()));
  });

  it('gives the proofs of the definition, reading each tile once', async () => {
    await fc.assert(
      fc.asyncProperty(sizeAndPrefix, async ([n, m]) => {
        const asked: string[] = [];
        const counting: TileReader = (level, index, width) => {
          asked.push(`${level}/${index}`);
          expect(width).toBe(tileWidth(level, index, n));
          return read(level, index, width);
        };
        expect(await inclusionProofFromTiles(m, n, counting)).toEqual(tree.inclusionProof(m, n));
        expect(new Set(asked).size).toBe(asked.length);
        expect(await consistencyProofFromTiles(m, n, read)).toEqual(tree.consistencyProof(m, n));
      }),
      { numRuns: 100 },
    );
  });

  it('refuses tiles of a wrong length', async () => {
    const malformed = expect.objectContaining({ code: 'malformed-tile' });
    const short: TileReader = async (_level, _index, width) => new Uint8Array(width * 32 - 1);
    await expect(inclusionProofFromTiles(5, 1000, short)).rejects.toThrow(malformed);
    await expect(rootFromTiles(1000, short)).rejects.toThrow(malformed);
    await expect(readEdge(1000, short)).rejects.toThrow(malformed);
  });
});
