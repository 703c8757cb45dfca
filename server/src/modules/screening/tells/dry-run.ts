import type { ListingId, RightId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { ImageScreen } from '../../../engines/image/index.js';
import { PriceScreen, priceEngine } from '../../../engines/price/index.js';
import { TellScreen, tellsEngine } from '../../../engines/tells/index.js';
import type { Platform } from '../../../platform/platform.js';
import { type ListingView, searchListings } from '../../marketplace/index.js';
import { requireHolderRight } from '../../rights/index.js';
import { KnownTells } from './known-tells.js';
import type { TellDraft } from './tell.js';
import { putTold } from './tell-pictures.js';
import { requireToldPictures } from './write-tell.js';

/** Listings looked at, the latest first; looking at pictures takes longer. */
const EXAMINED = 2_000;
const PICTURES_EXAMINED = 60;
const SHOWN = 20;

export interface DryRun {
  /** Live listings with the words of the right's title, at most the latest 2,000. */
  examined: number;
  matched: number;
  examples: { listingId: ListingId; title: string; reason: { en: string; zh: string } }[];
}

type Seen = DryRun['examples'];

/**
 * What a tell would see in the live listings that name the right, before anybody is judged by it.
 * Problems: `right-not-found`, `evidence-not-found`.
 */
export async function dryRunTell(
  platform: Platform,
  actor: Actor,
  rightId: RightId,
  draft: TellDraft,
): Promise<DryRun> {
  const listings = await platform.db.write(actor.ref, async (tx) => {
    const right = await requireHolderRight(tx, actor, rightId);
    await requireToldPictures(tx, actor, draft);
    return searchListings(tx, { scope: 'live' }, { q: right.title, limit: EXAMINED });
  });
  if (draft.kind === 'pictures') return inPictures(platform, listings, rightId, draft.evidenceIds);
  const seen = inWords(listings, rightId, draft);
  return { examined: listings.length, matched: seen.length, examples: seen.slice(0, SHOWN) };
}

function inWords(listings: readonly ListingView[], rightId: RightId, draft: TellDraft): Seen {
  const tells = new TellScreen();
  const price = new PriceScreen();
  new KnownTells(tells, price).update([], [{ id: 'tried', rightId, draft }]);
  return listings.flatMap((listing) => {
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
}

/** The first picture of each of the latest listings that have one. */
async function inPictures(
  platform: Platform,
  listings: readonly ListingView[],
  rightId: RightId,
  evidenceIds: Extract<TellDraft, { kind: 'pictures' }>['evidenceIds'],
): Promise<DryRun> {
  const screen = await ImageScreen.open();
  try {
    await putTold(platform, screen, 'tried', { rightId, evidenceIds });
    const pictured = listings.filter(({ pictures }) => pictures.length > 0);
    const examined = pictured.slice(0, PICTURES_EXAMINED);
    const seen: Seen = [];
    for (const { id, title, pictures } of examined) {
      const bytes = await platform.blobs.get(pictures[0]?.sha256 ?? '').catch(() => undefined);
      if (!bytes) continue;
      const [finding] = (await screen.screen([{ image: 0, bytes }])).findings;
      if (finding) seen.push({ listingId: id, title, reason: finding.reason });
    }
    return { examined: examined.length, matched: seen.length, examples: seen.slice(0, SHOWN) };
  } finally {
    await screen.close();
  }
}
