import type { OrganisationId, PersonId } from '../../contracts/ids.js';
import type { Actor, OrganisationKind, Permission } from '../../contracts/parties.js';
import { newId } from '../../platform/ids/index.js';

const at = new Date('2026-03-03T02:00:00Z');

/** A person of an organisation of its own, as authentication would describe them. */
export function actorOf(
  organisationKind: OrganisationKind,
  permissions: readonly Permission[],
  actsAlsoFor: readonly OrganisationId[] = [],
): Actor & { organisationId: OrganisationId; personId: PersonId } {
  const organisationId = newId('organisation', at);
  const personId = newId('person', at);
  return {
    kind: 'person',
    ref: `person:${personId}`,
    personId,
    organisationId,
    organisationKind,
    roles: ['member'],
    permissions: new Set(permissions),
    actsFor: [organisationId, ...actsAlsoFor],
    locale: 'en',
  };
}
