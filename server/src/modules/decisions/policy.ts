import type { OrganisationId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';

/** Whose decisions a reader is shown: everybody's, or those to which these organisations are party. */
export type Audience = 'everybody' | readonly OrganisationId[];

export function audienceOf(actor: Actor): Audience {
  return actor.organisationKind === 'platform' ? 'everybody' : actor.actsFor;
}

/** Whether the actor reads a decision as the platform, as the complainant, or as the merchant. */
export function standingOf(
  actor: Actor,
  decision: {
    complainantId: OrganisationId | null;
    merchantOrganisationId: OrganisationId | null;
  },
): 'platform' | 'complainant' | 'merchant' | undefined {
  if (audienceOf(actor) === 'everybody') return 'platform';
  const isOurs = (id: OrganisationId | null) => id !== null && actor.actsFor.includes(id);
  if (isOurs(decision.complainantId)) return 'complainant';
  return isOurs(decision.merchantOrganisationId) ? 'merchant' : undefined;
}
