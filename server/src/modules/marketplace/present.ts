import type { Actor } from '../../contracts/parties.js';
import type { Import } from './imports/import-queries.js';
import type { ListingView, Merchant, Storefront } from './listing.js';
import type { ListingVersion } from './listing-search.js';
import type { MerchantNumbers } from './merchant-queries.js';
import { maySeeHistory, maySeeTrade } from './policy.js';
import type { Order, Review } from './trade-search.js';

export const presentStorefront = (storefront: Storefront) => ({
  ...storefront,
  createdAt: storefront.createdAt.toISOString(),
  updatedAt: storefront.updatedAt.toISOString(),
});

/** A listing as the actor may read it: whose account the seller is, is the platform's to know. */
export function presentListing(actor: Actor, listing: ListingView) {
  const { pictures, merchantOrganisationId, contentHash, lineage, ...shown } = listing;
  return {
    ...shown,
    createdAt: listing.createdAt.toISOString(),
    updatedAt: listing.updatedAt.toISOString(),
    pictureUrls: pictures.map((_, n) => `/v1/listings/${listing.id}/pictures/${n}`),
    lineage: maySeeHistory(actor) ? lineage : null,
    merchantOrganisationId: maySeeHistory(actor) ? merchantOrganisationId : null,
  };
}

export function presentVersion({ amount, currency, ...version }: ListingVersion) {
  const price = amount === null || currency === null ? null : { amount, currency };
  return { ...version, price, at: version.at.toISOString() };
}

export function presentMerchant(actor: Actor, merchant: Merchant) {
  return {
    ...merchant,
    organisationId: maySeeHistory(actor) ? merchant.organisationId : null,
    createdAt: merchant.createdAt.toISOString(),
  };
}

export function presentNumbers(actor: Actor, numbers: MerchantNumbers) {
  const { live, removed, restricted, ...trade } = numbers;
  return {
    listings: maySeeHistory(actor) ? { live, removed, restricted } : { live },
    trade: maySeeTrade(actor) ? trade : null,
  };
}

export function presentImport(row: Import) {
  return {
    ...row,
    rowsKept: row.rowsCreated + row.rowsChanged + row.rowsUnchanged + row.rowsSuperseded,
    startedAt: row.startedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

export function presentOrder({ amount, currency, orderedAt, ...order }: Order) {
  return { ...order, total: { amount, currency }, orderedAt: orderedAt.toISOString() };
}

export function presentReview({ writtenAt, ...review }: Review) {
  return { ...review, writtenAt: writtenAt.toISOString() };
}
