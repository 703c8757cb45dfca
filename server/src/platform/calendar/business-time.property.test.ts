import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  addBusinessHours,
  addCalendarDays,
  businessHoursBetween,
  isBusinessDayAt,
} from './business-time.js';
import type { Calendar } from './calendar.js';
import { calendarFor } from './calendars.js';

const HOUR_MS = 3_600_000;

const weekends: Calendar = {
  ...calendarFor('weekdays', 'Africa/Cairo'),
  // Open on six days, so that Cairo's midnight changes on Fridays fall on business days.
  isBusinessDay: (date) => new Date(date).getUTCDay() !== 0,
};
const calendars = fc.constantFrom(
  calendarFor('cn'),
  calendarFor('us-federal'),
  calendarFor('eu'),
  calendarFor('weekdays', 'Australia/Lord_Howe'),
  weekends,
);
const instants = fc
  .integer({ min: Date.UTC(2018, 0, 1), max: Date.UTC(2032, 0, 1) })
  .map((ms) => new Date(ms));
const midnights = fc
  .integer({ min: 17_600, max: 22_600 })
  .chain((day) => fc.constantFrom(-8, 0, 4, 5).map((h) => new Date((day * 24 + h) * HOUR_MS)));
const moments = fc.oneof(instants, midnights);
const hours = fc.oneof(
  fc.integer({ min: 0, max: 400 * 60 }).map((minutes) => minutes / 60),
  fc.constantFrom(0, 24, 48, 72),
);
const runs = { numRuns: 1000 };

describe('business time', () => {
  it('measures exactly what was added', () => {
    fc.assert(
      fc.property(calendars, moments, hours, (calendar, from, h) => {
        const { at } = addBusinessHours(calendar, from, h);
        expect(businessHoursBetween(calendar, from, at)).toBeCloseTo(h, 6);
        expect(at.getTime()).toBeGreaterThanOrEqual(from.getTime());
      }),
      runs,
    );
  });

  it('adds a and then b as it adds a + b', () => {
    fc.assert(
      fc.property(calendars, moments, fc.nat(20_000), fc.nat(20_000), (calendar, from, a, b) => {
        const [first, second] = [a / 60, b / 60];
        const step = addBusinessHours(calendar, from, first).at;
        expect(addBusinessHours(calendar, step, second)).toEqual(
          addBusinessHours(calendar, from, (a + b) / 60),
        );
        expect(addBusinessHours(calendar, step, 0).at).toEqual(step);
      }),
      runs,
    );
  });

  it('never turns a later start or a longer clock into an earlier end', () => {
    fc.assert(
      fc.property(calendars, moments, hours, fc.nat(500 * 60), (calendar, from, h, minutes) => {
        const end = addBusinessHours(calendar, from, h).at.getTime();
        const later = new Date(from.getTime() + minutes * 60_000);
        expect(addBusinessHours(calendar, later, h).at.getTime()).toBeGreaterThanOrEqual(end);
        const longer = addBusinessHours(calendar, from, h + minutes / 60).at.getTime();
        expect(longer).toBeGreaterThanOrEqual(end);
      }),
      runs,
    );
  });

  it('never ends inside a closed day, only at its opening boundary', () => {
    fc.assert(
      fc.property(calendars, moments, hours, (calendar, from, h) => {
        const { at } = addBusinessHours(calendar, from, h);
        const justBefore = new Date(at.getTime() - 1);
        expect(isBusinessDayAt(calendar, at) || isBusinessDayAt(calendar, justBefore)).toBe(true);
      }),
      runs,
    );
  });

  it('agrees with counting quarter-hours by Intl', () => {
    const formats = new Map<string, Intl.DateTimeFormat>();
    const dateAt = (timeZone: string, ms: number): string => {
      const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone });
      formats.set(timeZone, format);
      return format.format(ms);
    };
    fc.assert(
      fc.property(calendars, moments, fc.nat(12 * 96), (calendar, moment, quarters) => {
        const step = HOUR_MS / 4;
        const from = Math.floor(moment.getTime() / step) * step;
        let open = 0;
        for (let index = 0; index < quarters; index += 1) {
          const date = dateAt(calendar.timeZone, from + index * step);
          if (calendar.isBusinessDay(date)) open += 1;
        }
        const to = new Date(from + quarters * step);
        expect(businessHoursBetween(calendar, new Date(from), to)).toBe(open / 4);
      }),
      { numRuns: 100 },
    );
  });

  it('ends n business days with n business days counted', () => {
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: 1, max: 30 }), (calendar, from, n) => {
        const { at } = addBusinessDays(calendar, from, n);
        expect(isBusinessDayAt(calendar, new Date(at.getTime() - 1))).toBe(true);
        // Taken a calendar day at a time, exactly n of the days up to the end were open.
        let counted = 0;
        let end = addCalendarDays(calendar, from, 0).at;
        while (end < at) {
          end = addCalendarDays(calendar, end, 0).at;
          if (isBusinessDayAt(calendar, new Date(end.getTime() - 1))) counted += 1;
        }
        expect(end).toEqual(at);
        expect(counted).toBe(n);
      }),
      { numRuns: 300 },
    );
  });
});
