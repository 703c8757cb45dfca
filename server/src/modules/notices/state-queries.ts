import type { CounterNoticeId, NoticeId, OrganisationId } from '../../contracts/ids.js';
import { type Reader, sql } from '../../platform/db/index.js';
import type { ClaimState } from './claim.js';

type Counted = { id: string; state: ClaimState; claims: number };

function group(rows: readonly Counted[]): Map<string, Partial<Record<ClaimState, number>>> {
  const groups = new Map<string, Partial<Record<ClaimState, number>>>();
  for (const { id, state, claims } of rows) {
    groups.set(id, { ...groups.get(id), [state]: claims });
  }
  return groups;
}

/** How many claims of each notice are in which state; of one merchant only, when given. */
export async function statesOfNotices(
  db: Reader,
  ids: readonly NoticeId[],
  merchants: readonly OrganisationId[] | null = null,
) {
  const only = merchants
    ? sql`and merchant_organisation_id = any(${[...merchants]}::text[])`
    : sql``;
  return group(
    await db.rows(sql<Counted>`
      select notice_id as id, state, count(*) as claims from notices.claim
      where notice_id = any(${[...ids]}::text[]) ${only} group by 1, 2`),
  );
}

export async function statesOfCounterNotices(db: Reader, ids: readonly CounterNoticeId[]) {
  return group(
    await db.rows(sql<Counted>`
      select counter_notice_id as id, state, count(*) as claims from notices.claim
      where counter_notice_id = any(${[...ids]}::text[]) group by 1, 2`),
  );
}
