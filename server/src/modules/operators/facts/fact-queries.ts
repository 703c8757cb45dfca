import type { MerchantId, StorefrontId } from '../../../contracts/ids.js';
import type { FactKind } from '../../../engines/rings/index.js';
import { type Reader, sql, type Tx } from '../../../platform/db/index.js';
import { expiryOf, type Purpose } from './retention.js';

export interface FactKey {
  merchantId: MerchantId;
  kind: FactKind;
  digest: string;
}

const keyOf = ({ merchantId, kind, digest }: FactKey) => `${merchantId} ${kind} ${digest}`;

/** Writes facts; answers the keys of those that were not known. */
export async function upsertFacts(
  tx: Tx,
  storefrontId: StorefrontId,
  purpose: Purpose,
  facts: readonly (FactKey & { seenAt: Date })[],
): Promise<Set<string>> {
  if (facts.length === 0) return new Set();
  const unique = new Map<string, FactKey & { first: Date; last: Date }>();
  for (const { seenAt, merchantId, kind, digest } of facts) {
    const fact = { merchantId, kind, digest };
    const known = unique.get(keyOf(fact));
    const first = known && known.first < seenAt ? known.first : seenAt;
    const last = known && known.last > seenAt ? known.last : seenAt;
    unique.set(keyOf(fact), { ...fact, first, last });
  }
  const rows = [...unique.values()].map((fact) => {
    return { ...fact, expires: expiryOf(fact.kind, fact.last) };
  });
  const made = await tx.rows(sql<FactKey & { isNew: boolean }>`
    insert into operators.fact (merchant_id, kind, digest, storefront_id, purpose, first_at,
      last_at, expires_at)
    select v."merchantId", v.kind, v.digest, ${storefrontId}, ${purpose}, v.first, v.last, v.expires
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v ("merchantId" text, kind text,
      digest text, first timestamptz, last timestamptz, expires timestamptz)
    order by v."merchantId", v.kind, v.digest
    on conflict (merchant_id, kind, digest) do update
      set first_at = least(fact.first_at, excluded.first_at),
        last_at = greatest(fact.last_at, excluded.last_at),
        expires_at = greatest(fact.expires_at, excluded.expires_at)
      where fact.first_at > excluded.first_at or fact.last_at < excluded.last_at
    returning merchant_id as "merchantId", kind, digest, (xmax = 0) as "isNew"`);
  const fresh = made.filter(({ isNew }) => isNew);
  await countValues(tx, fresh, 1);
  return new Set(fresh.map(keyOf));
}

/** Deletes facts; answers the keys of those that there were. */
export async function deleteFacts(tx: Tx, facts: readonly FactKey[]): Promise<Set<string>> {
  const gone = await tx.rows(sql<FactKey>`
    delete from operators.fact f
    using jsonb_to_recordset(${JSON.stringify(facts)}::jsonb)
      as v ("merchantId" text, kind text, digest text)
    where f.merchant_id = v."merchantId" and f.kind = v.kind and f.digest = v.digest
    returning f.merchant_id as "merchantId", f.kind, f.digest`);
  await countValues(tx, gone, -1);
  return new Set(gone.map(keyOf));
}

/** Deletes everything that is known of a shop; answers how much there was. */
export async function deleteFactsOf(tx: Tx, merchantId: MerchantId): Promise<number> {
  const gone = await tx.rows(sql<FactKey>`
    delete from operators.fact where merchant_id = ${merchantId}
    returning merchant_id as "merchantId", kind, digest`);
  await countValues(tx, gone, -1);
  return gone.length;
}

/** Deletes what has outlived its retention; answers whose it was, at most `limit` facts. */
export async function deleteExpired(tx: Tx, limit: number): Promise<MerchantId[]> {
  const gone = await tx.rows(sql<FactKey>`
    delete from operators.fact where (merchant_id, kind, digest) in (
      select merchant_id, kind, digest from operators.fact
      where expires_at <= ${tx.now} order by expires_at limit ${limit})
    returning merchant_id as "merchantId", kind, digest`);
  await countValues(tx, gone, -1);
  return gone.map(({ merchantId }) => merchantId);
}

async function countValues(tx: Tx, facts: readonly FactKey[], by: 1 | -1): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map(({ kind, digest }) => ({ kind, digest }));
  await tx.count(sql`
    insert into operators.value as known (kind, digest, shops)
    select v.kind, v.digest, count(*) * ${by}::integer
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v (kind text, digest text)
    group by v.kind, v.digest order by v.kind, v.digest
    on conflict (kind, digest) do update set shops = known.shops + excluded.shops`);
  if (by < 0) {
    await tx.count(sql`
      delete from operators.value v
      using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (kind text, digest text)
      where v.kind = g.kind and v.digest = g.digest and v.shops <= 0`);
  }
}

export interface SharedFact extends FactKey {
  /** Shops that have the value. */
  shops: number;
  firstAt: Date;
}

/** Facts of these shops that others have too, unless too many do. */
export function sharedFacts(
  db: Reader,
  merchantIds: readonly MerchantId[],
  mostShops: number,
): Promise<SharedFact[]> {
  return db.rows(sql<SharedFact>`
    select f.merchant_id as "merchantId", f.kind, f.digest, v.shops, f.first_at as "firstAt"
    from operators.fact f join operators.value v on v.kind = f.kind and v.digest = f.digest
      and v.shops between 2 and ${mostShops}
    where f.merchant_id = any(${[...merchantIds]}::text[])
    order by f.merchant_id, f.kind, f.digest`);
}

/** Everybody who has one of these values. */
export async function sharersOf(
  db: Reader,
  values: readonly Pick<FactKey, 'kind' | 'digest'>[],
): Promise<MerchantId[]> {
  if (values.length === 0) return [];
  const rows = await db.rows(sql<{ id: MerchantId }>`
    select distinct f.merchant_id as id
    from jsonb_to_recordset(${JSON.stringify(values.map(({ kind, digest }) => ({ kind, digest })))}::jsonb)
      as v (kind text, digest text)
    join operators.fact f on f.kind = v.kind and f.digest = v.digest`);
  return rows.map(({ id }) => id);
}
