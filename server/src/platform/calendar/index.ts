export {
  addBusinessDays,
  addBusinessHours,
  addCalendarDays,
  businessHoursBetween,
  isBusinessDayAt,
} from './business-time.js';
export type { Calendar, CalendarId, Deadline, LocalDate } from './calendar.js';
export { calendarFor, calendarIds } from './calendars.js';
export { localDate, startOfLocalDay } from './local-day.js';
