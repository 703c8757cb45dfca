import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PriceScreen, priceEngine, summarise } from './index.js';

const prices = Array.from({ length: 101 }, (_, i) => 50_000 + i * 1_000);

function screenOf(listed: number[]) {
  const screen = new PriceScreen();
  const group = summarise(listed);
  if (group) screen.put([{ ...group, brand: 'Ridgehare', category: null, currency: 'CNY' }]);
  screen.putFloors([{ tellId: 't1', rightId: 'r1', currency: 'CNY', amount: 45_000 }]);
  return (amount: number, rights: string[] = []) =>
    screen.screen(
      { brand: 'RIDGEHARE', category: 'Tents', price: { amount, currency: 'CNY' } },
      rights,
      priceEngine.version,
    );
}

describe('PriceScreen', () => {
  it('remarks on a price far below the median, with the figures', () => {
    const [finding] = screenOf(prices)(8_000);
    expect(finding).toMatchObject({
      signal: 'far-below',
      figures: { median: 100_000, count: 101 },
    });
    expect(finding?.reason.en).toContain('8 % of the median of 101 listings');
  });

  it('leaves sales and dear goods alone', () => {
    for (const amount of [60_000, 100_000, 900_000]) expect(screenOf(prices)(amount)).toEqual([]);
  });

  it('says nothing from few prices', () => {
    expect(screenOf(prices.slice(0, 29))(500)).toEqual([]);
  });

  it('holds a price against the floor of a named right only', () => {
    expect(screenOf([])(44_999, ['r1'])).toMatchObject([{ signal: 'below-floor', rightId: 'r1' }]);
    expect(screenOf([])(45_000, ['r1'])).toEqual([]);
    expect(screenOf([])(1, ['r2'])).toEqual([]);
  });

  it('is not moved by fewer than half of the prices being of fakes', () => {
    const fakes = Array.from({ length: 45 }, () => 4_000);
    expect(screenOf([...prices, ...fakes])(4_000)).toHaveLength(1);
  });

  it('grows surer as the price falls', () => {
    const screen = screenOf(prices);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (a, b) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          const strengthOf = (amount: number) => screen(amount)[0]?.strength ?? -1;
          expect(strengthOf(low)).toBeGreaterThanOrEqual(strengthOf(high));
        },
      ),
    );
  });
});
