import type { OrganisationId } from '../../contracts/ids.js';
import type { Actor, OrganisationKind } from '../../contracts/parties.js';

const MEGABYTE = 1024 * 1024;

/** Bytes that one file may have, by who sends it. */
export const UPLOAD_LIMITS: Readonly<Record<OrganisationKind, number>> = {
  merchant: 20 * MEGABYTE,
  'rights-holder': 50 * MEGABYTE,
  agent: 50 * MEGABYTE,
  association: 50 * MEGABYTE,
  authority: 50 * MEGABYTE,
  platform: 200 * MEGABYTE,
};

/** The largest file that `actor` may send, in bytes. */
export function uploadLimit(actor: Actor): number {
  return actor.organisationKind ? UPLOAD_LIMITS[actor.organisationKind] : UPLOAD_LIMITS.merchant;
}

/** Owner, those it was shared with, and the platform's staff who judge claims or rights. */
export function mayReadEvidence(
  actor: Actor,
  item: { ownerId: OrganisationId; sharedWith: readonly OrganisationId[] },
): boolean {
  if (actor.kind === 'system') return true;
  if (actor.organisationKind === 'platform') {
    const { permissions } = actor;
    if (permissions.has('claim.read') || permissions.has('right.verify')) return true;
  }
  return actor.actsFor.some((id) => id === item.ownerId || item.sharedWith.includes(id));
}
