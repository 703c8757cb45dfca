import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLAIM_STATES,
  CLOCKS,
  type Claim,
  type ClaimEvent,
  type ClaimState,
  type ClockName,
  consequences,
  SUBMITTED,
} from './claim.js';
import { type RegimePack, regimePacks } from './regimes/index.js';
import { transition } from './transition.js';

const ZONES = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'UTC'];
const DAY = 86_400_000;

/** What may be true of a claim in each state: is the measure in force, which clocks may run. */
const allowed: Record<ClaimState, { isMeasureInForce: boolean; clocks: readonly ClockName[] }> = {
  'under-review': { isMeasureInForce: false, clocks: [] },
  'information-requested': { isMeasureInForce: false, clocks: ['cure'] },
  accepted: { isMeasureInForce: true, clocks: [] },
  rejected: { isMeasureInForce: false, clocks: [] },
  withdrawn: { isMeasureInForce: false, clocks: [] },
  retracted: { isMeasureInForce: false, clocks: [] },
  'counter-review': { isMeasureInForce: true, clocks: [] },
  'counter-returned': { isMeasureInForce: true, clocks: ['counter-cure'] },
  'counter-forwarded': { isMeasureInForce: true, clocks: ['deemed-receipt', 'answer'] },
  'awaiting-answer': { isMeasureInForce: true, clocks: ['answer'] },
  'answer-review': { isMeasureInForce: true, clocks: [] },
  'suit-pending': { isMeasureInForce: true, clocks: [] },
  upheld: { isMeasureInForce: true, clocks: [] },
  reinstated: { isMeasureInForce: false, clocks: [] },
  'appeal-review': { isMeasureInForce: false, clocks: [] },
};

/** The clocks of a state: under some packs also the law's last day while the desk checks. */
function clocksOf(state: ClaimState, { counter }: RegimePack): readonly ClockName[] {
  const isDated = counter.kind === 'forwarded' && counter.latestPutBack !== null;
  return state === 'counter-review' && isDated ? ['put-back'] : allowed[state].clocks;
}

/** Where each event may lead; anything else is an undefined move. */
const leadsTo: Record<ClaimEvent['type'], readonly ClaimState[]> = {
  'request-information': ['information-requested'],
  'supply-information': ['under-review'],
  accept: ['accepted'],
  reject: ['rejected'],
  withdraw: ['withdrawn', 'rejected'],
  retract: ['retracted'],
  counter: ['counter-review'],
  'return-counter': ['counter-returned'],
  'withdraw-counter': ['accepted'],
  'forward-counter': ['counter-forwarded'],
  'receive-counter': ['awaiting-answer'],
  answer: ['suit-pending', 'answer-review', 'reinstated'],
  extend: ['awaiting-answer'],
  'uphold-counter': ['reinstated'],
  'dismiss-counter': ['upheld'],
  'conclude-suit': ['upheld', 'reinstated'],
  appeal: ['appeal-review'],
  undo: [
    'under-review',
    'information-requested',
    'appeal-review',
    'counter-review',
    'answer-review',
  ],
  clock: ['rejected', 'withdrawn', 'accepted', 'awaiting-answer', 'reinstated'],
};

const everyEvent: readonly ClaimEvent[] = [
  ...Object.keys(leadsTo)
    .filter((type) => !['answer', 'conclude-suit', 'clock'].includes(type))
    .map((type) => ({ type }) as ClaimEvent),
  { type: 'answer', answer: 'suit' },
  { type: 'answer', answer: 'evidence' },
  { type: 'answer', answer: 'concede' },
  { type: 'conclude-suit', outcome: 'infringing' },
  { type: 'conclude-suit', outcome: 'not-infringing' },
  ...CLOCKS.map((clock): ClaimEvent => ({ type: 'clock', clock })),
];

