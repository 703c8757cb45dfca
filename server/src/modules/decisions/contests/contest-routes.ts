import type { ContestId } from '../../../contracts/ids.js';
import type { Reader } from '../../../platform/db/index.js';
import { can, type Route, read, write } from '../../../platform/http/index.js';
import { decisionProblem } from '../errors.js';
import {
  contestAnswerBody,
  contestBody,
  contestParams,
  contestSchema,
  decisionParams,
} from '../schema.js';
import { answerContest, contestDecision } from './contest-decision.js';
import { contestById, contestOf } from './contest-queries.js';
import { presentContest } from './present-contest.js';

const tag = 'Decisions';

async function contestShown(db: Reader, id: ContestId) {
  const contest = await contestById(db, id);
  if (!contest) throw decisionProblem('contest-not-found');
  return { ...presentContest(contest), decisionId: contest.decisionId };
}

export const contestRoutes: Route[] = [
  write(
    'POST /v1/decisions/:id/contest',
    {
      summary: 'Contest a decision that the platform made of its own accord',
      description:
        'Free and without a period: somebody who did not make it looks again. Decisions on a ' +
        'notice are contested by a counter-notice.',
      tag,
      access: can('counter-notice.submit'),
      params: decisionParams,
      body: contestBody,
      returns: contestSchema,
      status: 201,
    },
    async ({ tx, actor, params, body }) => {
      await contestDecision(tx, actor, params.id, body);
      const contest = await contestOf(tx, params.id);
      if (!contest) throw decisionProblem('contest-not-found');
      return { ...presentContest(contest), decisionId: params.id };
    },
  ),
  read(
    'GET /v1/contests/:id',
    {
      summary: 'A contest, for the desk',
      tag,
      access: can('review.work'),
      params: contestParams,
      returns: contestSchema,
    },
    ({ db, params }) => contestShown(db, params.id),
  ),
  write(
    'POST /v1/contests/:id/answer',
    {
      summary: 'Answer a contest: the decision is undone, or stands',
      tag,
      access: can('claim.decide'),
      params: contestParams,
      body: contestAnswerBody,
      returns: contestSchema,
    },
    async ({ tx, actor, params, body }) => {
      await answerContest(tx, actor, params.id, body);
      return contestShown(tx, params.id);
    },
  ),
];
