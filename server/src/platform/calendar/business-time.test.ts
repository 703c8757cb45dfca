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

const cn = calendarFor('cn');
const us = calendarFor('us-federal');
const eu = calendarFor('eu');
const everyDay = (timeZone: string): Calendar => ({
  ...calendarFor('weekdays', timeZone),
  isBusinessDay: () => true,
});

/** Local wall time in Shanghai, always UTC+8. */
const shanghai = (text: string): Date => new Date(`${text}:00+08:00`);
const firm = (at: Date) => ({ at, provisional: false });

describe('addBusinessHours on the Chinese calendar', () => {
  const due = (from: string, hours: number) => addBusinessHours(cn, shanghai(from), hours);

  it.each([
    ['an ordinary Tuesday', '2025-03-04T10:30', 24, '2025-03-05T10:30'],
    ['Friday across the weekend', '2025-03-07T10:00', 24, '2025-03-10T10:00'],
    ['into the make-up Sunday before new year 2025', '2025-01-25T09:00', 5, '2025-01-26T05:00'],
    ['over Chinese new year 2025', '2025-01-27T15:00', 24, '2025-02-05T15:00'],
    ['on a holiday: from 00:00 after it', '2025-01-30T13:00', 24, '2025-02-06T00:00'],
    ['over the make-up Saturday after new year 2025', '2025-02-07T18:00', 24, '2025-02-08T18:00'],
    ['the make-up Sunday before National Day 2025', '2025-09-28T08:00', 24, '2025-09-29T08:00'],
    ['over National Day 2025', '2025-09-30T20:00', 24, '2025-10-09T20:00'],
    ['the make-up Saturday after National Day 2025', '2025-10-10T20:00', 24, '2025-10-11T20:00'],
    ['over the year end into the make-up Sunday', '2025-12-31T12:00', 24, '2026-01-04T12:00'],
    ['over Chinese new year 2026', '2026-02-14T22:00', 24, '2026-02-24T22:00'],
    ['over National Day 2026', '2026-09-30T23:59', 24, '2026-10-08T23:59'],
    ['the ordinary Sunday after a make-up Saturday', '2026-10-11T12:00', 1, '2026-10-12T01:00'],
  ])('%s', (_case, from, hours, at) => {
    expect(due(from, hours)).toEqual(firm(shanghai(at)));
  });

  it('ends a full business day at its own midnight, not after the holiday', () => {
    expect(due('2026-02-14T00:00', 24)).toEqual(firm(shanghai('2026-02-15T00:00')));
  });

  it('starts at the next business day even with no hours to run', () => {
    expect(due('2025-10-03T09:00', 0)).toEqual(firm(shanghai('2025-10-09T00:00')));
    expect(due('2025-10-01T00:00', 0)).toEqual(firm(shanghai('2025-10-01T00:00')));
    expect(due('2025-03-04T10:30', 0)).toEqual(firm(shanghai('2025-03-04T10:30')));
  });

  it('marks results that rest on an unpublished year', () => {
    const from = new Date('2091-10-01T02:00:00Z');
    const at = new Date('2091-10-02T02:00:00Z');
    expect(addBusinessHours(cn, from, 24)).toEqual({ at, provisional: true });
  });

  it('marks a result from the first unpublished day that it counts', () => {
    const published: Calendar = { ...cn, provisionalFrom: '2025-03-05' };
    const from = shanghai('2025-03-04T00:00');
    expect(addBusinessHours(published, from, 24)).toEqual(firm(shanghai('2025-03-05T00:00')));
    expect(addBusinessHours(published, from, 25).provisional).toBe(true);
    expect(addBusinessDays(published, shanghai('2025-03-03T09:00'), 1).provisional).toBe(false);
    expect(addBusinessDays(published, shanghai('2025-03-03T09:00'), 2).provisional).toBe(true);
  });
});

describe('addBusinessHours where clocks change', () => {
  it('runs elapsed hours through a weekend change', () => {
    // Friday noon EST to Monday noon EDT, Friday noon CEST to Monday noon CET.
    const spring = addBusinessHours(us, new Date('2026-03-06T17:00:00Z'), 24);
    expect(spring).toEqual(firm(new Date('2026-03-09T16:00:00Z')));
    const autumn = addBusinessHours(eu, new Date('2026-10-23T10:00:00Z'), 24);
    expect(autumn).toEqual(firm(new Date('2026-10-26T11:00:00Z')));
  });

  it('counts 23 or 25 hours on a business day with a change', () => {
    const newYork = everyDay('America/New_York');
    const [spring, monday] = [new Date('2026-03-08T05:00:00Z'), new Date('2026-03-09T04:00:00Z')];
    expect(businessHoursBetween(newYork, spring, monday)).toBe(23);
    expect(addBusinessHours(newYork, spring, 23).at).toEqual(monday);
    const berlin = everyDay('Europe/Berlin');
    const [autumn, next] = [new Date('2026-10-24T22:00:00Z'), new Date('2026-10-25T23:00:00Z')];
    expect(businessHoursBetween(berlin, autumn, next)).toBe(25);
    expect(addBusinessHours(berlin, autumn, 25).at).toEqual(next);
  });
});

