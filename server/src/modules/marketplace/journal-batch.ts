import type { Id, StorefrontId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import { append } from '../../platform/journal/index.js';
import { batchDigest, type RowResult, tally } from './batch.js';
import type { Changes } from './classify.js';
import { partiesOf } from './policy.js';

type BatchType =
  | 'merchants.recorded'
  | 'listings.ingested'
  | 'orders.recorded'
  | 'reviews.recorded';

/** One journal entry for a whole batch, and none for a batch that changed nothing. */
export function journalBatch<Content>(
  tx: Tx,
  actor: Actor,
  type: BatchType,
  batch: {
    storefrontId: StorefrontId;
    importId: Id<'import'> | null;
    changes: Changes<Content>;
    results: readonly RowResult[];
  },
): void {
  const { storefrontId, importId, changes, results } = batch;
  const written = [...changes.created, ...changes.changed];
  if (written.length === 0) return;
  const { created, changed, unchanged } = tally(results);
  append(tx, {
    type,
    subject: importId ?? storefrontId,
    parties: partiesOf(actor),
    data: { storefrontId, importId, created, changed, unchanged, digest: batchDigest(written) },
  });
}
