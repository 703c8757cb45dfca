import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wilson95 } from './wilson.js';

it('matches the published values', () => {
  // Newcombe 1998, Statistics in Medicine 17, table I, method 3.
  const [low, high] = wilson95(81, 263) ?? [];
  expect(low).toBeCloseTo(0.2553, 4);
  expect(high).toBeCloseTo(0.3662, 4);
  const [none, some] = wilson95(0, 20) ?? [];
  expect(none).toBe(0);
  expect(some).toBeCloseTo(0.1611, 4);
});

it('contains the share and stays within 0 and 1', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, p) => {
        const hits = Math.round(n * p);
        const [low, high] = wilson95(hits, n) ?? [Number.NaN, Number.NaN];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low - 1e-12).toBeLessThanOrEqual(hits / n);
        expect(high + 1e-12).toBeGreaterThanOrEqual(hits / n);
      },
    ),
  );
});

it('has nothing to say without cases', () => expect(wilson95(0, 0)).toBeUndefined());
