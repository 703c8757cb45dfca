import type { Id, StorefrontId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import { newId } from '../../platform/ids/index.js';
import { mergeRefused, type RefusedRow, type RowResult, rowHash } from './batch.js';
import { type Change, classify } from './classify.js';
import { marketplaceField, marketplaceProblem } from './errors.js';
import { journalBatch } from './journal-batch.js';
import type { Merchant } from './listing.js';
import { merchantAccounts } from './merchant-accounts.js';
import { insertMerchants, merchantsByExternalIds, updateMerchants } from './merchant-queries.js';
import type { MerchantRow } from './rows.js';
import { lockStorefront } from './storefront-queries.js';

type Content = Pick<Merchant, 'name' | 'country' | 'organisationId'>;

function hashOf({ name, country, organisationId }: Content): string {
  return rowHash({ name, country, organisationId });
}

/** A row that says nothing of country or account leaves what is known. */
function merge(row: MerchantRow, known: Merchant | undefined): Content {
  return {
    name: row.name,
    country: row.country ?? known?.country ?? null,
    organisationId: row.organisationId ?? known?.organisationId ?? null,
  };
}

/**
 * Records merchants of a storefront by the marketplace's ids: new ones are created, changed ones
 * updated, others left alone. At most some thousands of rows a call.
 * @returns one result a row, in their order; rows whose account is no merchant's are `refused`.
 * @throws `storefront-not-found`
 */
export async function recordMerchants(
  tx: Tx,
  actor: Actor,
  storefrontId: StorefrontId,
  rows: readonly MerchantRow[],
  importId: Id<'import'> | null = null,
): Promise<(RowResult | RefusedRow)[]> {
  const salt = await lockStorefront(tx, storefrontId);
  if (salt === undefined) throw marketplaceProblem('storefront-not-found');
  const known = await merchantsByExternalIds(
    tx,
    storefrontId,
    rows.map(({ externalId }) => externalId),
  );
  const accounts = await merchantAccounts(
    tx,
    rows.flatMap(({ organisationId }) => organisationId ?? []),
  );
  const isKept = ({ organisationId }: MerchantRow) =>
    organisationId == null || accounts.has(organisationId);
  const { changes, results } = classify(rows.filter(isKept), (row): Change<Content> => {
    const before = known.get(row.externalId);
    const content = merge(row, before);
    return {
      id: before?.id ?? newId('merchant', tx.now),
      before: before && hashOf(before),
      after: hashOf(content),
      content,
    };
  });
  const written = ({ id, externalId, content }: (typeof changes.created)[number]) => ({
    id: id as Merchant['id'],
    externalId,
    ...content,
  });
  if (changes.created.length > 0) {
    await insertMerchants(tx, storefrontId, changes.created.map(written));
  }
  if (changes.changed.length > 0) await updateMerchants(tx, changes.changed.map(written));
  journalBatch(tx, actor, 'merchants.recorded', { storefrontId, importId, changes, results });
  return mergeRefused(rows, isKept, results, refuse);
}

function refuse({ externalId }: MerchantRow): RefusedRow {
  const problems = [marketplaceField('organisation-unknown', '/organisationId')];
  return { externalId, outcome: 'refused', id: null, problems };
}
