import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate, startOfLocalDay } from './local-day.js';

const zone = (timeZone: string) => ({ timeZone });
const start = (timeZone: string, at: string): string =>
  startOfLocalDay(zone(timeZone), new Date(at)).toISOString();

describe('startOfLocalDay', () => {
  it('is local midnight, before and after clocks change', () => {
    expect(start('Asia/Shanghai', '2026-03-01T15:59:59Z')).toBe('2026-02-28T16:00:00.000Z');
    expect(start('Asia/Shanghai', '2026-03-01T16:00:00Z')).toBe('2026-03-01T16:00:00.000Z');
    expect(start('America/New_York', '2026-03-08T12:00:00Z')).toBe('2026-03-08T05:00:00.000Z');
    expect(start('America/New_York', '2026-03-09T12:00:00Z')).toBe('2026-03-09T04:00:00.000Z');
    expect(start('Europe/Berlin', '2026-10-25T12:00:00Z')).toBe('2026-10-24T22:00:00.000Z');
    expect(start('Europe/Berlin', '2026-10-26T12:00:00Z')).toBe('2026-10-25T23:00:00.000Z');
  });

  it('is the moment of the change where clocks skip midnight', () => {
    // Cairo went from 00:00 to 01:00 on 26 April 2024; São Paulo likewise on 4 November 2018.
    expect(start('Africa/Cairo', '2024-04-26T10:00:00Z')).toBe('2024-04-25T22:00:00.000Z');
    expect(start('America/Sao_Paulo', '2018-11-04T10:00:00Z')).toBe('2018-11-04T03:00:00.000Z');
  });

  it('waits for the second 23:00 hour where clocks go back at midnight', () => {
    expect(localDate(zone('America/Sao_Paulo'), new Date('2018-02-18T02:30:00Z'))).toBe(
      '2018-02-17',
    );
    expect(start('America/Sao_Paulo', '2018-02-18T10:00:00Z')).toBe('2018-02-18T03:00:00.000Z');
  });

  it('passes over the day that Samoa left out', () => {
    const apia = zone('Pacific/Apia');
    expect(localDate(apia, new Date('2011-12-30T09:59:59.999Z'))).toBe('2011-12-29');
    expect(localDate(apia, new Date('2011-12-30T10:00:00Z'))).toBe('2011-12-31');
    expect(start('Pacific/Apia', '2011-12-30T12:00:00Z')).toBe('2011-12-30T10:00:00.000Z');
  });

  it('refuses an invalid date', () => {
    expect(() => startOfLocalDay(zone('UTC'), new Date(Number.NaN))).toThrow(RangeError);
    expect(() => localDate(zone('UTC'), new Date(Number.NaN))).toThrow(RangeError);
  });
});

describe('localDate', () => {
  const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'UTC'];
  const formats = new Map(
    // The Canadian locale writes dates as YYYY-MM-DD.
    zones.map((timeZone) => [timeZone, new Intl.DateTimeFormat('en-CA', { timeZone })]),
  );
  const instants = fc.date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2090-01-01T00:00:00Z'),
    noInvalidDate: true,
  });

  it('agrees with Intl, and every day starts on its own date', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (timeZone, instant) => {
        const date = localDate(zone(timeZone), instant);
        expect(date).toBe(formats.get(timeZone)?.format(instant));
        const midnight = startOfLocalDay(zone(timeZone), instant);
        expect(midnight.getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(localDate(zone(timeZone), midnight)).toBe(date);
        expect(localDate(zone(timeZone), new Date(midnight.getTime() - 1)) < date).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
