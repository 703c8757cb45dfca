import type { ListingId, MerchantId } from '../../contracts/ids.js';
import type { Tx } from '../../platform/db/index.js';
import { append } from '../../platform/journal/index.js';
import type { ListingStatus } from './listing.js';
import { updateStatus } from './listing-queries.js';

/**
 * Puts listings into a status: called by decisions only, when a measure is imposed or lifted.
 * Listings already in it are left alone.
 * @returns the listings that changed, with what they were.
 */
export async function setListingStatus(
  tx: Tx,
  ids: readonly ListingId[],
  status: ListingStatus,
): Promise<{ id: ListingId; from: ListingStatus }[]> {
  const changed = await updateStatus(tx, ids, status);
  for (const { id, from, merchantId, organisationId } of changed) {
    append(tx, {
      type: 'listing.status-changed',
      subject: id,
      parties: organisationId === null ? [] : [organisationId],
      data: { listingId: id, merchantId: merchantId as MerchantId, from, to: status },
    });
  }
  return changed.map(({ id, from }) => ({ id, from }));
}
