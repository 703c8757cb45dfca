import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figures, judge, NOBODY, type Standing, trailingMonths } from './judge.js';
import { DEFAULT_RULE } from './rule.js';

const good: Figures = {
  submitted: 120,
  decided: 110,
  accepted: 104,
  reversed: 2,
  counter_upheld: 3,
};
const at = { now: new Date('2026-06-01T00:00:00Z'), today: '2026-06-01', isScoped: false };
const held: Standing = { ...NOBODY, status: 'granted' };

describe('Good Faith', () => {
  it('is granted at exactly the thresholds, and not one case below', () => {
    const edge: Figures = {
      submitted: 100,
      decided: 100,
      accepted: 92,
      reversed: 2,
      counter_upheld: 4,
    };
    expect(judge(NOBODY, edge, DEFAULT_RULE, at)).toMatchObject({ status: 'granted', missing: [] });
    const cases: [Partial<Figures>, string][] = [
      [{ submitted: 99 }, 'requests'],
      [{ accepted: 91 }, 'success'],
      [{ counter_upheld: 5 }, 'counters'],
      [{ decided: 0, accepted: 0, reversed: 0, counter_upheld: 0 }, 'undecided'],
    ];
    for (const [change, missing] of cases) {
      const judged = judge(NOBODY, { ...edge, ...change }, DEFAULT_RULE, at);
      expect(judged).toMatchObject({ status: 'none', missing: [missing] });
    }
  });

  it('is lost for bad rates with a lock-out, for too few requests without one', () => {
    const bad = judge(held, { ...good, accepted: 80 }, DEFAULT_RULE, at);
    expect(bad).toMatchObject({ status: 'lost', lockedUntil: '2026-07-01' });
    const few = judge(held, { ...good, submitted: 40 }, DEFAULT_RULE, at);
    expect(few).toMatchObject({ status: 'lost', lockedUntil: null });
    expect(judge(few, good, DEFAULT_RULE, at).status).toBe('granted');
  });

  it('stays out until the lock-out ends, and comes back by itself on that day', () => {
    const out: Standing = { ...NOBODY, status: 'lost', lockedUntil: '2026-06-02' };
    expect(judge(out, good, DEFAULT_RULE, at)).toMatchObject({ missing: ['locked-out'] });
    const next = judge(out, good, DEFAULT_RULE, { ...at, today: '2026-06-02' });
    expect(next).toMatchObject({ status: 'granted', lockedUntil: null, missing: [] });
  });

  it('a bar outweighs the figures and an exemption; an exemption outweighs the figures', () => {
    const exempt = { ...held, exemptUntil: '2026-09-01' };
    expect(judge(exempt, { ...good, accepted: 10 }, DEFAULT_RULE, at).status).toBe('granted');
    const barred = { ...exempt, barredUntil: new Date('2026-07-01T00:00:00Z') };
    expect(judge(barred, good, DEFAULT_RULE, at)).toMatchObject({
      status: 'lost',
      missing: ['barred'],
    });
    const after = { ...at, now: new Date('2026-07-02T00:00:00Z'), today: '2026-07-02' };
    expect(judge(barred, good, DEFAULT_RULE, after).status).toBe('granted');
  });

  it('judging twice changes nothing more, whatever the figures', () => {
    const count = fc.nat(300);
    fc.assert(
      fc.property(count, count, count, count, count, (submitted, decided, a, r, upheld) => {
        const accepted = Math.min(a, decided);
        const reversed = Math.min(r, accepted);
        const figures = { submitted, decided, accepted, reversed, counter_upheld: upheld };
        const once = judge(held, figures, DEFAULT_RULE, at);
        const again = judge(once, figures, DEFAULT_RULE, at);
        expect(again.status).toBe(once.status);
        expect(again.lockedUntil).toBe(once.lockedUntil);
        expect(once.status === 'granted').toBe(once.missing.length === 0);
      }),
    );
  });
});

describe('trailing months', () => {
  it('end with today, and begin after the same day of the month', () => {
    expect(trailingMonths('2026-06-15', 3)).toEqual({
      fromDay: '2026-03-16',
      endDay: '2026-06-16',
    });
    expect(trailingMonths('2026-05-31', 3)).toEqual({
      fromDay: '2026-03-01',
      endDay: '2026-06-01',
    });
    expect(trailingMonths('2026-01-01', 1)).toEqual({
      fromDay: '2025-12-02',
      endDay: '2026-01-02',
    });
  });
});
