import type { RightId } from '../../contracts/ids.js';
import type { Tx } from '../../platform/db/index.js';
import { clearTimer, setTimer } from '../../platform/timers/index.js';
import { closeTasks } from '../review/index.js';
import { selectRightForUpdate, updateRight } from './queries.js';
import { record } from './record.js';
import { nextChange, type Right, statusAt } from './right.js';

export const SETTLE_TIMER = 'right.settle';

/** Sets the clock for the next date on which the right's status changes by itself. */
export async function scheduleRight(tx: Tx, right: Right): Promise<void> {
  const dueAt = nextChange(right, tx.now);
  if (dueAt) await setTimer(tx, { kind: SETTLE_TIMER, subject: right.id, dueAt });
  else await clearTimer(tx, SETTLE_TIMER, right.id);
}

/** Stores the status that a date has brought: lapsed, or challenged from today. */
export async function settleRight(tx: Tx, id: RightId): Promise<void> {
  const right = await selectRightForUpdate(tx, id);
  if (!right) return;
  const status = statusAt(right, tx.now);
  if (status !== right.status) {
    await updateRight(tx, { ...right, status });
    if (status === 'challenged') await record(tx, right, 'challenge-began', { rightId: id });
    if (status === 'lapsed') {
      await closeTasks(tx, { kind: 'right', subject: id, as: 'cancelled' }, 'lapsed');
      await record(tx, right, 'lapsed', { rightId: id, expiresOn: right.expiresOn });
    }
  }
  await scheduleRight(tx, right);
}
