import type { StorefrontId } from '../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';

/** How a storefront is screened. */
export interface StorefrontSettings {
  /** Whatever it ingests is screened as it comes; requests are answered either way. */
  isStreaming: boolean;
  /** What rules of proven precision would remove is removed without a person. */
  removesAutomatically: boolean;
  /** Of listings that were allowed, the share that a person looks at all the same. */
  auditShare: number;
}

const untold: StorefrontSettings = {
  isStreaming: false,
  removesAutomatically: false,
  auditShare: 0,
};

export async function storefrontSettings(
  db: Reader,
  storefrontId: StorefrontId,
): Promise<StorefrontSettings> {
  const row = await db.first(sql<StorefrontSettings>`
    select is_streaming as "isStreaming", removes_automatically as "removesAutomatically",
      audit_share as "auditShare"
    from screening.storefront where storefront_id = ${storefrontId}`);
  return row ?? untold;
}

export async function setStorefrontSettings(
  tx: Tx,
  storefrontId: StorefrontId,
  { isStreaming, removesAutomatically, auditShare }: StorefrontSettings,
): Promise<void> {
  await tx.count(sql`
    insert into screening.storefront
      (storefront_id, is_streaming, removes_automatically, audit_share)
    values (${storefrontId}, ${isStreaming}, ${removesAutomatically}, ${auditShare})
    on conflict (storefront_id) do update
    set is_streaming = excluded.is_streaming, audit_share = excluded.audit_share,
      removes_automatically = excluded.removes_automatically,
      version = screening.storefront.version + 1`);
}
