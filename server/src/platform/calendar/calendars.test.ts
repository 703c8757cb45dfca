import { afterEach, describe, expect, it } from 'vitest';
import type { Calendar, LocalDate } from './calendar.js';
import { calendarFor, calendarIds } from './calendars.js';
import { dateOfDay, dayNumber, dayOfYmd, isMondayToFriday, weekday } from './civil-date.js';

/** Every date of the year on which the calendar differs from Monday to Friday. */
function exceptions(calendar: Calendar, year: number): { closed: LocalDate[]; open: LocalDate[] } {
  const closed: LocalDate[] = [];
  const open: LocalDate[] = [];
  for (let day = dayOfYmd(year, 1, 1); day < dayOfYmd(year + 1, 1, 1); day += 1) {
    const business = calendar.isBusinessDay(dateOfDay(day));
    if (isMondayToFriday(day) && !business) closed.push(dateOfDay(day).slice(5));
    if (!isMondayToFriday(day) && business) open.push(dateOfDay(day).slice(5));
  }
  return { closed, open };
}

const list = (text: string): string[] => text.split(' ');

const cn2025 = {
  closed: list(
    '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 ' +
      '10-01 10-02 10-03 10-06 10-07 10-08',
  ),
  open: list('01-26 02-08 04-27 09-28 10-11'),
};

const cn2026 = {
  closed: list(
    '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 ' +
      '10-01 10-02 10-05 10-06 10-07',
  ),
  open: list('01-04 02-14 02-28 05-09 09-20 10-10'),
};

describe('cn', () => {
  const startZone = process.env.TZ;
  afterEach(() => {
    if (startZone === undefined) delete process.env.TZ;
    else process.env.TZ = startZone;
  });

  it('follows the State Council notices for 2025 and 2026', () => {
    expect(exceptions(calendarFor('cn'), 2025)).toEqual(cn2025);
    expect(exceptions(calendarFor('cn'), 2026)).toEqual(cn2026);
  });

  it('does not depend on the time zone of the process', () => {
    for (const zone of ['America/Los_Angeles', 'America/Sao_Paulo', 'Pacific/Kiritimati']) {
      process.env.TZ = zone;
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      expect(exceptions(calendarFor('cn'), 2025)).toEqual(cn2025);
    }
  });

  it('applies the 2019 notice to the last days of 2018', () => {
    const { isBusinessDay } = calendarFor('cn');
    expect(isBusinessDay('2018-12-29')).toBe(true);
    expect(isBusinessDay('2018-12-31')).toBe(false);
  });

  it('is provisional from the last days of the last published year', () => {
    const { provisionalFrom } = calendarFor('cn');
    expect(provisionalFrom).toMatch(/^20\d\d-12-29$/);
    expect(Number(provisionalFrom?.slice(0, 4))).toBeGreaterThanOrEqual(2026);
  });

  it('falls back to Monday to Friday outside the published years', () => {
    expect(exceptions(calendarFor('cn'), 2090)).toEqual({ closed: [], open: [] });
    expect(exceptions(calendarFor('cn'), 2003)).toEqual({ closed: [], open: [] });
  });
});

describe('us-federal', () => {
  it('gives the federal holidays as observed', () => {
    const us = calendarFor('us-federal');
    expect(exceptions(us, 2026)).toEqual({
      closed: list('01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'),
      open: [],
    });
    // 2021: three Saturday or Sunday holidays, and 1 January 2022 observed on 31 December.
    expect(exceptions(us, 2021).closed).toEqual(
      list('01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'),
    );
    expect(us.isBusinessDay('2022-01-03')).toBe(true);
    expect(us.isBusinessDay('2020-06-19')).toBe(true);
  });
});

describe('eu', () => {
  it('closes on the six TARGET closing days', () => {
    const eu = calendarFor('eu');
    expect(exceptions(eu, 2025).closed).toEqual(list('01-01 04-18 04-21 05-01 12-25 12-26'));
    expect(exceptions(eu, 2026).closed).toEqual(list('01-01 04-03 04-06 05-01 12-25'));
  });

  it('knows the earliest and latest Easter of the century', () => {
    const eu = calendarFor('eu');
    for (const monday of ['2008-03-24', '2038-04-26', '2049-04-19', '2076-04-20']) {
      expect(eu.isBusinessDay(monday)).toBe(false);
    }
  });
});

describe('calendarFor', () => {
  it('returns one object per calendar and time zone', () => {
    for (const id of calendarIds) {
      const calendar = calendarFor(id);
      expect(calendar.id).toBe(id);
      expect(calendarFor(id, calendar.timeZone)).toBe(calendar);
    }
    expect(calendarFor('weekdays', 'Asia/Tokyo').timeZone).toBe('Asia/Tokyo');
    expect(calendarFor('weekdays').isBusinessDay('2026-01-01')).toBe(true);
  });

  it('refuses an unknown time zone', () => {
    expect(() => calendarFor('cn', 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('civil dates', () => {
  it('converts both ways and refuses dates that do not exist', () => {
    expect(dateOfDay(dayNumber('2024-02-29'))).toBe('2024-02-29');
    expect(weekday(dayNumber('2026-11-23'))).toBe(1);
    expect(weekday(dayNumber('1969-12-28'))).toBe(0);
    for (const text of ['2026-02-30', '2026-13-01', '2026-1-1', 'today', '']) {
      expect(() => dayNumber(text)).toThrow(RangeError);
    }
  });
});
