import type { ClusterId, MerchantId } from '../../contracts/ids.js';
import { type Reader, sql } from '../../platform/db/index.js';

/** What is known of the business behind a shop. */
export interface ShopRisk {
  clusterId: ClusterId;
  /** Shops in the cluster, and confirmed sellers of fakes among them besides this one. */
  shops: number;
  knownBad: number;
  isKnownBad: boolean;
}

/** The risk of each shop that is linked to others or known itself; others are absent. */
export async function risksOf(
  db: Reader,
  merchantIds: readonly MerchantId[],
): Promise<Map<MerchantId, ShopRisk>> {
  if (merchantIds.length === 0) return new Map();
  const rows = await db.rows(sql<ShopRisk & { merchantId: MerchantId }>`
    select m.merchant_id as "merchantId", m.cluster_id as "clusterId", c.shops,
      b.merchant_id is not null as "isKnownBad",
      (select count(*)::int from operators.cluster_member o
        join operators.known_bad k on k.merchant_id = o.merchant_id
        where o.cluster_id = m.cluster_id and o.merchant_id <> m.merchant_id) as "knownBad"
    from operators.cluster_member m join operators.cluster c on c.id = m.cluster_id
    left join operators.known_bad b on b.merchant_id = m.merchant_id
    where m.merchant_id = any(${[...merchantIds]}::text[])`);
  return new Map(rows.map(({ merchantId, ...risk }) => [merchantId, risk]));
}
