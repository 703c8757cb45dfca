import type { RightId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import { closeTasks } from '../review/index.js';
import { rightsProblem } from './errors.js';
import { updateRight } from './queries.js';
import { requireHolderRight } from './read-right.js';
import { record } from './record.js';
import type { Right } from './right.js';
import { scheduleRight } from './settle-right.js';

/** Takes a right out of the registry for good; what was done under it stands. */
export async function withdrawRight(
  tx: Tx,
  actor: Actor,
  id: RightId,
  { reason }: { reason?: string | undefined } = {},
): Promise<void> {
  const right = await requireHolderRight(tx, actor, id);
  if (right.status === 'withdrawn') throw rightsProblem('right-withdrawn');
  const next: Right = { ...right, status: 'withdrawn', withdrawnAt: tx.now };
  await updateRight(tx, next);
  await record(tx, right, 'withdrawn', { rightId: id }, reason);
  await scheduleRight(tx, next);
  await closeTasks(tx, { kind: 'right', subject: id, as: 'cancelled' }, 'withdrawn');
}
