import type { EvidenceId, RightId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import { requireOwnEvidence, shareEvidence } from '../evidence/index.js';
import { rightsProblem } from './errors.js';
import { startOf } from './office-time.js';
import { updateRight } from './queries.js';
import { requireStaffRight } from './read-right.js';
import { record } from './record.js';
import { type Right, statusAt } from './right.js';
import { scheduleRight } from './settle-right.js';

export interface Challenge {
  reason: string;
  /** First day, at the office, on which the right is not usable: the authority's date. */
  from: string;
  evidenceIds: EvidenceId[];
}

/**
 * Takes a right out of use from a date on, because an authority has decided against it. The holder
 * may read the evidence. Problems: `right-not-found`, `right-not-challengeable`,
 * `evidence-not-found`.
 */
export async function challengeRight(
  tx: Tx,
  actor: Actor,
  id: RightId,
  { reason, from, evidenceIds }: Challenge,
): Promise<void> {
  const right = await requireStaffRight(tx, actor, id);
  if (right.status !== 'verified' && right.status !== 'challenged') {
    throw rightsProblem('right-not-challengeable', { status: right.status });
  }
  await requireOwnEvidence(tx, actor, evidenceIds);
  await shareEvidence(tx, evidenceIds, [right.holderId]);
  const dated: Right = {
    ...right,
    statusReason: reason,
    challengedFrom: startOf(right.office, from),
  };
  const next: Right = { ...dated, status: statusAt(dated, tx.now) };
  await updateRight(tx, next);
  await record(tx, right, 'challenged', { rightId: id, from, evidenceIds }, reason);
  await scheduleRight(tx, next);
}

/** Ends a challenge, begun or still to begin; the right is what its dates make it. */
export async function endChallenge(
  tx: Tx,
  actor: Actor,
  id: RightId,
  { reason }: { reason?: string | undefined } = {},
): Promise<void> {
  const right = await requireStaffRight(tx, actor, id);
  if (right.challengedFrom === null || right.status === 'withdrawn') {
    throw rightsProblem('right-not-challenged');
  }
  const free: Right = { ...right, challengedFrom: null, statusReason: null };
  const next: Right = { ...free, status: statusAt(free, tx.now) };
  await updateRight(tx, next);
  await record(tx, right, 'challenge-ended', { rightId: id }, reason);
  await scheduleRight(tx, next);
}
