import type { RightId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import { closeTasks, requireLock } from '../review/index.js';
import { rightsProblem } from './errors.js';
import { endOf } from './office-time.js';
import { updateRight } from './queries.js';
import { requireStaffRight } from './read-right.js';
import { record } from './record.js';
import { type Right, statusAt } from './right.js';
import { scheduleRight } from './settle-right.js';

export interface Verification {
  /** The last day in force as the register has it; the declared one stays when absent. */
  expiresOn?: string | undefined;
}

/**
 * Finds that the register has the right as declared: it is usable from now on. A verified or lapsed
 * right is renewed by a later `expiresOn`. Problems: `right-not-found`, `task-locked`,
 * `right-expired`, `right-not-pending`, `right-withdrawn`.
 */
export async function verifyRight(
  tx: Tx,
  actor: Actor,
  id: RightId,
  { expiresOn }: Verification = {},
): Promise<void> {
  const right = await requireStaffRight(tx, actor, id);
  await requireLock(tx, actor, id, 'right');
  const isRenewal = expiresOn !== undefined && expiresOn > (right.expiresOn ?? '9999');
  refuseUnverifiable(right, isRenewal);
  const next = inForceUntil(right, expiresOn ?? right.expiresOn, tx.now);
  await updateRight(tx, next);
  await record(tx, right, 'verified', { rightId: id, expiresOn: next.expiresOn });
  await scheduleRight(tx, next);
  await closeTasks(tx, { kind: 'right', subject: id }, 'verified');
}

function refuseUnverifiable({ status }: Right, isRenewal: boolean): void {
  if (status === 'withdrawn') throw rightsProblem('right-withdrawn');
  const isOpen = status === 'pending' || (isRenewal && status !== 'refused');
  if (!isOpen) throw rightsProblem('right-not-pending', { status });
}

function inForceUntil(right: Right, expiresOn: string | null, now: Date): Right {
  const expiresAt = expiresOn ? endOf(right.office, expiresOn) : null;
  if (expiresOn && expiresAt && expiresAt <= now) {
    throw rightsProblem('right-expired', { expiresOn });
  }
  const verified = { ...right, expiresOn, expiresAt, verifiedAt: right.verifiedAt ?? now };
  const status = statusAt({ ...verified, status: 'verified' }, now);
  return { ...verified, status, statusReason: status === 'challenged' ? right.statusReason : null };
}

/** Finds that the right cannot be verified, and tells the holder why. */
export async function refuseRight(
  tx: Tx,
  actor: Actor,
  id: RightId,
  { reason }: { reason: string },
): Promise<void> {
  const right = await requireStaffRight(tx, actor, id);
  await requireLock(tx, actor, id, 'right');
  if (right.status !== 'pending') {
    throw rightsProblem('right-not-pending', { status: right.status });
  }
  const next: Right = { ...right, status: 'refused', statusReason: reason };
  await updateRight(tx, next);
  await record(tx, right, 'refused', { rightId: id }, reason);
  await scheduleRight(tx, next);
  await closeTasks(tx, { kind: 'right', subject: id }, 'refused');
}
