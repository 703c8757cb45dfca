import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sumOf, wilson } from './intervals.js';

it('gives the published bounds', () => {
  // Samples that are right throughout: what they must number for a bound.
  expect(wilson(73, 73).low).toBeGreaterThanOrEqual(0.95);
  expect(wilson(72, 72).low).toBeLessThan(0.95);
  expect(wilson(189, 189).low).toBeGreaterThanOrEqual(0.98);
  expect(wilson(188, 188).low).toBeLessThan(0.98);
  expect(wilson(381, 381).low).toBeGreaterThanOrEqual(0.99);
  const { low, high } = wilson(8, 10);
  expect([low, high].map((bound) => bound.toFixed(3))).toEqual(['0.490', '0.943']);
});

it('knows nothing of nothing', () => {
  expect(wilson(0, 0)).toEqual({ value: 0.5, low: 0, high: 1 });
});

it('holds the share between its bounds, and narrows with more', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (count, of) => {
      const hits = Math.min(count, of);
      const one = wilson(hits, of);
      const ten = wilson(hits * 10, of * 10);
      expect(one.low).toBeLessThanOrEqual(one.value + 1e-12);
      expect(one.high).toBeGreaterThanOrEqual(one.value - 1e-12);
      expect(ten.high - ten.low).toBeLessThan(one.high - one.low);
    }),
  );
});

it('sums estimates with an interval narrower than the sum of theirs', () => {
  const part = wilson(5, 50);
  const sum = sumOf([part, part]);
  expect(sum.value).toBeCloseTo(0.2);
  expect(sum.low).toBeGreaterThan(part.low * 2);
  expect(sum.high).toBeLessThan(part.high * 2);
});
