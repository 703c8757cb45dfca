import type { EntryType } from '../../contracts/journal/index.js';
import type { DecisionOutcome } from '../decisions/index.js';
import type { Claim, ClaimEvent } from './claim.js';

/** Who caused an event, as both parties read it. */
export type Mover = 'complainant' | 'merchant' | 'platform' | 'clock' | 'authority';

type ClaimEntryType = Extract<EntryType, `claim.${string}`>;

const entries: Record<Exclude<ClaimEvent['type'], 'clock' | 'extend'>, ClaimEntryType> = {
  'request-information': 'claim.information-requested',
  'supply-information': 'claim.information-supplied',
  accept: 'claim.accepted',
  reject: 'claim.rejected',
  withdraw: 'claim.withdrawn',
  retract: 'claim.retracted',
  counter: 'claim.countered',
  'return-counter': 'claim.counter-returned',
  'withdraw-counter': 'claim.counter-withdrawn',
  'forward-counter': 'claim.counter-forwarded',
  'receive-counter': 'claim.counter-received',
  answer: 'claim.counter-answered',
  'uphold-counter': 'claim.counter-upheld',
  'dismiss-counter': 'claim.counter-dismissed',
  'conclude-suit': 'claim.suit-concluded',
  appeal: 'claim.appealed',
  undo: 'claim.undone',
};

/** The journal entry that tells a move; a clock's move is told by what it did. */
export function entryTypeOf(event: ClaimEvent, after: Claim): ClaimEntryType {
  if (event.type === 'extend') return 'claim.period-extended';
  if (event.type !== 'clock') return entries[event.type];
  if (event.clock === 'deemed-receipt') return 'claim.counter-received';
  if (event.clock === 'counter-cure') return 'claim.counter-withdrawn';
  if (event.clock === 'answer' || event.clock === 'put-back') return 'claim.counter-upheld';
  return after.state === 'withdrawn' ? 'claim.withdrawn' : 'claim.rejected';
}

/** The decision that a move needs, or null when it is no decision. */
export function outcomeOf(event: ClaimEvent, before: Claim, after: Claim): DecisionOutcome | null {
  if (event.type === 'clock') {
    if (event.clock === 'answer') return 'not-answered';
    if (event.clock === 'put-back') return 'put-back';
    return after.state === 'rejected' ? 'not-cured' : null;
  }
  if (event.type === 'answer') return event.answer === 'concede' ? 'conceded' : null;
  if (event.type === 'conclude-suit') {
    return event.outcome === 'infringing' ? 'suit-infringing' : 'suit-not-infringing';
  }
  if (event.type === 'retract') return before.isMeasureInForce ? 'retracted' : null;
  const outcomes: Partial<Record<ClaimEvent['type'], DecisionOutcome>> = {
    accept: 'accepted',
    reject: 'rejected',
    'uphold-counter': 'counter-upheld',
    'dismiss-counter': 'counter-dismissed',
  };
  return outcomes[event.type] ?? null;
}

/** The reason of decisions that nobody words: what the rule itself says. */
export const reasonOfRule: Partial<Record<DecisionOutcome, string>> = {
  'not-answered': 'complainant-silent',
  'put-back': 'last-day-of-put-back',
  'not-cured': 'information-not-supplied',
  conceded: 'complainant-concedes',
  retracted: 'complainant-retracts',
  'suit-infringing': 'court-or-authority-decision',
  'suit-not-infringing': 'court-or-authority-decision',
};
