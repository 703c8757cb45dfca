import type { DecisionId } from '../../contracts/ids.js';
import type { Tx } from '../../platform/db/index.js';
import { closeTasks } from '../review/index.js';
import { openContestsOf } from './contests/contest-queries.js';
import { decisionProblem } from './errors.js';
import { refreshListings } from './listing-status.js';
import { journalLifted, journalRestored } from './make-decisions.js';
import { markUndone, restoreMeasuresLiftedBy, voidMeasuresOf } from './queries.js';

/**
 * Undoes decisions exactly: what they imposed ends and counts for nothing, what they lifted is in
 * force again under its old id and date.
 * @throws `decision-already-undone` when one of them is undone.
 */
export async function undoDecisions(tx: Tx, decisionIds: readonly DecisionId[]): Promise<void> {
  const undone = await markUndone(tx, decisionIds);
  if (undone !== new Set(decisionIds).size) throw decisionProblem('decision-already-undone');
  await endContests(tx, decisionIds);
  const ended = await voidMeasuresOf(tx, decisionIds);
  const restored = await restoreMeasuresLiftedBy(tx, decisionIds);
  for (const measure of ended) journalLifted(tx, measure, 'undone');
  for (const measure of restored) journalRestored(tx, measure);
  await refreshListings(
    tx,
    [...ended, ...restored].map(({ target }) => target),
  );
}

/** What is undone need not be contested any more: its tasks leave the desk. */
async function endContests(tx: Tx, decisionIds: readonly DecisionId[]): Promise<void> {
  const subject = await openContestsOf(tx, decisionIds);
  if (subject.length === 0) return;
  await closeTasks(tx, { subject, kind: 'contest', as: 'cancelled' }, 'undone');
}
