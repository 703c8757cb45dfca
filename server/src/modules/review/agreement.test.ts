import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohensKappa, shareOf } from './agreement.js';

const pair = (first: string, second: string, count: number) => ({ first, second, count });
const pairsOf = fc.array(
  fc.record({
    first: fc.constantFrom('accepted', 'rejected', 'partly'),
    second: fc.constantFrom('accepted', 'rejected', 'partly'),
    count: fc.integer({ min: 1, max: 500 }),
  }),
  { maxLength: 12 },
);

describe('agreement of two reviewers', () => {
  it('gives the textbook value', () => {
    // 50 cases: 20 both yes, 15 both no, 5 and 10 apart; kappa 0.4.
    const pairs = [pair('y', 'y', 20), pair('y', 'n', 5), pair('n', 'y', 10), pair('n', 'n', 15)];
    expect(cohensKappa(pairs)).toBeCloseTo(0.4, 10);
  });

  it('is undefined without cases, and when everybody always says the same', () => {
    expect(cohensKappa([])).toBeNull();
    expect(cohensKappa([pair('accepted', 'accepted', 9)])).toBeNull();
  });

  it('lies in [-1, 1], is symmetric, and is 1 exactly when no pair differs', () => {
    fc.assert(
      fc.property(pairsOf, (pairs) => {
        const kappa = cohensKappa(pairs);
        const turned = cohensKappa(
          pairs.map(({ first, second, count }) => pair(second, first, count)),
        );
        if (kappa === null) {
          expect(turned).toBeNull();
          return;
        }
        expect(turned).toBeCloseTo(kappa, 10);
        expect(kappa).toBeGreaterThanOrEqual(-1);
        expect(kappa).toBeLessThanOrEqual(1);
        expect(kappa === 1).toBe(pairs.every(({ first, second }) => first === second));
      }),
    );
  });

  it('shows a share with its interval while the counts are small', () => {
    expect(shareOf(0, 0)).toEqual({ count: 0, of: 0, share: null, interval: null });
    const { interval } = shareOf(8, 10);
    expect(interval?.[0]).toBeCloseTo(0.4902, 3);
    expect(interval?.[1]).toBeCloseTo(0.9433, 3);
    expect(shareOf(960, 1000).interval).toBeNull();
  });
});
