import { DAY_MS } from './civil-date.js';

/** Local days of one time zone, by day number (days since 1970-01-01), as UTC milliseconds. */
export interface ZoneDays {
  /** First instant of the local day; where the clocks skip midnight, the instant of the skip. */
  readonly dayStart: (day: number) => number;
  /** The local day that holds the instant. */
  readonly dayOf: (instant: number) => number;
}

type OffsetAt = (instant: number) => number;

const MAX_CACHED_DAYS = 50_000;
const zones = new Map<string, ZoneDays>();

/** Cached per zone, because one Intl conversion costs more than the rest of a deadline. */
export function zoneDays(timeZone: string): ZoneDays {
  const existing = zones.get(timeZone);
  if (existing) return existing;
  const created = createZoneDays(offsetReader(timeZone));
  zones.set(timeZone, created);
  return created;
}

function createZoneDays(offsetAt: OffsetAt): ZoneDays {
  const starts = new Map<number, number>();
  const dayStart = (day: number): number => {
    const cached = starts.get(day);
    if (cached !== undefined) return cached;
    if (starts.size >= MAX_CACHED_DAYS) starts.clear();
    const start = findDayStart(day * DAY_MS, offsetAt);
    starts.set(day, start);
    return start;
  };
  const dayOf = (instant: number): number => {
    let day = Math.floor(instant / DAY_MS);
    while (instant < dayStart(day)) day -= 1;
    while (instant >= dayStart(day + 1)) day += 1;
    return day;
  };
  return { dayStart, dayOf };
}

/** The first instant at which a wall clock shows midnight `wall`, or jumps past it. */
function findDayStart(wall: number, offsetAt: OffsetAt): number {
  // No zone is more than 14 hours from UTC, so these two bracket any change around midnight.
  const before = wall - offsetAt(wall - DAY_MS);
  const after = wall - offsetAt(wall + DAY_MS);
  const earliest = Math.min(before, after);
  const latest = Math.max(before, after);
  if (earliest + offsetAt(earliest) === wall) return earliest;
  if (latest + offsetAt(latest) === wall) return latest;
  return findTransition(earliest, latest, offsetAt);
}

/** The instant in (low, high] from which the offset of `high` holds. */
function findTransition(low: number, high: number, offsetAt: OffsetAt): number {
  const target = offsetAt(high);
  let [from, to] = [low, high];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (offsetAt(middle) === target) to = middle;
    else from = middle;
  }
  return to;
}

function offsetReader(timeZone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const wholeSecond = Math.floor(instant / 1000) * 1000;
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(wholeSecond)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - wholeSecond;
  };
}
