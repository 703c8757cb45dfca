import type { Deadline } from '../../platform/calendar/index.js';
import type { Claim, ClaimEvent, ClaimState, ClockName } from './claim.js';
import { answerFromFiling, lastPutBack, type Moment, periodEnd } from './periods.js';
import type { RegimePack } from './regimes/index.js';

/** Why an event is refused in the state that the claim is in. */
export type Refusal =
  | 'not-in-this-state'
  | 'answer-not-accepted'
  | 'period-over'
  | 'already-extended'
  | 'already-appealed'
  | 'nothing-to-undo'
  | 'clock-not-due';

export type Outcome = { ok: true; claim: Claim } | { ok: false; why: Refusal };

type EventOf<T extends ClaimEvent['type']> = Extract<ClaimEvent, { type: T }>;
type Step<T extends ClaimEvent['type']> = (
  claim: Claim,
  event: EventOf<T>,
  moment: Moment,
) => Claim | Refusal;
type Table = {
  [T in ClaimEvent['type']]: { from: readonly ClaimState[]; step: Step<T> };
};

const BEFORE_DECISION = ['under-review', 'information-requested'] as const;
const CONTESTED = [
  'counter-review',
  'counter-returned',
  'counter-forwarded',
  'awaiting-answer',
  'answer-review',
] as const;
const IN_FORCE = ['accepted', ...CONTESTED, 'suit-pending', 'upheld'] as const;

/** The states each event may come in, and what it makes of the claim. */
const table: Table = {
  'request-information': {
    from: ['under-review'],
    step: (claim, _, moment) =>
      enter(claim, 'information-requested', { cure: periodEnd(moment.pack.cure.period, moment) }),
  },
  'supply-information': {
    from: ['information-requested'],
    step: (claim) => enter(claim, 'under-review'),
  },
  accept: {
    from: ['under-review', 'information-requested', 'appeal-review'],
    step: (claim, _, { at }) =>
      decision(claim, 'accepted', at, {
        isMeasureInForce: true,
        acceptedAt: claim.acceptedAt ?? at,
      }),
  },
  reject: {
    from: ['under-review', 'information-requested', 'appeal-review'],
    step: (claim, _, { at }) => decision(claim, 'rejected', at),
  },
  withdraw: {
    from: [...BEFORE_DECISION, 'appeal-review'],
    step: (claim) => enter(claim, claim.hasAppealed ? 'rejected' : 'withdrawn'),
  },
  retract: { from: IN_FORCE, step: (claim) => lifted(claim, 'retracted') },
  counter: {
    from: ['accepted', 'counter-returned'],
    step: (claim, _, moment) => {
      const { contestPeriod } = moment.pack;
      const since = claim.acceptedAt;
      const isOver =
        contestPeriod && since && periodEnd(contestPeriod, { ...moment, at: since }).at < moment.at;
      if (isOver && claim.state === 'accepted') return 'period-over';
      return { ...enter(claim, 'counter-review', lastPutBack(moment)), counterFiledAt: moment.at };
    },
  },
  'return-counter': {
    from: ['counter-review'],
    step: (claim, _, moment) =>
      enter(claim, 'counter-returned', {
        'counter-cure': periodEnd(moment.pack.counterCure, moment),
      }),
  },
  'withdraw-counter': {
    from: CONTESTED,
    step: (claim) => ({ ...enter(claim, 'accepted'), counterFiledAt: null, isExtended: false }),
  },
  'forward-counter': {
    from: ['counter-review'],
    step: (claim, _, moment) => {
      const { counter } = moment.pack;
      if (counter.kind !== 'forwarded') return 'not-in-this-state';
      return enter(claim, 'counter-forwarded', {
        'deemed-receipt': periodEnd(counter.deemedReceiptAfter, moment),
        ...(counter.answerPeriodFrom === 'filed' && {
          answer: answerFromFiling(claim, counter.answerPeriod, moment),
        }),
      });
    },
  },
  'receive-counter': {
    from: ['counter-forwarded'],
    step: (claim, _, moment) => receive(claim, moment),
  },
  answer: {
    from: ['counter-forwarded', 'awaiting-answer'],
    step: (claim, { answer }, { pack }) => {
      const { counter } = pack;
      if (counter.kind !== 'forwarded' || !counter.answers.includes(answer)) {
        return 'answer-not-accepted';
      }
      if (answer === 'suit') return enter(claim, 'suit-pending');
      return answer === 'evidence' ? enter(claim, 'answer-review') : lifted(claim, 'reinstated');
    },
  },
  extend: {
    from: ['awaiting-answer'],
    step: (claim, _, moment) => {
      const { counter } = moment.pack;
      const running = claim.clocks.answer;
      if (counter.kind !== 'forwarded' || !counter.extension || !running)
        return 'not-in-this-state';
      if (claim.isExtended) return 'already-extended';
      // A period ends at 24:00, the first instant of a day that the extension already counts.
      const lastInstant = new Date(running.dueAt.getTime() - 1);
      const answer = periodEnd(counter.extension, { ...moment, at: lastInstant });
      return { ...enter(claim, claim.state, { answer }), isExtended: true };
    },
  },
  'uphold-counter': {
    from: ['counter-review', 'answer-review'],
    step: (claim, _, { at }) => decision(claim, 'reinstated', at, { isMeasureInForce: false }),
  },
  'dismiss-counter': {
    from: ['counter-review', 'answer-review'],
    step: (claim, _, { at }) => decision(claim, 'upheld', at),
  },
  'conclude-suit': {
    from: ['suit-pending', 'upheld', 'accepted'],
    step: (claim, { outcome }) =>
      outcome === 'infringing' ? enter(claim, 'upheld') : lifted(claim, 'reinstated'),
  },
  appeal: {
    from: ['rejected'],
    step: (claim, _, moment) => {
      const { appealPeriod } = moment.pack;
      if (claim.hasAppealed) return 'already-appealed';
      const since = claim.decidedAt ?? moment.at;
      if (!appealPeriod || periodEnd(appealPeriod, { ...moment, at: since }).at < moment.at) {
        return 'period-over';
      }
      return { ...enter(claim, 'appeal-review'), hasAppealed: true };
    },
  },
  undo: {
    from: ['accepted', 'rejected', 'reinstated', 'upheld'],
    step: (claim) => claim.before ?? 'nothing-to-undo',
  },
  clock: {
    from: [
      'information-requested',
      'counter-review',
      'counter-returned',
      'counter-forwarded',
      'awaiting-answer',
    ],
    step: (claim, { clock }, moment) => {
      const running = claim.clocks[clock];
      if (!running || running.dueAt > moment.at) return 'clock-not-due';
      // The law's date counts, not the moment at which a late worker noticed it.
      return onClock[clock](claim, { ...moment, at: running.dueAt });
    },
  },
};

