import type { ClusterId, MerchantId } from '../../../contracts/ids.js';
import {
  agglomerate,
  type ClusterEvent,
  GROUPING,
  keepIds,
  MOST_SHARED,
  type Regrouped,
  type ShopValue,
} from '../../../engines/rings/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import { append } from '../../../platform/journal/index.js';
import { sharedFacts, sharersOf } from '../facts/fact-queries.js';
import { openLeads } from './open-leads.js';
import { weightsInForce } from './weights.js';

/** Values of a ring may be shared by more shops than say something of any two. */
const MOST_LOADED = 2 * MOST_SHARED;

/**
 * Groups these shops anew with everybody whom their facts concern: whoever shares a value with
 * them, and the clusters of all of these. Clusters keep their ids through merges and splits.
 */
export async function regroup(tx: Tx, merchantIds: readonly MerchantId[]): Promise<ClusterEvent[]> {
  if (merchantIds.length === 0) return [];
  // One grouping at a time: two that met in the middle would each see half a ring.
  await tx.count(sql`select 1 from operators.secret for update`);
  const concerned = await concernedShops(tx, merchantIds);
  const facts = await sharedFacts(tx, concerned, MOST_LOADED);
  const shops = new Map<string, ShopValue[]>(concerned.map((id) => [id, []]));
  const inside = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { merchantId, kind, digest, shops: count } of facts) {
    const key = `${kind} ${digest}`;
    shops.get(merchantId)?.push({ kind, key });
    inside.set(key, (inside.get(key) ?? 0) + 1);
    all.set(key, count);
  }
  const groups = agglomerate(shops, {
    weights: await weightsInForce(tx),
    least: GROUPING,
    outside: (key) => (all.get(key) ?? 0) - (inside.get(key) ?? 0),
    severed: await severedAmong(tx, concerned),
  });
  const before = await clustersOf(tx, concerned);
  const made = keepIds(before, groups, () => newId('cluster', tx.now));
  await store(tx, concerned, before, made);
  await openLeads(tx, made.events);
  return made.events;
}

async function concernedShops(tx: Tx, merchantIds: readonly MerchantId[]): Promise<MerchantId[]> {
  const values = await sharedFacts(tx, merchantIds, MOST_SHARED);
  const near = [...new Set([...merchantIds, ...(await sharersOf(tx, values))])];
  const rows = await tx.rows(sql<{ id: MerchantId }>`
    select other.merchant_id as id from operators.cluster_member other
    where other.cluster_id in (
      select cluster_id from operators.cluster_member where merchant_id = any(${near}::text[]))`);
  return [...new Set([...near, ...rows.map(({ id }) => id)])].sort();
}

export async function clustersOf(
  tx: Pick<Tx, 'rows'>,
  merchantIds: readonly MerchantId[],
): Promise<Map<string, ClusterId>> {
  const rows = await tx.rows(sql<{ merchantId: MerchantId; clusterId: ClusterId }>`
    select merchant_id as "merchantId", cluster_id as "clusterId" from operators.cluster_member
    where merchant_id = any(${[...merchantIds]}::text[])`);
  return new Map(rows.map(({ merchantId, clusterId }) => [merchantId, clusterId]));
}

async function severedAmong(tx: Tx, merchantIds: readonly MerchantId[]) {
  const rows = await tx.rows(sql<{ one: string; other: string }>`
    select one, other from operators.severed
    where one = any(${[...merchantIds]}::text[]) and other = any(${[...merchantIds]}::text[])`);
  return rows.map(({ one, other }): [string, string] => [one, other]);
}

async function store(
  tx: Tx,
  concerned: readonly MerchantId[],
  before: ReadonlyMap<string, string>,
  { clusters, events }: Regrouped,
): Promise<void> {
  if (events.length === 0) return;
  const touched = new Set([...before.values(), ...clusters.map(({ id }) => id)]);
  const sizes = clusters.map(({ id, shops }) => ({ id, shops: shops.length }));
  await tx.count(sql`
    insert into operators.cluster (id, shops, formed_at, changed_at)
    select v.id, v.shops, ${tx.now}::timestamptz, ${tx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(sizes)}::jsonb) as v (id text, shops integer)
    on conflict (id) do update set shops = excluded.shops, changed_at = excluded.changed_at,
      version = cluster.version + 1`);
  const kept = new Set(sizes.map(({ id }) => id));
  const empty = [...touched].filter((id) => !kept.has(id));
  await tx.count(sql`
    update operators.cluster set shops = 0, changed_at = ${tx.now}, version = version + 1
    where id = any(${empty}::text[])`);
  const members = clusters.flatMap(({ id, shops }) =>
    shops.filter((shop) => before.get(shop) !== id).map((shop) => ({ shop, id })),
  );
  const grouped = new Set(clusters.flatMap(({ shops }) => shops));
  const alone = concerned.filter((shop) => before.has(shop) && !grouped.has(shop));
  await tx.count(sql`
    delete from operators.cluster_member where merchant_id = any(${alone}::text[])`);
  await tx.count(sql`
    insert into operators.cluster_member (merchant_id, cluster_id, since)
    select v.shop, v.id, ${tx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(members)}::jsonb) as v (shop text, id text)
    on conflict (merchant_id) do update set cluster_id = excluded.cluster_id,
      since = excluded.since`);
  for (const event of events) await tell(tx, event);
}

async function tell(tx: Tx, event: ClusterEvent): Promise<void> {
  const clusterId = event.clusterId as ClusterId;
  const shops = 'shops' in event ? event.shops : [];
  const clusters = 'absorbed' in event ? event.absorbed : 'parts' in event ? event.parts : [];
  await tx.count(sql`
    insert into operators.cluster_event (cluster_id, at, type, shops, clusters)
    values (${clusterId}, ${tx.now}, ${event.type}, ${[...shops]}::text[], ${[...clusters]}::text[])`);
  if (event.type === 'merged') {
    await tx.count(sql`
      update operators.cluster set merged_into = ${clusterId}
      where id = any(${event.absorbed}::text[])`);
  }
  append(tx, {
    type: 'cluster.changed',
    subject: clusterId,
    parties: [],
    data: {
      clusterId,
      change: event.type,
      shops: shops.length,
      clusterIds: clusters as ClusterId[],
    },
  });
}
