import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TlogError } from './errors.js';
import {
  consistencyProof,
  hashChildren,
  hashLeaf,
  hashLeaves,
  inclusionProof,
  merkleRoot,
} from './merkle.js';
import { verifyConsistency, verifyInclusion } from './merkle-verify.js';
import { referenceEntry, referenceTree } from './reference-tree.js';

const MAX_SIZE = 600;
const tree = referenceTree(Array.from({ length: MAX_SIZE }, (_, i) => referenceEntry(i)));
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  const flipped = Uint8Array.from(bytes);
  const at = Math.floor(bit / 8) % flipped.length;
  flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit % 8));
  return flipped;
}

describe('the Certificate Transparency reference tree', () => {
  const leaves = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ].map((leaf) => Buffer.from(leaf, 'hex'));
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];

  it.each(roots.map((root, size) => ({ size, root })))('has root $root at size $size', (row) => {
    expect(hex(merkleRoot(hashLeaves(leaves.slice(0, row.size))))).toBe(row.root);
  });

  it('gives the audit path of RFC 6962 §2.1.3 for leaf d3 of seven', () => {
    const hashes = hashLeaves(leaves.slice(0, 7));
    const [a, b, c] = [0, 1, 2].map((i) => hashLeaf(leaves[i] ?? new Uint8Array()));
    const [e, f, j] = [4, 5, 6].map((i) => hashLeaf(leaves[i] ?? new Uint8Array()));
    if (!a || !b || !c || !e || !f || !j) throw new Error('leaves are missing');
    const g = hashChildren(a, b);
    const l = hashChildren(hashChildren(e, f), j);
    expect(inclusionProof(hashes, 3)).toEqual([c, g, l]);
  });
});

describe('every proof up to size 600', () => {
  it('of inclusion verifies', () => {
    for (let size = 1; size <= MAX_SIZE; size++) {
      const root = tree.root(0, size);
      for (let index = 0; index < size; index++) {
        const proof = tree.inclusionProof(index, size);
        const claim = { leafHash: tree.leafHash(index), index, size, root, proof };
        if (!verifyInclusion(claim)) expect.fail(`leaf ${index} of ${size} does not verify`);
      }
    }
  });

  it('of consistency verifies', () => {
    for (let newSize = 0; newSize <= MAX_SIZE; newSize++) {
      const newRoot = tree.root(0, newSize);
      for (let oldSize = 0; oldSize <= newSize; oldSize++) {
        const proof = tree.consistencyProof(oldSize, newSize);
        const claim = { oldSize, oldRoot: tree.root(0, oldSize), newSize, newRoot, proof };
        if (!verifyConsistency(claim)) expect.fail(`${oldSize} → ${newSize} does not verify`);
      }
    }
  });
});

const treeAndLeaf = fc
  .integer({ min: 1, max: MAX_SIZE })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }));
const treeAndPrefix = fc
  .integer({ min: 0, max: MAX_SIZE })
  .chain((newSize) => fc.record({ newSize: fc.constant(newSize), oldSize: fc.nat(newSize) }));

