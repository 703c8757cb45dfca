import { createHmac } from 'node:crypto';
import type { Id, StorefrontId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import { mergeRefused, type RefusedRow, type RowResult, rowHash } from './batch.js';
import { type Changes, classify } from './classify.js';
import { marketplaceField, marketplaceProblem } from './errors.js';
import { journalBatch } from './journal-batch.js';
import { lockStorefront } from './storefront-queries.js';
import {
  sellersOfListings,
  type TradeTable,
  tradeHashes,
  type WrittenTrade,
} from './trade-queries.js';

/** What every record of trade stands on: a listing of the mirror, and perhaps a buyer. */
interface TradeRow {
  externalId: string;
  listingExternalId: string;
  buyer?: string | null | undefined;
}

const ENTRY = { placed_order: 'orders.recorded', review: 'reviews.recorded' } as const;

/**
 * Records orders or reviews by the marketplace's ids; rows of listings not in the mirror are
 * refused one by one.
 * @throws `storefront-not-found`
 */
export async function recordTrade<Row extends TradeRow>(
  tx: Tx,
  actor: Actor,
  storefrontId: StorefrontId,
  rows: readonly Row[],
  table: TradeTable,
  write: (rows: WrittenTrade<Row>[]) => Promise<void>,
  importId: Id<'import'> | null,
): Promise<(RowResult | RefusedRow)[]> {
  const salt = await lockStorefront(tx, storefrontId);
  if (salt === undefined) throw marketplaceProblem('storefront-not-found');
  const listings = await sellersOfListings(
    tx,
    storefrontId,
    rows.map((row) => row.listingExternalId),
  );
  const isKnown = (row: Row) => listings.has(row.listingExternalId);
  const known = rows.filter(isKnown);
  const ids = known.map(({ externalId }) => externalId);
  const before = await tradeHashes(tx, table, storefrontId, ids);
  const { changes, results } = classify(known, (row) => {
    const seller = listings.get(row.listingExternalId);
    if (!seller) throw new Error('Only rows of known listings are compared.');
    const { buyer, ...rest } = row;
    const content = {
      ...rest,
      ...seller,
      buyerHash: buyer == null ? null : hashBuyer(salt, buyer),
    };
    return { id: null, before: before.get(row.externalId), after: rowHash(content), content };
  });
  await writeAll(changes, write);
  journalBatch(tx, actor, ENTRY[table], { storefrontId, importId, changes, results });
  return mergeRefused(rows, isKnown, results, refused);
}

async function writeAll<Content extends object>(
  changes: Changes<Content>,
  write: (rows: (Content & { contentHash: string })[]) => Promise<void>,
) {
  const written = [...changes.created, ...changes.changed];
  if (written.length === 0) return;
  await write(written.map(({ content, contentHash }) => ({ ...content, contentHash })));
}

function refused({ externalId }: TradeRow): RefusedRow {
  const problems = [marketplaceField('listing-unknown', '/listingExternalId')];
  return { externalId, outcome: 'refused', id: null, problems };
}

/** HMAC-SHA-256 under the storefront's salt: the same buyer is seen again, never who it is. */
function hashBuyer(salt: string, buyer: string): string {
  return createHmac('sha256', Buffer.from(salt, 'hex')).update(buyer).digest('base64url');
}
