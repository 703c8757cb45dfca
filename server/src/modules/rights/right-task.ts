import type { Tx } from '../../platform/db/index.js';
import { organisationsByIds } from '../accounts/index.js';
import { openTask, updateTask } from '../review/index.js';
import { examinedRights } from './examination/read-examination.js';
import { selectSameNumber } from './queries.js';
import type { Right } from './right.js';

/** Puts the verification of a right on the desk, or renews what the desk shows of it. */
export async function askVerification(tx: Tx, right: Right): Promise<void> {
  const summary = await summaryOf(tx, right);
  const standing = await updateTask(tx, right.id, { kind: 'right', summary, status: 'open' });
  if (standing > 0) return;
  await openTask(tx, {
    kind: 'right',
    subject: right.id,
    storefrontId: null,
    regime: 'platform',
    lane: 'standard',
    summary,
  });
}

async function summaryOf(tx: Tx, right: Right) {
  const holders = await organisationsByIds(tx, [right.holderId]);
  const { title, kind, office, number } = right;
  const holder = holders.get(right.holderId)?.name ?? right.holderId;
  const isNumberHeldByOthers = (await selectSameNumber(tx, right)).length > 0;
  const signs = (await examinedRights(tx, [right.id])).get(right.id)?.signs.length ?? 0;
  return { title, holder, kind, office, number, isNumberHeldByOthers, signs };
}
