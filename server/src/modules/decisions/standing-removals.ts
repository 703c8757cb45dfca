import type { ListingId, RightId } from '../../contracts/ids.js';
import { type Reader, sql } from '../../platform/db/index.js';

/** A listing that decisions keep removed, and the right of the first of them. */
export interface StandingRemoval {
  listingId: ListingId;
  rightId: RightId;
  removedAt: Date;
}

const removals = sql`
  select distinct on (m.target) m.target as "listingId",
    d.statement -> 'right' ->> 'id' as "rightId", m.imposed_at as "removedAt"
  from decisions.measure m join decisions.decision d on d.id = m.decision_id
  where m.kind = 'remove' and m.lifted_at is null
    and d.statement -> 'right' ->> 'id' is not null`;

/** Standing removals in the order of listings, from after the listing `after`. */
export function standingRemovals(
  db: Reader,
  after: string,
  limit: number,
): Promise<StandingRemoval[]> {
  return db.rows(sql<StandingRemoval>`
    ${removals} and m.target > ${after} order by m.target, m.imposed_at limit ${limit}`);
}

/** Those of `ids` that are kept removed. */
export function standingRemovalsOf(
  db: Reader,
  ids: readonly ListingId[],
): Promise<StandingRemoval[]> {
  return db.rows(sql<StandingRemoval>`
    ${removals} and m.target = any(${[...ids]}::text[]) order by m.target, m.imposed_at`);
}
