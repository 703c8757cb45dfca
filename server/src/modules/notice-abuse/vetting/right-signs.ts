import type { RightId } from '../../../contracts/ids.js';
import type { Reader } from '../../../platform/db/index.js';
import {
  type RightSuspicions,
  type RightView,
  rightsByIds,
  sameRegistrations,
  suspicionsOf,
} from '../../rights/index.js';
import type { RightSigns } from '../scoring/index.js';

/** What is known of each right that could count against a notice on it. */
export async function signsOf(
  db: Reader,
  ids: readonly RightId[],
): Promise<Map<RightId, RightSigns>> {
  const [rights, shared, suspicions] = await Promise.all([
    rightsByIds(db, ids),
    sameRegistrations(db, ids),
    suspicionsOf(db, ids),
  ]);
  return new Map(
    [...rights].map(([id, right]) => {
      return [id, signsOfRight(right, suspicions.get(id), shared.has(id), db.now)];
    }),
  );
}

function signsOfRight(
  { registeredOn, challengedFrom }: RightView,
  found: RightSuspicions | undefined,
  isRegistrationShared: boolean,
  now: Date,
): RightSigns {
  return {
    numberMalformed: found?.isNumberUnusual ?? false,
    registryMismatches: found?.registerMismatches ?? 0,
    isCertificateShared: isRegistrationShared || (found?.isCertificateShared ?? false),
    similarToWellKnown: found?.similarToWellKnown ?? null,
    similarToOther: found?.similarToOther ?? null,
    documentSigns: found?.documentSigns ?? 0,
    since: registeredOn ? Date.parse(`${registeredOn}T00:00:00Z`) : null,
    isChallenged: challengedFrom !== null && challengedFrom <= now,
  };
}
