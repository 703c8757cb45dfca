import type { ListingId, MerchantId, StorefrontId } from '../../contracts/ids.js';
import { type Reader, sql } from '../../platform/db/index.js';
import { queryTokens } from '../../platform/search/index.js';
import type { ListingStatus, ListingView } from './listing.js';
import { type ListingViewRow, selectListings, viewOf } from './listing-queries.js';
import type { Sight } from './policy.js';

/** Filters of a search; all given must hold. */
export interface ListingSearch {
  q?: string | undefined;
  storefrontId?: StorefrontId | undefined;
  merchantId?: MerchantId | undefined;
  status?: ListingStatus | undefined;
  /** Listings before this id: the former page's last. */
  before?: string | undefined;
  limit: number;
}

function sightCondition(sight: Sight) {
  if (sight.scope === 'everything') return [];
  if (sight.scope === 'live') return [sql`l.status = 'live'`];
  return [
    sql`l.merchant_id in (select id from marketplace.merchant
        where organisation_id = any(${[...sight.organisations]}::text[]))`,
  ];
}

/** Up to here all hits are fetched and sorted; beyond, hits are dense enough to meet in order. */
const FEW_HITS = 2_000;

type Condition = ReturnType<typeof sql>;

/**
 * When the hits are few, their ids; else undefined. The planner cannot tell a rare token from an
 * unknown one, and with `order by id` it would walk the whole table for a title that is not there.
 */
async function fewHits(db: Reader, conditions: Condition): Promise<string[] | undefined> {
  const hits = await db.rows(sql<{ id: string }>`
    select l.id from marketplace.listing l where ${conditions} limit ${FEW_HITS + 1}`);
  return hits.length > FEW_HITS ? undefined : hits.map(({ id }) => id);
}

/**
 * Listings that may be seen and answer the search, the latest first. Page first, join after:
 * only the page's rows meet their versions.
 */
export async function searchListings(
  db: Reader,
  sight: Sight,
  search: ListingSearch,
): Promise<ListingView[]> {
  const tokens = search.q === undefined ? [] : queryTokens(search.q);
  if (search.q !== undefined && tokens.length === 0) return [];
  const conditions = sql.join(
    [
      sql`true`,
      ...sightCondition(sight),
      ...(tokens.length > 0 ? [sql`l.title_tokens @> ${tokens}::text[]`] : []),
      ...(search.storefrontId ? [sql`l.storefront_id = ${search.storefrontId}`] : []),
      ...(search.merchantId ? [sql`l.merchant_id = ${search.merchantId}`] : []),
      ...(search.status ? [sql`l.status = ${search.status}`] : []),
      ...(search.before ? [sql`l.id < ${search.before}`] : []),
    ],
    sql` and `,
  );
  const hits = tokens.length > 0 ? await fewHits(db, sql`${conditions}`) : undefined;
  const rows = await db.rows(sql<ListingViewRow>`
    with page as materialized (
      select l.id from marketplace.listing l
      where ${hits === undefined ? conditions : sql`l.id = any(${hits}::text[])`}
      order by l.id desc limit ${search.limit}
    )
    ${selectListings} join page on page.id = l.id order by l.id desc`);
  return rows.map(viewOf);
}

/** One stored version of a listing. */
export interface ListingVersion {
  number: number;
  title: string;
  description: string | null;
  brand: string | null;
  category: string | null;
  amount: number | null;
  currency: string | null;
  gtin: string | null;
  url: string | null;
  attributes: Record<string, unknown>;
  imageUrls: string[];
  contentHash: string;
  at: Date;
}

/** The latest versions of a listing, the newest first, with all that was kept. */
export function versionsOf(db: Reader, id: ListingId, limit: number): Promise<ListingVersion[]> {
  return db.rows(sql<ListingVersion>`
    select number, title, description, brand, category, price_amount as amount,
      price_currency as currency, gtin, url, attributes, image_urls as "imageUrls",
      content_hash as "contentHash", at
    from marketplace.listing_version where listing_id = ${id}
    order by number desc limit ${limit}`);
}
