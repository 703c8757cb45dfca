import type { ListingId } from '../../contracts/ids.js';
import type { Tx } from '../../platform/db/index.js';
import { setListingStatus } from '../marketplace/index.js';
import { strictestMeasures } from './queries.js';

/** Gives each listing the status that the measures in force against it now demand. */
export async function refreshListings(tx: Tx, listingIds: readonly ListingId[]): Promise<void> {
  const distinct = [...new Set(listingIds)].sort();
  if (distinct.length === 0) return;
  const statuses = await strictestMeasures(tx, distinct);
  for (const status of ['removed', 'restricted', 'live'] as const) {
    const ids = distinct.filter((id) => (statuses.get(id) ?? 'live') === status);
    if (ids.length > 0) await setListingStatus(tx, ids, status);
  }
}
