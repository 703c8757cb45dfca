import { type Reader, sql } from '../../platform/db/index.js';

/** What live goods of a brand cost, in natural logarithms of minor units. */
export interface PriceSummary {
  brand: string;
  /** Null is every category. */
  category: string | null;
  currency: string;
  count: number;
  median: number;
  /** Median absolute deviation from the median. */
  deviation: number;
}

/**
 * Prices of live listings by brand and currency, and by category within it; groups of fewer than
 * `least` are left out.
 */
export function priceSummaries(db: Reader, least: number): Promise<PriceSummary[]> {
  return db.rows(sql<PriceSummary>`
    with price as (
      select lower(trim(v.brand)) as brand, lower(trim(v.category)) as category,
        v.price_currency as currency, ln(v.price_amount) as log
      from marketplace.listing l
      join marketplace.listing_version v on v.listing_id = l.id and v.number = l.version_number
      where l.status = 'live' and v.price_amount > 0 and trim(v.brand) <> ''
    ),
    grouped as (
      select brand, null as category, currency, log from price
      union all
      select brand, category, currency, log from price where category is not null
    ),
    middle as (
      select brand, category, currency, count(*)::int as count,
        percentile_cont(0.5) within group (order by log) as median
      from grouped group by brand, category, currency having count(*) >= ${least}
    )
    select m.brand, m.category, m.currency, m.count, m.median,
      percentile_cont(0.5) within group (order by abs(g.log - m.median)) as deviation
    from middle m join grouped g on g.brand = m.brand and g.currency = m.currency
      and g.category is not distinct from m.category
    group by m.brand, m.category, m.currency, m.count, m.median`);
}
