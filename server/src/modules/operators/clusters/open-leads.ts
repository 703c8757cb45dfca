import type { ClusterId, MerchantId } from '../../../contracts/ids.js';
import type { ClusterEvent } from '../../../engines/rings/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { merchantsByIds } from '../../marketplace/index.js';
import { openTask, tasksOfSubject, updateTask } from '../../review/index.js';

const GROWING: readonly ClusterEvent['type'][] = ['formed', 'joined', 'merged'];

/** A cluster that grew and holds a confirmed seller of fakes is put before a person. */
export async function openLeads(tx: Tx, events: readonly ClusterEvent[]): Promise<void> {
  const grown = events.filter(({ type }) => GROWING.includes(type));
  const ids = [...new Set(grown.map(({ clusterId }) => clusterId as ClusterId))];
  for (const id of ids) await openLead(tx, id);
}

/** The lead of a cluster, opened once and renewed while it waits. */
export async function openLead(tx: Tx, id: ClusterId): Promise<void> {
  const counts = await tx.first(sql<{ shops: number; knownBad: number; first: MerchantId }>`
    select count(*)::int as shops, count(b.merchant_id)::int as "knownBad",
      min(b.merchant_id) as first
    from operators.cluster_member m left join operators.known_bad b using (merchant_id)
    where m.cluster_id = ${id}`);
  if (!counts || counts.knownBad === 0 || counts.shops < 2) return;
  const { shops, knownBad, first } = counts;
  const name = (await merchantsByIds(tx, [first])).get(first)?.name ?? '';
  const summary = { title: `${name} + ${shops - 1}`, shops, knownBad };
  const tasks = await tasksOfSubject(tx, id);
  if (tasks.some(({ closedAt }) => closedAt === null)) {
    await updateTask(tx, id, { kind: 'operator', summary });
    return;
  }
  await openTask(tx, {
    ...{ kind: 'operator', subject: id, storefrontId: null, regime: 'platform' },
    ...{ lane: 'standard', summary },
  });
}

/** Records a confirmed seller of fakes; its cluster becomes a lead. */
export async function markKnownBad(
  tx: Tx,
  merchantId: MerchantId,
  reason: string | null,
): Promise<void> {
  if (reason === null) {
    await tx.count(sql`delete from operators.known_bad where merchant_id = ${merchantId}`);
    return;
  }
  await tx.count(sql`
    insert into operators.known_bad (merchant_id, reason, by, at)
    values (${merchantId}, ${reason}, ${tx.by}, ${tx.now})
    on conflict (merchant_id) do update set reason = excluded.reason, by = excluded.by,
      at = excluded.at`);
  const row = await tx.first(sql<{ id: ClusterId }>`
    select cluster_id as id from operators.cluster_member where merchant_id = ${merchantId}`);
  if (row) await openLead(tx, row.id);
}
