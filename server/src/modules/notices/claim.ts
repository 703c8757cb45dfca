import type { Answer } from './regimes/index.js';

export const CLAIM_STATES = [
  'under-review',
  'information-requested',
  'accepted',
  'rejected',
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
  'appeal-review',
] as const;

/**
 * Where one claim stands. `upheld`: the counter-notice failed and the measure stays.
 * `reinstated`: the measure is lifted because the merchant prevailed or was not answered.
 */
export type ClaimState = (typeof CLAIM_STATES)[number];

export const CLOCKS = ['cure', 'counter-cure', 'deemed-receipt', 'answer', 'put-back'] as const;

/** `put-back`: the law's last day for putting back, while the desk still has the counter-notice. */
export type ClockName = (typeof CLOCKS)[number];

/** A running clock. `isProvisional`: the business calendar of that year is not published yet. */
export interface RunningClock {
  dueAt: Date;
  isProvisional: boolean;
}

/** The whole memory of the state machine for one claim; plain data, comparable by value. */
export interface Claim {
  state: ClaimState;
  /** The measure against the listing is in force because of this claim. */
  isMeasureInForce: boolean;
  clocks: Partial<Record<ClockName, RunningClock>>;
  /** When the claim was first decided, and the measure first imposed. */
  decidedAt: Date | null;
  acceptedAt: Date | null;
  /** When the present counter-notice was filed. */
  counterFiledAt: Date | null;
  isExtended: boolean;
  hasAppealed: boolean;
  /** The last outcome against the merchant came from silence or clock, not from a person. */
  isAutomatic: boolean;
  /** The counter-notice prevailed because the complainant did not answer it; absent is false. */
  isUnanswered?: boolean;
  /** The claim as it was before the last decision, while that can still be undone. */
  before: Claim | null;
}

/** Everything that can happen to a claim. */
export type ClaimEvent =
  | { type: 'request-information' }
  | { type: 'supply-information' }
  | { type: 'accept' }
  | { type: 'reject' }
  | { type: 'withdraw' }
  | { type: 'retract' }
  | { type: 'counter' }
  | { type: 'return-counter' }
  | { type: 'withdraw-counter' }
  | { type: 'forward-counter' }
  | { type: 'receive-counter' }
  | { type: 'answer'; answer: Answer }
  | { type: 'extend' }
  | { type: 'uphold-counter' }
  | { type: 'dismiss-counter' }
  | { type: 'conclude-suit'; outcome: 'infringing' | 'not-infringing' }
  | { type: 'appeal' }
  | { type: 'undo' }
  | { type: 'clock'; clock: ClockName };

/** A claim as it is submitted: waiting for its first decision, nothing in force. */
export const SUBMITTED: Claim = {
  state: 'under-review',
  isMeasureInForce: false,
  clocks: {},
  decidedAt: null,
  acceptedAt: null,
  counterFiledAt: null,
  isExtended: false,
  hasAppealed: false,
  isAutomatic: false,
  before: null,
};

/** What changed from one claim to the next; derived, so that undoing needs no rule of its own. */
export interface Consequences {
  measure: 'impose' | 'lift' | 'keep';
  start: [ClockName, RunningClock][];
  stop: ClockName[];
}

export function consequences(before: Claim, after: Claim): Consequences {
  const start: [ClockName, RunningClock][] = [];
  const stop: ClockName[] = [];
  for (const name of CLOCKS) {
    const was = before.clocks[name];
    const is = after.clocks[name];
    if (is && was?.dueAt.getTime() !== is.dueAt.getTime()) start.push([name, is]);
    if (was && !is) stop.push(name);
  }
  if (before.isMeasureInForce === after.isMeasureInForce) return { measure: 'keep', start, stop };
  return { measure: after.isMeasureInForce ? 'impose' : 'lift', start, stop };
}
