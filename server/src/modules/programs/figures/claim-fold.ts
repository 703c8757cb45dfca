import type { JournalEntry } from '../../../contracts/journal/index.js';

export const HEARD = [
  'claim.submitted',
  'claim.information-requested',
  'claim.information-supplied',
  'claim.accepted',
  'claim.rejected',
  'claim.withdrawn',
  'claim.retracted',
  'claim.countered',
  'claim.counter-returned',
  'claim.counter-forwarded',
  'claim.counter-received',
  'claim.counter-answered',
  'claim.counter-upheld',
  'claim.counter-dismissed',
  'claim.counter-withdrawn',
  'claim.suit-concluded',
  'claim.appealed',
  'claim.period-extended',
  'claim.undone',
] as const;
export type ClaimEntry = JournalEntry<(typeof HEARD)[number]>;

/** What the figures need to know of one claim, told by its journal entries alone. */
export interface ClaimFold {
  state: string;
  /** Instants, ISO 8601. */
  submittedAt: string;
  decidedAt: string | null;
  isAccepted: boolean;
  isCountered: boolean;
  /** Withdrawn by the complainant's own act. */
  isWithdrawn: boolean;
  /** The counter-notice prevailed because nobody answered it in the period. */
  isUnanswered: boolean;
  /** The claim before its last decision, while that can still be undone. */
  before: ClaimFold | null;
}

const ANSWERABLE: readonly string[] = ['counter-forwarded', 'awaiting-answer'];

/** A claim after one more of its entries. An entry of a claim never submitted is passed over. */
export function foldClaim(claim: ClaimFold | undefined, entry: ClaimEntry): ClaimFold | undefined {
  if (entry.type === 'claim.submitted') return submitted(entry);
  if (!claim) return undefined;
  if (entry.type === 'claim.undone') return claim.before ?? { ...claim, state: entry.data.state };
  const next = { ...claim, state: entry.data.state, isUnanswered: false, before: null };
  const at = entry.at.toISOString();
  const isPersons = entry.data.by !== 'clock';
  const before = isPersons ? { ...claim, before: null } : null;
  switch (entry.type) {
    case 'claim.accepted':
      return { ...next, decidedAt: claim.decidedAt ?? at, isAccepted: true, before };
    case 'claim.rejected':
      return { ...next, decidedAt: claim.decidedAt ?? entry.data.decidedAt ?? at, before };
    case 'claim.withdrawn':
      return { ...next, isWithdrawn: next.state === 'withdrawn' && !entry.data.isAutomatic };
    case 'claim.retracted':
      return { ...next, isWithdrawn: true };
    case 'claim.countered':
      return { ...next, isCountered: true };
    case 'claim.counter-withdrawn':
      return { ...next, isCountered: false };
    case 'claim.counter-dismissed':
      return { ...next, before };
    case 'claim.counter-upheld':
      return { ...next, before, isUnanswered: !isPersons && ANSWERABLE.includes(claim.state) };
    default:
      return next;
  }
}

function submitted(entry: ClaimEntry): ClaimFold {
  return {
    state: entry.data.state,
    submittedAt: entry.at.toISOString(),
    decidedAt: null,
    isAccepted: false,
    isCountered: false,
    isWithdrawn: false,
    isUnanswered: false,
    before: null,
  };
}
