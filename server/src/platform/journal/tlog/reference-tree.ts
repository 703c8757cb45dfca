import { createHash } from 'node:crypto';
import type { TileReader } from './tiles.js';

/** For tests: RFC 6962 §2.1 transcribed as recursion, sharing no code with what it checks. */
export interface ReferenceTree {
  root(start: number, end: number): Uint8Array;
  inclusionProof(index: number, size: number): Uint8Array[];
  consistencyProof(oldSize: number, newSize: number): Uint8Array[];
  leafHash(index: number): Uint8Array;
  /** The hashes of the first `size` leaves, packed. */
  packed(size: number): Uint8Array;
}

/** The entry the tests put at `index`. */
export function referenceEntry(index: number): Uint8Array {
  return new TextEncoder().encode(`entry ${index}`);
}

/** A tree over `entries` whose subtree roots are remembered, so that thousands of proofs are cheap. */
export function referenceTree(entries: readonly Uint8Array[]): ReferenceTree {
  const known = new Map<string, Uint8Array>();
  const leaves = entries.map((entry) => sha256(Uint8Array.of(0), entry));
  const leafHash = (index: number) => leaves[index] ?? new Uint8Array();

  function root(start: number, end: number): Uint8Array {
    if (end === start) return sha256();
    if (end - start === 1) return leafHash(start);
    const key = `${start}:${end}`;
    const middle = start + splitOf(end - start);
    const value =
      known.get(key) ?? sha256(Uint8Array.of(1), root(start, middle), root(middle, end));
    known.set(key, value);
    return value;
  }

  function path(m: number, start: number, end: number): Uint8Array[] {
    if (end - start === 1) return [];
    const k = splitOf(end - start);
    return m < k
      ? [...path(m, start, start + k), root(start + k, end)]
      : [...path(m - k, start + k, end), root(start, start + k)];
  }

  function subproof(m: number, start: number, end: number, isOldRoot: boolean): Uint8Array[] {
    if (m === end - start) return isOldRoot ? [] : [root(start, end)];
    const k = splitOf(end - start);
    return m <= k
      ? [...subproof(m, start, start + k, isOldRoot), root(start + k, end)]
      : [...subproof(m - k, start + k, end, false), root(start, start + k)];
  }

  return {
    root,
    inclusionProof: (index, size) => path(index, 0, size),
    consistencyProof: (oldSize, newSize) =>
      oldSize === 0 ? [] : subproof(oldSize, 0, newSize, true),
    leafHash,
    packed: (size) => new Uint8Array(Buffer.concat(leaves.slice(0, size))),
  };
}

/** For tests: the tiles of the reference tree of any size, by the formula of C2SP tlog-tiles. */
export function referenceTiles(tree: ReferenceTree): TileReader {
  return async (level, index, width) => {
    const span = 256 ** level;
    const hashes = Array.from({ length: width }, (_, i) => (index * 256 + i) * span);
    return new Uint8Array(Buffer.concat(hashes.map((from) => tree.root(from, from + span))));
  };
}

function splitOf(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1));
}

function sha256(...parts: Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}
