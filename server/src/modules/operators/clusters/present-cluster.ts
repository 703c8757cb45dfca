import type { z } from 'zod';
import type { ClusterId, MerchantId } from '../../../contracts/ids.js';
import type { Reader } from '../../../platform/db/index.js';
import { merchantNumbers, merchantsByIds, storefrontsByIds } from '../../marketplace/index.js';
import { operatorsProblem } from '../errors.js';
import type { clusterRow, clusterView, graphSchema } from '../schema.js';
import {
  type Cluster,
  type ClusterEdge,
  clusterById,
  communities,
  edgesAmong,
  historyOf,
  type Member,
  membersOf,
  nearness,
  neighbourhood,
} from './read-cluster.js';

export function presentRow(cluster: Cluster): z.input<typeof clusterRow> {
  const { id, shops, knownBad, formedAt, changedAt } = cluster;
  return {
    ...{ id, shops, knownBad },
    formedAt: formedAt.toISOString(),
    changedAt: changedAt.toISOString(),
  };
}

/** A cluster with its shops, everything that they share, and how it came about. */
export async function presentCluster(
  db: Reader,
  id: ClusterId,
): Promise<z.input<typeof clusterView>> {
  const cluster = await clusterById(db, id);
  if (!cluster) throw operatorsProblem('cluster-not-found');
  const members = await membersOf(db, id);
  const edges = await edgesAmong(
    db,
    members.map(({ merchantId }) => merchantId),
  );
  const history = await historyOf(db, id);
  return {
    ...presentRow(cluster),
    mergedInto: cluster.mergedInto,
    ...(await presentGraph(db, members, edges)),
    history: history.map(({ at, type, shops, clusters }) => ({
      ...{ at: at.toISOString(), type, shops: shops.length, clusters },
    })),
  };
}

/** Whoever shares something with a shop, whether it is grouped with it or not. */
export async function presentNeighbourhood(
  db: Reader,
  id: MerchantId,
): Promise<z.input<typeof graphSchema>> {
  if (!(await merchantsByIds(db, [id])).has(id)) throw operatorsProblem('shop-not-found');
  const edges = await neighbourhood(db, id);
  const ids = [...new Set([id, ...edges.flatMap(({ a, b }) => [a, b])])];
  const members = ids.map((merchantId): Member => {
    return { merchantId, since: db.now, isKnownBad: false };
  });
  return presentGraph(db, members, edges);
}

async function presentGraph(
  db: Reader,
  members: readonly Member[],
  edges: readonly ClusterEdge[],
): Promise<z.input<typeof graphSchema>> {
  const ids = members.map(({ merchantId }) => merchantId);
  const merchants = await merchantsByIds(db, ids);
  const storefronts = await storefrontsByIds(db, [
    ...new Set([...merchants.values()].map(({ storefrontId }) => storefrontId)),
  ]);
  const bad = members.flatMap(({ isKnownBad, merchantId }) => (isKnownBad ? [merchantId] : []));
  const near = nearness(edges, bad);
  const parts = communities(ids, edges);
  return {
    nodes: members.map(({ merchantId, since, isKnownBad }) => {
      const merchant = merchants.get(merchantId);
      return {
        id: merchantId,
        name: merchant?.name ?? merchantId,
        storefront: (merchant && storefronts.get(merchant.storefrontId)?.name) ?? '',
        openedAt: (merchant?.createdAt ?? since).toISOString(),
        ...{ since: since.toISOString(), isKnownBad },
        nearness: near.get(merchantId) ?? 0,
        part: parts.get(merchantId) ?? 0,
      };
    }),
    edges: edges.map(({ a, b, probability, relations, evidence, since }) => ({
      ...{ a, b, probability, relations, since: since.toISOString() },
      evidence: evidence.map(({ kind, shops, points, text }) => ({ kind, shops, points, text })),
    })),
  };
}

/** A shop's numbers for holding two side by side. */
export async function presentShop(db: Reader, id: MerchantId) {
  const merchant = (await merchantsByIds(db, [id])).get(id);
  if (!merchant) throw operatorsProblem('shop-not-found');
  return { id, name: merchant.name, numbers: await merchantNumbers(db, id) };
}