const onClock: Record<ClockName, (claim: Claim, moment: Moment) => Claim> = {
  cure: (claim, { pack, at }) =>
    pack.cure.onSilence === 'withdrawn'
      ? { ...enter(claim, 'withdrawn'), isAutomatic: true }
      : // Not to be undone: the clock restored would be overdue and reject again at once.
        { ...decision(claim, 'rejected', at), before: null, isAutomatic: true },
  'counter-cure': (claim) => ({ ...enter(claim, 'accepted'), counterFiledAt: null }),
  'deemed-receipt': receive,
  answer: (claim) => ({
    ...lifted(claim, 'reinstated'),
    isAutomatic: true,
    isUnanswered: true,
  }),
  'put-back': (claim) => ({ ...lifted(claim, 'reinstated'), isAutomatic: true }),
};

/**
 * The one state machine of every regime: pure, total, and driven by the pack.
 * @param timeZone the storefront's zone, in which days are counted.
 */
export function transition(
  claim: Claim,
  event: ClaimEvent,
  moment: { pack: RegimePack; timeZone: string; at: Date },
): Outcome {
  const { from, step } = table[event.type];
  if (!from.includes(claim.state)) return { ok: false, why: 'not-in-this-state' };
  const next = (step as Step<ClaimEvent['type']>)(claim, event, moment);
  return typeof next === 'string' ? { ok: false, why: next } : { ok: true, claim: next };
}

/** Whether `event` would be allowed now: what a page offers and a policy permits. */
export function isPossible(claim: Claim, event: ClaimEvent, moment: Moment): boolean {
  return transition(claim, event, moment).ok;
}

/** Every move ends the clocks that ran, the possibility of undoing, and starts those given. */
function enter(
  claim: Claim,
  state: ClaimState,
  clocks: Partial<Record<ClockName, Deadline>> = {},
): Claim {
  const running = Object.entries(clocks).map(([name, { at, provisional }]) => [
    name,
    { dueAt: at, isProvisional: provisional },
  ]);
  const { isUnanswered: _, ...kept } = claim;
  return { ...kept, state, clocks: Object.fromEntries(running), before: null, isAutomatic: false };
}

function decision(claim: Claim, state: ClaimState, at: Date, change: Partial<Claim> = {}): Claim {
  const decidedAt = claim.decidedAt ?? at;
  return { ...enter(claim, state), ...change, decidedAt, before: { ...claim, before: null } };
}

function lifted(claim: Claim, state: ClaimState): Claim {
  return { ...enter(claim, state), isMeasureInForce: false };
}

function receive(claim: Claim, moment: Moment): Claim {
  const { counter } = moment.pack;
  if (counter.kind !== 'forwarded') return claim;
  const running = claim.clocks.answer;
  const answer = running
    ? { at: running.dueAt, provisional: running.isProvisional }
    : periodEnd(counter.answerPeriod, moment);
  return enter(claim, 'awaiting-answer', { answer });
}
