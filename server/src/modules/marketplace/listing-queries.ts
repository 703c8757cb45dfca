import type { ListingId, StorefrontId } from '../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import type { ListingStatus, ListingView } from './listing.js';
import { urlKey } from './url-key.js';

type Row = Omit<ListingView, 'storefront' | 'price' | 'previewUrl'> & {
  storefrontId: StorefrontId;
  storefrontCode: string;
  storefrontName: string;
  regimes: string[];
  amount: number | null;
  currency: string | null;
};

/** Columns of a view over `listing l`; append conditions and order. */
export const selectListings = sql`
  select l.id, l.external_id as "externalId", l.status, l.lineage,
    l.storefront_id as "storefrontId", s.code as "storefrontCode", s.name as "storefrontName",
    s.regimes, l.merchant_id as "merchantId", m.external_id as "merchantExternalId",
    m.name as "merchantName", m.organisation_id as "merchantOrganisationId",
    l.version_number as "versionNumber", v.title, v.description, v.brand, v.category,
    v.price_amount as amount, v.price_currency as currency, v.gtin,
    v.is_gtin_valid as "isGtinValid", v.url, v.image_urls as "imageUrls", v.pictures,
    l.content_hash as "contentHash", l.created_at as "createdAt", l.updated_at as "updatedAt"
  from marketplace.listing l
  join marketplace.listing_version v on v.listing_id = l.id and v.number = l.version_number
  join marketplace.merchant m on m.id = l.merchant_id
  join marketplace.storefront s on s.id = l.storefront_id`;

export type ListingViewRow = Row;

export function viewOf(row: Row): ListingView {
  const { storefrontId, storefrontCode, storefrontName, regimes, amount, currency, ...rest } = row;
  return {
    ...rest,
    storefront: { id: storefrontId, code: storefrontCode, name: storefrontName, regimes },
    price: amount === null || currency === null ? null : { amount, currency },
    previewUrl: row.pictures.length === 0 ? null : `/v1/listings/${row.id}/pictures/0`,
  };
}

/** Listings by id as they stand now; unknown ids are absent. */
export async function listingsByIds(
  db: Reader,
  ids: readonly ListingId[],
): Promise<Map<ListingId, ListingView>> {
  const rows = await db.rows(sql<Row>`${selectListings} where l.id = any(${[...ids]}::text[])`);
  return new Map(rows.map((row) => [row.id, viewOf(row)]));
}

/** How a notice names a listing: one of the three is enough, and the first given counts. */
export interface ListingRef {
  listingId?: string | undefined;
  externalId?: string | undefined;
  url?: string | undefined;
}

/**
 * Finds the listings of a storefront that `refs` name, in one query for thousands of them.
 * @returns one place a ref, in their order; undefined where nothing is found.
 */
export async function resolveListings(
  db: Reader,
  storefrontId: StorefrontId,
  refs: readonly ListingRef[],
): Promise<(ListingView | undefined)[]> {
  const wanted = refs.map(keyOf);
  const of = (kind: string) => wanted.flatMap((w) => (w?.kind === kind ? [w.key] : []));
  const found = await db.rows(sql<Row & { urlKey: string | null }>`
    select v.*, l.url_key as "urlKey" from (
      select id from marketplace.listing
      where storefront_id = ${storefrontId} and id = any(${of('id')}::text[])
      union
      select id from marketplace.listing
      where storefront_id = ${storefrontId} and external_id = any(${of('external')}::text[])
      union
      select id from marketplace.listing
      where storefront_id = ${storefrontId} and url_key = any(${of('url')}::text[])
        and url_key is not null
    ) as hit
    join marketplace.listing l on l.id = hit.id
    join lateral (${selectListings} where l.id = hit.id) as v on true
    order by hit.id`);
  const byKey = new Map<string, ListingView>();
  for (const { urlKey: key, ...row } of found) {
    const view = viewOf(row);
    byKey.set(`id ${row.id}`, view);
    byKey.set(`external ${row.externalId}`, view);
    if (key !== null) byKey.set(`url ${key}`, view);
  }
  return wanted.map((w) => w && byKey.get(`${w.kind} ${w.key}`));
}

function keyOf(ref: ListingRef): { kind: 'id' | 'external' | 'url'; key: string } | undefined {
  if (ref.listingId !== undefined) return { kind: 'id', key: ref.listingId };
  if (ref.externalId !== undefined) return { kind: 'external', key: ref.externalId };
  const key = ref.url === undefined ? undefined : urlKey(ref.url);
  return key === undefined ? undefined : { kind: 'url', key };
}

