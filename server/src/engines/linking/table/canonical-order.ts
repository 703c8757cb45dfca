import type { Dictionary } from './dictionary.js';
import { radixSort } from './radix-sort.js';

/**
 * The rows in an order that only the ids decide, so that the order of the input decides nothing:
 * not a sample, not a sum, not a tie.
 */
export function canonicalOrder(ids: Dictionary): Uint32Array {
  const keys = new Uint32Array(ids.size);
  const rows = new Uint32Array(ids.size);
  for (let row = 0; row < ids.size; row++) {
    keys[row] = ids.hash(row);
    rows[row] = row;
  }
  radixSort(keys, rows);
  for (let from = 0; from < rows.length; ) {
    let to = from + 1;
    while (to < rows.length && keys[to] === keys[from]) to += 1;
    if (to > from + 1) rows.subarray(from, to).sort((a, b) => compareUnits(ids, a, b));
    from = to;
  }
  return rows;
}

/** By bytes, shorter first where one begins the other. */
export function compareUnits(values: Dictionary, a: number, b: number): number {
  const [startA, startB] = [values.start(a), values.start(b)];
  const [lengthA, lengthB] = [values.end(a) - startA, values.end(b) - startB];
  for (let i = 0; i < Math.min(lengthA, lengthB); i++) {
    const difference = (values.units[startA + i] as number) - (values.units[startB + i] as number);
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}
