import type { Contest } from './contest.js';

/** What both sides read of a contest. */
export function presentContest(contest: Contest) {
  const { id, statement, locale, evidenceIds, filedAt, outcome, answer, answerLocale } = contest;
  return {
    ...{ id, statement, locale, evidenceIds, outcome, answer, answerLocale },
    filedAt: filedAt.toISOString(),
    answeredAt: contest.answeredAt?.toISOString() ?? null,
  };
}