describe('businessHoursBetween', () => {
  it('counts no hour of a closed day', () => {
    const [from, to] = [shanghai('2025-09-30T20:00'), shanghai('2025-10-09T08:00')];
    expect(businessHoursBetween(cn, from, to)).toBe(12);
    expect(businessHoursBetween(cn, to, from)).toBe(-12);
    const [closed, stillClosed] = [shanghai('2025-10-02T20:00'), shanghai('2025-10-05T08:00')];
    expect(businessHoursBetween(cn, closed, stillClosed)).toBe(0);
    expect(businessHoursBetween(cn, stillClosed, closed)).toBe(0);
  });
});

describe('addBusinessDays', () => {
  it('gives the put-back window of 17 USC 512(g) over Thanksgiving', () => {
    // Received on Wednesday 18 November 2026; the 26th is closed. Midnight EST is 05:00 UTC.
    const received = new Date('2026-11-18T20:00:00Z');
    expect(addBusinessDays(us, received, 10)).toEqual(firm(new Date('2026-12-04T05:00:00Z')));
    expect(addBusinessDays(us, received, 14)).toEqual(firm(new Date('2026-12-10T05:00:00Z')));
  });

  it('starts counting after a closed day of receipt, and counts make-up days', () => {
    const onHoliday = shanghai('2025-10-08T12:00');
    expect(addBusinessDays(cn, onHoliday, 3)).toEqual(firm(shanghai('2025-10-12T00:00')));
  });
});

describe('addCalendarDays', () => {
  it('does not count the day of the event and ends at 24:00', () => {
    const received = shanghai('2025-09-18T00:00');
    expect(addCalendarDays(cn, received, 15)).toEqual(firm(shanghai('2025-10-04T00:00')));
    expect(addCalendarDays(cn, shanghai('2025-09-18T23:59'), 0).at).toEqual(
      shanghai('2025-09-19T00:00'),
    );
  });

  it('moves a closed last day to the next business day when the law says so', () => {
    const received = shanghai('2025-09-18T09:00');
    expect(addCalendarDays(cn, received, 15, 'business-day')).toEqual(
      firm(shanghai('2025-10-10T00:00')),
    );
    expect(addCalendarDays(cn, received, 12, 'business-day')).toEqual(
      firm(shanghai('2025-10-01T00:00')),
    );
  });

  it('ends at local midnight after clocks change', () => {
    const at = addCalendarDays(us, new Date('2026-03-06T17:00:00Z'), 4).at;
    expect(at).toEqual(new Date('2026-03-11T04:00:00Z'));
  });
});

describe('isBusinessDayAt', () => {
  it('judges by the local date', () => {
    expect(isBusinessDayAt(cn, new Date('2025-10-08T15:59:59Z'))).toBe(false);
    expect(isBusinessDayAt(cn, new Date('2025-10-08T16:00:00Z'))).toBe(true);
    expect(isBusinessDayAt(cn, shanghai('2026-02-14T12:00'))).toBe(true);
  });
});

describe('refusals', () => {
  const from = new Date('2026-01-05T00:00:00Z');
  const never: Calendar = { ...cn, isBusinessDay: () => false };

  it.each([
    ['negative hours', () => addBusinessHours(cn, from, -1)],
    ['hours that are no number', () => addBusinessHours(cn, from, Number.NaN)],
    ['endless hours', () => addBusinessHours(cn, from, Number.POSITIVE_INFINITY)],
    ['an invalid date', () => addBusinessHours(cn, new Date('soon'), 24)],
    ['no business day to count', () => addBusinessDays(cn, from, 0)],
    ['half a day', () => addCalendarDays(cn, from, 1.5)],
    ['days before the event', () => addCalendarDays(cn, from, -1)],
  ])('%s', (_case, act) => {
    expect(act).toThrow(RangeError);
  });

  it('a calendar that never opens', () => {
    expect(() => addBusinessHours(never, from, 1)).toThrow(/no business day/);
  });
});
