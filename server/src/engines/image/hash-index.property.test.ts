import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hammingDistance, hashFromHex, hashToHex } from './hash.js';
import { HashIndex, MAX_DISTANCE } from './hash-index.js';
import type { SlotPlan } from './hash-slots.js';

/** Small steps, so that an index of forty hashes passes through all of them. */
const eagerPlans: readonly SlotPlan[] = [
  { slots: 16, width: 16, upTo: 6 },
  { slots: 13, width: 19, upTo: 14 },
  { slots: 12, width: 18, upTo: 24 },
  { slots: 11, width: 17, upTo: Number.POSITIVE_INFINITY },
];

const word = fc.integer({ min: -0x80000000, max: 0x7fffffff });
const hash = fc.array(word, { minLength: 8, maxLength: 8 }).map((words) => Int32Array.from(words));
const flips = fc.uniqueArray(fc.nat({ max: 255 }), { maxLength: MAX_DISTANCE + 2 });

function flipped(original: Int32Array, bits: readonly number[]): Int32Array {
  const copy = original.slice();
  for (const bit of bits) copy[bit >> 5] = (copy[bit >> 5] ?? 0) ^ (1 << (bit & 31));
  return copy;
}

const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ add: fc.nat({ max: 3 }), flips }) },
    { weight: 1, arbitrary: fc.record({ remove: fc.nat() }) },
  ),
  { maxLength: 60 },
);

describe('HashIndex', () => {
  it('finds what comparing with every hash finds, through additions, removals and new plans', () => {
    fc.assert(
      fc.property(
        fc.array(hash, { minLength: 4, maxLength: 4 }),
        steps,
        flips,
        fc.nat({ max: MAX_DISTANCE }),
        (families, script, queryFlips, distance) => {
          const index = new HashIndex(0, eagerPlans);
          const kept = new Map<number, Int32Array>();
          for (const step of script) {
            if ('add' in step) {
              const added = flipped(families[step.add] ?? new Int32Array(8), step.flips);
              kept.set(index.add(added), added);
            } else {
              const id = [...kept.keys()][step.remove % Math.max(1, kept.size)] ?? -1;
              index.remove(id);
              kept.delete(id);
            }
          }
          expect(index.size).toBe(kept.size);
          for (const family of families) {
            const query = flipped(family, queryFlips);
            const all = [...kept].map(
              ([id, other]) => [id, hammingDistance(query, other)] as const,
            );
            const near = all.filter(([, bits]) => bits <= distance).sort(([a], [b]) => a - b);
            const found = index.search(query, distance).map(({ id, distance: bits }) => [id, bits]);
            expect(found.sort(([a = 0], [b = 0]) => a - b)).toEqual(near);
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);

  it('misses none at the threshold and finds none past it', () => {
    fc.assert(
      fc.property(
        hash,
        fc.uniqueArray(fc.nat({ max: 255 }), { minLength: 32, maxLength: 32 }),
        (original, bits) => {
          const index = new HashIndex(0);
          index.add(original);
          expect(index.search(flipped(original, bits.slice(1)))).toEqual([{ id: 0, distance: 31 }]);
          expect(index.search(flipped(original, bits))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('refuses a distance that it could not answer exactly', () => {
    expect(() => new HashIndex().search(new Int32Array(8), 32)).toThrow(RangeError);
  });

  it('uses the room of removed hashes again, and removing twice does nothing', () => {
    const index = new HashIndex();
    const first = index.add(new Int32Array(8));
    index.remove(first);
    index.remove(first);
    expect(index.size).toBe(0);
    expect(index.add(new Int32Array(8).fill(-1))).toBe(first);
  });

  it('keeps many equal hashes apart', () => {
    const index = new HashIndex();
    const ids = Array.from({ length: 3000 }, () => index.add(new Int32Array(8)));
    for (const id of ids.slice(0, 1000)) index.remove(id);
    expect(index.search(new Int32Array(8))).toHaveLength(2000);
  });
});

describe('hashes in writing', () => {
  it('reads what it writes', () => {
    fc.assert(
      fc.property(hash, (original) => {
        expect(hashFromHex(hashToHex(original))).toEqual(original);
      }),
    );
  });

  it.each(['', 'f00', 'g'.repeat(64), 'a'.repeat(65)])('does not read %j', (hex) => {
    expect(hashFromHex(hex)).toBeUndefined();
  });
});
