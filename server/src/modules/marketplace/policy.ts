import type { OrganisationId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { ListingStatus, ListingView } from './listing.js';

/** Which listings and merchants an actor may see; the query turns it into conditions. */
export type Sight =
  | { scope: 'everything' }
  /** A merchant: its own, in any state. */
  | { scope: 'own'; organisations: readonly OrganisationId[] }
  /** Rights holders and their like: what the public sees, to name it in a notice. */
  | { scope: 'live' };

export function sightOf(actor: Actor): Sight {
  if (actor.kind === 'system' || actor.organisationKind === 'platform') {
    return { scope: 'everything' };
  }
  if (actor.organisationKind === 'merchant') return { scope: 'own', organisations: actor.actsFor };
  return { scope: 'live' };
}

export function maySeeListing(
  actor: Actor,
  listing: Pick<ListingView, 'merchantOrganisationId'> & { status: ListingStatus },
): boolean {
  const sight = sightOf(actor);
  if (sight.scope === 'everything') return true;
  if (sight.scope === 'live') return listing.status === 'live';
  const owner = listing.merchantOrganisationId;
  return owner !== null && sight.organisations.includes(owner);
}

export function maySeeMerchant(
  actor: Actor,
  merchant: { organisationId: OrganisationId | null },
): boolean {
  const sight = sightOf(actor);
  if (sight.scope !== 'own') return true;
  return merchant.organisationId !== null && sight.organisations.includes(merchant.organisationId);
}

/** Former versions are for those whose goods they are and for those who judge them. */
export const maySeeHistory = (actor: Actor) => sightOf(actor).scope !== 'live';

/** Sales and refunds are the platform's knowledge alone. */
export const maySeeTrade = (actor: Actor) => sightOf(actor).scope === 'everything';

export function partiesOf(actor: Actor): OrganisationId[] {
  return actor.organisationId === null ? [] : [actor.organisationId];
}
