import { localDate } from '../../../platform/calendar/index.js';
import type { ClaimFold } from './claim-fold.js';

/** What a claim can count for, as the columns of `count_day` are named. */
export const COUNTERS = [
  'submitted',
  'decided',
  'accepted',
  'reversed',
  'withdrawn',
  'countered',
  'counter_upheld',
  'counter_unanswered',
] as const;
export type Counter = (typeof COUNTERS)[number];
export type Counts = Record<Counter, number>;

/** Which counters a claim adds one to, by local day. */
export type Counted = Record<string, Counter[]>;

/**
 * What one claim counts for: submission and withdrawal on the day of submission, the rest on the
 * day of its first decision, so that a window holds whole stories and not halves of them.
 */
export function countedOf(claim: ClaimFold, timeZone: string): Counted {
  const onSubmission: Counter[] = claim.isWithdrawn ? ['submitted', 'withdrawn'] : ['submitted'];
  const dayOf = (at: string) => localDate({ timeZone }, new Date(at));
  const counted: Counted = { [dayOf(claim.submittedAt)]: onSubmission };
  if (!claim.decidedAt) return counted;
  const day = dayOf(claim.decidedAt);
  counted[day] = [...(counted[day] ?? []), ...onDecision(claim)];
  return counted;
}

function onDecision({ state, isAccepted, isCountered, isUnanswered }: ClaimFold): Counter[] {
  const isReversed = isAccepted && (state === 'reinstated' || state === 'retracted');
  const isUpheld = isCountered && state === 'reinstated';
  const all: [Counter, boolean][] = [
    ['decided', true],
    ['accepted', isAccepted],
    ['reversed', isReversed],
    ['countered', isCountered],
    ['counter_upheld', isUpheld],
    ['counter_unanswered', isUpheld && isUnanswered],
  ];
  return all.flatMap(([counter, counts]) => (counts ? [counter] : []));
}

export function noCounts(): Counts {
  return Object.fromEntries(COUNTERS.map((counter) => [counter, 0])) as Counts;
}

/** Adds what is counted anew and takes back what was counted before, by day. */
export function differences(before: Counted, after: Counted): Map<string, Counts> {
  const days = new Map<string, Counts>();
  const add = (counted: Counted, by: number) => {
    for (const [day, counters] of Object.entries(counted)) {
      const counts = days.get(day) ?? noCounts();
      for (const counter of counters) counts[counter] += by;
      days.set(day, counts);
    }
  };
  add(before, -1);
  add(after, 1);
  for (const [day, counts] of days) {
    if (COUNTERS.every((counter) => counts[counter] === 0)) days.delete(day);
  }
  return days;
}
