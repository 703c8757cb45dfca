import type { z } from 'zod';
import type { AuthorisationId, EvidenceId, RightId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Reader } from '../../platform/db/index.js';
import { contactOf, organisationsByIds } from '../accounts/index.js';
import { evidenceByIds, presentEvidence } from '../evidence/index.js';
import { merchantsByIds } from '../marketplace/index.js';
import { type Authorisation, isInForce } from './authorisation.js';
import { selectAuthorisations } from './authorisation-queries.js';
import { rightsProblem } from './errors.js';
import { mayVerify } from './policy.js';
import { selectSameNumber } from './queries.js';
import { readRight, rightsByIds, usabilityOf } from './read-right.js';
import type { HistoryLine } from './record.js';
import type { Right } from './right.js';
import type { authorisationSchema, historySchema, rightRowSchema, rightSchema } from './schema.js';

/** Rows of a list with the holders' names. */
export async function presentRights(
  db: Reader,
  rights: readonly Right[],
): Promise<z.input<typeof rightRowSchema>[]> {
  const nameOf = await holderNames(db, rights);
  return rights.map((right) => presentRow(right, nameOf(right), db.now));
}

type Named = Pick<Right, 'holderId'>;

async function holderNames(db: Reader, rights: readonly Named[]) {
  const ids = [...new Set(rights.map(({ holderId }) => holderId))];
  const holders = await organisationsByIds(db, ids);
  return ({ holderId }: Named) => holders.get(holderId)?.name ?? '';
}

function presentRow(right: Right, holderName: string, now: Date) {
  const { id, kind, subtype, title, office, number, niceClasses, territories } = right;
  const { registeredOn, expiresOn, status, version } = right;
  const { isUsable, why } = usabilityOf(right, now);
  return {
    ...{ id, kind, subtype, title, office, number, niceClasses, territories },
    ...{ registeredOn, expiresOn, status, version, isUsable },
    holder: { id: right.holderId, name: holderName },
    whyNotUsable: why ?? null,
    challengedFrom: right.challengedFrom?.toISOString() ?? null,
    markImageUrl: right.markImageId && `/v1/evidence/${right.markImageId}/preview`,
    registeredAt: right.registeredAt.toISOString(),
  };
}

/**
 * One right as `actor` may see it: a merchant sees neither documents nor reasons, and only those
 * who verify see how to reach the holder and who else entered the number.
 */
export async function presentRight(
  db: Reader,
  actor: Actor,
  id: RightId,
): Promise<z.input<typeof rightSchema>> {
  const { right, viewer } = await readRight(db, actor, id);
  const [row] = await presentRights(db, [right]);
  if (!row) throw new Error('One right makes one row.');
  const cited = viewer === 'merchant' ? [] : right.documentIds;
  const image: EvidenceId[] = right.markImageId ? [right.markImageId] : [];
  const items = await evidenceByIds(db, [...cited, ...image]);
  const shown = (evidenceId: EvidenceId) => {
    const item = items.get(evidenceId);
    return item ? [presentEvidence(item)] : [];
  };
  const isVerifier = mayVerify(actor);
  return {
    ...row,
    statusReason: viewer === 'merchant' ? null : right.statusReason,
    documents: cited.flatMap(shown),
    markImage: image.flatMap(shown)[0] ?? null,
    holderContact: isVerifier ? ((await contactOf(db, right.holderId)) ?? null) : null,
    sameNumber: isVerifier ? await presentSameNumber(db, right) : [],
  };
}

async function presentSameNumber(db: Reader, right: Right) {
  const others = await selectSameNumber(db, right);
  const nameOf = await holderNames(db, others);
  return others.map((other) => ({
    rightId: other.id,
    holder: { id: other.holderId, name: nameOf(other) },
    status: other.status,
  }));
}

const PLATFORM_EVENTS = new Set(['verified', 'refused', 'challenged', 'challenge-ended']);

/** The history without names: which side acted, when, and its words. */
export function presentHistory(lines: readonly HistoryLine[]): z.input<typeof historySchema> {
  const items = lines.map(({ at, event, by, reason }) => ({
    at: at.toISOString(),
    event,
    actor: actorOf(event, by),
    reason,
  }));
  return { items };
}

function actorOf(event: string, by: string): 'holder' | 'platform' | 'clock' {
  if (by === 'system:clock') return 'clock';
  return PLATFORM_EVENTS.has(event) ? 'platform' : 'holder';
}

/** Authorisations with their rights, holders and merchants. */
export async function presentAuthorisations(
  db: Reader,
  authorisations: readonly Authorisation[],
): Promise<z.input<typeof authorisationSchema>[]> {
  const rights = await rightsByIds(db, [...new Set(authorisations.map((one) => one.rightId))]);
  const nameOf = await holderNames(db, authorisations);
  const merchants = await merchantsByIds(
    db,
    authorisations.flatMap(({ merchantId }) => merchantId ?? []),
  );
  return authorisations.flatMap((one) => {
    const right = rights.get(one.rightId);
    if (!right) return [];
    const { id, kind, title, office, number, status } = right;
    const { territories, storefrontId, externalId, merchantId } = one;
    const name = (merchantId && merchants.get(merchantId)?.name) ?? null;
    return {
      id: one.id,
      right: {
        ...{ id, kind, title, office, number, status },
        holder: { id: right.holderId, name: nameOf(right) },
      },
      merchant: { id: merchantId, name, storefrontId, externalId },
      territories,
      from: one.fromOn,
      until: one.untilOn,
      isInForce: isInForce(one, db.now),
      grantedAt: one.grantedAt.toISOString(),
      endedAt: one.endedAt?.toISOString() ?? null,
    };
  });
}

/** One authorisation by its id. */
export async function presentAuthorisation(db: Reader, id: AuthorisationId) {
  const [presented] = await presentAuthorisations(db, await selectAuthorisations(db, [id]));
  if (!presented) throw rightsProblem('authorisation-not-found');
  return presented;
}
