import type { StorefrontId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import { httpProblem } from '../../platform/http/index.js';
import { newId } from '../../platform/ids/index.js';
import { append } from '../../platform/journal/index.js';
import { marketplaceProblem } from './errors.js';
import type { Storefront } from './listing.js';
import { partiesOf } from './policy.js';
import type { StorefrontChange, StorefrontInput } from './schema.js';
import { insertStorefront, storefrontById, updateStorefront } from './storefront-queries.js';

/**
 * Opens a storefront.
 * @throws `storefront-code-taken`
 */
export async function openStorefront(
  tx: Tx,
  actor: Actor,
  input: StorefrontInput,
): Promise<StorefrontId> {
  const id = newId('storefront', tx.now);
  const isFree = await insertStorefront(tx, id, { ...input, url: input.url ?? null });
  if (!isFree) throw marketplaceProblem('storefront-code-taken', { code: input.code });
  append(tx, {
    type: 'storefront.opened',
    subject: id,
    parties: partiesOf(actor),
    data: { storefrontId: id, code: input.code },
  });
  return id;
}

/**
 * Changes what is given; the code stays, since feeds and notices name it.
 * @throws `storefront-not-found`, `version-changed`
 */
export async function changeStorefront(
  tx: Tx,
  actor: Actor,
  id: StorefrontId,
  change: StorefrontChange,
  expectedVersion: number,
): Promise<Storefront> {
  const before = await storefrontById(tx, id);
  if (!before) throw marketplaceProblem('storefront-not-found');
  const isWritten = await updateStorefront(tx, id, expectedVersion, { ...before, ...change });
  const after = await storefrontById(tx, id);
  if (!isWritten || !after) throw httpProblem('version-changed');
  append(tx, {
    type: 'storefront.changed',
    subject: id,
    parties: partiesOf(actor),
    data: { storefrontId: id, fields: Object.keys(change) },
  });
  return after;
}
