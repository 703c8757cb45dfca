import type { ListingId, MerchantId } from '../../../contracts/ids.js';
import {
  attachListingPicture,
  type ListingRow,
  openStorefront,
  type Picture,
  recordListings,
  recordMerchants,
} from '../../../modules/marketplace/index.js';
import {
  type DemoListing,
  type DemoMerchant,
  type DemoStorefront,
  demoListings,
  demoMerchants,
  demoPlatform,
  demoStorefronts,
} from '../content/index.js';
import {
  contentMerchant,
  contentStorefront,
  inLanguage,
  speakerOf,
  type ToldWorld,
} from './told-world.js';

/** Days whose new listings come in one feed. */
const FEED_DAYS = 10;

const ADMINISTRATOR = speakerOf(demoPlatform.key);

/** Storefronts, then merchants as they join, then what each storefront lists, feed by feed. */
export function tellMarketplace(world: ToldWorld): void {
  for (const storefront of demoStorefronts) {
    const at = world.daysAgo(demoPlatform.joinedDaysAgo - 1, storefront.key);
    world.timetable.addQuiet(at, () => open(world, storefront));
  }
  for (const merchant of demoMerchants) {
    const at = world.daysAgo(merchant.joinedDaysAgo, merchant.key);
    world.timetable.addQuiet(at, () => join(world, merchant));
  }
  for (const { key } of demoStorefronts) {
    for (const feed of feedsOf(key)) {
      const [first] = feed;
      if (!first) continue;
      const at = world.daysAgo(first.listedDaysAgo, `feed of ${key}`);
      world.timetable.addQuiet(at, () => list(world, feed));
    }
  }
}

/** A storefront sends its new listings together every some days, the first of them being due. */
function feedsOf(storefront: string): DemoListing[][] {
  const listings = demoListings
    .filter(({ merchant }) => contentMerchant(merchant).storefront === storefront)
    .sort((a, b) => b.listedDaysAgo - a.listedDaysAgo);
  const feeds: DemoListing[][] = [];
  let from = Number.POSITIVE_INFINITY;
  for (const listing of listings) {
    const { listedDaysAgo, merchant } = listing;
    const isIn = from - listedDaysAgo < FEED_DAYS && contentMerchant(merchant).joinedDaysAgo > from;
    if (!isIn) feeds.push([]);
    if (!isIn) from = listedDaysAgo;
    feeds.at(-1)?.push(listing);
  }
  return feeds;
}

async function open(world: ToldWorld, storefront: DemoStorefront): Promise<void> {
  const { key, name, regime, otherRegime, locale, timeZone, currency, url } = storefront;
  const id = await world.act(ADMINISTRATOR, (tx, actor) =>
    openStorefront(tx, actor, {
      code: key,
      name: inLanguage(name, locale),
      regimes: otherRegime ? [regime, otherRegime] : [regime],
      locale,
      timeZone,
      currency,
      url,
    }),
  );
  world.storefronts.set(key, id);
}

async function join(world: ToldWorld, merchant: DemoMerchant): Promise<void> {
  const { key, name, country, storefront } = merchant;
  const { locale } = contentStorefront(storefront);
  const organisationId = world.organisations.get(key);
  const row = { externalId: key, name: inLanguage(name, locale), country, organisationId };
  const storefrontId = world.storefronts.get(storefront);
  const [result] = await world.act(ADMINISTRATOR, (tx, actor) =>
    recordMerchants(tx, actor, storefrontId, [row]),
  );
  if (!result?.id) throw new Error(`The merchant ${key} was not recorded.`);
  world.merchants.set(key, result.id as MerchantId);
}

/** One feed: listings with their pictures. */
async function list(world: ToldWorld, listings: readonly DemoListing[]): Promise<void> {
  const storefront = contentStorefront(contentMerchant(listings[0]?.merchant ?? '').storefront);
  const pictures = new Map<string, Picture>();
  for (const { key, picture } of listings) pictures.set(key, await world.files.picture(picture));
  const rows = listings.map((listing) => rowOf(listing, storefront));
  const results = await world.act(ADMINISTRATOR, async (tx, actor) => {
    const recorded = await recordListings(tx, actor, world.storefronts.get(storefront.key), rows);
    for (const { id, externalId } of recorded) {
      const picture = pictures.get(externalId);
      if (picture) await attachListingPicture(tx, actor, id as ListingId, 0, picture);
    }
    return recorded;
  });
  for (const { id, externalId } of results) world.listings.set(externalId, id as ListingId);
}

function rowOf(listing: DemoListing, { locale }: DemoStorefront): ListingRow {
  const { key, merchant, title, description, category, brand, priceMinor, currency, url } = listing;
  return {
    externalId: key,
    merchantExternalId: merchant,
    title: inLanguage(title, locale),
    description: inLanguage(description, locale),
    category,
    brand,
    price: { amount: priceMinor, currency },
    url,
  };
}
