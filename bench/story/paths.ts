import type { Group } from './group.js';
import { mustBeRefused, type RegimeId } from './stage.js';

/** One way that claims can go, from the desk to their end. */
export interface Path {
  name: string;
  regimes: readonly RegimeId[];
  /** The merchant acts in it, so it needs an account. */
  isAnswered: boolean;
  /** What is done before the notice. */
  before?: (group: Group) => Promise<void>;
  walk: (group: Group) => Promise<void>;
}

const ALL: readonly RegimeId[] = ['cn-ecl', 'us-dmca', 'eu-dsa', 'platform'];
const FORWARDED: readonly RegimeId[] = ['cn-ecl', 'us-dmca', 'platform'];
/** Longer than any cure or answer period, holidays and make-up days included. */
const LONG = 45;
const HALF_A_YEAR = 190;

type Walk = (group: Group) => Promise<void>;
const path = (name: string, regimes: readonly RegimeId[], walk: Walk): Path => ({
  name,
  regimes,
  isAnswered: false,
  walk,
});
/** Accepted, and two days later answered by the merchant. */
const answered = (name: string, regimes: readonly RegimeId[], walk: Walk): Path => ({
  name,
  regimes,
  isAnswered: true,
  walk: async (group) => {
    await group.accept();
    await group.days(2);
    await group.counter();
    await group.days(1);
    await walk(group);
  },
});
/** The same, forwarded to the complainant. */
const forwarded = (name: string, regimes: readonly RegimeId[], walk: Walk): Path =>
  answered(name, regimes, async (group) => {
    await group.check('forwarding', 'counter-forwarded');
    await walk(group);
  });

const beforeTheAnswer: readonly Path[] = [
  path('accepted', ALL, (group) => group.accept()),
  path('rejected', ALL, (group) => group.reject()),
  path('withdrawn', ALL, (group) => group.complain('withdrawals', 'withdrawn')),
  path('information supplied', ALL, async (group) => {
    await group.ask();
    await group.days(1);
    await group.supply();
    await group.accept();
  }),
  path('information withheld', ALL, async (group) => {
    await group.ask();
    await group.days(LONG);
    await group.nowIn(group.regime.cure.onSilence);
  }),
  path('withdrawn instead of completed', ALL, async (group) => {
    await group.ask();
    await group.days(1);
    await group.complain('withdrawals', 'withdrawn');
  }),
  path('acceptance undone', ALL, async (group) => {
    await group.accept();
    await group.undo('under-review');
    await group.reject();
  }),
  path('rejection undone', ALL, async (group) => {
    await group.reject();
    await group.undo('under-review');
    await group.accept();
  }),
  path('some of each', ALL, async (group) => {
    const half = Math.ceil(group.claimIds.length / 2);
    await group.rule('accept', group.claimIds.slice(0, half));
    const rest = group.claimIds.slice(half);
    if (rest.length > 0) await group.rule('reject', rest);
  }),
  path('retracted', ALL, async (group) => {
    await group.accept();
    await group.days(3);
    await group.complain('retractions', 'retracted');
  }),
  path('court without counter-notice', ALL, async (group) => {
    await group.accept();
    await group.days(30);
    await group.concludeSuit('infringing');
  }),
  path('appeal allowed', ['eu-dsa'], async (group) => {
    await group.reject();
    await group.days(5);
    await group.complain('appeals', 'appeal-review');
    await group.hear('accept');
  }),
  path('appeal refused, and not twice', ['eu-dsa'], async (group) => {
    await group.reject();
    await group.days(5);
    await group.complain('appeals', 'appeal-review');
    await group.hear('reject');
    await mustBeRefused('already-appealed', () => group.complain('appeals', 'appeal-review'));
  }),
  path('appeal withdrawn', ['eu-dsa'], async (group) => {
    await group.reject();
    await group.complain('appeals', 'appeal-review');
    await group.complain('withdrawals', 'rejected');
  }),
  path('appeal too late', ['eu-dsa'], async (group) => {
    await group.reject();
    await group.days(HALF_A_YEAR);
    await mustBeRefused('period-over', () => group.complain('appeals', 'appeal-review'));
  }),
];

