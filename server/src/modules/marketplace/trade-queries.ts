import type { ListingId, MerchantId, StorefrontId } from '../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import type { OrderRow, ReviewRow } from './rows.js';

export type TradeTable = 'placed_order' | 'review';

/** A row ready to be written; of the buyer only a hash is left. */
export type WrittenTrade<Row> = Omit<Row, 'buyer'> & {
  listingId: ListingId;
  merchantId: MerchantId;
  buyerHash: string | null;
  contentHash: string;
};

/** The listings of these external ids with their sellers. */
export async function sellersOfListings(
  db: Reader,
  storefrontId: StorefrontId,
  externalIds: readonly string[],
) {
  type Row = { externalId: string; listingId: ListingId; merchantId: MerchantId };
  const rows = await db.rows(sql<Row>`
    select external_id as "externalId", id as "listingId", merchant_id as "merchantId"
    from marketplace.listing
    where storefront_id = ${storefrontId} and external_id = any(${[...externalIds]}::text[])`);
  return new Map(
    rows.map(({ externalId, listingId, merchantId }) => [externalId, { listingId, merchantId }]),
  );
}

/** Content hashes of what is recorded already. */
export async function tradeHashes(
  db: Reader,
  table: TradeTable,
  storefrontId: StorefrontId,
  externalIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.rows(sql<{ externalId: string; contentHash: string }>`
    select external_id as "externalId", content_hash as "contentHash"
    from ${sql.table(`marketplace.${table}`)}
    where storefront_id = ${storefrontId} and external_id = any(${[...externalIds]}::text[])`);
  return new Map(rows.map((row) => [row.externalId, row.contentHash]));
}

export async function upsertOrders(
  tx: Tx,
  storefrontId: StorefrontId,
  orders: WrittenTrade<OrderRow>[],
) {
  const rows = orders.map(({ total, ...order }) => ({ ...order, ...total }));
  await tx.count(sql`
    insert into marketplace.placed_order (storefront_id, external_id, listing_id, merchant_id,
      buyer_hash, quantity, amount, currency, status, refund_reason, ordered_at, content_hash,
      recorded_at)
    select ${storefrontId}, r."externalId", r."listingId", r."merchantId", r."buyerHash",
      r.quantity, r.amount, r.currency, r.status, r."refundReason", r."orderedAt",
      r."contentHash", ${tx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
      "externalId" text, "listingId" text, "merchantId" text, "buyerHash" text, quantity int,
      amount bigint, currency text, status text, "refundReason" text, "orderedAt" timestamptz,
      "contentHash" text)
    on conflict (storefront_id, external_id) do update set
      listing_id = excluded.listing_id, merchant_id = excluded.merchant_id,
      buyer_hash = excluded.buyer_hash, quantity = excluded.quantity, amount = excluded.amount,
      currency = excluded.currency, status = excluded.status,
      refund_reason = excluded.refund_reason, ordered_at = excluded.ordered_at,
      content_hash = excluded.content_hash, recorded_at = excluded.recorded_at`);
}

export async function upsertReviews(
  tx: Tx,
  storefrontId: StorefrontId,
  rows: WrittenTrade<ReviewRow>[],
) {
  await tx.count(sql`
    insert into marketplace.review (storefront_id, external_id, listing_id, merchant_id,
      order_external_id, buyer_hash, rating, body, written_at, content_hash, recorded_at)
    select ${storefrontId}, r."externalId", r."listingId", r."merchantId", r."orderExternalId",
      r."buyerHash", r.rating, r.body, r."writtenAt", r."contentHash", ${tx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
      "externalId" text, "listingId" text, "merchantId" text, "orderExternalId" text,
      "buyerHash" text, rating int, body text, "writtenAt" timestamptz, "contentHash" text)
    on conflict (storefront_id, external_id) do update set
      listing_id = excluded.listing_id, merchant_id = excluded.merchant_id,
      order_external_id = excluded.order_external_id, buyer_hash = excluded.buyer_hash,
      rating = excluded.rating, body = excluded.body, written_at = excluded.written_at,
      content_hash = excluded.content_hash, recorded_at = excluded.recorded_at`);
}
