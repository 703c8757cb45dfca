import type { OrganisationId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { localDate } from '../../../platform/calendar/index.js';
import type { Reader } from '../../../platform/db/index.js';
import type { Settings } from '../../../platform/platform.js';
import { wilson } from '../../../platform/statistics/index.js';
import { programsProblem } from '../errors.js';
import { trailingMonths } from '../standing/judge.js';
import type { Counts } from './counters.js';
import { type CountFilter, readDays, totalOf } from './dashboard-queries.js';

const LONGEST_DAYS = 1_100;

/** A share with what it is made of; the interval is left out from 1,000 cases on. */
export function ratioOf(numerator: number, denominator: number) {
  const isSmall = denominator > 0 && denominator < 1_000;
  const { low, high } = wilson(Math.min(numerator, denominator), denominator);
  return { numerator, denominator, low: isSmall ? low : null, high: isSmall ? high : null };
}

/** The eight figures of a Good Faith dashboard, as DOMAIN names them; shares with both their counts. */
export function eightFigures(counts: Counts) {
  return {
    submissions: counts.submitted,
    accepted: counts.accepted,
    withdrawn: counts.withdrawn,
    takedownSuccess: ratioOf(counts.accepted - counts.reversed, counts.decided),
    counterNotices: counts.countered,
    successfulCounterNotices: counts.counter_upheld,
    automatedWithdrawals: counts.counter_unanswered,
    counterNoticeSuccess: ratioOf(counts.counter_upheld, counts.countered),
  };
}

/** The two of everybody. */
export function twoFigures(counts: Counts) {
  return {
    takedownSuccess: ratioOf(counts.accepted - counts.reversed, counts.decided),
    successfulCounterNotices: ratioOf(counts.counter_upheld, counts.accepted),
  };
}

export type Period = '1-month' | '2-months' | '3-months' | 'custom';

/** The window asked for, in local days. @throws `window-not-valid`. */
export function windowOf(
  now: Date,
  settings: Pick<Settings, 'timeZone'>,
  asked: { period: Period; fromDay?: string | undefined; endDay?: string | undefined },
): { fromDay: string; endDay: string } {
  if (asked.period !== 'custom') {
    return trailingMonths(localDate(settings, now), Number(asked.period[0]));
  }
  const { fromDay, endDay } = asked;
  if (!fromDay || !endDay || fromDay >= endDay) throw programsProblem('window-not-valid');
  const days = (Date.parse(endDay) - Date.parse(fromDay)) / 86_400_000;
  if (days > LONGEST_DAYS) throw programsProblem('window-not-valid');
  return { fromDay, endDay };
}

/** Whose figures an actor reads: their own, one of those they act for, or everybody's. */
export function holdersSeen(
  actor: Actor,
  holderId: OrganisationId | undefined,
): OrganisationId[] | null {
  const isPlatform = actor.organisationKind === 'platform';
  if (!holderId) return isPlatform ? null : [...actor.actsFor];
  if (!isPlatform && !actor.actsFor.includes(holderId)) throw programsProblem('standing-not-found');
  return [holderId];
}

/** Figures over a window with their days; everything that a dashboard draws. */
export async function readDashboard(
  db: Reader,
  holders: readonly OrganisationId[] | null,
  filter: CountFilter,
) {
  const days = await readDays(db, holders, filter);
  const counts = totalOf(days);
  return {
    fromDay: filter.fromDay,
    endDay: filter.endDay,
    two: twoFigures(counts),
    eight: eightFigures(counts),
    days: days.map(({ day, submitted, decided, accepted, withdrawn, countered }) => ({
      ...{ day, submitted, decided, accepted, withdrawn, countered },
    })),
  };
}

/** The standard pair without intervals, with the window's days. */
export function standardMetrics(
  rows: readonly (Counts & { day: string })[],
  fromDay: string,
  endDay: string,
) {
  const total = totalOf(rows);
  return {
    ...{ fromDay, endDay },
    takedownSuccess: { numerator: total.accepted - total.reversed, denominator: total.decided },
    successfulCounterNotices: { numerator: total.counter_upheld, denominator: total.accepted },
    days: rows.map(({ day, submitted, decided, accepted, countered }) => ({
      ...{ day, submitted, decided, accepted, countered },
    })),
  };
}
