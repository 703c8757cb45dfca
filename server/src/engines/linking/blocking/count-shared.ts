import { keysOf, MOST_KEYS, type Rule } from './rule.js';

const own = new Uint32Array(MOST_KEYS);

/** How many records share each key of the picked records: for each of them, a count a key. */
export function countShared(rule: Rule, rows: number, picked: readonly number[]): number[][] {
  const slots = slotsFor(picked.length * (isPlain(rule) ? 1 : MOST_KEYS));
  const mask = slots.length - 1;
  const counts = new Uint32Array(slots.length);
  const placeOf = (key: number) => {
    let slot = key & mask;
    while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  const keys = picked.map((row) => Array.from(own.subarray(0, keysOf(rule, row, own))));
  for (const key of keys.flat()) slots[placeOf(key)] = key;
  for (let row = 0; row < rows; row++) {
    const count = keysOf(rule, row, own);
    for (let at = 0; at < count; at++) {
      const slot = placeOf(own[at] as number);
      if (slots[slot] !== 0) counts[slot] = (counts[slot] as number) + 1;
    }
  }
  return keys.map((list) => list.map((key) => counts[placeOf(key)] as number));
}

const isPlain = ({ views }: Rule) => views.every(({ starts }) => starts === undefined);

function slotsFor(keys: number): Uint32Array {
  let size = 1 << 10;
  while (size < keys * 4) size *= 2;
  return new Uint32Array(size);
}
