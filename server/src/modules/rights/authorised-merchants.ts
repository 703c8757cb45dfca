import type { MerchantId, RightId } from '../../contracts/ids.js';
import type { Reader } from '../../platform/db/index.js';
import { merchantsByIds } from '../marketplace/index.js';
import { selectAuthorised } from './authorisation-queries.js';

/** Those of `merchantIds` whom the holder has authorised under the right, in force at `at`. */
export async function authorisedMerchants(
  db: Reader,
  rightId: RightId,
  merchantIds: readonly MerchantId[],
  at: Date,
): Promise<Set<MerchantId>> {
  if (merchantIds.length === 0) return new Set();
  const merchants = [...(await merchantsByIds(db, [...new Set(merchantIds)])).values()];
  const authorised = await selectAuthorised(db, rightId, merchants, at);
  const names = new Set(authorised.map((one) => `${one.storefrontId}/${one.externalId}`));
  return new Set(
    merchants
      .filter((one) => names.has(`${one.storefrontId}/${one.externalId}`))
      .map(({ id }) => id),
  );
}
