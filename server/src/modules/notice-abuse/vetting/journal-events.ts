import type { JournalEntry } from '../../../contracts/journal/index.js';
import type { ComplaintEvent } from '../scoring/index.js';

export const OUTCOME_ENTRIES = [
  'claim.accepted',
  'claim.rejected',
  'claim.retracted',
  'claim.countered',
  'claim.counter-withdrawn',
  'claim.counter-answered',
  'claim.counter-upheld',
  'claim.counter-dismissed',
  'claim.suit-concluded',
  'claim.undone',
] as const;
export type OutcomeEntry = JournalEntry<(typeof OUTCOME_ENTRIES)[number]>;

export type Outcome = Exclude<ComplaintEvent['type'], 'notice' | 'undone'>;

/** What scoring makes of an entry; null is nothing. */
export function outcomeOf(
  entry: OutcomeEntry,
  { isCountered, state }: { isCountered: boolean; state: string },
): Outcome | null {
  const { data, type } = entry;
  switch (type) {
    case 'claim.accepted':
      return 'accepted';
    case 'claim.rejected':
      return 'rejected';
    case 'claim.countered':
      return 'countered';
    // Taken back before anybody contested it is an error corrected, and counts against nobody.
    case 'claim.retracted':
      return isCountered ? 'withdrawn' : null;
    case 'claim.counter-withdrawn':
    case 'claim.counter-dismissed':
      return 'upheld';
    case 'claim.counter-answered':
      return 'answer' in data && data.answer === 'concede' ? 'withdrawn' : null;
    case 'claim.counter-upheld':
      return wasGivenUp(data.by, state) ? 'withdrawn' : 'reinstated';
    case 'claim.suit-concluded':
      return 'outcome' in data && data.outcome === 'infringing' ? 'upheld' : 'reinstated';
    case 'claim.undone':
      return null;
  }
}

/** The complainant had the counter-notice before it and let its period run out. */
const wasGivenUp = (by: string, state: string) =>
  by === 'clock' && (state === 'counter-forwarded' || state === 'awaiting-answer');
