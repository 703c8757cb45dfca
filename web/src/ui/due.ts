/** How a deadline stands: `soon` within a day, `past` once missed. */
export type DueTone = 'later' | 'soon' | 'past';

export interface Span {
  unit: 'day' | 'hour' | 'minute';
  count: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function dueTone(at: Date, now: Date): DueTone {
  const left = at.getTime() - now.getTime();
  if (left < 0) return 'past';
  return left < DAY ? 'soon' : 'later';
}

/** The distance of two instants in its two largest units: 3 days 4 hours, 4 hours 10 minutes. */
export function spansBetween(one: Date, other: Date): Span[] {
  const distance = Math.abs(one.getTime() - other.getTime());
  const days = Math.floor(distance / DAY);
  const hours = Math.floor((distance % DAY) / HOUR);
  const minutes = Math.floor((distance % HOUR) / MINUTE);
  const spans: Span[] = [
    { unit: 'day', count: days },
    { unit: 'hour', count: hours },
    { unit: 'minute', count: minutes },
  ];
  const first = spans.findIndex((span) => span.count > 0);
  if (first === -1) return [{ unit: 'minute', count: 0 }];
  return spans.slice(first, days >= 7 ? first + 1 : first + 2).filter((span) => span.count > 0);
}

/** Spans in words of a language: `2 hr, 5 min`, `2小时5分钟`. */
export function spansText(spans: readonly Span[], locale: string): string {
  const words = spans.map(({ unit, count }) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  );
  return words.join(locale.startsWith('zh') ? '' : ' ');
}
