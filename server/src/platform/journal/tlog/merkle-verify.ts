import { HASH_BYTES, hashChildren, isCount, merkleRoot } from './merkle.js';

/** What an inclusion proof claims: the leaf hash is at `index` of the tree `size`, `root`. */
export interface InclusionClaim {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  /** Subtree roots from the leaf's sibling upwards. */
  readonly proof: readonly Uint8Array[];
}

/** What a consistency proof claims: the old tree is a prefix of the new one. */
export interface ConsistencyClaim {
  readonly oldSize: number;
  readonly oldRoot: Uint8Array;
  readonly newSize: number;
  readonly newRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** Checks an inclusion proof by RFC 9162 §2.1.3.2. Never throws: false for anything malformed. */
export function verifyInclusion(claim: InclusionClaim): boolean {
  const { leafHash, index, size, root, proof } = claim;
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (![leafHash, root, ...proof].every(isHash)) return false;
  let position: Position = { node: index, last: size - 1 };
  let computed = leafHash;
  for (const sibling of proof) {
    if (position.last === 0) return false;
    if (joinsFromLeft(position)) {
      computed = hashChildren(sibling, computed);
      position = climbToLeftChild(position);
    } else {
      computed = hashChildren(computed, sibling);
    }
    position = parentOf(position);
  }
  return position.last === 0 && isSameHash(computed, root);
}

/** Checks a consistency proof by RFC 9162 §2.1.4.2. Never throws: false for anything malformed. */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  const { oldSize, oldRoot, newSize, newRoot, proof } = claim;
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) return false;
  if (![oldRoot, newRoot, ...proof].every(isHash)) return false;
  if (oldSize === newSize) return proof.length === 0 && isSameHash(oldRoot, newRoot);
  if (oldSize === 0) {
    return proof.length === 0 && isSameHash(oldRoot, merkleRoot(new Uint8Array()));
  }
  // A complete old tree is its own first proof node, so the proof leaves it out.
  const path = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof;
  return isConsistentPath(claim, path);
}

interface Position {
  readonly node: number;
  readonly last: number;
}

function isConsistentPath(claim: ConsistencyClaim, path: readonly Uint8Array[]): boolean {
  const [first, ...rest] = path;
  if (first === undefined) return false;
  let position: Position = { node: claim.oldSize - 1, last: claim.newSize - 1 };
  while (position.node % 2 === 1) position = parentOf(position);
  let oldComputed = first;
  let newComputed = first;
  for (const sibling of rest) {
    if (position.last === 0) return false;
    if (joinsFromLeft(position)) {
      oldComputed = hashChildren(sibling, oldComputed);
      newComputed = hashChildren(sibling, newComputed);
      position = climbToLeftChild(position);
    } else {
      newComputed = hashChildren(newComputed, sibling);
    }
    position = parentOf(position);
  }
  return (
    position.last === 0 &&
    isSameHash(oldComputed, claim.oldRoot) &&
    isSameHash(newComputed, claim.newRoot)
  );
}

/** True when the next proof node joins from the left: a right child, or the tree's ragged edge. */
function joinsFromLeft({ node, last }: Position): boolean {
  return node % 2 === 1 || node === last;
}

/** Skips the levels where the right edge has no sibling and its hash is carried up unchanged. */
function climbToLeftChild(position: Position): Position {
  let climbed = position;
  while (climbed.node % 2 === 0 && climbed.node !== 0) climbed = parentOf(climbed);
  return climbed;
}

function parentOf({ node, last }: Position): Position {
  return { node: Math.floor(node / 2), last: Math.floor(last / 2) };
}

function isPowerOfTwo(n: number): boolean {
  let odd = n;
  while (odd % 2 === 0) odd /= 2;
  return odd === 1;
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_BYTES;
}

function isSameHash(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
