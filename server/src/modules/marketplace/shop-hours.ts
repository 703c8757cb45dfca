import type { MerchantId } from '../../contracts/ids.js';
import { type Reader, sql } from '../../platform/db/index.js';

/** What happened at a shop within an hour, as far as the mirror has been told. */
export interface ShopActivity {
  merchantId: MerchantId;
  listings: number;
  orders: number;
  fakes: number;
  repeatOrders: number;
  collapsed: number;
  categories: Record<string, number>;
}

/**
 * Shops at which something happened from `from` until before `to`. Refunds count when they were
 * recorded; a buyer repeats who ordered at the shop within the seven days before; a price has
 * collapsed when a version asks less than two fifths of the version before it.
 */
export function shopActivity(db: Reader, from: Date, to: Date): Promise<ShopActivity[]> {
  return db.rows(sql<ShopActivity>`
    with ordered as (
      select merchant_id, count(*)::int as orders,
        count(*) filter (where buyer_hash is not null and exists (
          select 1 from marketplace.placed_order b
          where b.merchant_id = o.merchant_id and b.buyer_hash = o.buyer_hash
            and b.ordered_at < o.ordered_at and b.ordered_at > o.ordered_at - interval '7 days'
        ))::int as repeats
      from marketplace.placed_order o where ordered_at >= ${from} and ordered_at < ${to}
      group by merchant_id),
    refunded as (
      select merchant_id, count(*)::int as fakes from marketplace.placed_order
      where recorded_at >= ${from} and recorded_at < ${to}
        and refund_reason = 'suspected-counterfeit' group by merchant_id),
    listed as (
      select merchant_id, sum(n)::int as listings, jsonb_object_agg(category, n) as categories
      from (select v.merchant_id, left(coalesce(v.category, ''), 80) as category, count(*)::int as n
        from marketplace.listing_version v
        where v.number = 1 and v.at >= ${from} and v.at < ${to} group by 1, 2) as c
      group by merchant_id),
    collapsed as (
      select v.merchant_id, count(*)::int as collapsed from marketplace.listing_version v
      join marketplace.listing_version p on p.listing_id = v.listing_id and p.number = v.number - 1
      where v.at >= ${from} and v.at < ${to} and p.price_currency = v.price_currency
        and v.price_amount * 5 < p.price_amount * 2 group by v.merchant_id)
    select m.merchant_id as "merchantId", coalesce(l.listings, 0) as listings,
      coalesce(o.orders, 0) as orders, coalesce(r.fakes, 0) as fakes,
      coalesce(o.repeats, 0) as "repeatOrders", coalesce(c.collapsed, 0) as collapsed,
      coalesce(l.categories, '{}') as categories
    from (select merchant_id from ordered union select merchant_id from refunded
      union select merchant_id from listed union select merchant_id from collapsed) as m
    left join ordered o using (merchant_id) left join refunded r using (merchant_id)
    left join listed l using (merchant_id) left join collapsed c using (merchant_id)
    order by m.merchant_id`);
}
