import type { Module } from '../../platform/module.js';
import { listingStream } from './listing-stream.js';
import { marketplaceRoutes } from './routes.js';

/** The mirror of the marketplace: storefronts, merchants, listings with versions, trade. */
export const marketplaceModule: Module = {
  name: 'marketplace',
  migrations: new URL('./migrations/', import.meta.url),
  routes: marketplaceRoutes,
  streams: [listingStream],
};

export { attachListingPicture, examinePicture, storePicture } from './attach-listing-picture.js';
export type { RefusedRow, RowResult } from './batch.js';
export { runImport } from './imports/run-import.js';
export { joinLineage } from './join-lineage.js';
export { linkMerchant } from './link-merchant.js';
export type { ListingStatus, ListingView, Merchant, Picture, Storefront } from './listing.js';
export {
  type ListingRef,
  listingsByIds,
  resolveListings,
  versionsIngestedAt,
} from './listing-queries.js';
export { searchListings } from './listing-search.js';
export { type ListingAsOf, listingsAsOf } from './listings-as-of.js';
export {
  type MerchantNumbers,
  merchantIdsByExternalIds,
  merchantNumbers,
  merchantOf,
  merchantsByIds,
} from './merchant-queries.js';
export { changeStorefront, openStorefront } from './open-storefront.js';
export { maySeeListing } from './policy.js';
export { type PriceSummary, priceSummaries } from './price-groups.js';
export { recordListings } from './record-listings.js';
export { recordMerchants } from './record-merchants.js';
export { recordOrders, recordReviews } from './record-trade.js';
export type { ListingRow, MerchantRow, Money, OrderRow, ReviewRow } from './rows.js';
export { importKind, listingRow } from './rows.js';
export type { StorefrontInput } from './schema.js';
export { setListingStatus } from './set-listing-status.js';
export { type ShopActivity, shopActivity } from './shop-hours.js';
export { firstSales, soldBy } from './sold-listings.js';
export {
  allStorefronts,
  storefrontByCode,
  storefrontById,
  storefrontsByIds,
} from './storefront-queries.js';
