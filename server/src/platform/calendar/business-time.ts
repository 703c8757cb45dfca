import type { Calendar, Deadline } from './calendar.js';
import { type Timeline, timelineOf } from './timeline.js';

const HOUR_MS = 3_600_000;
const LONGEST_PERIOD_DAYS = 36_600;

/**
 * The instant when a clock that runs only on business days, all 24 hours of each, has run for
 * `hours` (≥ 0, fractions allowed, to the millisecond) since `from`. Started on a closed day, it
 * begins at 00:00 local of the next business day. The result lies on a business day or at the
 * very end of one (Friday 24:00, not Monday 00:00). Hours are elapsed time: a business day on
 * which clocks change has 23 or 25. Source: the 24-hour target of the annual report's standard
 * metrics, "Processed within 24 h (business days): the clock runs only on business days of the
 * platform's calendar (Chinese holidays and make-up working days)".
 * Throws RangeError for an invalid date, negative hours or a period over about 100 years.
 */
export function addBusinessHours(calendar: Calendar, from: Date, hours: number): Deadline {
  if (!(hours >= 0 && hours <= LONGEST_PERIOD_DAYS * 24)) {
    throw new RangeError(`Business hours out of range: ${hours}`);
  }
  const line = timelineOf(calendar);
  let remaining = Math.round(hours * HOUR_MS);
  let at = instantOf(from);
  let day = openDayAt(line, at, remaining);
  at = Math.max(at, line.dayStart(day));
  for (;;) {
    const left = line.dayStart(day + 1) - at;
    if (remaining <= left) {
      return { at: new Date(at + remaining), provisional: line.isProvisional(day) };
    }
    remaining -= left;
    day = line.nextBusinessDay(day);
    at = line.dayStart(day);
  }
}

// With no time to run, the end of a business day stays put, so that adding 0 changes no deadline.
function openDayAt(line: Timeline, at: number, remaining: number): number {
  const day = line.dayOf(at);
  if (line.isBusinessDay(day)) return day;
  const closedJustNow = at === line.dayStart(day) && line.isBusinessDay(day - 1);
  return remaining === 0 && closedJustNow ? day - 1 : line.nextBusinessDay(day);
}

/**
 * Hours (fractional) from `a` to `b` that fall on business days of the calendar; negative when
 * `b` is before `a`. `businessHoursBetween(c, t, addBusinessHours(c, t, h).at)` is `h`.
 */
export function businessHoursBetween(calendar: Calendar, a: Date, b: Date): number {
  const [from, to] = [instantOf(a), instantOf(b)];
  const total = businessMilliseconds(timelineOf(calendar), Math.min(from, to), Math.max(from, to));
  return (from <= to ? total : 0 - total) / HOUR_MS;
}

function businessMilliseconds(line: Timeline, from: number, to: number): number {
  let total = 0;
  let at = from;
  for (let day = line.dayOf(from); at < to; day += 1) {
    const end = Math.min(line.dayStart(day + 1), to);
    if (line.isBusinessDay(day)) total += end - at;
    at = end;
  }
  return total;
}

/**
 * End (24:00 local, that is the first instant of the following day) of the `n`-th business day
 * after the local day of `from`, which is itself not counted; `n` ≥ 1. Source: 17 USC
 * 512(g)(2)(C), put back "not less than 10, nor more than 14, business days following receipt
 * of the counter notice"; 法发〔2020〕32号, working days. RangeError for a bad date or count.
 */
export function addBusinessDays(calendar: Calendar, from: Date, n: number): Deadline {
  assertDayCount(n, 1);
  const line = timelineOf(calendar);
  let day = line.dayOf(instantOf(from));
  for (let counted = 0; counted < n; counted += 1) day = line.nextBusinessDay(day);
  return endOfDay(line, day);
}

/**
 * End (24:00 local) of the local day `n` days after that of `from`; the day of the event is not
 * counted (PRC Civil Code art. 201; Reg. 1182/71 art. 3(1)); `n` ≥ 0. With `'business-day'`, a
 * period whose last day is closed ends with the next business day (PRC Civil Code art. 203; Reg.
 * 1182/71 art. 3(4)), and only then can it be provisional. RangeError for a bad date or count.
 */
export function addCalendarDays(
  calendar: Calendar,
  from: Date,
  n: number,
  lastDay: 'any-day' | 'business-day' = 'any-day',
): Deadline {
  assertDayCount(n, 0);
  const line = timelineOf(calendar);
  const day = line.dayOf(instantOf(from)) + n;
  if (lastDay === 'any-day') return { at: new Date(line.dayStart(day + 1)), provisional: false };
  return endOfDay(line, line.isBusinessDay(day) ? day : line.nextBusinessDay(day));
}

/** Whether the instant falls on a business day, midnight belonging to the day that it begins. */
export function isBusinessDayAt(calendar: Calendar, instant: Date): boolean {
  const line = timelineOf(calendar);
  return line.isBusinessDay(line.dayOf(instantOf(instant)));
}

function endOfDay(line: Timeline, day: number): Deadline {
  return { at: new Date(line.dayStart(day + 1)), provisional: line.isProvisional(day) };
}

function assertDayCount(n: number, least: number): void {
  if (!Number.isInteger(n) || n < least || n > LONGEST_PERIOD_DAYS) {
    throw new RangeError(`Number of days out of range: ${n}`);
  }
}

function instantOf(date: Date): number {
  const instant = date.getTime();
  if (Number.isNaN(instant)) throw new RangeError('Invalid date');
  return instant;
}
