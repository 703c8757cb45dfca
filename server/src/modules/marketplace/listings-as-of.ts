import type { ListingId } from '../../contracts/ids.js';
import { type Reader, sql } from '../../platform/db/index.js';

/** What a listing said in one of its versions. */
export interface ListingAsOf {
  title: string;
  description: string;
  brand: string;
  category: string;
  /** `storefront id/external id`. */
  merchant: string;
  storefront: string;
  currency: string;
  /** In units of the currency; 0 when it named none. */
  price: number;
}

type Row = ListingAsOf & { listingId: ListingId; versionNumber: number };

/** @returns by `listing id#version`; unknown versions are absent. */
export async function listingsAsOf(
  db: Reader,
  versions: readonly { listingId: ListingId; versionNumber: number }[],
): Promise<Map<string, ListingAsOf>> {
  const rows = await db.rows(sql<Row>`
    select v.listing_id as "listingId", v.number as "versionNumber", v.title,
      coalesce(v.description, '') as description, coalesce(v.brand, '') as brand,
      coalesce(v.category, '') as category, l.storefront_id || '/' || m.external_id as merchant,
      s.code as storefront, coalesce(v.price_currency, '') as currency,
      coalesce(v.price_amount, 0)::double precision / 100 as price
    from unnest(${versions.map(({ listingId }) => listingId)}::text[],
                ${versions.map(({ versionNumber }) => versionNumber)}::int[]) as w (id, number)
    join marketplace.listing_version v on v.listing_id = w.id and v.number = w.number
    join marketplace.listing l on l.id = v.listing_id
    join marketplace.merchant m on m.id = v.merchant_id
    join marketplace.storefront s on s.id = l.storefront_id`);
  return new Map(
    rows.map(({ listingId, versionNumber, ...said }) => [`${listingId}#${versionNumber}`, said]),
  );
}
