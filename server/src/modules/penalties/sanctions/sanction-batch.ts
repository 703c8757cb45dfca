import type { ClusterId, MerchantId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import type { Tx } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import type { Platform } from '../../../platform/platform.js';
import { merchantsByIds } from '../../marketplace/index.js';
import { closeTasks } from '../../review/index.js';
import { penaltiesProblem } from '../errors.js';
import type { Step } from '../policy.js';
import { answerProposal, askSecond, imposeSanction, liftSanction } from './impose-sanction.js';
import { type Basis, sanctionsOfBatch } from './sanction.js';

type House = Pick<Platform, 'mail' | 'settings'>;

export interface NewBatch {
  clusterId: ClusterId;
  step: Step;
  days: number | null;
  isReferred: boolean;
  /** Each shop with its own reasons, and what links it to the others as it stood. */
  shops: { merchantId: MerchantId; statement: string; links: Basis['links'] }[];
}

/**
 * Proposes a step on linked shops together: each has reasons of its own, a second person looks at
 * all of them, and each is contested by itself. Answers the batch.
 */
export async function proposeBatch(
  tx: Tx,
  house: House,
  actor: Actor,
  { clusterId, step, days, isReferred, shops }: NewBatch,
): Promise<string> {
  const batchId = newId('sanctionBatch', tx.now);
  for (const { merchantId, statement, links } of shops) {
    const shared = { batchId, clusterId, step, days, isReferred };
    await imposeSanction(tx, house, actor, { ...shared, merchantId, statement, links });
  }
  const [first] = shops;
  const merchant = first && (await merchantsByIds(tx, [first.merchantId])).get(first.merchantId);
  if (!merchant) throw penaltiesProblem('merchant-unknown');
  const name = shops.length > 1 ? `${merchant.name} + ${shops.length - 1}` : merchant.name;
  await askSecond(tx, { ...merchant, name }, batchId, step, actor);
  return batchId;
}

/** The second person's word on a whole batch. */
export async function answerBatch(
  tx: Tx,
  house: House,
  actor: Actor,
  batchId: string,
  isApproved: boolean,
): Promise<void> {
  const sanctions = await sanctionsOfBatch(tx, batchId);
  if (sanctions.length === 0) throw penaltiesProblem('sanction-not-found');
  for (const { id } of sanctions) await answerProposal(tx, house, actor, id, isApproved);
  await closeTasks(tx, { kind: 'penalty', subject: batchId }, isApproved ? 'approved' : 'declined');
}

/** Undoes a batch: every sanction of it that is in force ends as if it had never been. */
export async function undoBatch(
  tx: Tx,
  house: House,
  batchId: string,
  reason: string,
): Promise<void> {
  const sanctions = await sanctionsOfBatch(tx, batchId);
  const inForce = sanctions.filter(({ status }) => status === 'in-force');
  if (inForce.length === 0) throw penaltiesProblem('sanction-not-in-force');
  for (const { id } of inForce) await liftSanction(tx, house, id, reason);
}
