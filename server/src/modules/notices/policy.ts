import type { OrganisationId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Case } from './case.js';

type Parties = Pick<Case, 'complainantId' | 'merchantOrganisationId'>;

export const isPlatform = (actor: Actor) => actor.organisationKind === 'platform';

/** The actor's organisation, or one that gave it a mandate, made the complaint. */
export function actsForComplainant(actor: Actor, { complainantId }: Pick<Case, 'complainantId'>) {
  return actor.actsFor.includes(complainantId);
}

/** The actor's organisation is the merchant complained of. */
export function actsForMerchant(actor: Actor, of: Pick<Case, 'merchantOrganisationId'>): boolean {
  return of.merchantOrganisationId !== null && actor.actsFor.includes(of.merchantOrganisationId);
}

/** Whose eyes read a case: decides what of it is shown. */
export function viewerOf(
  actor: Actor,
  of: Parties,
): 'platform' | 'complainant' | 'merchant' | null {
  if (isPlatform(actor)) return 'platform';
  if (actsForComplainant(actor, of)) return 'complainant';
  return actsForMerchant(actor, of) ? 'merchant' : null;
}

/** Ids for a tenant filter in SQL; null means that the actor sees every tenant's. */
export function tenantFilter(actor: Actor): OrganisationId[] | null {
  return isPlatform(actor) ? null : [...actor.actsFor];
}
