import type { MerchantId, OrganisationId, StorefrontId } from '../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import type { Merchant } from './listing.js';

const columns = sql`
  id, storefront_id as "storefrontId", external_id as "externalId", name, country,
  organisation_id as "organisationId", version, created_at as "createdAt"`;

/** Merchants by id; unknown ids are absent. */
export async function merchantsByIds(
  db: Reader,
  ids: readonly MerchantId[],
): Promise<Map<MerchantId, Merchant>> {
  const rows = await db.rows(sql<Merchant>`
    select ${columns} from marketplace.merchant where id = any(${[...ids]}::text[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Every merchant, in any storefront, whose account is this organisation. */
export async function merchantOf(
  db: Reader,
  organisationId: OrganisationId,
): Promise<MerchantId[]> {
  const rows = await db.rows(sql<{ id: MerchantId }>`
    select id from marketplace.merchant where organisation_id = ${organisationId} order by id`);
  return rows.map(({ id }) => id);
}

/** Merchants of a storefront by the marketplace's own ids. */
export async function merchantsByExternalIds(
  db: Reader,
  storefrontId: StorefrontId,
  externalIds: readonly string[],
): Promise<Map<string, Merchant>> {
  const rows = await db.rows(sql<Merchant>`
    select ${columns} from marketplace.merchant
    where storefront_id = ${storefrontId} and external_id = any(${[...externalIds]}::text[])`);
  return new Map(rows.map((row) => [row.externalId, row]));
}

/** Ids of a storefront's merchants by the marketplace's own. */
export async function merchantIdsByExternalIds(
  db: Reader,
  storefrontId: StorefrontId,
  externalIds: readonly string[],
): Promise<Map<string, MerchantId>> {
  const found = await merchantsByExternalIds(db, storefrontId, externalIds);
  return new Map([...found].map(([externalId, { id }]) => [externalId, id]));
}

type Written = Pick<Merchant, 'id' | 'externalId' | 'name' | 'country' | 'organisationId'>;

export async function insertMerchants(tx: Tx, storefrontId: StorefrontId, rows: Written[]) {
  await tx.count(sql`
    insert into marketplace.merchant (id, storefront_id, external_id, name, country,
      organisation_id, created_at, updated_at)
    select r.id, ${storefrontId}, r."externalId", r.name, r.country, r."organisationId",
      ${tx.now}::timestamptz, ${tx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (id text, "externalId" text, name text, country text, "organisationId" text)`);
}

export async function updateMerchants(tx: Tx, rows: Written[]) {
  await tx.count(sql`
    update marketplace.merchant m
    set name = r.name, country = r.country, organisation_id = r."organisationId",
        version = m.version + 1, updated_at = ${tx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (id text, name text, country text, "organisationId" text)
    where m.id = r.id`);
}

/** Links the merchant if its version is still `version`; returns whether it was. */
export async function updateMerchantOrganisation(
  tx: Tx,
  id: MerchantId,
  version: number,
  organisationId: OrganisationId | null,
): Promise<boolean> {
  const changed = await tx.count(sql`
    update marketplace.merchant
    set organisation_id = ${organisationId}, version = version + 1, updated_at = ${tx.now}
    where id = ${id} and version = ${version}`);
  return changed === 1;
}

/** A merchant's history in numbers. */
export interface MerchantNumbers {
  live: number;
  removed: number;
  restricted: number;
  orders: number;
  refunds: number;
  refundsSuspectedCounterfeit: number;
  reviews: number;
  averageRating: number | null;
}

/** Counted from the merchant's own rows. */
export async function merchantNumbers(db: Reader, id: MerchantId): Promise<MerchantNumbers> {
  const row = await db.first(sql<MerchantNumbers>`
    select l.*, o.*, r.* from
      (select count(*) filter (where status = 'live') as live,
              count(*) filter (where status = 'removed') as removed,
              count(*) filter (where status = 'restricted') as restricted
       from marketplace.listing where merchant_id = ${id}) as l,
      (select count(*) filter (where status in ('paid', 'refunded')) as orders,
              count(*) filter (where status = 'refunded') as refunds,
              count(*) filter (where refund_reason = 'suspected-counterfeit')
                as "refundsSuspectedCounterfeit"
       from marketplace.placed_order where merchant_id = ${id}) as o,
      (select count(*) as reviews, round(avg(rating), 2) as "averageRating"
       from marketplace.review where merchant_id = ${id}) as r`);
  if (!row) throw new Error('An aggregate has one row.');
  return row;
}

/** Merchants that pass every filter given, the latest first. */
export function merchantsPage(
  db: Reader,
  filter: {
    storefrontId?: StorefrontId | undefined;
    externalId?: string | undefined;
    organisations?: readonly OrganisationId[] | undefined;
    before?: string | undefined;
    limit: number;
  },
): Promise<Merchant[]> {
  const conditions = [
    sql`true`,
    ...(filter.storefrontId ? [sql`storefront_id = ${filter.storefrontId}`] : []),
    ...(filter.externalId ? [sql`external_id = ${filter.externalId}`] : []),
    ...(filter.organisations
      ? [sql`organisation_id = any(${[...filter.organisations]}::text[])`]
      : []),
    ...(filter.before ? [sql`id < ${filter.before}`] : []),
  ];
  return db.rows(sql<Merchant>`
    select ${columns} from marketplace.merchant where ${sql.join(conditions, sql` and `)}
    order by id desc limit ${filter.limit}`);
}
