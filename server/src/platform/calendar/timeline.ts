import type { Calendar } from './calendar.js';
import { dateOfDay, dayNumber } from './civil-date.js';
import { type ZoneDays, zoneDays } from './zone-days.js';

/** A calendar laid out on instants: local days by day number, each open or closed. */
export interface Timeline extends ZoneDays {
  readonly isBusinessDay: (day: number) => boolean;
  /** The first business day after `day`; throws when a whole year has none. */
  readonly nextBusinessDay: (day: number) => number;
  readonly isProvisional: (day: number) => boolean;
}

const MAX_CACHED_DAYS = 50_000;
const LONGEST_CLOSURE_DAYS = 366;
const timelines = new WeakMap<Calendar, Timeline>();

export function timelineOf(calendar: Calendar): Timeline {
  const existing = timelines.get(calendar);
  if (existing) return existing;
  const created = createTimeline(calendar);
  timelines.set(calendar, created);
  return created;
}

function createTimeline(calendar: Calendar): Timeline {
  const open = new Map<number, boolean>();
  const isBusinessDay = (day: number): boolean => {
    const cached = open.get(day);
    if (cached !== undefined) return cached;
    if (open.size >= MAX_CACHED_DAYS) open.clear();
    const answer = calendar.isBusinessDay(dateOfDay(day));
    open.set(day, answer);
    return answer;
  };
  const nextBusinessDay = (day: number): number => {
    for (let next = day + 1; next <= day + LONGEST_CLOSURE_DAYS; next += 1) {
      if (isBusinessDay(next)) return next;
    }
    throw new Error(`Calendar ${calendar.id} has no business day in the year after ${day}`);
  };
  const { provisionalFrom } = calendar;
  const firstProvisional = provisionalFrom ? dayNumber(provisionalFrom) : Number.POSITIVE_INFINITY;
  const isProvisional = (day: number): boolean => day >= firstProvisional;
  return { ...zoneDays(calendar.timeZone), isBusinessDay, nextBusinessDay, isProvisional };
}
