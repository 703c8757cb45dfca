import { type Bytes, isSame } from './encoding.js';
import { hashChildren } from './hashing.js';

export interface Inclusion {
  leafHash: Bytes;
  index: number;
  size: number;
  root: Bytes;
  hashes: readonly Bytes[];
}

const half = (value: number) => Math.floor(value / 2);

/** Climbs from the leaf to the root by RFC 9162 §2.1.3.2; false for whatever does not lead there. */
export async function isIncluded(inclusion: Inclusion): Promise<boolean> {
  const { index, size, root, hashes } = inclusion;
  if (index >= size) return false;
  let node = index;
  let last = size - 1;
  let computed = inclusion.leafHash;
  for (const sibling of hashes) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      computed = await hashChildren(sibling, computed);
      // The right edge of a ragged tree has no sibling on these levels.
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      computed = await hashChildren(computed, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && isSame(computed, root);
}
