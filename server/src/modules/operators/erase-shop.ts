import type { MerchantId } from '../../contracts/ids.js';
import type { Tx } from '../../platform/db/index.js';
import { append } from '../../platform/journal/index.js';
import { merchantsByIds } from '../marketplace/index.js';
import { operatorsProblem } from './errors.js';
import { deleteFactsOf } from './facts/fact-queries.js';

/**
 * Deletes every identity fact of a shop. What decisions rest on was copied into them when they were
 * made, and stays. Problem: `shop-not-found`.
 */
export async function eraseShop(tx: Tx, merchantId: MerchantId): Promise<number> {
  if (!(await merchantsByIds(tx, [merchantId])).has(merchantId)) {
    throw operatorsProblem('shop-not-found');
  }
  const facts = await deleteFactsOf(tx, merchantId);
  append(tx, {
    type: 'facts.erased',
    subject: merchantId,
    parties: [],
    data: { merchantId, facts },
  });
  return facts;
}
