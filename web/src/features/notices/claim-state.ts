import type { StatusTone } from '../../ui/status-badge.js';
import type { Side } from '../../ui/timeline.js';
import type { CaseEntry, ClaimState, NextStepView } from './notices-api.js';

/** Every state of a claim, in the order in which a claim can meet them. */
export const CLAIM_STATES = [
  'under-review',
  'information-requested',
  'accepted',
  'rejected',
  'appeal-review',
  'withdrawn',
  'retracted',
  'counter-review',
  'counter-returned',
  'counter-forwarded',
  'awaiting-answer',
  'answer-review',
  'suit-pending',
  'upheld',
  'reinstated',
] as const satisfies readonly ClaimState[];

/** The party whose turn it is in each state; states that rest have none. */
const TURN: Partial<Record<ClaimState, Side>> = {
  'under-review': 'platform',
  'information-requested': 'complainant',
  'appeal-review': 'platform',
  'counter-review': 'platform',
  'counter-returned': 'merchant',
  'counter-forwarded': 'complainant',
  'awaiting-answer': 'complainant',
  'answer-review': 'platform',
  'suit-pending': 'authority',
};

/** How the claim ended, or stands, for the complainant; the merchant's view is the mirror. */
const OUTCOME: Partial<Record<ClaimState, 'won' | 'lost'>> = {
  accepted: 'won',
  upheld: 'won',
  rejected: 'lost',
  reinstated: 'lost',
};

/** A state's tone for one reader: what asks something of them stands out. */
export function toneOf(state: ClaimState, viewer: Side | undefined): StatusTone {
  const turn = TURN[state];
  if (turn) return turn === viewer ? 'attention' : 'waiting';
  const outcome = OUTCOME[state];
  if (!outcome) return 'neutral';
  return (outcome === 'won') === (viewer !== 'merchant') ? 'done' : 'refused';
}

const PARTY_SIDE: Record<NextStepView['party'], Side> = {
  complainant: 'complainant',
  merchant: 'merchant',
  platform: 'platform',
  court: 'authority',
  none: 'system',
};

export function sideOfParty(party: NextStepView['party']): Side {
  return PARTY_SIDE[party];
}

export function sideOfMover(by: CaseEntry['by']): Side {
  return by === 'clock' ? 'system' : by;
}
