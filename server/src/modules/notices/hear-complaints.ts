import type { PersonId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Reader, Tx } from '../../platform/db/index.js';
import { decidersOf } from '../decisions/index.js';
import { requireLock, type TaskKind } from '../review/index.js';
import type { Case } from './case.js';
import type { ClaimState } from './claim.js';
import { noticeProblem } from './errors.js';

type Disputed = Pick<Case, 'id' | 'noticeId' | 'pack' | 'claim' | 'lastDecisionId'>;

/** The desk's work on a claim that stands in this state. */
export function workIn(state: ClaimState): TaskKind {
  if (state === 'appeal-review') return 'appeal';
  return state === 'counter-review' || state === 'answer-review' ? 'counter-notice' : 'notice';
}

/**
 * Takes the desk's tasks for a ruling on these claims, or for undoing the last one, and refuses
 * whoever took part in a decision that is complained of, where the regime wants another to hear it.
 * @throws `task-locked`, `own-decision`.
 */
export async function requireDesk(
  tx: Tx,
  actor: Actor,
  cases: readonly Disputed[],
  isUndoing = false,
): Promise<void> {
  const stateOf = ({ claim }: Disputed) =>
    (isUndoing ? claim.before?.state : undefined) ?? claim.state;
  const complaints = cases.filter(
    (of) => of.pack.isComplaintHeardByAnother && workIn(stateOf(of)) !== 'notice',
  );
  const undone = cases.flatMap(({ lastDecisionId }) => lastDecisionId ?? []);
  const ids = complaints.map(({ id }) => id);
  const deciders = await decidersOf(tx, ids, isUndoing ? undone : []);
  if (ids.some((id) => deciders.get(id)?.includes(actor.ref))) throw noticeProblem('own-decision');
  const tasks = new Set(cases.map((of) => `${of.noticeId} ${workIn(stateOf(of))}`));
  for (const task of [...tasks].sort()) {
    const [noticeId = '', kind] = task.split(' ');
    await requireLock(tx, actor, noticeId, kind as TaskKind);
  }
}

/**
 * People who may hear none of these claims, because each complains of a decision that they took
 * part in; whoever decided only some of them has the others left.
 */
export async function decidersComplainedOf(
  db: Reader,
  cases: readonly Pick<Case, 'id' | 'pack' | 'claim'>[],
): Promise<PersonId[]> {
  const isFree = ({ pack, claim }: Pick<Case, 'pack' | 'claim'>) =>
    !pack.isComplaintHeardByAnother || workIn(claim.state) === 'notice';
  if (cases.some(isFree)) return [];
  const ids = cases.map(({ id }) => id);
  const deciders = await decidersOf(db, ids);
  const [first = [], ...others] = ids.map((id) => deciders.get(id) ?? []);
  return first
    .filter((ref) => ref.startsWith('person:') && others.every((refs) => refs.includes(ref)))
    .map((ref) => ref.slice('person:'.length) as PersonId);
}
