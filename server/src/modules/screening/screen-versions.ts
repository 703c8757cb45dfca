import { hash } from 'node:crypto';
import type { ListingId } from '../../contracts/ids.js';
import type { Platform } from '../../platform/platform.js';
import { type ListingView, listingsByIds } from '../marketplace/index.js';
import { risksOf, type ShopRisk } from '../operators/index.js';
import { fuse } from './fusion/verdict.js';
import { keeperOf } from './keeper-of.js';
import type { Knowledge } from './knowledge.js';
import type { ScreenedListing } from './listing.js';
import { recordScreening } from './record-screening.js';
import { type Screened, screenListing } from './screen-listing.js';
import type { Screening } from './screening.js';

/** Of one listing; the rest is held with that reason. */
const MOST_PICTURES = 12;

/**
 * Screens listings as they stand now and records the verdicts. No transaction may be open: looking
 * at pictures takes long.
 * @param ingestedAt when each version reached this house.
 * @param givenUp those that are not looked at any more: a person has to.
 * @returns the verdict that stands of each listing, in the order of `ids`; unknown ones are left out.
 */
export async function screenVersions(
  platform: Platform,
  ids: readonly ListingId[],
  path: Screening['path'],
  ingestedAt: (listing: ListingView) => Date,
  givenUp: ReadonlySet<ListingId> = new Set(),
): Promise<Screening[]> {
  const knowledge = await keeperOf(platform).current();
  const listings = await platform.db.read((db) => listingsByIds(db, ids));
  const shops = [...new Set([...listings.values()].map(({ merchantId }) => merchantId))];
  const risks = await platform.db.read((db) => risksOf(db, shops));
  const recorded: Screening[] = [];
  for (const id of ids) {
    const listing = listings.get(id);
    if (!listing) continue;
    const screened = givenUp.has(id)
      ? failed(knowledge)
      : await screen(platform, listing, risks.get(listing.merchantId), knowledge).catch(
          (error: unknown) => {
            platform.log.error({ error, listing: id }, 'screening failed');
            return failed(knowledge);
          },
        );
    const version = {
      listing,
      screened,
      path,
      scorecard: knowledge.card.version,
      ingestedAt: ingestedAt(listing),
    };
    recorded.push(
      await platform.db.write('system:screening', (tx) => recordScreening(tx, version)),
    );
  }
  return recorded;
}

async function screen(
  platform: Platform,
  listing: ListingView,
  sellerRisk: ShopRisk | undefined,
  knowledge: Knowledge,
) {
  const shown: ScreenedListing = {
    listingId: listing.id,
    title: listing.title,
    description: listing.description ?? undefined,
    brand: listing.brand ?? undefined,
    category: listing.category ?? undefined,
    merchant: `${listing.storefront.id}/${listing.merchantExternalId}`,
    storefront: listing.storefront.code,
    price: listing.price ?? undefined,
    sellerRisk,
    ...(await picturesOf(platform, listing)),
  };
  return screenListing(shown, knowledge, drawOf(listing.id));
}

async function picturesOf(platform: Platform, listing: ListingView) {
  const pictures: { image: number; bytes: Buffer }[] = [];
  const obstacles = [];
  for (const [image, { sha256 }] of listing.pictures.slice(0, MOST_PICTURES).entries()) {
    const bytes = await platform.blobs.get(sha256).catch(() => undefined);
    if (bytes) pictures.push({ image, bytes });
    else obstacles.push(unseen(image));
  }
  if (listing.pictures.length > MOST_PICTURES) obstacles.push(unseen(MOST_PICTURES));
  return { pictures, obstacles };
}

function unseen(image: number) {
  const reason = {
    en: `Picture ${image + 1} was not looked at.`,
    zh: `第 ${image + 1} 张图片未经检查。`,
  };
  return { code: 'picture-not-seen', reason };
}

/** What no engine could look at waits for a person. */
function failed(knowledge: Knowledge): Screened {
  const reason = {
    en: 'Screening failed; a person has to look.',
    zh: '自动筛查失败，需要人工查看。',
  };
  const obstacles = [{ code: 'screening-failed', reason }];
  return {
    ...fuse([], obstacles, knowledge.card),
    findings: [],
    obstacles,
    matched: [],
    decidedBy: null,
  };
}

/** Fixed for a listing, so that a staged rule acts on the same ones each time. */
function drawOf(id: string): number {
  return Number.parseInt(hash('sha256', id, 'hex').slice(0, 8), 16) / 2 ** 32;
}
