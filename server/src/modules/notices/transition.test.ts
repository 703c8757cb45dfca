import { describe, expect, it } from 'vitest';
import { type Claim, type ClaimEvent, SUBMITTED } from './claim.js';
import { cnEcl } from './regimes/cn-ecl.js';
import { euDsa } from './regimes/eu-dsa.js';
import type { RegimePack } from './regimes/index.js';
import { platformRegime } from './regimes/platform.js';
import { usDmca } from './regimes/us-dmca.js';
import { transition } from './transition.js';

/** A claim under one regime, moved by events at local times written with their offset. */
function claimUnder(pack: RegimePack, timeZone: string) {
  let claim: Claim = SUBMITTED;
  const attempt = (event: ClaimEvent, at: string) =>
    transition(claim, event, { pack, timeZone, at: new Date(at) });
  return {
    get claim() {
      return claim;
    },
    refusal: (event: ClaimEvent, at: string) => {
      const outcome = attempt(event, at);
      return outcome.ok ? undefined : outcome.why;
    },
    next(
      event: ClaimEvent | Exclude<ClaimEvent['type'], 'answer' | 'conclude-suit' | 'clock'>,
      at: string,
    ) {
      const outcome = attempt(typeof event === 'string' ? { type: event } : event, at);
      if (!outcome.ok) throw new Error(`${JSON.stringify(event)} at ${at}: ${outcome.why}`);
      claim = outcome.claim;
      return this;
    },
  };
}

const due = (text: string) => ({ dueAt: new Date(text), isProvisional: false });
const answer: ClaimEvent = { type: 'clock', clock: 'answer' };
const receipt: ClaimEvent = { type: 'clock', clock: 'deemed-receipt' };

describe('us-dmca', () => {
  // 4 May 2026 is a Monday; Memorial Day (25 May) is not a business day.
  const forwarded = () =>
    claimUnder(usDmca, 'America/New_York')
      .next('accept', '2026-05-04T10:00-04:00')
      .next('counter', '2026-05-14T09:00-04:00')
      .next('forward-counter', '2026-05-15T09:00-04:00');

  it('puts back at the end of the tenth business day after the counter-notice', () => {
    const run = forwarded();
    expect(run.claim.clocks).toEqual({
      'deemed-receipt': due('2026-05-21T00:00-04:00'),
      answer: due('2026-05-30T00:00-04:00'),
    });
    run.next('receive-counter', '2026-05-18T12:00-04:00');
    expect(run.claim.clocks, 'counted from filing, whenever it is received').toEqual({
      answer: due('2026-05-30T00:00-04:00'),
    });
    expect(run.refusal(answer, '2026-05-29T23:59:59-04:00')).toBe('clock-not-due');
    run.next(answer, '2026-05-30T00:00-04:00');
    expect(run.claim).toMatchObject({
      state: 'reinstated',
      isMeasureInForce: false,
      isAutomatic: true,
      clocks: {},
    });
  });

  it('puts back also when the complainant never acknowledges receipt', () => {
    const run = forwarded().next(receipt, '2026-05-21T00:00-04:00');
    expect(run.claim.state).toBe('awaiting-answer');
    run.next(answer, '2026-05-30T00:00-04:00');
    expect(run.claim.state).toBe('reinstated');
  });

  it('puts back by the fourteenth business day also what the desk never forwarded', () => {
    const run = claimUnder(usDmca, 'America/New_York')
      .next('accept', '2026-05-04T10:00-04:00')
      .next('counter', '2026-05-14T09:00-04:00');
    expect(run.claim.clocks).toEqual({ 'put-back': due('2026-06-05T00:00-04:00') });
    run.next({ type: 'clock', clock: 'put-back' }, '2026-06-05T00:00-04:00');
    expect(run.claim).toMatchObject({
      state: 'reinstated',
      isMeasureInForce: false,
      isAutomatic: true,
    });
  });

  it('leaves a complainant told too late the time to the latest day, and no more', () => {
    const late = (at: string) =>
      claimUnder(usDmca, 'America/New_York')
        .next('accept', '2026-05-04T10:00-04:00')
        .next('counter', '2026-05-14T09:00-04:00')
        .next('forward-counter', at).claim.clocks.answer;
    expect(late('2026-05-29T23:00-04:00')).toEqual(due('2026-05-30T00:00-04:00'));
    expect(late('2026-06-01T09:00-04:00')).toEqual(due('2026-06-05T00:00-04:00'));
    expect(late('2026-06-20T09:00-04:00')).toEqual(due('2026-06-05T00:00-04:00'));
  });

  it('keeps the measure when the complainant shows a suit, until the court decides', () => {
    const run = forwarded().next({ type: 'answer', answer: 'suit' }, '2026-05-20T12:00-04:00');
    expect(run.claim).toMatchObject({ state: 'suit-pending', isMeasureInForce: true, clocks: {} });
    expect(run.refusal(answer, '2026-06-30T00:00-04:00')).toBe('not-in-this-state');
    run.next({ type: 'conclude-suit', outcome: 'not-infringing' }, '2027-02-01T12:00-05:00');
    expect(run.claim).toMatchObject({ state: 'reinstated', isMeasureInForce: false });
  });

  it('takes neither evidence for an answer nor an extension', () => {
    const run = forwarded();
    const evidence: ClaimEvent = { type: 'answer', answer: 'evidence' };
    expect(run.refusal(evidence, '2026-05-20T12:00-04:00')).toBe('answer-not-accepted');
    run.next('receive-counter', '2026-05-18T12:00-04:00');
    expect(run.refusal({ type: 'extend' }, '2026-05-20T12:00-04:00')).toBe('not-in-this-state');
  });
});

