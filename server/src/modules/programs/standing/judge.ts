import type { Counts } from '../figures/counters.js';
import type { GoodFaithRule } from './rule.js';

export type Status = 'none' | 'granted' | 'lost';

/** What a holder, or one right or ground of theirs, did in the window. */
export type Figures = Pick<
  Counts,
  'submitted' | 'decided' | 'accepted' | 'reversed' | 'counter_upheld'
>;

export const MISSING = [
  'requests',
  'success',
  'counters',
  'locked-out',
  'barred',
  'undecided',
] as const;
/** What stands between a holder and the programme. */
export type Missing = (typeof MISSING)[number];

/** Where somebody stood when they were judged last. */
export interface Standing {
  status: Status;
  /** Local dates, and an instant. */
  lockedUntil: string | null;
  exemptUntil: string | null;
  barredUntil: Date | null;
}

export const NOBODY: Standing = {
  status: 'none',
  lockedUntil: null,
  exemptUntil: null,
  barredUntil: null,
};

export interface Judgement extends Standing {
  missing: Missing[];
}

/**
 * Judges by the rule: pure, and the same at night, on demand and after a decision.
 * Falling below the number of requests takes the standing without a lock-out; bad rates lock it.
 * @param today the local date, `YYYY-MM-DD`.
 */
export function judge(
  before: Standing,
  figures: Figures,
  rule: GoodFaithRule,
  { now, today, isScoped }: { now: Date; today: string; isScoped: boolean },
): Judgement {
  const failed = failures(figures, rule, isScoped);
  const isBarred = before.barredUntil !== null && before.barredUntil > now;
  const isExempt = before.exemptUntil !== null && before.exemptUntil > today;
  const isLocked = before.lockedUntil !== null && before.lockedUntil > today;
  const missing: Missing[] = [
    ...failed,
    ...(isLocked && before.status !== 'granted' ? (['locked-out'] as const) : []),
    ...(isBarred ? (['barred'] as const) : []),
  ];
  if (isBarred) return { ...before, status: fallen(before.status), missing };
  if (isExempt || missing.length === 0) {
    return { ...before, status: 'granted', lockedUntil: null, missing };
  }
  if (before.status !== 'granted') return { ...before, missing };
  const isForRates = failed.includes('success') || failed.includes('counters');
  if (!isForRates || rule.lockOutDays === 0) {
    return { ...before, status: 'lost', lockedUntil: null, missing };
  }
  const lockedUntil = addDays(today, rule.lockOutDays);
  return { ...before, status: 'lost', lockedUntil, missing: [...missing, 'locked-out'] };
}

/** Somebody who never stood in the programme does not lose it. */
const fallen = (status: Status): Status => (status === 'granted' ? 'lost' : status);

function failures(figures: Figures, rule: GoodFaithRule, isScoped: boolean): Missing[] {
  const { decided, accepted, reversed, counter_upheld: upheld } = figures;
  const least = isScoped ? rule.leastScopedRequests : rule.leastRequests;
  const outOf = rule.countersOutOf === 'accepted' ? accepted : decided;
  const checks: [Missing, boolean][] = [
    ['requests', figures[rule.requestsCounted] >= least],
    ['undecided', decided > 0],
    ['success', decided === 0 || accepted - reversed >= rule.leastSuccess * decided],
    ['counters', upheld <= rule.mostCounters * outOf],
  ];
  return checks.flatMap(([what, isMet]) => (isMet ? [] : [what]));
}

function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The window `[from, end)` of local days: the trailing calendar months up to and with `today`. */
export function trailingMonths(today: string, months: number): { fromDay: string; endDay: string } {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  // 31 May less three months is the last of February, not the third of March.
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const from = new Date(Date.UTC(year, month - 1 - months, Math.min(day, lastOfMonth)));
  return { fromDay: addDays(from.toISOString().slice(0, 10), 1), endDay: addDays(today, 1) };
}
