import type { EvidenceId, RightId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import { stateWord } from '../../contracts/state-words.js';
import type { Tx } from '../../platform/db/index.js';
import { httpProblem } from '../../platform/http/index.js';
import { completeRight, type DeclaredRight } from './complete-right.js';
import { rightsField, rightsProblem } from './errors.js';
import { endOf } from './office-time.js';
import { isOpenToChange } from './policy.js';
import { updateRight } from './queries.js';
import { requireHolderRight } from './read-right.js';
import { record } from './record.js';
import { refuseSame, takeEvidence } from './register-right.js';
import type { Right } from './right.js';
import { askVerification } from './right-task.js';
import { scheduleRight } from './settle-right.js';

/** Fields to replace; those that are absent stay. */
export type RightChange = {
  [K in keyof DeclaredRight]?: DeclaredRight[K] | undefined;
};

/**
 * Changes what its holder has declared and asks for verification anew. A verified right takes
 * further documents only. Problems: `right-not-found`, `version-changed`, `right-locked`, and those
 * of `registerRight`.
 */
export async function changeRight(
  tx: Tx,
  actor: Actor,
  id: RightId,
  expectedVersion: number | undefined,
  change: RightChange,
): Promise<void> {
  const right = await requireHolderRight(tx, actor, id);
  if (expectedVersion !== right.version) throw httpProblem('version-changed');
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  const changed = given.map(([name]) => name);
  if (changed.length === 0) return;
  if (!isOpenToChange(right.status)) refuseLocked(right, change, changed);
  await takeEvidence(tx, actor, right.holderId, newEvidence(right, change));
  const next = isOpenToChange(right.status)
    ? declareAnew(right, Object.fromEntries(given), tx.now)
    : { ...right, documentIds: change.documentIds ?? right.documentIds };
  await refuseSame(tx, next);
  await updateRight(tx, next);
  await record(tx, right, 'changed', { rightId: id, fields: changed });
  await scheduleRight(tx, next);
  if (next.status === 'pending') await askVerification(tx, next);
}

function refuseLocked(right: Right, change: RightChange, changed: string[]): void {
  const kept = change.documentIds ?? right.documentIds;
  const isOnlyAdding =
    right.status !== 'withdrawn' && right.documentIds.every((document) => kept.includes(document));
  const locked = changed.filter((name) => name !== 'documentIds' || !isOnlyAdding);
  if (locked.length === 0) return;
  const fields = locked.map((name) => rightsField('locked', `/${name}`));
  throw rightsProblem('right-locked', { status: stateWord(right.status) }, fields);
}

/** A holder may go on citing an agent's earlier files: only what is new must be the actor's own. */
function newEvidence(right: Right, { documentIds = [], markImageId }: RightChange) {
  const known: readonly (EvidenceId | null)[] = [...right.documentIds, right.markImageId];
  return {
    documentIds: documentIds.filter((document) => !known.includes(document)),
    markImageId: markImageId && !known.includes(markImageId) ? markImageId : null,
  };
}

function declareAnew(right: Right, change: Partial<DeclaredRight>, now: Date): Right {
  const fields = completeRight({ ...right, ...change }, now);
  return {
    ...right,
    ...fields,
    status: 'pending',
    statusReason: null,
    verifiedAt: null,
    expiresAt: fields.expiresOn ? endOf(fields.office, fields.expiresOn) : null,
  };
}
