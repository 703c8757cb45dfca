import {
  addBusinessDays,
  addCalendarDays,
  calendarFor,
  type Deadline,
} from '../../platform/calendar/index.js';
import type { Claim, ClockName } from './claim.js';
import type { Period, RegimePack } from './regimes/index.js';

/** Under which law, on whose days and when something happens to a claim. */
export interface Moment {
  pack: RegimePack;
  timeZone: string;
  at: Date;
}
/** When a period of the pack ends, counted from `at` as its calendar counts. */
export function periodEnd(period: Period, { pack, timeZone, at }: Moment): Deadline {
  const calendar = calendarFor(pack.calendar, timeZone);
  return period.unit === 'business-days'
    ? addBusinessDays(calendar, at, period.count)
    : addCalendarDays(calendar, at, period.count);
}

/** The last day for putting back runs from filing, whether or not the desk gets to forwarding. */
export function lastPutBack(moment: Moment): Partial<Record<ClockName, Deadline>> {
  const { counter } = moment.pack;
  if (counter.kind !== 'forwarded' || !counter.latestPutBack) return {};
  return { 'put-back': periodEnd(counter.latestPutBack, moment) };
}

/**
 * The answer is due at the earliest moment of putting back. A desk that forwards after it leaves
 * the complainant the time to the latest one, and never a day more.
 */
export function answerFromFiling(claim: Claim, period: Period, moment: Moment): Deadline {
  const earliest = periodEnd(period, { ...moment, at: claim.counterFiledAt ?? moment.at });
  const latest = claim.clocks['put-back'];
  if (!latest || earliest.at > moment.at) return earliest;
  return { at: latest.dueAt, provisional: latest.isProvisional };
}
