import type { Calendar } from '../../platform/calendar/index.js';
import { addBusinessHours, calendarFor, isBusinessDayAt } from '../../platform/calendar/index.js';
import type { Settings } from '../../platform/platform.js';
import { DUE_HOURS, type Lane, NORM_HOURS } from './task.js';

let calendar: Calendar | undefined;

/**
 * Gives the desk the installation's business calendar, once, when the house is composed: openers
 * then need no settings at hand to open a task.
 */
export function useDeskCalendar(settings: Pick<Settings, 'calendar' | 'timeZone'>): void {
  calendar = calendarFor(settings.calendar, settings.timeZone);
}

/** When a task opened at `openedAt` is due, and when the 24-business-hour norm runs out. */
export function deskClock(lane: Lane, openedAt: Date) {
  if (!calendar) throw new Error('The review module is used before the house is composed.');
  const due = addBusinessHours(calendar, openedAt, DUE_HOURS[lane]);
  return {
    dueAt: due.at,
    isDueProvisional: due.provisional,
    normAt: addBusinessHours(calendar, openedAt, NORM_HOURS).at,
    isOpenedOnBusinessDay: isBusinessDayAt(calendar, openedAt),
  };
}
