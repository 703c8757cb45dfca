import type { ListingId } from '../../contracts/ids.js';
import { type Reader, sql } from '../../platform/db/index.js';

/** Of these listings, those of which somebody had paid for one by the instant beside them. */
export async function soldBy(
  db: Reader,
  listings: readonly { listingId: ListingId; at: Date }[],
): Promise<Set<ListingId>> {
  const rows = await db.rows(sql<{ id: ListingId }>`
    select distinct o.listing_id as id
    from jsonb_to_recordset(${JSON.stringify(listings)}::jsonb)
      as asked ("listingId" text, at timestamptz)
    join marketplace.placed_order o on o.listing_id = asked."listingId" and o.ordered_at <= asked.at
    where o.status in ('paid', 'refunded')`);
  return new Set(rows.map(({ id }) => id));
}

/** When each of these listings was first paid for; those never sold are absent. */
export async function firstSales(
  db: Reader,
  listingIds: readonly ListingId[],
): Promise<Map<ListingId, Date>> {
  const rows = await db.rows(sql<{ id: ListingId; at: Date }>`
    select listing_id as id, min(ordered_at) as at from marketplace.placed_order
    where listing_id = any(${[...listingIds]}::text[]) and status in ('paid', 'refunded')
    group by listing_id`);
  return new Map(rows.map(({ id, at }) => [id, at]));
}
