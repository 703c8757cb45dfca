import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaBelow, betaQuantile } from './beta.js';
import type { ComplaintEvent } from './events.js';
import {
  emptyHistory,
  emptyPeers,
  foldHistory,
  foldPeers,
  type History,
  learnWeights,
  mergedHistory,
  misuseFactors,
  NO_SIGNS,
  routesFor,
  scoreNotice,
} from './index.js';

const DAY = 86_400_000;
const T0 = Date.UTC(2026, 0, 1);

const notice = (
  at: number,
  merchants: string[],
  rightSince: number | null = T0 - 2000 * DAY,
  listedAt = at,
): ComplaintEvent => ({
  ...{ type: 'notice', at, complainantId: 'c', rightId: 'r', ground: 'counterfeit', rightSince },
  targets: merchants.map((merchantId, i) => ({
    ...{
      claimId: `${at}-${i}`,
      merchantId,
      listingId: merchantId,
      listedAt,
      firstSaleAt: null,
      isOutsideClasses: false,
    },
  })),
});
const outcome = (
  at: number,
  type: 'accepted' | 'rejected' | 'countered' | 'reinstated' | 'withdrawn',
  merchantId: string,
): ComplaintEvent => ({
  ...{ type, at, complainantId: 'c', rightId: 'r', merchantId, listingId: merchantId },
});

const after = (events: readonly ComplaintEvent[]) => events.reduce(foldHistory, emptyHistory());

/** A year of claims on `n` merchants, of which the first `bad` end in a lost counter-notice. */
function year(n: number, bad: number, end: 'reinstated' | 'withdrawn' = 'reinstated'): History {
  const events = Array.from({ length: n }, (_, i) => {
    const at = T0 + Math.floor((i * 360) / n) * DAY;
    const m = `m${i}`;
    const made = [notice(at, [m]), outcome(at + 1000, 'accepted', m)];
    return i < bad
      ? [...made, outcome(at + 2000, 'countered', m), outcome(at + 3000, end, m)]
      : made;
  });
  return after(events.flat());
}

const scored = (cluster: History, change: Partial<Parameters<typeof scoreNotice>[0]> = {}) =>
  scoreNotice({
    ...{ at: T0 + 361 * DAY, cluster, right: cluster, accounts: 1, signs: NO_SIGNS },
    ...{ peers: emptyPeers(), ...change },
  });

describe('the incomplete beta function', () => {
  it('agrees with closed forms', () => {
    expect(betaBelow(0.3, 1, 1)).toBeCloseTo(0.3, 9);
    expect(betaBelow(0.5, 7, 7)).toBeCloseTo(0.5, 9);
    expect(betaBelow(0.2, 1, 5)).toBeCloseTo(1 - 0.8 ** 5, 9);
    expect(betaBelow(0.9, 3, 1)).toBeCloseTo(0.729, 9);
    expect(betaQuantile(0.975, 1, 1)).toBeCloseTo(0.975, 4);
  });
});

describe('scoring', () => {
  it('never suspects a newcomer on two lost cases, and does after thirty of forty', () => {
    expect(scored(year(2, 2)).band).toBe('not-suspected');
    const many = scored(year(40, 30));
    expect(many.band).not.toBe('not-suspected');
    const [first] = many.contributions;
    expect(['overturned', 'lost']).toContain(first?.signal);
    expect(first?.text.en).toMatch(/\d of \d.*counter-notice/);
  });

  it('knows the pattern of a copied mark held against its earlier users', () => {
    const filed = T0;
    const events = Array.from({ length: 60 }, (_, i) =>
      notice(filed + (30 + i) * DAY, [`m${i % 45}`], filed, filed - 400 * DAY),
    );
    const history = after(events);
    const seen = scored(history, {
      at: filed + 91 * DAY,
      signs: { ...NO_SIGNS, since: filed, similarToWellKnown: 0.97 },
    });
    expect(seen.band).toBe('severe');
    expect(seen.contributions.map(({ signal }) => signal)).toEqual(
      expect.arrayContaining(['earlier', 'well-known', 'fan-out']),
    );
    expect(routesFor(seen, { isPromptRegime: false, hasStanding: true })).toEqual(
      expect.arrayContaining(['investigation', 'loss-of-standing', 'invalidation-pack']),
    );
  });

  it('does not hold an honest complainant’s size against it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 300 }), (n) => {
        expect(scored(year(n, Math.floor(n * 0.02))).band).toBe('not-suspected');
      }),
      { numRuns: 40 },
    );
  });

  it('only grows with more evidence of a kind', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, fc.nat(5), fc.nat(5), (a, b, mismatches, more) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const signs = { ...NO_SIGNS, registryMismatches: mismatches, similarToWellKnown: low };
        const less = scored(year(5, 0), { signs });
        const grown = { ...signs, similarToWellKnown: high, registryMismatches: mismatches + more };
        expect(scored(year(5, 0), { signs: grown }).score).toBeGreaterThanOrEqual(
          less.score - 1e-9,
        );
      }),
    );
  });

  it('routes and never denies; what the law wants prompt waits for nothing', () => {
    const severe = scored(year(60, 50));
    const prompt = routesFor(severe, { isPromptRegime: true, hasStanding: false });
    expect(prompt).toContain('counter-invitation');
    expect(prompt).not.toContain('enhanced-evidence');
    expect(prompt).not.toContain('deposit-request');
    expect(routesFor(scored(year(3, 0)), { isPromptRegime: false, hasStanding: false })).toEqual(
      [],
    );
  });
});

