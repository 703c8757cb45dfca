import type { ListingId, MerchantId } from '../../contracts/ids.js';
import type { JournalEntry } from '../../contracts/journal/index.js';
import type { Reader } from '../../platform/db/index.js';
import { listingsByIds, merchantsByIds, storefrontsByIds } from '../marketplace/index.js';

export type MeasureEntry = JournalEntry<'measure.imposed' | 'measure.lifted'>;
export type SanctionEntry = JournalEntry<'merchant.sanctioned' | 'merchant.sanction-lifted'>;
/** What marketplaces are told of. */
export type ToldEntry = MeasureEntry | SanctionEntry;

/** The listing or merchant that an entry is about. */
export const targetOf = ({ data }: ToldEntry) =>
  'sanctionId' in data ? data.merchantId : data.target;

const isListing = (target: string): target is ListingId => target.startsWith('lis_');
const isMerchant = (target: string): target is MerchantId => target.startsWith('mer_');

/**
 * The bodies of the messages about these entries, in their order: what was done, to which listing
 * or merchant under the marketplace's own ids. `sequence` is the entry's place in the journal, so
 * that a receiver can tell the newer of two messages about a target.
 */
export async function payloadsOf(db: Reader, entries: readonly ToldEntry[]): Promise<string[]> {
  const targets = [...new Set(entries.map(targetOf))];
  const listings = await listingsByIds(db, targets.filter(isListing));
  const merchants = await merchantsByIds(db, targets.filter(isMerchant));
  const storefronts = await storefrontsByIds(db, [
    ...new Set(entries.map(({ data }) => data.storefrontId)),
  ]);
  const described = (target: string) => {
    if (isMerchant(target)) {
      return { merchant: { id: target, externalId: merchants.get(target)?.externalId ?? null } };
    }
    const listing = isListing(target) ? listings.get(target) : undefined;
    const { externalId = null, url = null } = listing ?? {};
    return { listing: { id: target, externalId, url } };
  };
  return entries.map((entry) => {
    const { type, at, index, data } = entry;
    return JSON.stringify({
      type,
      timestamp: at.toISOString(),
      data: {
        sequence: index,
        ...toldOf(data),
        ...described(targetOf(entry)),
        storefront: {
          id: data.storefrontId,
          code: storefronts.get(data.storefrontId)?.code ?? null,
        },
        reason: 'reason' in data ? data.reason : null,
      },
    });
  });
}

/** What was done: a measure on a listing, or a step of the ladder against a merchant. */
function toldOf(data: ToldEntry['data']) {
  if (!('sanctionId' in data)) {
    const { measureId, decisionId, kind } = data;
    return { measureId, decisionId, kind };
  }
  const { sanctionId, step, untilAt = null } = data;
  return { sanctionId, step, until: untilAt };
}
