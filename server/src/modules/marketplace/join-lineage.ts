import type { ListingId } from '../../contracts/ids.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { append } from '../../platform/journal/index.js';

/**
 * Says that a listing offers the same goods as those of that lineage: its return after a removal.
 * The listing's own id takes it out again. Nothing happens when it is of that lineage already.
 */
export async function joinLineage(tx: Tx, listingId: ListingId, lineage: string): Promise<void> {
  const changed = await tx.count(sql`
    update marketplace.listing set lineage = ${lineage}
    where id = ${listingId} and lineage <> ${lineage}`);
  if (changed === 0) return;
  append(tx, {
    type: 'listing.lineage-joined',
    subject: listingId,
    parties: [],
    data: { listingId, lineage },
  });
}
