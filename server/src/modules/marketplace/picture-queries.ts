import type { ListingId, OrganisationId } from '../../contracts/ids.js';
import { sql, type Tx } from '../../platform/db/index.js';
import type { Picture } from './listing.js';

/** A listing's uploaded pictures, its row held to the end of the transaction. */
export function lockPictures(tx: Tx, id: ListingId) {
  type Row = { versionNumber: number; pictures: Picture[]; organisationId: OrganisationId | null };
  return tx.first(sql<Row>`
    select l.version_number as "versionNumber", v.pictures, m.organisation_id as "organisationId"
    from marketplace.listing l
    join marketplace.listing_version v on v.listing_id = l.id and v.number = l.version_number
    join marketplace.merchant m on m.id = l.merchant_id
    where l.id = ${id} for update of l`);
}

/** A new version of the same words with other pictures. */
export async function insertPictureVersion(
  tx: Tx,
  id: ListingId,
  number: number,
  pictures: Picture[],
): Promise<void> {
  await tx.count(sql`
    insert into marketplace.listing_version (listing_id, number, merchant_id, title, description,
      brand, category, price_amount, price_currency, gtin, is_gtin_valid, url, attributes,
      image_urls, pictures, content_hash, at)
    select listing_id, ${number}, merchant_id, title, description, brand, category, price_amount,
      price_currency, gtin, is_gtin_valid, url, attributes, image_urls,
      ${JSON.stringify(pictures)}::jsonb, content_hash, ${tx.now}
    from marketplace.listing_version where listing_id = ${id} and number = ${number - 1}`);
  await tx.count(sql`
    update marketplace.listing set version_number = ${number}, updated_at = ${tx.now}
    where id = ${id}`);
}
