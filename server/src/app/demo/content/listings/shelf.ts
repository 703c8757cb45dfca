import { demoMerchants } from '../merchants.js';
import { demoStorefronts } from '../platform.js';
import type { DemoListing, ListingNature } from '../types.js';

/** One row: key, picture, nature, price in the storefront's currency, days listed, titles en, zh. */
export type ShelfRow = readonly [
  key: string,
  picture: string,
  nature: ListingNature,
  price: number,
  listedDaysAgo: number,
  en: string,
  zh: string,
];

/** Rows of one shop that share a category and a brand as the seller states it. */
export interface Shelf {
  readonly merchant: string;
  readonly category: string;
  readonly brand: string | null;
  readonly rows: readonly ShelfRow[];
}

/** @returns the listings of a shelf, priced in minor units of the shop's storefront. */
export function stock(shelf: Shelf): DemoListing[] {
  const merchant = demoMerchants.find(({ key }) => key === shelf.merchant);
  const storefront = demoStorefronts.find(({ key }) => key === merchant?.storefront);
  if (merchant === undefined || storefront === undefined) {
    throw new Error(`The shelf names an unknown shop, ${shelf.merchant}.`);
  }
  return shelf.rows.map(([key, picture, nature, price, listedDaysAgo, en, zh]) => ({
    key,
    merchant: merchant.key,
    title: { en, zh },
    description: {
      en: `${en}. ${merchant.pitch.en}`,
      zh: `${zh}。${merchant.pitch.zh}`,
    },
    category: shelf.category,
    brand: shelf.brand,
    priceMinor: Math.round(price * 100),
    currency: storefront.currency,
    picture,
    nature,
    listedDaysAgo,
    url: `${storefront.url}/item/${key}`,
  }));
}
