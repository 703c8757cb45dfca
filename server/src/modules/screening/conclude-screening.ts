import type { DecisionId, RightId, ScreeningId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import { append } from '../../platform/journal/index.js';
import { makeDecisions, offeredReasons, undoDecisions } from '../decisions/index.js';
import { listingsByIds } from '../marketplace/index.js';
import { closeTasks, reopenTask, requireLock } from '../review/index.js';
import { usableRights } from '../rights/index.js';
import { draftRemoval } from './draft-removal.js';
import { screeningProblem } from './errors.js';
import { followReturn, partReturn } from './follow-return.js';
import { regate } from './quality/gates.js';
import type { Screening } from './screening.js';
import { isSuperseded, screeningForUpdate, setOutcome } from './screening-queries.js';

/** What a person finds about a listing that screening did not let through. */
export interface Conclusion {
  outcome: 'clear' | 'remove';
  /** The right that a removal rests on; the one that the verdict names when absent. */
  rightId?: RightId | undefined;
  /** A code of the decisions' reasons; a removal needs it. */
  reason?: string | undefined;
  facts?: string | undefined;
  /** Places of findings that were mistaken; all of them when cleared, none when removed. */
  falsePositives?: number[] | undefined;
}

/**
 * Ends a screening that waits on the desk: the listing lives on, or a decision removes it. The
 * desk's lock is demanded and taken if free.
 * @returns the decision that a removal rests on.
 * @throws `screening-not-found`, `screening-concluded`, `screening-not-waiting`, `task-locked`,
 * `removal-without-right`, `reason-unknown`, `reason-not-for-removal`.
 */
export async function concludeScreening(
  tx: Tx,
  actor: Actor,
  id: ScreeningId,
  conclusion: Conclusion,
): Promise<DecisionId | null> {
  const screening = await requireScreening(tx, id);
  const isAudited = screening.audit === 'automatic' && screening.isInfringing === null;
  if (screening.outcome && !isAudited) throw screeningProblem('screening-concluded');
  const held = await requireLock(tx, actor, id, 'screening');
  if (held.length === 0) throw screeningProblem('screening-not-waiting');
  const outcome = conclusion.outcome === 'clear' ? 'cleared' : 'removed';
  const decisionId =
    outcome === 'removed'
      ? (screening.decisionId ?? (await removeListing(tx, actor, screening, conclusion)))
      : null;
  if (outcome === 'cleared' && screening.decisionId) await undoRemoval(tx, screening);
  await setOutcome(tx, id, {
    outcome,
    decisionId,
    concludedAt: screening.concludedAt ?? tx.now,
    isInfringing: outcome === 'removed',
    isAutomatic: screening.isAutomatic,
  });
  await regate(tx, screening);
  append(tx, {
    type: 'screening.concluded',
    subject: id,
    parties: [],
    data: {
      screeningId: id,
      listingId: screening.listingId,
      outcome,
      decisionId,
      feedback: feedbackOn(screening, conclusion),
    },
  });
  await closeTasks(tx, { kind: 'screening', subject: id }, outcome);
  return decisionId;
}

/**
 * Undoes a conclusion exactly: what its decision imposed ends and counts for nothing, and the
 * screening waits on the desk again, unless a newer version of the listing has its own verdict.
 * @throws `screening-not-found`, `screening-not-concluded`.
 */
export async function undoConclusion(tx: Tx, id: ScreeningId): Promise<void> {
  const screening = await requireScreening(tx, id);
  const { outcome, decisionId, listingId } = screening;
  if (!outcome) throw screeningProblem('screening-not-concluded');
  if (decisionId) await undoRemoval(tx, screening);
  await setOutcome(tx, id, {
    outcome: null,
    decisionId: null,
    concludedAt: null,
    isInfringing: null,
    isAutomatic: false,
  });
  await regate(tx, screening);
  append(tx, {
    type: 'screening.conclusion-undone',
    subject: id,
    parties: [],
    data: { screeningId: id, listingId, outcome, decisionId },
  });
  if (!(await isSuperseded(tx, screening))) await reopenTask(tx, 'screening', id);
}

async function undoRemoval(tx: Tx, screening: Screening): Promise<void> {
  if (screening.decisionId) await undoDecisions(tx, [screening.decisionId]);
  await partReturn(tx, screening);
}

async function requireScreening(tx: Tx, id: ScreeningId): Promise<Screening> {
  const screening = await screeningForUpdate(tx, id);
  if (!screening) throw screeningProblem('screening-not-found');
  return screening;
}

async function removeListing(tx: Tx, actor: Actor, screening: Screening, given: Conclusion) {
  const rightId = given.rightId ?? screening.rightId;
  const usable = rightId && (await usableRights(tx, [rightId], tx.now)).get(rightId);
  const listing = (await listingsByIds(tx, [screening.listingId])).get(screening.listingId);
  if (!usable?.isUsable || !listing) throw screeningProblem('removal-without-right');
  const { reason = '', facts = null } = given;
  const offered = offeredReasons.find(({ code }) => code === reason);
  if (offered && !offered.rulings.includes('accept')) {
    throw screeningProblem('reason-not-for-removal', { reason });
  }
  const finding = { reason, facts, factsLocale: actor.locale };
  const [made] = await makeDecisions(tx, [draftRemoval(screening, listing, usable.right, finding)]);
  await followReturn(tx, screening);
  return made?.id ?? null;
}

function feedbackOn({ findings }: Screening, { outcome, falsePositives }: Conclusion) {
  const isMistaken = (place: number) => falsePositives?.includes(place) ?? outcome === 'clear';
  return findings.map(({ engine, signal }, place) => ({
    engine,
    signal,
    isTrue: !isMistaken(place),
  }));
}