describe('roots and proofs', () => {
  it('equal the recursive definition of RFC 6962', () => {
    fc.assert(
      fc.property(treeAndLeaf, treeAndPrefix, ({ size, index }, { oldSize, newSize }) => {
        expect(merkleRoot(tree.packed(size))).toEqual(tree.root(0, size));
        expect(inclusionProof(tree.packed(size), index)).toEqual(tree.inclusionProof(index, size));
        expect(consistencyProof(tree.packed(newSize), oldSize)).toEqual(
          tree.consistencyProof(oldSize, newSize),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('leave the hashes they are given unchanged', () => {
    const hashes = tree.packed(77);
    merkleRoot(hashes);
    inclusionProof(hashes, 5);
    expect(hashes).toEqual(tree.packed(77));
  });

  it('refuse leaves and prefixes that do not exist', () => {
    expect(() => inclusionProof(tree.packed(3), 3)).toThrow(TlogError);
    expect(() => inclusionProof(new Uint8Array(), 0)).toThrow(TlogError);
    expect(() => consistencyProof(tree.packed(3), 4)).toThrow(TlogError);
    expect(() => consistencyProof(tree.packed(3), -1)).toThrow(TlogError);
    expect(() => merkleRoot(new Uint8Array(33))).toThrow(TlogError);
  });
});

describe('an inclusion proof', () => {
  const bits = fc.nat(255);

  it('fails when any bit of it, of the leaf or of the root is flipped', () => {
    fc.assert(
      fc.property(treeAndLeaf, fc.nat(), bits, ({ size, index }, pick, bit) => {
        const leafHash = tree.leafHash(index);
        const root = tree.root(0, size);
        const proof = tree.inclusionProof(index, size);
        const changed = pick % Math.max(proof.length, 1);
        const tampered = proof.map((hash, i) => (i === changed ? flipBit(hash, bit) : hash));
        const claim = { leafHash, index, size, root, proof };
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, proof: tampered })).toBe(proof.length === 0);
        expect(verifyInclusion({ ...claim, leafHash: flipBit(leafHash, bit) })).toBe(false);
        expect(verifyInclusion({ ...claim, root: flipBit(root, bit) })).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('fails for another index and when a hash is added, dropped or cut', () => {
    fc.assert(
      fc.property(treeAndLeaf, fc.nat(MAX_SIZE), ({ size, index }, other) => {
        const root = tree.root(0, size);
        const proof = tree.inclusionProof(index, size);
        const claim = { leafHash: tree.leafHash(index), index, size, root, proof };
        expect(verifyInclusion({ ...claim, index: other })).toBe(other === index);
        expect(verifyInclusion({ ...claim, proof: [...proof, root] })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: proof.slice(1) })).toBe(proof.length === 0);
        const cut = proof.map((hash) => hash.subarray(1));
        expect(verifyInclusion({ ...claim, proof: cut })).toBe(proof.length === 0);
      }),
    );
  });

  it('refuses sizes and indices that are not whole numbers', () => {
    const [leafHash, root] = [tree.leafHash(0), tree.root(0, 1)];
    for (const [index, size] of [
      [0, 0],
      [1, 1],
      [-1, 1],
      [0.5, 1],
      [0, 2 ** 53],
      [Number.NaN, 1],
    ] as const) {
      expect(verifyInclusion({ leafHash, index, size, root, proof: [] })).toBe(false);
    }
  });

  it('is sound beyond 32-bit sizes', () => {
    // Leaf 2^40 of 2^40 + 1: alone on the right of one complete tree.
    const [left, leafHash] = [tree.root(0, 64), tree.leafHash(3)];
    const root = hashChildren(left, leafHash);
    const claim = { leafHash, index: 2 ** 40, size: 2 ** 40 + 1, root, proof: [left] };
    expect(verifyInclusion(claim)).toBe(true);
    expect(verifyInclusion({ ...claim, index: 0 })).toBe(false);
  });
});

describe('a consistency proof', () => {
  it('fails when any bit of it or of either root is flipped', () => {
    fc.assert(
      fc.property(treeAndPrefix, fc.nat(), fc.nat(255), ({ oldSize, newSize }, pick, bit) => {
        const [oldRoot, newRoot] = [tree.root(0, oldSize), tree.root(0, newSize)];
        const proof = tree.consistencyProof(oldSize, newSize);
        const changed = pick % Math.max(proof.length, 1);
        const tampered = proof.map((hash, i) => (i === changed ? flipBit(hash, bit) : hash));
        const claim = { oldSize, oldRoot, newSize, newRoot, proof };
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, proof: tampered })).toBe(proof.length === 0);
        expect(verifyConsistency({ ...claim, oldRoot: flipBit(oldRoot, bit) })).toBe(false);
        // From the empty tree every tree follows, so only then the new root goes unchecked.
        const isFromNothing = oldSize === 0 && newSize > 0;
        const other = { ...claim, newRoot: flipBit(newRoot, bit) };
        expect(verifyConsistency(other)).toBe(isFromNothing);
      }),
      { numRuns: 500 },
    );
  });

  it('fails when a hash is added or dropped, or the sizes are swapped', () => {
    fc.assert(
      fc.property(treeAndPrefix, ({ oldSize, newSize }) => {
        const [oldRoot, newRoot] = [tree.root(0, oldSize), tree.root(0, newSize)];
        const proof = tree.consistencyProof(oldSize, newSize);
        const claim = { oldSize, oldRoot, newSize, newRoot, proof };
        expect(verifyConsistency({ ...claim, proof: [...proof, newRoot] })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: proof.slice(1) })).toBe(proof.length === 0);
        const swapped = { ...claim, oldSize: newSize, newSize: oldSize };
        expect(verifyConsistency(swapped)).toBe(oldSize === newSize);
      }),
    );
  });

  it('takes old sizes next to large powers of two for what they are', () => {
    // 2^49 + 1 leaves: a complete tree and leaf x; one more, y, joins x below the new root.
    const [complete, x, y] = [tree.root(0, 64), tree.leafHash(1), tree.leafHash(2)];
    const claim = {
      oldSize: 2 ** 49 + 1,
      oldRoot: hashChildren(complete, x),
      newSize: 2 ** 49 + 2,
      newRoot: hashChildren(complete, hashChildren(x, y)),
      proof: [x, y, complete],
    };
    expect(verifyConsistency(claim)).toBe(true);
    expect(verifyConsistency({ ...claim, proof: [y, complete] })).toBe(false);
    const fromComplete = { ...claim, oldSize: 2 ** 49, oldRoot: complete };
    expect(verifyConsistency({ ...fromComplete, proof: [hashChildren(x, y)] })).toBe(true);
    expect(verifyConsistency({ ...fromComplete, oldSize: 2 ** 49 - 1 })).toBe(false);
  });
});
