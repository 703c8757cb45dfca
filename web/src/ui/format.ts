/** The locale for dates and numbers: 24-hour clock and day before month in English. */
export function formatLocale(language: string): string {
  return language.startsWith('zh') ? 'zh-CN' : 'en-GB';
}

export type TimePrecision = 'date' | 'minute' | 'second';

interface InstantOptions {
  precision?: TimePrecision;
  withZone?: boolean;
  /** IANA zone; the reader's own when absent. */
  zone?: string | undefined;
}

const CLOCK: Record<TimePrecision, Intl.DateTimeFormatOptions> = {
  date: {},
  minute: { hour: '2-digit', minute: '2-digit' },
  second: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
};

function zoneName(at: Date, locale: string, timeZone: string | undefined): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(
    at,
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** An instant in the reader's (or a named) zone, with the zone's name unless told otherwise. */
export function instantText(at: Date, language: string, options: InstantOptions = {}): string {
  const { precision = 'minute', withZone = precision !== 'date', zone } = options;
  const locale = formatLocale(language);
  const text = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    ...CLOCK[precision],
    timeZone: zone,
  }).format(at);
  // Chinese patterns put the zone before the clock, where nobody looks for it.
  return withZone ? `${text} ${zoneName(at, locale, zone)}` : text;
}

/** Integer minor units with their ISO 4217 currency: 129900 CNY is CN¥1,299.00. */
export function moneyText(amountMinor: number, currency: string, language: string): string {
  const format = new Intl.NumberFormat(formatLocale(language), { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amountMinor / 10 ** digits);
}

export function countText(count: number, language: string): string {
  return new Intl.NumberFormat(formatLocale(language)).format(count);
}

/** A share as a percentage with one decimal, without its sign. */
export function percentText(share: number, language: string): string {
  const format = new Intl.NumberFormat(formatLocale(language), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return format.format(share * 100);
}

/** A calendar day, `2026-03-01`, as day and month. */
export function dayText(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(formatLocale(language), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
