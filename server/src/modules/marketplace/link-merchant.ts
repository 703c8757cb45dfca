import type { MerchantId, OrganisationId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import { httpProblem } from '../../platform/http/index.js';
import { append } from '../../platform/journal/index.js';
import { marketplaceField, marketplaceProblem } from './errors.js';
import type { Merchant } from './listing.js';
import { merchantAccounts } from './merchant-accounts.js';
import { merchantsByIds, updateMerchantOrganisation } from './merchant-queries.js';
import { partiesOf } from './policy.js';

/**
 * Gives a merchant its account in this house, or takes it away with null: from then on the
 * account's people see the merchant's listings and what is decided on them.
 * @throws `merchant-not-found`, `organisation-not-a-merchant`, `version-changed`
 */
export async function linkMerchant(
  tx: Tx,
  actor: Actor,
  id: MerchantId,
  organisationId: OrganisationId | null,
  expectedVersion: number,
): Promise<Merchant> {
  const before = (await merchantsByIds(tx, [id])).get(id);
  if (!before) throw marketplaceProblem('merchant-not-found');
  if (
    organisationId !== null &&
    !(await merchantAccounts(tx, [organisationId])).has(organisationId)
  ) {
    throw marketplaceProblem('organisation-not-a-merchant', {}, [
      marketplaceField('organisation-unknown', '/organisationId'),
    ]);
  }
  const isWritten = await updateMerchantOrganisation(tx, id, expectedVersion, organisationId);
  const after = (await merchantsByIds(tx, [id])).get(id);
  if (!isWritten || !after) throw httpProblem('version-changed');
  const accounts = [before.organisationId, organisationId].filter((o) => o !== null);
  append(tx, {
    type: 'merchant.linked',
    subject: id,
    parties: [...new Set([...partiesOf(actor), ...accounts])],
    data: { merchantId: id, organisationId },
  });
  return after;
}
