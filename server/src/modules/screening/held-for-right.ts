import type { ListingId, RightId } from '../../contracts/ids.js';
import { type Reader, sql } from '../../platform/db/index.js';
import { probability, type RightScore } from './fusion/fuse.js';

/**
 * Which of these listings screening itself would not let pass for that right, as they stand now:
 * seen whole, not cleared by anybody since, and with at least this probability.
 */
export async function heldForRight(
  db: Reader,
  rightId: RightId,
  listingIds: readonly ListingId[],
  least: number,
): Promise<Set<ListingId>> {
  const rows = await db.rows(sql<{ listingId: ListingId; verdict: string; scores: RightScore[] }>`
    select * from (
      select distinct on (listing_id) listing_id as "listingId", verdict, scores, outcome, obstacles
      from screening.screening where listing_id = any(${[...listingIds]}::text[])
      order by listing_id, version_number desc) newest
    where verdict <> 'allow' and outcome is distinct from 'cleared' and obstacles = '[]'::jsonb`);
  const held = rows.filter(({ scores }) =>
    scores.some((one) => one.rightId === rightId && probability(one.logOdds) >= least),
  );
  return new Set(held.map(({ listingId }) => listingId));
}
