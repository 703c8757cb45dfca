import type { z } from 'zod';
import type { MerchantId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { type FactKind, KINDS, sayShared } from '../../../engines/rings/index.js';
import type { Reader } from '../../../platform/db/index.js';
import { clusterOfShop, edgesAmong, membersOf } from '../clusters/read-cluster.js';
import { operatorsProblem } from '../errors.js';
import type { connectionsSchema, contestSchema } from '../schema.js';
import { contestById, contestsOf, type LinkContest, requireOwnShop } from './contest-link.js';

export function presentContest(contest: LinkContest): z.input<typeof contestSchema> {
  const { id, merchantId, clusterId, statement, filedAt, outcome, answer, answeredAt } = contest;
  return {
    ...{ id, merchantId, clusterId, statement, outcome, answer },
    filedAt: filedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}

/** What a merchant reads of the links of its own shop: what is shared, not with whom. */
export async function presentConnections(
  db: Reader,
  actor: Actor,
  merchantId: MerchantId,
): Promise<z.input<typeof connectionsSchema>> {
  const shop = await requireOwnShop(db, actor, merchantId);
  const clusterId = await clusterOfShop(db, merchantId);
  const members = clusterId ? await membersOf(db, clusterId) : [];
  const edges = clusterId
    ? await edgesAmong(
        db,
        members.map((one) => one.merchantId),
      )
    : [];
  const held = new Map<FactKind, number>();
  for (const { a, b, evidence } of edges) {
    if (a !== merchantId && b !== merchantId) continue;
    for (const { kind, shops } of evidence)
      held.set(kind, Math.min(shops, held.get(kind) ?? shops));
  }
  return {
    ...{ merchantId, name: shop.name, isLinked: clusterId !== null },
    otherShops: Math.max(0, members.length - 1),
    held: [...held].map(([kind, shops]) => ({
      ...{ kind, shops, relation: KINDS[kind].relation, text: sayShared(kind, shops) },
    })),
    contests: (await contestsOf(db, merchantId)).map(presentContest),
  };
}

export async function shownContest(db: Reader, id: LinkContest['id']) {
  const contest = await contestById(db, id);
  if (!contest) throw operatorsProblem('link-contest-not-found');
  return presentContest(contest);
}
