import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markKeys, markLikeness } from './index.js';

const share = (one: string, other: string) => markLikeness(one, other).share;
const meet = (one: string, other: string) => {
  const filed = new Set(markKeys(one).filed);
  return markKeys(other).asked.some((key) => filed.has(key));
};

describe('likeness of marks', () => {
  it.each([
    ['KESTREL', 'Kestrel'],
    ['KESTREL', 'K3STREL'],
    ['KESTREL', 'КESTREL'],
    ['Ridgehare', 'RIDGEHARES'],
    ['RIDGEHARE', 'RIDGEHAIRE'],
    ['RIDGEHARE', 'RIDGEHARE SPORT'],
    ['HITACHI', 'hitachi-idi-holding'],
    ['hushfinaudio', 'HUSHFIN'],
    ['岭兔', '领兔'],
    ['澜月', '瀾月'],
    ['山脊兔', '山脊免'],
  ])('finds %s and %s alike, and files them together', (one, other) => {
    expect(share(one, other)).toBeGreaterThanOrEqual(0.8);
    expect(meet(one, other)).toBe(true);
  });

  it.each([
    ['KESTREL', 'HUSHFIN'],
    ['GAP', 'GAS'],
    ['岭兔', '澜月'],
    ['APPLE', 'APPLE PIE COMPANY'],
    ['VET CENTER', 'TRAVEL CENTER'],
  ])('tells %s from %s', (one, other) => {
    expect(share(one, other)).toBeLessThan(0.8);
  });

  it('is the same both ways, at most one, and one for the same mark', () => {
    const mark = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(mark, mark, (one, other) => {
        expect(share(one, other)).toBeCloseTo(share(other, one), 10);
        expect(share(one, other)).toBeLessThanOrEqual(1);
        expect(meet(one, other)).toBe(meet(other, one));
        if (markKeys(one).filed.length > 0) expect(share(one, one)).toBe(1);
      }),
    );
  });
});
