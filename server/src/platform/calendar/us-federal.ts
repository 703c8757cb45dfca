import type { LocalDate } from './calendar.js';
import { dayNumber, dayOfYmd, isMondayToFriday, weekday } from './civil-date.js';

const [SUNDAY, MONDAY, THURSDAY, SATURDAY] = [0, 1, 4, 6];

/**
 * US federal business days: Monday to Friday, less the legal public holidays of 5 USC 6103(a), a
 * Saturday holiday being observed on Friday (6103(b)) and a Sunday one on Monday (EO 11582).
 * Used for the business days of 17 USC 512(g)(2)(C). Inauguration Day is left out: it is a
 * holiday around Washington, DC only (6103(c)). Correct for 1986 and later.
 */
export function isUsFederalBusinessDay(date: LocalDate): boolean {
  const day = dayNumber(date);
  if (!isMondayToFriday(day)) return false;
  const year = Number(date.slice(0, 4));
  // 1 January on a Saturday is observed on 31 December of the year before.
  return !holidaysOf(year).includes(day) && observed(dayOfYmd(year + 1, 1, 1)) !== day;
}

function holidaysOf(year: number): number[] {
  const fixed = [
    dayOfYmd(year, 1, 1),
    dayOfYmd(year, 7, 4),
    dayOfYmd(year, 11, 11),
    dayOfYmd(year, 12, 25),
  ];
  // Juneteenth National Independence Day: Pub. L. 117-17 (2021).
  if (year >= 2021) fixed.push(dayOfYmd(year, 6, 19));
  return [
    ...fixed.map(observed),
    nthWeekday(year, 1, MONDAY, 3),
    nthWeekday(year, 2, MONDAY, 3),
    lastMondayOfMay(year),
    nthWeekday(year, 9, MONDAY, 1),
    nthWeekday(year, 10, MONDAY, 2),
    nthWeekday(year, 11, THURSDAY, 4),
  ];
}

function observed(day: number): number {
  if (weekday(day) === SATURDAY) return day - 1;
  return weekday(day) === SUNDAY ? day + 1 : day;
}

function nthWeekday(year: number, month: number, name: number, nth: number): number {
  const first = dayOfYmd(year, month, 1);
  return first + ((name - weekday(first) + 7) % 7) + 7 * (nth - 1);
}

function lastMondayOfMay(year: number): number {
  return nthWeekday(year, 6, MONDAY, 1) - 7;
}
