import type { DecisionId, MerchantId, StorefrontId } from '../../contracts/ids.js';
import { type Reader, sql } from '../../platform/db/index.js';

/** A decision as it counts for its merchant. */
export interface MerchantDecision {
  id: DecisionId;
  merchantId: MerchantId;
  storefrontId: StorefrontId;
  regime: string;
  outcome: string;
  reason: string;
  madeAt: Date;
}

/** Decisions of these ids that were not undone. */
export function merchantDecisions(
  db: Reader,
  ids: readonly DecisionId[],
): Promise<MerchantDecision[]> {
  return db.rows(sql<MerchantDecision>`
    select id, merchant_id as "merchantId", storefront_id as "storefrontId",
      statement ->> 'regime' as regime, outcome, reason, made_at as "madeAt"
    from decisions.decision where id = any(${[...ids]}::text[]) and undone_at is null
    order by made_at, id`);
}