const decidedByTheDesk: readonly Path[] = [
  answered('counter-notice upheld', ALL, (group) => group.decideCounter('upheld')),
  answered('counter-notice dismissed', ALL, (group) => group.decideCounter('dismissed')),
  answered('upholding undone', ALL, async (group) => {
    await group.decideCounter('upheld');
    await group.undo('counter-review');
    await group.decideCounter('dismissed');
  }),
  answered('dismissal undone', ALL, async (group) => {
    await group.decideCounter('dismissed');
    await group.undo('counter-review');
    await group.decideCounter('upheld');
  }),
  answered('counter-notice withdrawn', ALL, (group) => group.withdrawCounter()),
  answered('counter-notice returned and left', ALL, async (group) => {
    await group.check('return', 'counter-returned');
    await group.days(LONG);
    await group.nowIn('accepted');
  }),
  answered('counter-notice returned and completed', ALL, async (group) => {
    await group.check('return', 'counter-returned');
    await group.days(1);
    await group.counter();
    await group.decideCounter('dismissed');
  }),
  answered('retracted after a counter-notice', ALL, (group) =>
    group.complain('retractions', 'retracted'),
  ),
  answered('court after all', ALL, async (group) => {
    await group.decideCounter('dismissed');
    await group.days(60);
    await group.concludeSuit('not-infringing');
  }),
  {
    ...path('counter-notice too late', ['eu-dsa', 'platform'], async (group) => {
      await group.accept();
      await group.days(HALF_A_YEAR);
      await mustBeRefused('period-over', () => group.fileCounter());
    }),
    isAnswered: true,
  },
];

const decidedBetweenTheParties: readonly Path[] = [
  forwarded('received and not answered', FORWARDED, async (group) => {
    await group.receive();
    await group.days(LONG);
    await group.nowIn('reinstated');
  }),
  forwarded('neither received nor answered', FORWARDED, async (group) => {
    await group.days(LONG);
    await group.nowIn('reinstated');
  }),
  forwarded('suit won', FORWARDED, async (group) => {
    await group.receive();
    await group.answer('suit', 'suit-pending');
    await group.days(70);
    await group.concludeSuit('infringing');
  }),
  forwarded('suit lost', FORWARDED, async (group) => {
    await group.answer('suit', 'suit-pending');
    await group.days(70);
    await group.concludeSuit('not-infringing');
  }),
  forwarded('suit pending', FORWARDED, (group) => group.answer('suit', 'suit-pending')),
  forwarded('conceded', FORWARDED, (group) => group.answer('concede', 'reinstated')),
  forwarded('period extended', ['cn-ecl'], async (group) => {
    await group.receive();
    await group.complain('extensions', 'awaiting-answer');
    await group.days(20);
    await group.nowIn('awaiting-answer');
    await group.days(LONG);
    await group.nowIn('reinstated');
  }),
  forwarded('evidence prevails', ['platform'], async (group) => {
    await group.receive();
    await group.answer('evidence', 'answer-review');
    await group.decideCounter('dismissed');
  }),
  forwarded('evidence fails', ['platform'], async (group) => {
    await group.answer('evidence', 'answer-review');
    await group.decideCounter('upheld');
  }),
];

const byTwoPeople: readonly Path[] = [
  {
    ...path('authorised seller, two people', ALL, async (group) => {
      const { approvalTaskId } = await group.rule('accept');
      if (!approvalTaskId) throw new Error('An authorised seller was taken down by one person.');
      await group.stage.senior.client.post(`/v1/review/tasks/${approvalTaskId}/approve`);
      await group.days(1);
      await group.nowIn('accepted');
    }),
    before: (group) => group.authorise(),
  },
];

/** Every path of every regime; those that only few groups can go stand first. */
export const paths: readonly Path[] = [
  ...byTwoPeople,
  ...decidedBetweenTheParties,
  ...decidedByTheDesk,
  ...beforeTheAnswer,
];