describe('cn-ecl', () => {
  const received = () =>
    claimUnder(cnEcl, 'Asia/Shanghai')
      .next('accept', '2026-03-02T10:00+08:00')
      .next('counter', '2026-03-03T10:00+08:00')
      .next('forward-counter', '2026-03-03T15:00+08:00')
      .next('receive-counter', '2026-03-04T09:00+08:00');

  it('lifts fifteen days after the forwarded declaration reached the complainant', () => {
    const run = received();
    expect(run.claim.clocks).toEqual({ answer: due('2026-03-20T00:00+08:00') });
    run.next(answer, '2026-03-20T00:00+08:00');
    expect(run.claim).toMatchObject({ state: 'reinstated', isAutomatic: true });
  });

  it('counts the fifteen days from deemed receipt when nobody acknowledges', () => {
    const run = claimUnder(cnEcl, 'Asia/Shanghai')
      .next('accept', '2026-03-02T10:00+08:00')
      .next('counter', '2026-03-03T10:00+08:00')
      .next('forward-counter', '2026-03-03T15:00+08:00');
    expect(run.claim.clocks).toEqual({ 'deemed-receipt': due('2026-03-07T00:00+08:00') });
    run.next(receipt, '2026-03-07T00:00+08:00');
    expect(run.claim.clocks).toEqual({ answer: due('2026-03-23T00:00+08:00') });
  });

  it('extends by twenty working days, once', () => {
    const run = received().next('extend', '2026-03-10T10:00+08:00');
    // From the end of 19 March; 6 April is closed for Qingming.
    expect(run.claim.clocks).toEqual({ answer: due('2026-04-18T00:00+08:00') });
    expect(run.refusal({ type: 'extend' }, '2026-03-11T10:00+08:00')).toBe('already-extended');
    expect(run.refusal(answer, '2026-03-20T00:00+08:00')).toBe('clock-not-due');
    run.next({ type: 'answer', answer: 'suit' }, '2026-04-17T10:00+08:00');
    expect(run.claim).toMatchObject({ state: 'suit-pending', isMeasureInForce: true });
  });

  it('counts make-up working days and skips the Spring Festival', () => {
    // 14 February (Saturday) is worked; 15–23 February 2026 are closed.
    const run = claimUnder(cnEcl, 'Asia/Shanghai').next(
      'request-information',
      '2026-02-12T10:00+08:00',
    );
    expect(run.claim.clocks).toEqual({ cure: due('2026-02-27T00:00+08:00') });
  });

  it('marks a clock that ends in a year whose holidays are not published', () => {
    const run = claimUnder(cnEcl, 'Asia/Shanghai').next(
      'request-information',
      '2040-03-01T10:00+08:00',
    );
    expect(run.claim.clocks.cure?.isProvisional).toBe(true);
  });

  it('rejects for silence by the clock, and that is not undone but notified anew', () => {
    const run = claimUnder(cnEcl, 'Asia/Shanghai')
      .next('request-information', '2026-03-03T10:00+08:00')
      .next({ type: 'clock', clock: 'cure' }, '2026-03-11T00:00+08:00');
    expect(run.claim).toMatchObject({ state: 'rejected', isAutomatic: true, clocks: {} });
    expect(run.refusal({ type: 'undo' }, '2026-03-11T09:00+08:00')).toBe('nothing-to-undo');
  });

  it('reinstates when the complainant concedes', () => {
    const run = received().next({ type: 'answer', answer: 'concede' }, '2026-03-05T10:00+08:00');
    expect(run.claim).toMatchObject({
      state: 'reinstated',
      isMeasureInForce: false,
      isAutomatic: false,
      clocks: {},
    });
  });

  it('upholds when the court finds infringement', () => {
    const run = received()
      .next({ type: 'answer', answer: 'suit' }, '2026-03-10T10:00+08:00')
      .next({ type: 'conclude-suit', outcome: 'infringing' }, '2026-11-10T10:00+08:00');
    expect(run.claim).toMatchObject({ state: 'upheld', isMeasureInForce: true, clocks: {} });
  });

  it('reinstates an upheld claim when a later judgment finds no infringement', () => {
    const run = received()
      .next({ type: 'answer', answer: 'suit' }, '2026-03-10T10:00+08:00')
      .next({ type: 'conclude-suit', outcome: 'infringing' }, '2026-11-10T10:00+08:00')
      .next({ type: 'conclude-suit', outcome: 'not-infringing' }, '2027-05-10T10:00+08:00');
    expect(run.claim).toMatchObject({ state: 'reinstated', isMeasureInForce: false });
  });
});

