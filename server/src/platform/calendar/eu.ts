import type { LocalDate } from './calendar.js';
import { dayNumber, dayOfYmd, isMondayToFriday } from './civil-date.js';

/**
 * TARGET business days: Monday to Friday, less the six closing days that the ECB fixed from 2002
 * on (1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December). The Union has no public
 * holidays of its own for private persons; this is its one common business calendar.
 */
export function isEuBusinessDay(date: LocalDate): boolean {
  const day = dayNumber(date);
  if (!isMondayToFriday(day)) return false;
  if (['01-01', '05-01', '12-25', '12-26'].includes(date.slice(5))) return false;
  const easter = easterSunday(Number(date.slice(0, 4)));
  return day !== easter - 2 && day !== easter + 1;
}

// Anonymous Gregorian computus as given by Meeus, Astronomical Algorithms, ch. 8.
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOfYmd(year, Math.floor(n / 31), (n % 31) + 1);
}
