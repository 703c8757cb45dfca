import { describe, expect, it } from 'vitest';
import {
  type DemoNotice,
  demoHolders,
  demoListings,
  demoMandates,
  demoMerchants,
  demoNotices,
  demoOrders,
  demoPlatform,
  demoRights,
  demoStorefronts,
  endingOf,
} from '../index.js';

const HOURS_A_DAY = 24;
const CHINESE = /\p{Script=Han}/u;
/** Steps that move every claim of a counter-notice. */
const WHOLE_COUNTER_NOTICE = new Set(['return-counter', 'forward', 'receive']);
const cases = demoNotices.map((notice) => [notice.key, notice] as const);

function byKey<T extends { key: string }>(items: readonly T[], key: string): T {
  const found = items.find((item) => item.key === key);
  if (found === undefined) throw new Error(`Nothing is called ${key}.`);
  return found;
}

function merchantsOf(listings: readonly string[]): Set<string> {
  return new Set(listings.map((key) => byKey(demoListings, key).merchant));
}

/** Hours between now and the end of a claim's first acceptance, or null when there was none. */
function removedHoursAgo(notice: DemoNotice, listing: string): number | null {
  let hours = notice.submittedHoursAgo;
  for (const step of notice.steps) {
    hours -= step.after;
    if (step.do === 'accept' && (step.listings ?? notice.listings).includes(listing)) return hours;
  }
  return null;
}

describe.each(cases)('%s', (_, notice) => {
  it('is filed by the holder or its agent, under a right usable that day', () => {
    const right = byKey(demoRights, notice.right);
    const filedBy = demoHolders.find(({ people }) =>
      people.some(({ key }) => key === notice.filer),
    )?.key;
    const agents = demoMandates
      .filter(({ principal }) => principal === right.holder)
      .map(({ agent }) => agent);
    expect([right.holder, ...agents]).toContain(filedBy);

    const filedDaysAgo = notice.submittedHoursAgo / HOURS_A_DAY;
    expect(right.verifiedDaysAgo ?? 0).toBeGreaterThan(filedDaysAgo);
    expect(right.endsInDays ?? Infinity).toBeGreaterThan(-filedDaysAgo);
    expect(right.challenge?.daysAgo ?? 0).toBeLessThan(filedDaysAgo);
  });

  it('names listings of its storefront, in force there and already listed', () => {
    const right = byKey(demoRights, notice.right);
    const storefront = byKey(demoStorefronts, notice.storefront);
    expect([storefront.regime, storefront.otherRegime]).toContain(notice.regime);
    if (notice.regime === 'us-dmca') expect(right.kind).toBe('copyright');
    expect(storefront.territories.some((code) => right.territories.includes(code))).toBe(true);
    for (const key of notice.listings) {
      const listing = byKey(demoListings, key);
      expect(byKey(demoMerchants, listing.merchant).storefront).toBe(notice.storefront);
      expect(listing.listedDaysAgo * HOURS_A_DAY).toBeGreaterThan(notice.submittedHoursAgo);
    }
  });

  it('has steps in the past, by people who may take them, and an ending for every claim', () => {
    expect(notice.steps[0]).toEqual({ do: 'submit', after: 0 });
    const total = notice.steps.reduce((hours, step) => hours + step.after, 0);
    expect(total).toBeLessThan(notice.submittedHoursAgo);
    const counters: (readonly string[])[] = [];
    for (const step of notice.steps) {
      const concerned = step.listings ?? notice.listings;
      for (const key of concerned) expect(notice.listings).toContain(key);
      if (step.do === 'counter') {
        expect(merchantsOf(concerned).size).toBe(1);
        counters.push(concerned);
      }
      if (WHOLE_COUNTER_NOTICE.has(step.do)) expect(counters).toContainEqual(concerned);
      if ('by' in step) expect(byKey(demoPlatform.people, step.by).roles[0]).toMatch(/reviewer$/);
      if (step.do === 'accept' && step.approvedBy) {
        expect(byKey(demoPlatform.people, step.approvedBy).roles).toContain('senior-reviewer');
        expect(step.approvedBy).not.toBe(step.by);
      }
    }
    for (const key of notice.listings) expect(endingOf(notice, key)).toBeTruthy();
  });

  it('speaks the language it says', () => {
    expect(CHINESE.test(notice.statement)).toBe(notice.language === 'zh-CN');
    expect(notice.statement.length).toBeGreaterThanOrEqual(notice.regime === 'eu-dsa' ? 40 : 20);
  });
});

describe('the story as a whole', () => {
  it('files a second notice on a listing only after the first one ended', () => {
    const last = new Map<string, string>();
    for (const notice of demoNotices) {
      for (const key of notice.listings) {
        const before = last.get(key);
        if (before) expect(['rejected', 'withdrawn', 'retracted', 'reinstated']).toContain(before);
        last.set(key, endingOf(notice, key));
      }
    }
  });

  it('sells nothing while it is removed', () => {
    for (const { listing, paidDaysAgo } of demoOrders) {
      for (const notice of demoNotices.filter(({ listings }) => listings.includes(listing))) {
        const removed = removedHoursAgo(notice, listing);
        if (removed === null || endingOf(notice, listing) === 'reinstated') continue;
        if (endingOf(notice, listing) === 'rejected') continue;
        expect(paidDaysAgo * HOURS_A_DAY, listing).toBeGreaterThan(removed);
      }
    }
  });

  it('shows every state that each regime can reach', () => {
    const reached = (regime: string) =>
      new Set(
        demoNotices
          .filter((notice) => notice.regime === regime)
          .flatMap((notice) => notice.listings.map((key) => endingOf(notice, key))),
      );
    const everywhere = [
      'under-review',
      'information-requested',
      'accepted',
      'rejected',
      'withdrawn',
      'retracted',
      'counter-review',
      'counter-returned',
      'upheld',
      'reinstated',
    ];
    const forwarded = ['counter-forwarded', 'awaiting-answer', 'suit-pending'];
    expect([...reached('cn-ecl')].sort()).toEqual([...everywhere, ...forwarded].sort());
    expect([...reached('us-dmca')].sort()).toEqual([...everywhere, ...forwarded].sort());
    expect([...reached('platform')].sort()).toEqual(
      [...everywhere, ...forwarded, 'answer-review'].sort(),
    );
    expect([...reached('eu-dsa')].sort()).toEqual([...everywhere, 'appeal-review'].sort());
  });
});