describe('eu-dsa', () => {
  const accepted = () =>
    claimUnder(euDsa, 'Europe/Berlin').next('accept', '2026-01-15T10:00+01:00');

  it('has the platform decide the merchant’s complaint, without forwarding it', () => {
    const run = accepted().next('counter', '2026-02-01T10:00+01:00');
    expect(run.refusal({ type: 'forward-counter' }, '2026-02-02T10:00+01:00')).toBe(
      'not-in-this-state',
    );
    run.next('uphold-counter', '2026-02-03T10:00+01:00');
    expect(run.claim).toMatchObject({ state: 'reinstated', isMeasureInForce: false });
    run.next('undo', '2026-02-03T10:05+01:00');
    expect(run.claim).toMatchObject({ state: 'counter-review', isMeasureInForce: true });
    run.next('dismiss-counter', '2026-02-03T10:10+01:00');
    expect(run.claim).toMatchObject({ state: 'upheld', isMeasureInForce: true });
  });

  it('keeps the complaint open for 184 days, never less than six months', () => {
    const run = accepted();
    // 15 January + 184 days is 18 July, to its end.
    expect(run.refusal({ type: 'counter' }, '2026-07-18T23:59:59+02:00')).toBeUndefined();
    expect(run.refusal({ type: 'counter' }, '2026-07-19T00:00:01+02:00')).toBe('period-over');
  });

  it('lets the notifier appeal a rejection once, within 184 days', () => {
    const run = claimUnder(euDsa, 'Europe/Berlin').next('reject', '2026-01-15T10:00+01:00');
    expect(run.refusal({ type: 'appeal' }, '2026-07-19T00:00:01+02:00')).toBe('period-over');
    run.next('appeal', '2026-07-18T12:00+02:00').next('reject', '2026-07-20T12:00+02:00');
    expect(run.refusal({ type: 'appeal' }, '2026-07-21T12:00+02:00')).toBe('already-appealed');
  });

  it('accepts on appeal, and the withdrawal of an appeal leaves the rejection', () => {
    const appealed = () =>
      claimUnder(euDsa, 'Europe/Berlin')
        .next('reject', '2026-01-15T10:00+01:00')
        .next('appeal', '2026-01-16T10:00+01:00');
    expect(appealed().next('accept', '2026-01-20T10:00+01:00').claim).toMatchObject({
      state: 'accepted',
      isMeasureInForce: true,
      acceptedAt: new Date('2026-01-20T10:00+01:00'),
      decidedAt: new Date('2026-01-15T10:00+01:00'),
    });
    expect(appealed().next('withdraw', '2026-01-20T10:00+01:00').claim.state).toBe('rejected');
  });
});

describe('platform', () => {
  const forwarded = () =>
    claimUnder(platformRegime, 'Asia/Shanghai')
      .next('accept', '2026-03-02T10:00+08:00')
      .next('counter', '2026-03-03T10:00+08:00')
      .next('forward-counter', '2026-03-03T15:00+08:00');

  it('withdraws automatically when an information request meets silence', () => {
    const run = claimUnder(platformRegime, 'Asia/Shanghai')
      .next('request-information', '2026-03-03T10:00+08:00')
      .next({ type: 'clock', clock: 'cure' }, '2026-03-11T00:00+08:00');
    expect(run.claim).toMatchObject({ state: 'withdrawn', isAutomatic: true });
  });

  it('reinstates automatically when the complainant leaves the counter-notice unanswered', () => {
    const run = forwarded().next(receipt, '2026-03-05T00:00+08:00');
    expect(run.claim.clocks).toEqual({ answer: due('2026-03-13T00:00+08:00') });
    run.next(answer, '2026-03-13T00:00+08:00');
    expect(run.claim).toMatchObject({ state: 'reinstated', isAutomatic: true });
  });

  it('reviews the evidence that a complainant answers with', () => {
    const run = forwarded().next({ type: 'answer', answer: 'evidence' }, '2026-03-04T10:00+08:00');
    expect(run.claim).toMatchObject({ state: 'answer-review', isMeasureInForce: true, clocks: {} });
    expect(run.next('dismiss-counter', '2026-03-05T10:00+08:00').claim.state).toBe('upheld');
    expect(run.next('undo', '2026-03-05T10:01+08:00').claim.state).toBe('answer-review');
  });

  it('forgets a returned counter-notice that is not completed in time', () => {
    const run = claimUnder(platformRegime, 'Asia/Shanghai')
      .next('accept', '2026-03-02T10:00+08:00')
      .next('counter', '2026-03-03T10:00+08:00')
      .next('return-counter', '2026-03-03T15:00+08:00')
      .next({ type: 'clock', clock: 'counter-cure' }, '2026-03-11T00:00+08:00');
    expect(run.claim).toMatchObject({ state: 'accepted', counterFiledAt: null, clocks: {} });
  });
});
