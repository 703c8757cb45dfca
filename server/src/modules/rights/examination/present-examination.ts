import type { z } from 'zod';
import type { RightId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import type { Reader } from '../../../platform/db/index.js';
import { organisationsByIds } from '../../accounts/index.js';
import { rightsProblem } from '../errors.js';
import { mayVerify } from '../policy.js';
import { rightsByIds } from '../read-right.js';
import { wellKnownReason } from './mark-well-known.js';
import { examinedRights } from './read-examination.js';
import type { examinationSchema } from './schema.js';

/** What speaks for and against a right, for those who verify. Problem: `right-not-found`. */
export async function presentExamination(
  db: Reader,
  actor: Actor,
  id: RightId,
): Promise<z.input<typeof examinationSchema>> {
  const right = (await rightsByIds(db, [id])).get(id);
  const examined = (await examinedRights(db, [id])).get(id);
  if (!right || !examined || !mayVerify(actor)) throw rightsProblem('right-not-found');
  const { examination, signs, setAside } = examined;
  const others = await rightsByIds(
    db,
    signs.flatMap(({ otherRightId }) => otherRightId ?? []),
  );
  const holders = await organisationsByIds(
    db,
    [...others.values()].map(({ holderId }) => holderId),
  );
  const shown = (otherId: RightId | null) => {
    const other = otherId && others.get(otherId);
    if (!other) return null;
    return {
      ...{ rightId: other.id, title: other.title },
      holder: holders.get(other.holderId)?.name ?? '',
      markImageUrl: other.markImageId && `/v1/evidence/${other.markImageId}/preview`,
    };
  };
  return {
    rightId: id,
    examinedAt: examination?.examinedAt.toISOString() ?? null,
    isOutdated: examination !== undefined && examination.rightVersion < right.version,
    register: examination?.registerState ?? null,
    record: examination?.registerRecord ?? null,
    signs: signs.map(({ key, kind, text, evidenceId, otherRightId }) => {
      const aside = setAside.find(({ sign }) => sign === key);
      return {
        ...{ key, kind, text, evidenceId, other: shown(otherRightId) },
        setAside: aside ? { reason: aside.reason, at: aside.at.toISOString() } : null,
      };
    }),
    wellKnown: await wellKnownReason(db, id),
  };
}
