import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divergence } from './divergence.js';
import {
  AlertBudget,
  type Common,
  emptyState,
  METRICS,
  SeriesWatch,
  type ShopHour,
  type ShopState,
  watchShop,
} from './index.js';

const ordinary = Object.fromEntries(METRICS.map((m) => [m, 1])) as Common;
const quiet = (hour: number): ShopHour => ({
  ...{ hour, listings: 0, orders: 1, fakes: 0, repeatOrders: 0, collapsed: 0, categories: {} },
});

/** A shop with an order an hour, watched for so many days. */
function grown(days: number): ShopState {
  let state = emptyState(0);
  for (let hour = 1; hour <= days * 24; hour += 1) {
    ({ state } = watchShop(state, quiet(hour), ordinary));
  }
  return state;
}

describe('a shop', () => {
  const state = grown(30);
  const next = 30 * 24 + 1;
  const watch = (change: Partial<ShopHour>, common = ordinary, strictness = {}) =>
    watchShop(state, { ...quiet(next), ...change }, common, strictness).alerts;
  const kinds = (...args: Parameters<typeof watch>) => watch(...args).map(({ kind }) => kind);

  it('is quiet on an ordinary hour, and told of with its figures and the day before', () => {
    expect(watch({})).toEqual([]);
    const [alert] = watch({ orders: 60 });
    expect(alert).toMatchObject({ kind: 'order-burst', figures: { count: 60, hours: 1 } });
    expect(alert?.text.en).toMatch(/^60 orders within 1 h; 2\.\d are usual/);
    expect(alert?.series).toHaveLength(24);
    expect(alert?.series.at(-1)).toMatchObject({ hour: next, value: 60 });
  });

  it('is told of for refunds, prices, buyers that come back, and another category', () => {
    expect(kinds({ fakes: 5 })).toEqual(['fake-refunds']);
    expect(kinds({ collapsed: 6 })).toEqual(['price-collapse']);
    expect(kinds({ repeatOrders: 20 })).toEqual(['repeat-buyers']);
    let moved = state;
    const shoes = { listings: 3, categories: { shoes: 3 } };
    for (let hour = next; hour < next + 40 * 24; hour += 24) {
      ({ state: moved } = watchShop(moved, { ...quiet(hour), ...shoes }, ordinary));
    }
    const phones = { ...quiet(next + 60 * 24), listings: 20, categories: { phones: 20 } };
    const { alerts } = watchShop(moved, phones, ordinary);
    expect(alerts.map(({ kind }) => kind)).toContain('category-pivot');
  });

  it('is not told of for a festival that is everybody’s', () => {
    expect(kinds({ orders: 60 }, { ...ordinary, orders: 12 })).toEqual([]);
  });

  it('is not told of again while it goes on, nor before it is known', () => {
    const first = watchShop(state, { ...quiet(next), orders: 60 }, ordinary);
    const again = watchShop(first.state, { ...quiet(next + 1), orders: 60 }, ordinary);
    expect([first.alerts.length, again.alerts.length]).toEqual([1, 0]);
    const young = watchShop(grown(3), { ...quiet(3 * 24 + 1), orders: 60 }, ordinary);
    expect(young.alerts).toEqual([]);
  });

  it('is unchanged by an hour that came before, or comes again', () => {
    const once = watchShop(state, { ...quiet(next), orders: 9 }, ordinary).state;
    expect(watchShop(once, { ...quiet(next), orders: 9 }, ordinary).state).toBe(once);
    expect(watchShop(once, { ...quiet(next - 5), orders: 900 }, ordinary)).toEqual({
      ...{ state: once, alerts: [] },
    });
  });

  it('stays small, and survives being stored', () => {
    const text = JSON.stringify(state);
    expect(text.length).toBeLessThan(1024);
    const { alerts } = watchShop(JSON.parse(text), { ...quiet(next), orders: 60 }, ordinary);
    expect(alerts).toHaveLength(1);
  });

  it('never throws, whatever comes', () => {
    const count = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: -5, max: 9_999 }), (a, b, c, gap) => {
        const hour = { ...quiet(next + gap), orders: a, listings: b, fakes: c };
        const { state: after } = watchShop(state, { ...hour, categories: { x: b } }, ordinary);
        expect(JSON.stringify(after)).not.toContain('null');
      }),
    );
  });
});

describe('the budget', () => {
  it('raises bars with alerts and lets them sink, never below what they were made for', () => {
    const budget = new AlertBudget(1);
    const alerts = Array.from({ length: 5 }, () => ({ kind: 'order-burst' as const }));
    budget.account(alerts, 100);
    expect(budget.strictness['order-burst']).toBeGreaterThan(2);
    expect(budget.strictness['fake-refunds']).toBe(1);
    for (let hour = 0; hour < 40; hour += 1) budget.account([], 1_000_000);
    expect(budget.strictness['order-burst']).toBe(1);
  });
});

describe('divergence', () => {
  it('is 0 for alike, 1 for nothing in common, and the same both ways', () => {
    expect(divergence({ a: 2, b: 2 }, { a: 7, b: 7 })).toBeCloseTo(0);
    expect(divergence({ a: 1 }, { b: 1 })).toBeCloseTo(1);
    const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 99 }));
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        expect(divergence(one, other)).toBeCloseTo(divergence(other, one), 9);
      }),
    );
  });
});

describe('a series', () => {
  it('is strange where it leaves its rhythm, and told once', () => {
    const watch = new SeriesWatch({ warmUp: 150 });
    const scores = Array.from({ length: 600 }, (_, at) => {
      const value = Math.sin(at / 4) + 0.01 * ((at * 7919) % 13);
      return watch.add(at === 500 ? value + 3 : value);
    });
    const told = scores.flatMap((score, at) => (score >= 0.9965 ? [at] : []));
    expect(told.filter((at) => at >= 500 && at < 520).length).toBeGreaterThan(0);
    expect(told.filter((at) => at < 490).length).toBeLessThan(6);
  });

  it('says nothing while it warms up, and nothing of a flat line', () => {
    const watch = new SeriesWatch({ warmUp: 60 });
    const scores = Array.from({ length: 300 }, () => watch.add(5));
    expect(Math.max(...scores)).toBe(0);
  });
});
