import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_LIMIT, judge } from './throttle.js';

const start = new Date('2026-03-03T02:00:00Z').getTime();
const limits = fc.record({
  burst: fc.integer({ min: 1, max: 40 }),
  everySeconds: fc.integer({ min: 1, max: 600 }),
});
const pauses = fc.array(fc.integer({ min: 0, max: 400_000 }), { minLength: 1, maxLength: 200 });

describe('the throttle', () => {
  it('never allows more than its burst and what has grown back, in any span', () => {
    fc.assert(
      fc.property(limits, pauses, (limit, gaps) => {
        let at = start;
        let fullAt: Date | undefined;
        const allowed: number[] = [];
        for (const gap of gaps) {
          at += gap;
          const judged = judge(fullAt, new Date(at), limit);
          if (!judged.isAllowed) continue;
          fullAt = judged.fullAt;
          allowed.push(at);
        }
        for (let from = 0; from < allowed.length; from++) {
          for (let to = from; to < allowed.length; to++) {
            const seconds = ((allowed[to] ?? 0) - (allowed[from] ?? 0)) / 1000;
            const most = limit.burst + seconds / limit.everySeconds;
            expect(to - from + 1).toBeLessThanOrEqual(most + 1e-9);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps its word: after `retryAfterSeconds` an attempt is allowed, a second earlier not', () => {
    fc.assert(
      fc.property(limits, (limit) => {
        let fullAt: Date | undefined;
        for (let i = 0; i < limit.burst; i++) {
          const judged = judge(fullAt, new Date(start), limit);
          expect(judged.isAllowed).toBe(true);
          if (judged.isAllowed) fullAt = judged.fullAt;
        }
        const refused = judge(fullAt, new Date(start), limit);
        if (refused.isAllowed) throw new Error('the burst was exceeded');
        const wait = refused.retryAfterSeconds * 1000;
        expect(wait).toBeGreaterThan(0);
        expect(judge(fullAt, new Date(start + wait), limit).isAllowed).toBe(true);
        expect(judge(fullAt, new Date(start + wait - 1001), limit).isAllowed).toBe(false);
      }),
    );
  });

  it('lets a guesser of one account try fewer than 100 times an hour (ASVS 2.2.1)', () => {
    expect(ACCOUNT_LIMIT.burst + 3600 / ACCOUNT_LIMIT.everySeconds).toBeLessThan(100);
  });
});
