import type { Id, ListingId, MerchantId, StorefrontId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import { newId } from '../../platform/ids/index.js';
import { textTokens } from '../../platform/search/index.js';
import type { RowResult } from './batch.js';
import { type Change, classify } from './classify.js';
import { marketplaceProblem } from './errors.js';
import { journalBatch } from './journal-batch.js';
import { contentHash, gtinValidity } from './listing.js';
import {
  insertListings,
  knownListings,
  updateListings,
  type WrittenListing,
} from './listing-queries.js';
import { merchantsByExternalIds } from './merchant-queries.js';
import { recordMerchants } from './record-merchants.js';
import type { ListingRow } from './rows.js';
import { lockStorefront } from './storefront-queries.js';
import { urlKey } from './url-key.js';

/**
 * Records listings of a storefront by the marketplace's ids. The same content again is
 * `unchanged`; other content makes a new version. A removed listing stays removed. Sellers not
 * yet known are recorded too. At most some thousands of rows a call.
 * @returns one result a row, in their order; `id` is the listing's.
 * @throws `storefront-not-found`
 */
export async function recordListings(
  tx: Tx,
  actor: Actor,
  storefrontId: StorefrontId,
  rows: readonly ListingRow[],
  importId: Id<'import'> | null = null,
): Promise<RowResult[]> {
  const salt = await lockStorefront(tx, storefrontId);
  if (salt === undefined) throw marketplaceProblem('storefront-not-found');
  const merchants = await merchantIds(tx, actor, storefrontId, rows, importId);
  const known = await knownListings(
    tx,
    storefrontId,
    rows.map(({ externalId }) => externalId),
  );
  const { changes, results } = classify(rows, (row): Change<() => WrittenListing> => {
    const before = known.get(row.externalId);
    const id = before?.id ?? newId('listing', tx.now);
    const merchantId = merchants.get(row.merchantExternalId) as MerchantId;
    const after = contentHash(row, merchantId);
    const number = (before?.versionNumber ?? 0) + 1;
    const lineage = row.lineage ?? before?.lineage ?? id;
    const content = () => write(row, { id, merchantId, number, lineage, contentHash: after });
    return { id, before: before?.contentHash, after, content };
  });
  const created = changes.created.map(({ content }) => content());
  const changed = changes.changed.map(({ content }) => content());
  if (created.length > 0) await insertListings(tx, storefrontId, created);
  if (changed.length > 0) await updateListings(tx, changed);
  journalBatch(tx, actor, 'listings.ingested', { storefrontId, importId, changes, results });
  return results;
}

type Place = Pick<WrittenListing, 'number' | 'lineage' | 'contentHash'> & {
  id: ListingId;
  merchantId: MerchantId;
};

function write(row: ListingRow, place: Place): WrittenListing {
  return {
    ...place,
    externalId: row.externalId,
    title: row.title,
    description: row.description ?? null,
    brand: row.brand ?? null,
    category: row.category ?? null,
    amount: row.price?.amount ?? null,
    currency: row.price?.currency ?? null,
    gtin: row.gtin ?? null,
    isGtinValid: gtinValidity(row.gtin),
    url: row.url ?? null,
    urlKey: (row.url && urlKey(row.url)) ?? null,
    imageUrls: row.imageUrls ?? [],
    attributes: row.attributes ?? {},
    tokens: textTokens(row.title),
  };
}

async function merchantIds(
  tx: Tx,
  actor: Actor,
  storefrontId: StorefrontId,
  rows: readonly ListingRow[],
  importId: Id<'import'> | null,
): Promise<Map<string, string>> {
  const named = new Map(
    rows.map((row) => [row.merchantExternalId, row.merchantName ?? row.merchantExternalId]),
  );
  const known = await merchantsByExternalIds(tx, storefrontId, [...named.keys()]);
  const ids = new Map<string, string>([...known.values()].map((m) => [m.externalId, m.id]));
  const missing = [...named].filter(([externalId]) => !known.has(externalId));
  if (missing.length === 0) return ids;
  const added = missing.map(([externalId, name]) => ({ externalId, name }));
  const results = await recordMerchants(tx, actor, storefrontId, added, importId);
  for (const { externalId, id } of results) ids.set(externalId, id ?? '');
  return ids;
}
