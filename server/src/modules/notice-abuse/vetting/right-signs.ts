import type { RightId } from '../../../contracts/ids.js';
import type { Reader } from '../../../platform/db/index.js';
import { type RightView, rightsByIds, sameRegistrations } from '../../rights/index.js';
import { NO_SIGNS, type RightSigns } from '../scoring/index.js';

/** What is known of each right that could count against a notice on it. */
export async function signsOf(
  db: Reader,
  ids: readonly RightId[],
): Promise<Map<RightId, RightSigns>> {
  const [rights, shared] = await Promise.all([rightsByIds(db, ids), sameRegistrations(db, ids)]);
  return new Map(
    [...rights].map(([id, right]) => [id, signsOfRight(right, shared.has(id), db.now)]),
  );
}

function signsOfRight(right: RightView, isCertificateShared: boolean, now: Date): RightSigns {
  const { registeredOn, challengedFrom } = right;
  return {
    ...NO_SIGNS,
    since: registeredOn ? Date.parse(`${registeredOn}T00:00:00Z`) : null,
    isChallenged: challengedFrom !== null && challengedFrom <= now,
    isCertificateShared,
  };
}