describe('histories', () => {
  it('fade, are bounded, and count a repeat after a failure', () => {
    const bad = year(40, 30);
    const later = foldHistory(bad, notice(T0 + 1800 * DAY, ['new']));
    expect(later.long.lost).toBeLessThan(bad.long.lost / 100);
    expect(bad.short.lost).toBeLessThan(bad.long.lost);
    const wide = after(Array.from({ length: 1000 }, (_, i) => notice(T0 + i, [`m${i}`])));
    expect(wide.merchants.length).toBe(400);
    expect(wide.merchantCount).toBeGreaterThanOrEqual(400);
    const again = after([
      notice(T0, ['m']),
      outcome(T0 + 1, 'rejected', 'm'),
      notice(T0 + 2, ['m']),
    ]);
    expect(again.long.repeats).toBeCloseTo(1);
  });

  it('of accounts that are one are one', () => {
    const [a, b] = [year(10, 5), year(12, 6)];
    const one = mergedHistory([a, b], T0 + 361 * DAY);
    expect(one.long.claims).toBeLessThan(22.001);
    expect(one.merchantCount).toBe(12);
  });

  it('peers hold what each complainant adds, once', () => {
    const [a, b] = [year(20, 2), year(20, 15)];
    const direct = foldPeers(emptyPeers(), undefined, b);
    const exchanged = foldPeers(foldPeers(emptyPeers(), undefined, a), a, b);
    expect(exchanged).toEqual(direct);
    expect(direct.lost.reduce((sum, count) => sum + count, 0)).toBe(1);
  });
});

describe('learning', () => {
  it('moves weights towards outcomes and never below zero', () => {
    const useful = Array.from({ length: 200 }, (_, i) => ({
      strengths: i % 2 === 0 ? { earlier: 1 } : { burst: 1 },
      isMalicious: i % 2 === 0,
    }));
    const { weights, errors } = learnWeights(useful);
    expect(weights.earlier).toBeGreaterThan(1.9);
    expect(weights.burst).toBeGreaterThanOrEqual(0);
    expect(weights.burst).toBeLessThan(0.4);
    expect(errors.earlier).toBeLessThan(errors.challenged);
  });
});

describe('misuse under DSA art. 23', () => {
  const conduct = {
    decided: 20,
    unfounded: 14,
    harmed: 9,
    daysDown: 30,
    badFaith: 0,
    warnedBefore: false,
  };
  it('warns first, suspends then, and tells all four factors', () => {
    expect(misuseFactors(conduct)).toMatchObject({ proposal: 'warning', days: 0 });
    const again = misuseFactors({ ...conduct, warnedBefore: true });
    expect(again).toMatchObject({ proposal: 'suspension', days: 30 });
    expect(misuseFactors({ ...conduct, warnedBefore: true, badFaith: 3 }).days).toBe(90);
    expect(again.words).toHaveLength(5);
    expect(misuseFactors({ ...conduct, unfounded: 4 }).proposal).toBe('none');
    expect(misuseFactors({ ...conduct, decided: 100 }).proposal).toBe('none');
  });
});
