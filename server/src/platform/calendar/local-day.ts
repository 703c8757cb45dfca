import type { Calendar, LocalDate } from './calendar.js';
import { dateOfDay } from './civil-date.js';
import { zoneDays } from './zone-days.js';

type InZone = Pick<Calendar, 'timeZone'>;

/** The local date (`YYYY-MM-DD`) of an instant in the calendar's time zone. */
export function localDate({ timeZone }: InZone, instant: Date): LocalDate {
  return dateOfDay(dayAt(timeZone, instant));
}

/** The first instant of the local day of `instant`: 00:00, or later where clocks skip midnight. */
export function startOfLocalDay({ timeZone }: InZone, instant: Date): Date {
  return new Date(zoneDays(timeZone).dayStart(dayAt(timeZone, instant)));
}

function dayAt(timeZone: string, instant: Date): number {
  const ms = instant.getTime();
  if (Number.isNaN(ms)) throw new RangeError('Invalid date');
  return zoneDays(timeZone).dayOf(ms);
}
