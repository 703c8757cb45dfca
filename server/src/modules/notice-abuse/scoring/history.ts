import type { ComplaintEvent } from './events.js';

const DAY = 86_400_000;
/**
 * Old deeds weigh half after so long: a reformed complainant is not judged by its past for ever,
 * and one that has turned bad is not covered by its good years.
 */
const HALF_LIFE_DAYS = { long: 180, short: 45 } as const;
/** Distinct things are remembered up to here, and only counted beyond. */
const MOST_KEPT = 400;

/** What is counted of somebody's complaints; counts fade, so they are not whole. */
export interface Tallies {
  claims: number;
  decided: number;
  rejected: number;
  countered: number;
  /** Counter-notices that ended, and those that the merchant won or the complainant gave up. */
  contested: number;
  lost: number;
  withdrawn: number;
  /** Lost or given up, of all that was decided. */
  overturned: number;
  /** Claims on a listing after one on the same right was rejected or lost. */
  repeats: number;
  /** Targets whose classes, or whose first sale, are known; and those outside, or before the right. */
  classed: number;
  outside: number;
  dated: number;
  earlier: number;
}

export const TALLIES = [
  'claims',
  'decided',
  'rejected',
  'countered',
  'contested',
  'lost',
  'withdrawn',
  'overturned',
  'repeats',
  'classed',
  'outside',
  'dated',
  'earlier',
] as const satisfies readonly (keyof Tallies)[];

/** The past of one complainant, or of one right, as scoring needs it. Plain JSON, bounded. */
export interface History {
  /** The same counts over a long memory and a short one. */
  long: Tallies;
  short: Tallies;
  /** The last event and the first, milliseconds since 1970; 0 is none. */
  at: number;
  firstAt: number;
  merchants: string[];
  merchantCount: number;
  /** Claims of the last days, fading within a week: what makes a burst. */
  recent: number;
  /** Listing and right of claims that failed. */
  failed: string[];
}

const noTallies = () => Object.fromEntries(TALLIES.map((name) => [name, 0])) as unknown as Tallies;

export function emptyHistory(): History {
  const nothing = { at: 0, firstAt: 0, merchants: [], merchantCount: 0, recent: 0, failed: [] };
  return { long: noTallies(), short: noTallies(), ...nothing };
}

function fadedTallies(tallies: Tallies, keep: number): Tallies {
  const next = { ...tallies };
  for (const name of TALLIES) next[name] *= keep;
  return next;
}

/** The history as it weighs at a later time. */
export function faded(history: History, at: number): History {
  const days = Math.max(0, at - history.at) / DAY;
  if (history.at === 0 || days === 0) return { ...history, at: Math.max(at, history.at) };
  return {
    ...history,
    at,
    long: fadedTallies(history.long, 2 ** (-days / HALF_LIFE_DAYS.long)),
    short: fadedTallies(history.short, 2 ** (-days / HALF_LIFE_DAYS.short)),
    recent: history.recent * 2 ** (-days / 2),
  };
}

/** What an outcome adds to the counts. */
const ADDS: Record<
  Exclude<ComplaintEvent['type'], 'notice' | 'undone'>,
  readonly (keyof Tallies)[]
> = {
  accepted: ['decided'],
  rejected: ['decided', 'rejected'],
  countered: ['countered'],
  upheld: ['contested'],
  reinstated: ['contested', 'lost', 'overturned'],
  withdrawn: ['contested', 'withdrawn', 'overturned'],
};
const FAILURES: readonly ComplaintEvent['type'][] = ['rejected', 'reinstated', 'withdrawn'];

function added(history: History, add: Partial<Tallies>): History {
  const [long, short] = [{ ...history.long }, { ...history.short }];
  for (const [name, count] of Object.entries(add) as [keyof Tallies, number][]) {
    // What is taken back may have faded since it was counted.
    long[name] = Math.max(0, long[name] + count);
    short[name] = Math.max(0, short[name] + count);
  }
  return { ...history, long, short };
}

/** The history after one more event. An event older than the last counts as if it came now. */
export function foldHistory(history: History, event: ComplaintEvent): History {
  const now = faded(history, event.at);
  const next = now.firstAt === 0 ? { ...now, firstAt: event.at } : now;
  if (event.type === 'notice') return withNotice(next, event);
  if (event.type === 'undone') return added(next, countsOf(event.undone, -1));
  const counted = added(next, countsOf(event.type, 1));
  if (!FAILURES.includes(event.type)) return counted;
  return { ...counted, failed: kept(next.failed, `${event.rightId} ${event.listingId}`) };
}

const countsOf = (outcome: keyof typeof ADDS, by: number): Partial<Tallies> =>
  Object.fromEntries(ADDS[outcome].map((name) => [name, by]));

type NoticeEvent = Extract<ComplaintEvent, { type: 'notice' }>;

function withNotice(history: History, { rightId, rightSince, targets }: NoticeEvent): History {
  const failed = new Set(history.failed);
  const known = new Set(history.merchants);
  const add = { claims: targets.length, repeats: 0, classed: 0, outside: 0, dated: 0, earlier: 0 };
  let strangers = 0;
  for (const { merchantId, listingId, isOutsideClasses, firstSaleAt, listedAt } of targets) {
    if (failed.has(`${rightId} ${listingId}`)) add.repeats += 1;
    if (!known.has(merchantId)) strangers += 1;
    if (known.size < MOST_KEPT) known.add(merchantId);
    if (isOutsideClasses !== null) add.classed += 1;
    if (isOutsideClasses) add.outside += 1;
    const soldAt = firstSaleAt ?? listedAt;
    if (soldAt === null || rightSince === null) continue;
    add.dated += 1;
    if (soldAt < rightSince) add.earlier += 1;
  }
  return {
    ...added(history, add),
    merchants: [...known],
    merchantCount: history.merchantCount + strangers,
    recent: history.recent + targets.length,
  };
}

const kept = (list: readonly string[], item: string): string[] =>
  list.includes(item) ? [...list] : [...list, item].slice(-MOST_KEPT);

/** The past of several complainants that are one behind the scenes, as of a time. */
export function mergedHistory(histories: readonly History[], at: number): History {
  const merged = emptyHistory();
  for (const one of histories) {
    const now = faded(one, at);
    for (const name of TALLIES) {
      merged.long[name] += now.long[name];
      merged.short[name] += now.short[name];
    }
    merged.recent += now.recent;
    merged.at = Math.max(merged.at, now.at);
    merged.firstAt = Math.min(merged.firstAt || now.firstAt, now.firstAt || merged.firstAt);
  }
  const merchants = new Set(histories.flatMap((one) => one.merchants));
  merged.merchants = [...merchants].slice(0, MOST_KEPT);
  const uncounted = histories.reduce((sum, h) => sum + h.merchantCount - h.merchants.length, 0);
  merged.merchantCount = merchants.size + uncounted;
  merged.failed = [...new Set(histories.flatMap((one) => one.failed))].slice(-MOST_KEPT);
  return merged;
}
