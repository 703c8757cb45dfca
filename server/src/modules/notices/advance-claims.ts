import type { ClaimId, DecisionId, PersonId } from '../../contracts/ids.js';
import { type EntryData, type EntryType, entryTypes } from '../../contracts/journal/index.js';
import type { Tx } from '../../platform/db/index.js';
import { append } from '../../platform/journal/index.js';
import { makeDecisions, undoDecisions } from '../decisions/index.js';
import { type Case, partiesOf } from './case.js';
import type { Claim, ClaimEvent } from './claim.js';
import { draftDecision } from './draft-decision.js';
import { noticeField, noticeProblem } from './errors.js';
import type { Move } from './move.js';
import { entryTypeOf, outcomeOf } from './moves.js';
import { insertMessages, lockCases, markFirstResponse, storeClaims } from './queries.js';
import { shareWithParties } from './share-with-parties.js';
import { syncTasks } from './sync-tasks.js';
import { syncTimers } from './sync-timers.js';
import { type Refusal, transition } from './transition.js';

export interface Moved {
  moved: { claimId: ClaimId; state: Claim['state']; decisionId: DecisionId | null }[];
  refused: { claimId: ClaimId; problem: Refusal }[];
}

interface Step {
  of: Case;
  after: Claim;
  decisionId: DecisionId | null;
}

/**
 * Moves claims by one event: transition, decisions and measures, clocks, messages, journal,
 * tasks; one statement a table, however many claims. Claims that cannot take the event are
 * left as they are and named.
 * @param allowed which of the locked cases the actor may move; others are as if they did not exist.
 * @throws `claim-not-found` when an id is unknown or not allowed, `no-claim-moved` when none moves.
 */
export async function advanceClaims(
  tx: Tx,
  ids: readonly ClaimId[],
  move: Move,
  allowed: (of: Case) => boolean,
): Promise<Moved> {
  const distinct = [...new Set(ids)];
  const cases = (await lockCases(tx, distinct)).filter(allowed);
  if (cases.length !== distinct.length) throw noticeProblem('claim-not-found');
  const { steps, refused } = tryAll(tx, cases, move.event);
  if (steps.length === 0) {
    const fields = refused.map(({ claimId, problem }) =>
      noticeField(problem, `/claimIds/${distinct.indexOf(claimId)}`),
    );
    throw noticeProblem('no-claim-moved', {}, fields);
  }
  await decide(tx, steps, move);
  await storeClaims(
    tx,
    steps.map((step) => changeOf(step, move)),
  );
  const entryIds = steps.map((step) => journalMove(tx, step, move));
  if (move.message) {
    const { message } = move;
    await insertMessages(
      tx,
      steps.map(({ of }, i) => ({
        ...message,
        entryId: entryIds[i] ?? '',
        claimId: of.id,
        kind: move.event.type,
      })),
    );
  }
  await shareWithParties(tx, steps, move);
  await syncTimers(tx, steps);
  const noticeIds = [...new Set(steps.map(({ of }) => of.noticeId))];
  if (move.by === 'platform') await markFirstResponse(tx, noticeIds);
  await syncTasks(tx, noticeIds, move.event.type === 'undo');
  return {
    moved: steps.map(({ of, after, decisionId }) => ({
      claimId: of.id,
      state: after.state,
      decisionId,
    })),
    refused,
  };
}

function tryAll(tx: Tx, cases: readonly Case[], event: ClaimEvent) {
  const steps: Step[] = [];
  const refused: Moved['refused'] = [];
  for (const of of cases) {
    const outcome = transition(of.claim, event, { ...of, at: tx.now });
    if (outcome.ok) steps.push({ of, after: outcome.claim, decisionId: null });
    else refused.push({ claimId: of.id, problem: outcome.why });
  }
  return { steps, refused };
}

async function decide(tx: Tx, steps: Step[], { event, finding }: Move): Promise<void> {
  if (event.type === 'undo') {
    const ids = steps.flatMap(({ of }) => (of.lastDecisionId ? [of.lastDecisionId] : []));
    await undoDecisions(tx, ids);
    for (const step of steps) step.decisionId = step.of.lastDecisionId;
    return;
  }
  const deciding = steps.flatMap((step) => {
    const outcome = outcomeOf(event, step.of.claim, step.after);
    return outcome ? [{ step, outcome }] : [];
  });
  if (deciding.length === 0) return;
  const drafts = deciding.map(({ step, outcome }) =>
    draftDecision(tx.now, step.of, step.after, outcome, finding),
  );
  const made = await makeDecisions(tx, drafts);
  deciding.forEach(({ step }, i) => {
    step.decisionId = made[i]?.id ?? null;
  });
}

function changeOf({ of, after, decisionId }: Step, { event, counterNoticeId }: Move) {
  const isUndone = event.type === 'undo';
  return {
    id: of.id,
    claim: after,
    counterNoticeId: counterNoticeId ?? (after.counterFiledAt ? of.counterNoticeId : null),
    lastDecisionId: isUndone ? null : (decisionId ?? of.lastDecisionId),
  };
}

function journalMove(tx: Tx, { of, after, decisionId }: Step, move: Move): string {
  const { event, by, counterNoticeId } = move;
  const data = {
    claimId: of.id,
    noticeId: of.noticeId,
    state: after.state,
    by,
    ...(decisionId && { decisionId, undoneDecisionId: decisionId }),
    ...(counterNoticeId && { counterNoticeId }),
    ...(event.type === 'answer' && { answer: event.answer }),
    ...(event.type === 'conclude-suit' && { outcome: event.outcome }),
    isAutomatic: after.isAutomatic,
    // A late clock rejects as of its own time: the figures count that day.
    ...(event.type === 'clock' && after.decidedAt && { decidedAt: after.decidedAt.toISOString() }),
  };
  const type: EntryType = entryTypeOf(event, after);
  return append(tx, {
    type,
    subject: of.id,
    parties: partiesOf(of),
    // Each type keeps only the fields that it declares.
    data: entryTypes[type].parse(data) as EntryData<typeof type>,
    ...(move.message && { personal: { text: move.message.text }, personalOf: authorOf(tx, move) }),
  });
}

/** A party's own words go when the person who wrote them is erased; the platform's words stay. */
function authorOf(tx: Tx, { by }: Move): PersonId | undefined {
  const isParty = by === 'complainant' || by === 'merchant';
  return isParty && tx.by.startsWith('person:')
    ? (tx.by.slice('person:'.length) as PersonId)
    : undefined;
}
