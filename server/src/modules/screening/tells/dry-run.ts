import type { ListingId, RightId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { PriceScreen, priceEngine } from '../../../engines/price/index.js';
import { TellScreen, tellsEngine } from '../../../engines/tells/index.js';
import type { Tx } from '../../../platform/db/index.js';
import { searchListings } from '../../marketplace/index.js';
import { requireHolderRight } from '../../rights/index.js';
import { KnownTells } from './known-tells.js';
import type { TellDraft } from './tell.js';

/** Listings looked at, the latest first. */
const EXAMINED = 2_000;
const SHOWN = 20;

export interface DryRun {
  /** Live listings with the words of the right's title, at most the latest 2,000. */
  examined: number;
  matched: number;
  examples: { listingId: ListingId; title: string; reason: { en: string; zh: string } }[];
}

/**
 * What a tell would see in the live listings that name the right, before anybody is judged by it.
 * Problems: `right-not-found`.
 */
export async function dryRunTell(
  tx: Tx,
  actor: Actor,
  rightId: RightId,
  draft: TellDraft,
): Promise<DryRun> {
  const right = await requireHolderRight(tx, actor, rightId);
  const listings = await searchListings(tx, { scope: 'live' }, { q: right.title, limit: EXAMINED });
  const tells = new TellScreen();
  const price = new PriceScreen();
  new KnownTells(tells, price).update([], [{ id: 'tried', rightId, draft }]);
  const seen = listings.flatMap((listing) => {
    const shown = {
      title: listing.title,
      description: listing.description ?? undefined,
      brand: listing.brand ?? undefined,
      category: listing.category ?? undefined,
      merchant: `${listing.storefront.id}/${listing.merchantExternalId}`,
      price: listing.price ?? undefined,
    };
    const [finding] = [
      ...tells.screen(shown, [rightId], tellsEngine.version),
      ...price.screen(shown, [rightId], priceEngine.version),
    ];
    return finding ? [{ listingId: listing.id, title: listing.title, reason: finding.reason }] : [];
  });
  return { examined: listings.length, matched: seen.length, examples: seen.slice(0, SHOWN) };
}
