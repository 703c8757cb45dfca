import type { LocalDate } from './calendar.js';

export const DAY_MS = 86_400_000;

/** Days since 1970-01-01 on the proleptic Gregorian calendar; RangeError if no such date exists. */
export function dayNumber(date: LocalDate): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // Date.parse rolls 2026-02-30 over to March, so the text must survive the round trip.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date) {
    throw new RangeError(`Not a calendar date (YYYY-MM-DD): ${date}`);
  }
  return ms / DAY_MS;
}

/** Inverse of `dayNumber`. */
export function dateOfDay(day: number): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Day number of a year, month (1–12) and day of month; overflow rolls on, as in `Date.UTC`. */
export function dayOfYmd(year: number, month: number, dayOfMonth: number): number {
  return Date.UTC(year, month - 1, dayOfMonth) / DAY_MS;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: number): number {
  // Day 0, 1970-01-01, was a Thursday.
  return (((day + 4) % 7) + 7) % 7;
}

export function isMondayToFriday(day: number): boolean {
  const name = weekday(day);
  return name !== 0 && name !== 6;
}
