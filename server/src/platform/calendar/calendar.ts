/** Gregorian date without a time zone, `YYYY-MM-DD`. */
export type LocalDate = string;

/** `weekdays`: plain Monday to Friday; the others are described where they are defined. */
export type CalendarId = 'cn' | 'us-federal' | 'eu' | 'weekdays';

/** A business calendar as data: which local dates count, and in whose time zone a day begins. */
export interface Calendar {
  readonly id: CalendarId;
  /** IANA time-zone name; a business day is the local day from midnight to midnight there. */
  readonly timeZone: string;
  /** Must be pure: answers are cached per calendar object. */
  readonly isBusinessDay: (date: LocalDate) => boolean;
  /** First date whose status may still change because no official schedule is known; else null. */
  readonly provisionalFrom: LocalDate | null;
}

/** An instant at which a period ends. */
export interface Deadline {
  readonly at: Date;
  /** True when the counting used a date on or after the calendar's `provisionalFrom`. */
  readonly provisional: boolean;
}
