import type { Claim, ClaimEvent, ClaimState } from './claim.js';
import type { RegimePack } from './regimes/index.js';
import { isPossible } from './transition.js';

export interface NextStep {
  party: 'complainant' | 'merchant' | 'platform' | 'court' | 'none';
  /** A stable word that pages turn into a sentence. */
  action: string;
  dueAt: Date | null;
  isProvisional: boolean;
}

const steps: Record<ClaimState, Pick<NextStep, 'party' | 'action'>> = {
  'under-review': { party: 'platform', action: 'decide' },
  'information-requested': { party: 'complainant', action: 'supply-information' },
  accepted: { party: 'merchant', action: 'may-counter' },
  rejected: { party: 'complainant', action: 'may-appeal' },
  withdrawn: { party: 'none', action: 'closed' },
  retracted: { party: 'none', action: 'closed' },
  'counter-review': { party: 'platform', action: 'check-counter-notice' },
  'counter-returned': { party: 'merchant', action: 'complete-counter-notice' },
  'counter-forwarded': { party: 'complainant', action: 'acknowledge-receipt' },
  'awaiting-answer': { party: 'complainant', action: 'answer-counter-notice' },
  'answer-review': { party: 'platform', action: 'decide-counter-notice' },
  'suit-pending': { party: 'court', action: 'decide-suit' },
  upheld: { party: 'none', action: 'closed' },
  reinstated: { party: 'none', action: 'closed' },
  'appeal-review': { party: 'platform', action: 'decide-appeal' },
};

/**
 * What happens next to a claim, whose turn it is, and by when: one honest answer for both parties.
 * @param deskDueAt when the desk's own clock runs out, for steps that are the platform's.
 */
export function nextStep(claim: Claim, pack: RegimePack, deskDueAt: Date): NextStep {
  const { party, action } = steps[claim.state];
  const running = Object.values(claim.clocks).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  const [first] = running;
  if (first) return { party, action, ...first };
  if (claim.state === 'under-review') {
    return { party, action, dueAt: deskDueAt, isProvisional: false };
  }
  if (claim.state === 'rejected' && (!pack.appealPeriod || claim.hasAppealed)) {
    return { party: 'none', action: 'closed', dueAt: null, isProvisional: false };
  }
  return { party, action, dueAt: null, isProvisional: false };
}

const acts: Record<'platform' | 'complainant' | 'merchant', readonly ClaimEvent[]> = {
  platform: [
    { type: 'accept' },
    { type: 'reject' },
    { type: 'request-information' },
    { type: 'forward-counter' },
    { type: 'return-counter' },
    { type: 'uphold-counter' },
    { type: 'dismiss-counter' },
    { type: 'conclude-suit', outcome: 'infringing' },
    { type: 'undo' },
  ],
  complainant: [
    { type: 'supply-information' },
    { type: 'withdraw' },
    { type: 'retract' },
    { type: 'receive-counter' },
    { type: 'answer', answer: 'suit' },
    { type: 'extend' },
    { type: 'appeal' },
  ],
  merchant: [{ type: 'counter' }, { type: 'withdraw-counter' }],
};

/** What this viewer may do with a claim now: the same table that refuses the rest. */
export function actionsOf(
  viewer: keyof typeof acts,
  claim: Claim,
  moment: { pack: RegimePack; timeZone: string; at: Date },
): string[] {
  return acts[viewer].filter((event) => isPossible(claim, event, moment)).map(({ type }) => type);
}
