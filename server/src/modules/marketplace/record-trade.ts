import type { Id, StorefrontId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import type { RefusedRow, RowResult } from './batch.js';
import type { OrderRow, ReviewRow } from './rows.js';
import { recordTrade } from './trade.js';
import { upsertOrders, upsertReviews } from './trade-queries.js';

/**
 * Records orders of a storefront. Of the buyer only a hash under the storefront's salt is kept.
 * @returns one result a row; rows of listings not in the mirror are `refused`.
 * @throws `storefront-not-found`
 */
export function recordOrders(
  tx: Tx,
  actor: Actor,
  storefrontId: StorefrontId,
  rows: readonly OrderRow[],
  importId: Id<'import'> | null = null,
): Promise<(RowResult | RefusedRow)[]> {
  return recordTrade(
    tx,
    actor,
    storefrontId,
    rows,
    'placed_order',
    (orders) => upsertOrders(tx, storefrontId, orders),
    importId,
  );
}

/** Records reviews of a storefront, as `recordOrders` does orders. */
export function recordReviews(
  tx: Tx,
  actor: Actor,
  storefrontId: StorefrontId,
  rows: readonly ReviewRow[],
  importId: Id<'import'> | null = null,
): Promise<(RowResult | RefusedRow)[]> {
  return recordTrade(
    tx,
    actor,
    storefrontId,
    rows,
    'review',
    (reviews) => upsertReviews(tx, storefrontId, reviews),
    importId,
  );
}
