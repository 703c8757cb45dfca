import fc from 'fast-check';
import { expect, it } from 'vitest';
import { estimateQuality, type Screened } from './estimates.js';

const nobody = { population: 0, labelled: 0, infringing: 0 };
const screened = (changes: Partial<Screened>): Screened => ({
  allowed: { population: 10_000, labelled: 200, infringing: 2 },
  watched: nobody,
  automatic: nobody,
  judged: { infringing: 100, cleared: 50 },
  ...changes,
});

it('scales what audits found to all that was allowed', () => {
  const estimates = estimateQuality(screened({}));
  // 2 of 200 are 100 of 10,000: half of the infringing were caught.
  expect(estimates?.recall.value).toBeCloseTo(0.5);
  expect(estimates?.prevalence.value).toBeCloseTo(200 / 10_150);
  expect(estimates?.recall.low).toBeLessThan(0.25);
  expect(estimates?.recall.high).toBeGreaterThan(0.75);
});

it('claims nothing while nothing allowed was audited', () => {
  const allowed = { population: 10_000, labelled: 0, infringing: 0 };
  expect(estimateQuality(screened({ allowed }))).toBeNull();
});

it('counts strata by themselves: a rich one does not colour the rest', () => {
  const watched = { population: 100, labelled: 50, infringing: 50 };
  const allowed = { population: 10_000, labelled: 200, infringing: 0 };
  const recall = estimateQuality(screened({ allowed, watched }))?.recall;
  expect(recall?.value).toBeCloseTo(0.5);
});

it('keeps every estimate within its interval, and intervals within 0 and 1', () => {
  const sampled = fc
    .record({ population: fc.nat(5_000), share: fc.nat(100), bad: fc.nat(100) })
    .map(({ population, share, bad }) => {
      const labelled = Math.ceil((population * share) / 100);
      return { population, labelled, infringing: Math.floor((labelled * bad) / 100) };
    });
  const any = fc.record({
    allowed: sampled,
    watched: sampled,
    automatic: sampled,
    judged: fc.record({ infringing: fc.nat(500), cleared: fc.nat(500) }),
  });
  fc.assert(
    fc.property(any, (input) => {
      const estimates = estimateQuality(input);
      for (const { low, value, high } of Object.values(estimates ?? {})) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value + 1e-9);
        expect(value).toBeLessThanOrEqual(high + 1e-9);
        expect(high).toBeLessThanOrEqual(1);
      }
    }),
  );
});
