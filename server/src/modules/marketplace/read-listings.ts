import type { ListingId, MerchantId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Reader } from '../../platform/db/index.js';
import { marketplaceProblem } from './errors.js';
import { listingsByIds } from './listing-queries.js';
import { versionsOf } from './listing-search.js';
import { merchantNumbers, merchantsByIds } from './merchant-queries.js';
import { maySeeHistory, maySeeListing, maySeeMerchant } from './policy.js';
import { presentListing, presentMerchant, presentNumbers, presentVersion } from './present.js';

const MOST_VERSIONS = 100;

/**
 * A listing as the actor may read it, with its versions.
 * @throws `listing-not-found`
 */
export async function readListing(db: Reader, actor: Actor, id: ListingId) {
  const listing = (await listingsByIds(db, [id])).get(id);
  if (!listing || !maySeeListing(actor, listing)) throw marketplaceProblem('listing-not-found');
  const versions = await versionsOf(db, id, maySeeHistory(actor) ? MOST_VERSIONS : 1);
  return { ...presentListing(actor, listing), versions: versions.map(presentVersion) };
}

/**
 * A merchant as the actor may read it, with its history in numbers.
 * @throws `merchant-not-found`
 */
export async function readMerchant(db: Reader, actor: Actor, id: MerchantId) {
  const merchant = (await merchantsByIds(db, [id])).get(id);
  if (!merchant || !maySeeMerchant(actor, merchant)) throw marketplaceProblem('merchant-not-found');
  const numbers = await merchantNumbers(db, id);
  return { ...presentMerchant(actor, merchant), numbers: presentNumbers(actor, numbers) };
}
