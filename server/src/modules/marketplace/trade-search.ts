import type { ListingId, MerchantId } from '../../contracts/ids.js';
import { type Reader, sql } from '../../platform/db/index.js';

/** Which orders or reviews; one of the two ids is given. */
export interface TradeFilter {
  listingId?: ListingId | undefined;
  merchantId?: MerchantId | undefined;
  /** Time and external id of the former page's last row. */
  before?: readonly [at: string, externalId: string] | undefined;
  limit: number;
}

export interface Order {
  externalId: string;
  listingId: ListingId;
  merchantId: MerchantId;
  buyerHash: string | null;
  quantity: number;
  amount: number;
  currency: string;
  status: string;
  refundReason: string | null;
  orderedAt: Date;
}

export interface Review {
  externalId: string;
  listingId: ListingId;
  merchantId: MerchantId;
  buyerHash: string | null;
  rating: number;
  body: string | null;
  writtenAt: Date;
}

function where({ listingId, merchantId, before }: TradeFilter, at: 'ordered_at' | 'written_at') {
  const conditions = [
    sql`true`,
    ...(listingId ? [sql`listing_id = ${listingId}`] : []),
    ...(merchantId ? [sql`merchant_id = ${merchantId}`] : []),
    ...(before
      ? [sql`(${sql.ref(at)}, external_id) < (${before[0]}::timestamptz, ${before[1]})`]
      : []),
  ];
  return sql.join(conditions, sql` and `);
}

/** Orders, the latest first. */
export function ordersPage(db: Reader, filter: TradeFilter): Promise<Order[]> {
  return db.rows(sql<Order>`
    select external_id as "externalId", listing_id as "listingId", merchant_id as "merchantId",
      buyer_hash as "buyerHash", quantity, amount, currency, status,
      refund_reason as "refundReason", ordered_at as "orderedAt"
    from marketplace.placed_order where ${where(filter, 'ordered_at')}
    order by ordered_at desc, external_id desc limit ${filter.limit}`);
}

/** Reviews, the latest first. */
export function reviewsPage(db: Reader, filter: TradeFilter): Promise<Review[]> {
  return db.rows(sql<Review>`
    select external_id as "externalId", listing_id as "listingId", merchant_id as "merchantId",
      buyer_hash as "buyerHash", rating, body, written_at as "writtenAt"
    from marketplace.review where ${where(filter, 'written_at')}
    order by written_at desc, external_id desc limit ${filter.limit}`);
}
