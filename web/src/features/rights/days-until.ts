const DAY = 86_400_000;

/** Whole days from now to the end of a calendar date; negative once it is past. */
export function daysUntil(date: string, now: Date): number {
  return Math.floor((new Date(`${date}T23:59:59Z`).getTime() - now.getTime()) / DAY);
}

/** Within this many days a right's end is worth the holder's attention. */
export const LAPSING_DAYS = 90;
