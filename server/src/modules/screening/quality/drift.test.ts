import { describe, expect, it } from 'vitest';
import { firingCusum, stabilityIndex } from './drift.js';

describe('the stability index', () => {
  it('is nothing for the same shape at another size', () => {
    expect(stabilityIndex([100, 200, 700], [10, 20, 70])).toBeCloseTo(0);
  });
  it('sees a shift, and says nothing of few', () => {
    expect(stabilityIndex([700, 200, 100], [100, 200, 700])).toBeGreaterThan(0.2);
    expect(stabilityIndex([70, 20, 1], [100, 200, 700])).toBeNull();
  });
});

describe('the CUSUM of a signal', () => {
  const day = (fired: number) => ({ screened: 1_000, fired });
  it('rests while it fires as before', () => {
    expect(firingCusum(0.01, [9, 11, 10, 12, 8].map(day)).isAlarm).toBe(false);
  });
  it('sounds when it fires twice as often, or falls silent', () => {
    expect(firingCusum(0.01, [20, 21, 22].map(day)).isAlarm).toBe(true);
    expect(firingCusum(0.01, [0, 0, 0].map(day)).isAlarm).toBe(true);
  });
});
