import type { ClusterId, MerchantId } from '../../../contracts/ids.js';
import {
  communitiesOf,
  type Edge,
  expandFrom,
  type FactKind,
  KINDS,
  type Level,
  levelOf,
  MOST_SHARED,
  type RingWeights,
  relationsOf,
  sayShared,
  scorePair,
} from '../../../engines/rings/index.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import { sharedFacts } from '../facts/fact-queries.js';
import { weightsInForce } from './weights.js';

/** What two shops share, as it is shown on the line between them. */
export interface SharedEvidence {
  kind: FactKind;
  /** Shops that have the value, these two included. */
  shops: number;
  points: number;
  text: { en: string; zh: string };
  /** When both were first seen with it. */
  since: Date;
}

export interface ClusterEdge {
  a: MerchantId;
  b: MerchantId;
  probability: number;
  relations: string[];
  evidence: SharedEvidence[];
  since: Date;
}

/** Lines of a graph beyond these are more than a person can look at. */
const MOST_EDGES = 20_000;

/** Everything that these shops share among each other, strongest first. */
export async function edgesAmong(
  db: Reader,
  merchantIds: readonly MerchantId[],
): Promise<ClusterEdge[]> {
  const facts = await sharedFacts(db, merchantIds, MOST_SHARED);
  const weights = await weightsInForce(db);
  const kindsOf = new Map<MerchantId, Set<FactKind>>();
  const values = new Map<string, { kind: FactKind; shops: number; who: [MerchantId, Date][] }>();
  for (const { merchantId, kind, digest, shops, firstAt } of facts) {
    const own = kindsOf.get(merchantId);
    if (own) own.add(kind);
    else kindsOf.set(merchantId, new Set([kind]));
    const key = `${kind} ${digest}`;
    const value = values.get(key);
    if (value) value.who.push([merchantId, firstAt]);
    else values.set(key, { kind, shops, who: [[merchantId, firstAt]] });
  }
  const pairs = new Map<string, Map<FactKind, { shops: number; since: Date }>>();
  for (const { kind, shops, who } of values.values()) {
    for (const [at, [one, oneAt]] of who.entries()) {
      for (const [other, otherAt] of who.slice(at + 1)) {
        const key = one < other ? `${one} ${other}` : `${other} ${one}`;
        const shared = pairs.get(key) ?? new Map();
        pairs.set(key, shared);
        const known = shared.get(kind);
        const since = oneAt > otherAt ? oneAt : otherAt;
        if (!known || known.shops > shops) shared.set(kind, { shops, since });
      }
    }
  }
  return [...pairs]
    .map(([key, shared]) => edgeOf(key, shared, kindsOf, weights))
    .sort((x, y) => y.probability - x.probability || (x.a + x.b < y.a + y.b ? -1 : 1))
    .slice(0, MOST_EDGES);
}

function edgeOf(
  key: string,
  found: ReadonlyMap<FactKind, { shops: number; since: Date }>,
  kindsOf: ReadonlyMap<MerchantId, ReadonlySet<FactKind>>,
  weights: RingWeights,
): ClusterEdge {
  const [a, b] = key.split(' ') as [MerchantId, MerchantId];
  const shared = new Map(
    [...found].map(([kind, { shops }]): [FactKind, Level] => [kind, levelOf(shops) ?? 3]),
  );
  const both = kindsOf.get(b);
  const apart = [...(kindsOf.get(a) ?? [])].filter((kind) => both?.has(kind) && !shared.has(kind));
  const scored = scorePair({ shared, apart }, weights);
  const evidence = scored.contributions.map(({ kind, points }) => {
    const { shops, since } = found.get(kind) ?? { shops: 2, since: new Date(0) };
    return { kind, shops, points, text: sayShared(kind, shops), since };
  });
  return {
    ...{ a, b, probability: scored.probability, evidence },
    relations: relationsOf(scored).map(({ relation }) => relation),
    since:
      evidence.map(({ since }) => since).sort((x, y) => x.getTime() - y.getTime())[0] ??
      new Date(0),
  };
}

export interface Cluster {
  id: ClusterId;
  shops: number;
  knownBad: number;
  formedAt: Date;
  changedAt: Date;
  mergedInto: ClusterId | null;
  version: number;
}

const columns = sql`
  c.id, c.shops, c.formed_at as "formedAt", c.changed_at as "changedAt",
  c.merged_into as "mergedInto", c.version,
  (select count(*)::int from operators.cluster_member m join operators.known_bad using (merchant_id)
    where m.cluster_id = c.id) as "knownBad"`;

export function clusterById(db: Reader, id: ClusterId): Promise<Cluster | undefined> {
  return db.first(sql<Cluster>`select ${columns} from operators.cluster c where c.id = ${id}`);
}

/** Clusters with shops, the largest first, from after `[shops, id]`. */
export function listClusters(
  db: Reader,
  after: readonly [number, string] | undefined,
  limit: number,
): Promise<Cluster[]> {
  const from = after
    ? sql`and (c.shops < ${after[0]} or (c.shops = ${after[0]} and c.id > ${after[1]}))`
    : sql``;
  return db.rows(sql<Cluster>`
    select ${columns} from operators.cluster c where c.shops > 0 ${from}
    order by c.shops desc, c.id limit ${limit}`);
}

export interface Member {
  merchantId: MerchantId;
  since: Date;
  isKnownBad: boolean;
}

export function membersOf(db: Reader, id: ClusterId): Promise<Member[]> {
  return db.rows(sql<Member>`
    select m.merchant_id as "merchantId", m.since, b.merchant_id is not null as "isKnownBad"
    from operators.cluster_member m left join operators.known_bad b using (merchant_id)
    where m.cluster_id = ${id} order by m.merchant_id limit 5000`);
}

export interface ClusterHistory {
  at: Date;
  type: string;
  shops: MerchantId[];
  clusters: ClusterId[];
}

export function historyOf(db: Reader, id: ClusterId): Promise<ClusterHistory[]> {
  return db.rows(sql<ClusterHistory>`
    select at, type, shops, clusters from operators.cluster_event where cluster_id = ${id}
    order by id limit 500`);
}

export async function clusterOfShop(db: Reader, id: MerchantId): Promise<ClusterId | null> {
  const row = await db.first(sql<{ id: ClusterId }>`
    select cluster_id as id from operators.cluster_member where merchant_id = ${id}`);
  return row?.id ?? null;
}

/** Shops around a shop, whoever shares something with it, and what they share. */
export async function neighbourhood(db: Reader, id: MerchantId): Promise<ClusterEdge[]> {
  const values = await sharedFacts(db, [id], MOST_SHARED);
  const near = await db.rows(sql<{ id: MerchantId }>`
    select distinct f.merchant_id as id
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v (kind text, digest text)
    join operators.fact f on f.kind = v.kind and f.digest = v.digest limit 1000`);
  return edgesAmong(db, [...new Set([id, ...near.map((each) => each.id)])]);
}

/** How near each shop is to the confirmed sellers of fakes, by everything shared; 0 to 1. */
export function nearness(
  edges: readonly ClusterEdge[],
  knownBad: readonly MerchantId[],
): Map<string, number> {
  if (knownBad.length === 0) return new Map();
  const strong: Edge[] = edges.filter(({ probability }) => probability >= 0.05);
  return new Map(expandFrom(knownBad, strong).map(({ shop, nearness: near }) => [shop, near]));
}

export const communities = (shops: readonly string[], edges: readonly ClusterEdge[]) =>
  communitiesOf(shops, edges);

export const relationOf = (kind: FactKind) => KINDS[kind].relation;
