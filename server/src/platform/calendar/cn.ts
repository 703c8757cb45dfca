import chineseDays from 'chinese-days';
import type { LocalDate } from './calendar.js';
import { dayNumber, isMondayToFriday } from './civil-date.js';

const FIRST_PUBLISHED_YEAR = 2004;

const lastPublishedYear = findLastPublishedYear();

/**
 * First date that the schedules known to `chinese-days` leave open. It lies in December: a notice
 * also moves days just before its year (that for 2019 made 29 December 2018 a working day).
 */
export const cnProvisionalFrom: LocalDate = `${lastPublishedYear}-12-29`;

/**
 * Working days of mainland China: Monday to Friday, less public holidays, plus make-up working
 * weekends. Source: the yearly holiday notices of the General Office of the State Council
 * (国务院办公厅关于部分节假日安排的通知) under the Regulation on Public Holidays for National Annual
 * Festivals and Memorial Days. Years without a known notice fall back to Monday to Friday.
 */
export function isCnBusinessDay(date: LocalDate): boolean {
  const year = Number(date.slice(0, 4));
  if (year < FIRST_PUBLISHED_YEAR || year > lastPublishedYear) {
    return isMondayToFriday(dayNumber(date));
  }
  return chineseDays.isWorkday(noonOfProcess(date));
}

function findLastPublishedYear(): number {
  let year = FIRST_PUBLISHED_YEAR;
  while (namesNationalDay(year + 1)) year += 1;
  return year;
}

// Every notice since 1999 gives 1 October, so its absence means that the year is not published.
function namesNationalDay(year: number): boolean {
  const day = noonOfProcess(`${year}-10-01`);
  return chineseDays.getHolidaysInRange(day, day, false).length > 0;
}

// chinese-days parses strings as UTC but reads them in the process's zone: off by one day west of
// Greenwich. Noon in the process's own zone is the same date under both readings.
function noonOfProcess(date: LocalDate): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}
