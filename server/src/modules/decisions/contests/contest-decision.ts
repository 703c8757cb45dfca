import type { ContestId, DecisionId, EvidenceId, PersonId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import type { Tx } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import { append } from '../../../platform/journal/index.js';
import { requireOwnEvidence } from '../../evidence/index.js';
import { closeTasks, openTask, requireLock } from '../../review/index.js';
import { type Decision, decisionById } from '../decision-queries.js';
import { decisionProblem } from '../errors.js';
import { standingOf } from '../policy.js';
import { listingsOf } from '../read-decisions.js';
import { undoDecisions } from '../undo-decisions.js';
import type { Contest } from './contest.js';
import { contestForUpdate, insertContest, setAnswer } from './contest-queries.js';
import { isContestable } from './contestable.js';

export interface ContestInput {
  statement: string;
  evidenceIds: readonly EvidenceId[];
}

/**
 * The merchant contests a decision that the platform made of its own accord; somebody who did not
 * make it looks again. Free, without a period, once a decision.
 * @throws `decision-not-found`, `contest-by-counter-notice`, `decision-already-undone`,
 * `decision-contested`, `evidence-not-found`.
 */
export async function contestDecision(
  tx: Tx,
  actor: Actor,
  decisionId: DecisionId,
  { statement, evidenceIds }: ContestInput,
): Promise<void> {
  const decision = await decisionById(tx, decisionId);
  const organisationId = decision?.merchantOrganisationId;
  if (!decision || !organisationId || standingOf(actor, decision) !== 'merchant')
    throw decisionProblem('decision-not-found');
  if (!isContestable(decision)) throw decisionProblem('contest-by-counter-notice');
  if (decision.undoneAt) throw decisionProblem('decision-already-undone');
  await requireOwnEvidence(tx, actor, evidenceIds);
  const id = newId('contest', tx.now);
  const { locale } = actor;
  const filed = {
    id,
    decisionId,
    organisationId,
    statement,
    locale,
    evidenceIds: [...evidenceIds],
  };
  if (!(await insertContest(tx, filed))) throw decisionProblem('decision-contested');
  append(tx, {
    type: 'contest.filed',
    subject: decision.subject,
    parties: [organisationId],
    data: { contestId: id, decisionId, subject: decision.subject },
    personal: { statement },
  });
  await openTask(tx, {
    kind: 'contest',
    subject: id,
    storefrontId: decision.storefrontId,
    regime: decision.statement.regime,
    lane: 'standard',
    summary: await summaryOf(tx, decision),
    excludedPersonIds: personsIn([decision.madeBy]),
  });
}

async function summaryOf(tx: Tx, decision: Decision) {
  const listing = [...(await listingsOf(tx, [decision])).values()][0];
  return {
    title: listing?.title,
    merchant: listing?.merchantName,
    right: decision.statement.right.title,
  };
}

function personsIn(refs: readonly string[]): PersonId[] {
  return refs.flatMap((ref) => (ref.startsWith('person:') ? [ref.slice(7) as PersonId] : []));
}

export interface ContestAnswer {
  outcome: 'granted' | 'dismissed';
  text: string;
}

/**
 * A person answers: the decision is undone exactly, or stands. The desk's lock is demanded and
 * taken if free.
 * @throws `contest-not-found`, `contest-answered`, `task-locked`, `task-excluded`.
 */
export async function answerContest(
  tx: Tx,
  actor: Actor,
  id: ContestId,
  { outcome, text }: ContestAnswer,
): Promise<void> {
  const contest = await requireOpen(tx, id);
  await requireLock(tx, actor, id, 'contest');
  await setAnswer(tx, id, { outcome, answer: text, answerLocale: actor.locale });
  const { decisionId, organisationId } = contest;
  const decision = await decisionById(tx, decisionId);
  if (!decision) throw decisionProblem('decision-not-found');
  append(tx, {
    type: 'contest.answered',
    subject: decision.subject,
    parties: [organisationId],
    data: { contestId: id, decisionId, subject: decision.subject, outcome },
    personal: { text },
  });
  await closeTasks(tx, { kind: 'contest', subject: id }, outcome);
  if (outcome === 'granted') await undoDecisions(tx, [decisionId]);
}

async function requireOpen(tx: Tx, id: ContestId): Promise<Contest> {
  const contest = await contestForUpdate(tx, id);
  if (!contest) throw decisionProblem('contest-not-found');
  if (contest.outcome) throw decisionProblem('contest-answered');
  return contest;
}
