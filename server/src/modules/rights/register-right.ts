import type { EvidenceId, OrganisationId, RightId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import { newId } from '../../platform/ids/index.js';
import { requireOwnEvidence, shareEvidence } from '../evidence/index.js';
import { completeRight, type DeclaredRight } from './complete-right.js';
import { rightsField, rightsProblem } from './errors.js';
import { endOf } from './office-time.js';
import { insertRight, selectSameEntry } from './queries.js';
import { handlesHolder } from './reach.js';
import { record } from './record.js';
import type { Right, RightFields } from './right.js';
import { askVerification } from './right-task.js';
import { scheduleRight } from './settle-right.js';

/** A right as its holder, or an agent for the holder, declares it. */
export interface NewRight extends DeclaredRight {
  /** The actor's own organisation unless given. */
  holderId: OrganisationId | null;
}

/**
 * Registers a right and puts its verification on the desk; it is not usable before. Problems:
 * `holder-not-found`, `invalid-request`, `right-expired`, `evidence-not-found`, `right-exists`.
 */
export async function registerRight(tx: Tx, actor: Actor, input: NewRight): Promise<RightId> {
  const { holderId: named, ...declared } = input;
  const holderId = named ?? actor.organisationId;
  if (!holderId || !(await handlesHolder(tx, actor, holderId))) {
    throw rightsProblem('holder-not-found');
  }
  const fields = completeRight(declared, tx.now);
  await takeEvidence(tx, actor, holderId, fields);
  const right: Right = {
    ...fields,
    id: newId('right', tx.now),
    holderId,
    status: 'pending',
    statusReason: null,
    expiresAt: fields.expiresOn ? endOf(fields.office, fields.expiresOn) : null,
    verifiedAt: null,
    challengedFrom: null,
    withdrawnAt: null,
    registeredAt: tx.now,
    version: 1,
  };
  if (!(await insertRight(tx, right))) await refuseSame(tx, right);
  const { id: rightId, kind, office, number } = right;
  await record(tx, right, 'registered', { rightId, holderId, kind, office, number });
  await scheduleRight(tx, right);
  await askVerification(tx, right);
  return rightId;
}

/** Names the entry that the holder has for the same registration, if it is another than `id`. */
export async function refuseSame(tx: Tx, right: Right): Promise<void> {
  const same = await selectSameEntry(tx, right.holderId, right);
  if (!same || same.id === right.id) return;
  throw rightsProblem('right-exists', { id: same.id, status: same.status }, [
    rightsField('exists', '/number', { id: same.id }),
  ]);
}

/** Documents must be the actor's own; an agent's are shown to the holder from now on. */
export async function takeEvidence(
  tx: Tx,
  actor: Actor,
  holderId: OrganisationId,
  { documentIds, markImageId }: Pick<RightFields, 'documentIds' | 'markImageId'>,
): Promise<void> {
  await requireOwnEvidence(tx, actor, documentIds, '/documentIds');
  const image: EvidenceId[] = markImageId ? [markImageId] : [];
  await requireOwnEvidence(tx, actor, image, '/markImageId');
  await shareEvidence(tx, [...documentIds, ...image], [holderId]);
}
