import type { OrganisationId } from '../../contracts/ids.js';
import type { Reader } from '../../platform/db/index.js';
import { organisationsByIds } from '../accounts/index.js';

/** Those of `ids` that are accounts of merchants. */
export async function merchantAccounts(
  db: Reader,
  ids: readonly OrganisationId[],
): Promise<Set<OrganisationId>> {
  const found = await organisationsByIds(db, [...new Set(ids)]);
  return new Set([...found.values()].filter(({ kind }) => kind === 'merchant').map(({ id }) => id));
}
