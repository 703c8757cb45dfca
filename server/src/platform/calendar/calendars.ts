import type { Calendar, CalendarId, LocalDate } from './calendar.js';
import { dayNumber, isMondayToFriday } from './civil-date.js';
import { cnProvisionalFrom, isCnBusinessDay } from './cn.js';
import { isEuBusinessDay } from './eu.js';
import { isUsFederalBusinessDay } from './us-federal.js';

/** Every known calendar id, in a stable order (for schemas and menus). */
export const calendarIds = ['cn', 'us-federal', 'eu', 'weekdays'] as const satisfies CalendarId[];

const definitions: Readonly<Record<CalendarId, Omit<Calendar, 'id'>>> = {
  cn: {
    timeZone: 'Asia/Shanghai',
    isBusinessDay: isCnBusinessDay,
    provisionalFrom: cnProvisionalFrom,
  },
  'us-federal': {
    timeZone: 'America/New_York',
    isBusinessDay: isUsFederalBusinessDay,
    provisionalFrom: null,
  },
  eu: { timeZone: 'Europe/Berlin', isBusinessDay: isEuBusinessDay, provisionalFrom: null },
  weekdays: { timeZone: 'UTC', isBusinessDay: isWeekday, provisionalFrom: null },
};

const known = new Map<string, Calendar>();

/**
 * The business calendar `id`, by default in its own seat's time zone (Asia/Shanghai,
 * America/New_York, Europe/Berlin, UTC) or in another IANA `timeZone`. Equal arguments give the
 * same object, so its cached days are shared. Throws RangeError for an unknown time zone.
 */
export function calendarFor(id: CalendarId, timeZone?: string): Calendar {
  const definition = definitions[id];
  const zone = timeZone ?? definition.timeZone;
  const key = `${id} ${zone}`;
  const existing = known.get(key);
  if (existing) return existing;
  // The constructor is the standard's own check of a time-zone name.
  new Intl.DateTimeFormat('en-US', { timeZone: zone });
  const calendar: Calendar = Object.freeze({ ...definition, id, timeZone: zone });
  known.set(key, calendar);
  return calendar;
}

function isWeekday(date: LocalDate): boolean {
  return isMondayToFriday(dayNumber(date));
}
