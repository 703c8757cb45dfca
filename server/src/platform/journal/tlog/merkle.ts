import { hash } from 'node:crypto';
import { TlogError } from './errors.js';

/** Bytes in a SHA-256 hash. Lists of hashes are packed: hash `i` is at byte `i * HASH_BYTES`. */
export const HASH_BYTES = 32;

/** A half-open range of leaves `[start, end)`. */
export interface LeafSpan {
  readonly start: number;
  readonly end: number;
}

// Text output written back as latin1 measures about 1.5 times faster than one Buffer per hash.
const nodeInput = Buffer.alloc(1 + 2 * HASH_BYTES);
nodeInput[0] = 0x01;

/** RFC 6962 §2.1: the leaf hash, SHA-256(0x00 || data). */
export function hashLeaf(data: Uint8Array): Uint8Array {
  return hashLeaves([data]);
}

/** Leaf hashes of `entries` in order, packed. */
export function hashLeaves(entries: readonly Uint8Array[]): Uint8Array {
  const packed = Buffer.alloc(entries.length * HASH_BYTES);
  for (const [i, entry] of entries.entries()) {
    const input = Buffer.allocUnsafe(1 + entry.length);
    input[0] = 0x00;
    input.set(entry, 1);
    packed.write(hash('sha256', input, 'binary'), i * HASH_BYTES, HASH_BYTES, 'latin1');
  }
  return plainBytes(packed);
}

/** RFC 6962 §2.1: the hash of an inner node, SHA-256(0x01 || left || right). */
export function hashChildren(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length !== HASH_BYTES || right.length !== HASH_BYTES) {
    throw new TlogError('malformed-hash', 'A node hash must be 32 bytes.');
  }
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + HASH_BYTES);
  return new Uint8Array(hash('sha256', nodeInput, 'buffer'));
}

/** RFC 6962 §2.1: the Merkle Tree Hash over packed leaf hashes; of none, SHA-256 of nothing. */
export function merkleRoot(hashes: Uint8Array): Uint8Array {
  let width = countHashes(hashes);
  if (width === 0) return new Uint8Array(hash('sha256', Buffer.alloc(0), 'buffer'));
  const level = Buffer.from(hashes);
  // Pairing upwards and promoting an odd last node gives the RFC's left-balanced tree.
  while (width > 1) {
    const pairs = Math.floor(width / 2);
    for (let i = 0; i < pairs; i++) {
      level.copy(nodeInput, 1, i * 2 * HASH_BYTES, (i + 1) * 2 * HASH_BYTES);
      level.write(hash('sha256', nodeInput, 'binary'), i * HASH_BYTES, HASH_BYTES, 'latin1');
    }
    const isOdd = width % 2 === 1;
    if (isOdd) level.copy(level, pairs * HASH_BYTES, (width - 1) * HASH_BYTES, width * HASH_BYTES);
    width = pairs + (isOdd ? 1 : 0);
  }
  return new Uint8Array(level.subarray(0, HASH_BYTES));
}

/** RFC 6962 §2.1.1: the subtrees whose roots prove leaf `index` in a tree of `size`, leaf first. */
export function inclusionSpans(index: number, size: number): LeafSpan[] {
  if (!isCount(index) || !isCount(size) || index >= size) {
    throw new TlogError('out-of-range', `There is no leaf ${index} in a tree of size ${size}.`);
  }
  const spans: LeafSpan[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + largestPowerBelow(end - start);
    if (index < middle) {
      spans.push({ start: middle, end });
      end = middle;
    } else {
      spans.push({ start, end: middle });
      start = middle;
    }
  }
  return spans.reverse();
}

/**
 * RFC 6962 §2.1.2: the subtrees whose roots prove that the tree of `oldSize` is a prefix of the
 * tree of `newSize`. None when the sizes are equal or the old tree is empty.
 */
export function consistencySpans(oldSize: number, newSize: number): LeafSpan[] {
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) {
    throw new TlogError('out-of-range', `A tree of size ${newSize} has no prefix of ${oldSize}.`);
  }
  if (oldSize === 0) return [];
  const spans: LeafSpan[] = [];
  let start = 0;
  let end = newSize;
  while (oldSize !== end) {
    const middle = start + largestPowerBelow(end - start);
    if (oldSize <= middle) {
      spans.push({ start: middle, end });
      end = middle;
    } else {
      spans.push({ start, end: middle });
      start = middle;
    }
  }
  // A remaining subtree that begins at 0 is the old root itself, which the verifier holds.
  if (start > 0) spans.push({ start, end });
  return spans.reverse();
}

/** Inclusion proof of leaf `index` from all packed leaf hashes, leaf's sibling first. */
export function inclusionProof(leafHashes: Uint8Array, index: number): Uint8Array[] {
  return spanRoots(leafHashes, inclusionSpans(index, countHashes(leafHashes)));
}

/** Consistency proof from `oldSize` to the tree of all packed leaf hashes. */
export function consistencyProof(leafHashes: Uint8Array, oldSize: number): Uint8Array[] {
  return spanRoots(leafHashes, consistencySpans(oldSize, countHashes(leafHashes)));
}

/** Number of hashes in a packed list; throws `malformed-hash` on a ragged length. */
export function countHashes(packed: Uint8Array): number {
  if (packed.length % HASH_BYTES !== 0) {
    throw new TlogError('malformed-hash', 'A list of hashes must be a multiple of 32 bytes.');
  }
  return packed.length / HASH_BYTES;
}

/** True for whole numbers from 0 to 2^53 − 1, the sizes and indices this log can express. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function spanRoots(leafHashes: Uint8Array, spans: readonly LeafSpan[]): Uint8Array[] {
  return spans.map(({ start, end }) =>
    merkleRoot(leafHashes.subarray(start * HASH_BYTES, end * HASH_BYTES)),
  );
}

function largestPowerBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

// A Buffer's slice() shares memory where Uint8Array's copies, so none leaves this folder.
function plainBytes(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
