import type { OrganisationId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { RightStatus } from './right.js';

/** The platform's staff and its own automatic work see every right. */
export function isPlatform(actor: Actor): boolean {
  return actor.organisationKind === 'platform' || actor.kind === 'system';
}

/** Whether `actor` may act in the affairs of this holder. */
export function actsForHolder(actor: Actor, holderId: OrganisationId): boolean {
  return actor.kind === 'system' || actor.actsFor.includes(holderId);
}

/** Who may see how to reach the holder, and who else claims the number: those who verify. */
export function mayVerify(actor: Actor): boolean {
  return isPlatform(actor) && actor.permissions.has('right.verify');
}

/** What was declared can change until it is verified, and again when it must be renewed. */
export function isOpenToChange(status: RightStatus): boolean {
  return status === 'pending' || status === 'refused' || status === 'lapsed';
}