/** Current versions by external id, as far as ingest compares them; locks nothing. */
export async function knownListings(
  tx: Tx,
  storefrontId: StorefrontId,
  externalIds: readonly string[],
) {
  type Known = {
    id: ListingId;
    externalId: string;
    contentHash: string;
    versionNumber: number;
    lineage: string;
  };
  const rows = await tx.rows(sql<Known>`
    select id, external_id as "externalId", content_hash as "contentHash",
      version_number as "versionNumber", lineage
    from marketplace.listing
    where storefront_id = ${storefrontId} and external_id = any(${[...externalIds]}::text[])
    order by id for update`);
  return new Map(rows.map((row) => [row.externalId, row]));
}

/** What ingest writes of one listing, new or changed. */
export interface WrittenListing {
  id: string;
  externalId: string;
  merchantId: string;
  number: number;
  title: string;
  description: string | null;
  brand: string | null;
  category: string | null;
  amount: number | null;
  currency: string | null;
  gtin: string | null;
  isGtinValid: boolean | null;
  url: string | null;
  urlKey: string | null;
  imageUrls: string[];
  attributes: Record<string, unknown>;
  lineage: string;
  contentHash: string;
  tokens: string[];
}

const recordset = (rows: readonly WrittenListing[]) => sql`
  jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
    id text, "externalId" text, "merchantId" text, number int, title text, description text,
    brand text, category text, amount bigint, currency text, gtin text, "isGtinValid" boolean,
    url text, "urlKey" text, "imageUrls" text[], attributes jsonb, lineage text,
    "contentHash" text, tokens text[])`;

export async function insertListings(
  tx: Tx,
  storefrontId: StorefrontId,
  rows: readonly WrittenListing[],
) {
  await tx.count(sql`
    insert into marketplace.listing (id, storefront_id, merchant_id, external_id, url, url_key,
      lineage, version_number, content_hash, title_tokens, created_at, updated_at)
    select r.id, ${storefrontId}, r."merchantId", r."externalId", r.url, r."urlKey", r.lineage,
      r.number, r."contentHash", r.tokens, ${tx.now}::timestamptz, ${tx.now}::timestamptz
    from ${recordset(rows)}`);
  await insertVersions(tx, rows);
}

export async function updateListings(tx: Tx, rows: readonly WrittenListing[]) {
  await tx.count(sql`
    update marketplace.listing l
    set merchant_id = r."merchantId", url = r.url, url_key = r."urlKey", lineage = r.lineage,
        version_number = r.number, content_hash = r."contentHash", title_tokens = r.tokens,
        updated_at = ${tx.now}::timestamptz
    from ${recordset(rows)} where l.id = r.id`);
  await insertVersions(tx, rows);
}

/** A new version keeps the uploaded pictures of the version before it. */
async function insertVersions(tx: Tx, rows: readonly WrittenListing[]) {
  await tx.count(sql`
    insert into marketplace.listing_version (listing_id, number, merchant_id, title, description,
      brand, category, price_amount, price_currency, gtin, is_gtin_valid, url, attributes,
      image_urls, pictures, content_hash, at)
    select r.id, r.number, r."merchantId", r.title, r.description, r.brand, r.category, r.amount,
      r.currency, r.gtin, r."isGtinValid", r.url, r.attributes, r."imageUrls",
      coalesce(p.pictures, '[]'::jsonb), r."contentHash", ${tx.now}::timestamptz
    from ${recordset(rows)}
    left join marketplace.listing_version p on p.listing_id = r.id and p.number = r.number - 1`);
}

type Former = { id: ListingId; merchantId: string; organisationId: string | null };

/** Sets the status where it differs and tells what it was. */
export function updateStatus(tx: Tx, ids: readonly ListingId[], status: ListingStatus) {
  return tx.rows(sql<Former & { from: ListingStatus }>`
    with former as (
      select l.id, l.status, l.merchant_id, m.organisation_id
      from marketplace.listing l join marketplace.merchant m on m.id = l.merchant_id
      where l.id = any(${[...ids]}::text[]) and l.status <> ${status}
      order by l.id for update of l
    )
    update marketplace.listing l set status = ${status}, updated_at = ${tx.now}
    from former f where l.id = f.id
    returning l.id, f.status as "from", f.merchant_id as "merchantId",
      f.organisation_id as "organisationId"`);
}

/** Listings of a storefront whose current version was ingested at that instant. */
export function versionsIngestedAt(
  db: Reader,
  storefrontId: StorefrontId,
  at: Date,
): Promise<{ listingId: ListingId; versionNumber: number }[]> {
  return db.rows(sql<{ listingId: ListingId; versionNumber: number }>`
    select id as "listingId", version_number as "versionNumber" from marketplace.listing
    where storefront_id = ${storefrontId} and updated_at = ${at} order by id`);
}
