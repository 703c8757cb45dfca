import type { ClaimId } from '../../contracts/ids.js';
import { type Reader, sql } from '../../platform/db/index.js';
import type { ClaimState } from './claim.js';

/** Where each claim stands, without judging who asks; unknown ids are absent. */
export async function claimStates(
  db: Reader,
  ids: readonly ClaimId[],
): Promise<Map<ClaimId, ClaimState>> {
  const rows = await db.rows(sql<{ id: ClaimId; state: ClaimState }>`
    select id, state from notices.claim where id = any(${[...ids]}::text[])`);
  return new Map(rows.map(({ id, state }) => [id, state]));
}