/** An event, how long after the one before it, and whether to aim at an event possible now. */
interface Move {
  event: ClaimEvent;
  after: number;
  nth: number;
}
const move: fc.Arbitrary<Move> = fc.record({
  event: fc.constantFrom(...everyEvent),
  // Times may run backwards: two workers' clocks never agree exactly.
  after: fc.oneof(
    fc.integer({ min: -DAY, max: DAY }),
    fc.integer({ min: 0, max: 40 * DAY }),
    fc.constant(200 * DAY),
  ),
  nth: fc.noBias(fc.nat(100_000)),
});
const history = fc.record({
  pack: fc.constantFrom(...regimePacks),
  timeZone: fc.constantFrom(...ZONES),
  start: fc.integer({ min: Date.UTC(2019, 0, 1), max: Date.UTC(2031, 0, 1) }),
  moves: fc.array(move, { maxLength: 40 }),
  isAimed: fc.boolean(),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

interface Step {
  from: Claim;
  event: ClaimEvent;
  to: Claim;
  moment: { pack: RegimePack; timeZone: string; at: Date };
}

/** Plays a history. An aimed one takes events that are possible, so that it goes deep. */
function play(run: History, look: (step: Step) => void): Claim {
  let claim = SUBMITTED;
  let time = run.start;
  for (const { event, after, nth } of run.moves) {
    time += after;
    const moment = { pack: run.pack, timeZone: run.timeZone, at: new Date(time) };
    const possible = everyEvent.filter((item) => transition(claim, item, moment).ok);
    const lasting = possible.filter(({ type }) => type !== 'withdraw' && type !== 'retract');
    const choice = nth % 4 === 0 ? possible : lasting;
    const chosen = run.isAimed ? (choice[nth % choice.length] ?? event) : event;
    const before = structuredClone(claim);
    const outcome = transition(claim, chosen, moment);
    expect(claim, 'a claim is never changed in place').toEqual(before);
    if (!outcome.ok) continue;
    look({ from: claim, event: chosen, to: outcome.claim, moment });
    claim = outcome.claim;
  }
  return claim;
}

const runs = { numRuns: 1500 };
const withoutBefore = (claim: Claim) => ({ ...claim, before: null });

describe('the claim state machine, over every regime', () => {
  it('never leaves the table of allowed states', () => {
    fc.assert(
      fc.property(history, (run) => {
        play(run, ({ event, to }) => {
          expect(CLAIM_STATES).toContain(to.state);
          expect(leadsTo[event.type]).toContain(to.state);
          expect(to.isMeasureInForce).toBe(allowed[to.state].isMeasureInForce);
          for (const clock of Object.keys(to.clocks)) {
            expect(clocksOf(to.state, run.pack)).toContain(clock);
          }
        });
      }),
      runs,
    );
  });

  it('keeps a clock running in every state that waits for one', () => {
    fc.assert(
      fc.property(history, (run) => {
        play(run, ({ to }) => {
          const isWaiting = clocksOf(to.state, run.pack).length > 0;
          expect(Object.keys(to.clocks).length > 0).toBe(isWaiting);
        });
      }),
      runs,
    );
  });

  it('fires every clock when it is due, never before, and once', () => {
    fc.assert(
      fc.property(history, (run) => {
        const fired = new Set<string>();
        play(run, ({ from, event, to, moment }) => {
          for (const name of CLOCKS) {
            const running = to.clocks[name];
            if (!running) continue;
            const early = { ...moment, at: new Date(running.dueAt.getTime() - 1) };
            const due = { ...moment, at: running.dueAt };
            expect(transition(to, { type: 'clock', clock: name }, early)).toEqual({
              ok: false,
              why: 'clock-not-due',
            });
            const outcome = transition(to, { type: 'clock', clock: name }, due);
            if (!outcome.ok) throw new Error(`${name} did not fire: ${outcome.why}`);
            expect(outcome.claim.clocks[name]?.dueAt).not.toEqual(running.dueAt);
          }
          // Only a clock started anew may end at an instant at which one has fired before.
          for (const [name, { dueAt }] of event.type === 'undo'
            ? []
            : consequences(from, to).start) {
            fired.delete(`${name} ${dueAt.getTime()}`);
          }
          if (event.type !== 'clock') return;
          const started = from.clocks[event.clock]?.dueAt.getTime();
          expect(fired, 'fired once').not.toContain(`${event.clock} ${started}`);
          fired.add(`${event.clock} ${started}`);
          const again = transition(to, event, moment);
          expect(again.ok, 'the same clock does not fire twice').toBe(false);
        });
      }),
      runs,
    );
  });

  it('ends by its clocks alone in a state that waits for nobody’s silence', () => {
    fc.assert(
      fc.property(history, (run) => {
        let claim = play(run, () => {});
        for (let fires = 0; ; fires++) {
          expect(fires).toBeLessThan(4);
          const [next] = Object.entries(claim.clocks).sort(
            ([, a], [, b]) => a.dueAt.getTime() - b.dueAt.getTime(),
          );
          if (!next) break;
          const moment = { pack: run.pack, timeZone: run.timeZone, at: next[1].dueAt };
          const event: ClaimEvent = { type: 'clock', clock: next[0] as ClockName };
          const outcome = transition(claim, event, moment);
          if (!outcome.ok) throw new Error(outcome.why);
          claim = outcome.claim;
        }
        expect(clocksOf(claim.state, run.pack)).toEqual([]);
      }),
      runs,
    );
  });

  it('undoes a decision exactly, once, and only right after it', () => {
    const decisions = ['accept', 'reject', 'uphold-counter', 'dismiss-counter'];
    fc.assert(
      fc.property(history, (run) => {
        play(run, ({ from, event, to, moment }) => {
          const undone = transition(to, { type: 'undo' }, moment);
          expect(undone.ok).toBe(decisions.includes(event.type));
          if (!undone.ok) return;
          expect(undone.claim).toEqual(withoutBefore(from));
          expect(transition(undone.claim, { type: 'undo' }, moment).ok).toBe(false);
        });
      }),
      runs,
    );
  });

  it('nets to nothing when a decision is made and undone', () => {
    const inverse = { impose: 'lift', lift: 'impose', keep: 'keep' };
    fc.assert(
      fc.property(history, (run) => {
        play(run, ({ from, to, moment }) => {
          const undone = transition(to, { type: 'undo' }, moment);
          if (!undone.ok) return;
          const forward = consequences(from, to);
          const back = consequences(to, undone.claim);
          expect(back.measure).toBe(inverse[forward.measure]);
          expect(back.start.map(([name]) => name)).toEqual(forward.stop);
          expect(back.stop).toEqual(forward.start.map(([name]) => name));
          for (const [name, clock] of back.start) expect(clock).toEqual(from.clocks[name]);
        });
      }),
      runs,
    );
  });

  it('imposes and lifts in turn, so that the consequences replay to the claim', () => {
    fc.assert(
      fc.property(history, (run) => {
        let isInForce = false;
        const running = new Map<ClockName, number>();
        const last = play(run, ({ from, to }) => {
          const { measure, start, stop } = consequences(from, to);
          if (measure !== 'keep') expect(isInForce).toBe(measure === 'lift');
          if (measure !== 'keep') isInForce = measure === 'impose';
          for (const name of stop) expect(running.delete(name)).toBe(true);
          for (const [name, { dueAt }] of start) running.set(name, dueAt.getTime());
        });
        expect(isInForce).toBe(last.isMeasureInForce);
        const left = Object.entries(last.clocks).map(([name, { dueAt }]) => [
          name,
          dueAt.getTime(),
        ]);
        expect(Object.fromEntries(running)).toEqual(Object.fromEntries(left));
      }),
      runs,
    );
  });

  it('reaches every state of the table, and in each regime only those of its procedure', () => {
    const reached = new Map(regimePacks.map((pack) => [pack.id, statesOf(pack)]));
    const all = new Set([...reached.values()].flatMap((states) => [...states]));
    expect([...all].sort()).toEqual([...CLAIM_STATES].sort());
    const missing = (id: RegimePack['id']) =>
      CLAIM_STATES.filter((state) => !reached.get(id)?.has(state));
    expect(missing('cn-ecl')).toEqual(['answer-review', 'appeal-review']);
    expect(missing('us-dmca')).toEqual(['answer-review', 'appeal-review']);
    expect(missing('platform')).toEqual(['appeal-review']);
    expect(missing('eu-dsa')).toEqual([
      'counter-forwarded',
      'awaiting-answer',
      'answer-review',
      'suit-pending',
    ]);
  });
});

/** Every state that some sequence of events reaches, found by trying them all. */
function statesOf(pack: RegimePack): Set<ClaimState> {
  const at = new Date('2026-03-03T02:00:00Z');
  const waiting = [SUBMITTED];
  const seen = new Set<string>();
  const states = new Set<ClaimState>();
  for (let claim = waiting.pop(); claim; claim = waiting.pop()) {
    const key = JSON.stringify([claim, claim.before?.state]);
    if (seen.has(key)) continue;
    seen.add(key);
    states.add(claim.state);
    for (const event of everyEvent) {
      const clock = event.type === 'clock' ? claim.clocks[event.clock] : undefined;
      const moment = { pack, timeZone: 'UTC', at: clock?.dueAt ?? at };
      const outcome = transition(claim, event, moment);
      if (outcome.ok) waiting.push(outcome.claim);
    }
  }
  return states;
}
