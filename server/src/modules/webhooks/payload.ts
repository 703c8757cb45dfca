import type { ListingId, MerchantId } from '../../contracts/ids.js';
import type { JournalEntry } from '../../contracts/journal/index.js';
import type { Reader } from '../../platform/db/index.js';
import { listingsByIds, merchantsByIds, storefrontsByIds } from '../marketplace/index.js';

export type MeasureEntry = JournalEntry<'measure.imposed' | 'measure.lifted'>;

const isListing = (target: string): target is ListingId => target.startsWith('lis_');
const isMerchant = (target: string): target is MerchantId => target.startsWith('mer_');

/**
 * The bodies of the messages about these entries, in their order: what was done, to which listing
 * or merchant under the marketplace's own ids. `sequence` is the entry's place in the journal, so
 * that a receiver can tell the newer of two messages about a target.
 */
export async function payloadsOf(db: Reader, entries: readonly MeasureEntry[]): Promise<string[]> {
  const targets = [...new Set(entries.map(({ data }) => data.target))];
  const listings = await listingsByIds(db, targets.filter(isListing));
  const merchants = await merchantsByIds(db, targets.filter(isMerchant));
  const storefronts = await storefrontsByIds(db, [
    ...new Set(entries.map(({ data }) => data.storefrontId)),
  ]);
  const targetOf = (target: string) => {
    if (isMerchant(target)) {
      return { merchant: { id: target, externalId: merchants.get(target)?.externalId ?? null } };
    }
    const listing = isListing(target) ? listings.get(target) : undefined;
    const { externalId = null, url = null } = listing ?? {};
    return { listing: { id: target, externalId, url } };
  };
  return entries.map(({ type, at, index, data }) => {
    const { measureId, decisionId, kind, storefrontId } = data;
    return JSON.stringify({
      type,
      timestamp: at.toISOString(),
      data: {
        sequence: index,
        measureId,
        decisionId,
        kind,
        ...targetOf(data.target),
        storefront: { id: storefrontId, code: storefronts.get(storefrontId)?.code ?? null },
        reason: 'reason' in data ? data.reason : null,
      },
    });
  });
}
