import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_TRIES, pauseAfter, retryAfterMs } from './backoff.js';

const DAY = 86_400_000;
const id = fc.integer().map((n) => `dlv_${n}`);

describe('pauses between attempts', () => {
  it('grow, stay within a fifth of their step, and end after about three days', () => {
    fc.assert(
      fc.property(id, (delivery) => {
        let total = 0;
        for (let tries = 1; tries < MOST_TRIES; tries++) {
          const step = Math.min(DAY, 5000 * 4 ** (tries - 1));
          const pause = pauseAfter(tries, delivery) ?? Number.NaN;
          expect(Math.abs(pause - step)).toBeLessThanOrEqual(step * 0.2 + 1);
          total += pause;
        }
        expect(pauseAfter(MOST_TRIES, delivery)).toBeUndefined();
        expect(total).toBeGreaterThan(2.5 * DAY);
        expect(total).toBeLessThan(4 * DAY);
      }),
    );
  });

  it('differ between deliveries and are the same for one', () => {
    const pauses = Array.from({ length: 50 }, (_, i) => pauseAfter(3, `dlv_${i}`));
    expect(new Set(pauses).size).toBeGreaterThan(45);
    expect(pauseAfter(3, 'dlv_7')).toBe(pauses[7]);
  });

  it('obey the receiver when it asks for longer, up to a day', () => {
    expect(pauseAfter(1, 'dlv_1', 60_000)).toBe(60_000);
    expect(pauseAfter(1, 'dlv_1', 9 * DAY)).toBe(DAY);
    expect(pauseAfter(9, 'dlv_1', 1000)).toBeGreaterThan(1000);
  });

  it('read Retry-After in both of its forms', () => {
    const now = new Date('2026-03-03T00:00:00Z');
    expect(retryAfterMs('120', now)).toBe(120_000);
    expect(retryAfterMs('Tue, 03 Mar 2026 00:01:00 GMT', now)).toBe(60_000);
    expect(retryAfterMs('Tue, 03 Mar 2020 00:01:00 GMT', now)).toBe(0);
    expect(retryAfterMs('soon', now)).toBe(0);
    expect(retryAfterMs(undefined, now)).toBe(0);
  });
});
