import type { OrganisationId, PersonId } from '../../contracts/ids.js';
import type { Actor, Locale, OrganisationKind, Role } from '../../contracts/parties.js';
import { type Reader, sql } from '../../platform/db/index.js';
import { accountsProblem } from './errors.js';
import { ALL_PERMISSIONS, inStatus, permissionsOf } from './policy.js';

/** A stranger. */
export function anonymousActor(locale: Locale = 'en'): Actor {
  return {
    kind: 'anonymous',
    ref: 'anonymous',
    personId: null,
    organisationId: null,
    organisationKind: null,
    roles: [],
    permissions: new Set(),
    actsFor: [],
    locale,
  };
}

/**
 * The house itself: a clock, a rule, an import. It may do everything and belongs to no
 * organisation; `name` is told to the journal as `system:<name>`.
 */
export function systemActor(name: string): Actor {
  return {
    kind: 'system',
    ref: `system:${name}`,
    personId: null,
    organisationId: null,
    organisationKind: 'platform',
    roles: [],
    permissions: ALL_PERMISSIONS,
    actsFor: [],
    locale: 'en',
  };
}

/** What every query of an acting person reads. */
export interface PersonRow {
  personId: PersonId;
  locale: Locale;
  roles: Role[];
  organisationId: OrganisationId;
  kind: OrganisationKind;
  status: string;
  holders: OrganisationId[];
}

/** Columns of `PersonRow` over `accounts.person p` joined with `accounts.organisation o`. */
export const personColumns = sql<PersonRow>`
  p.id as "personId", p.locale, p.roles, o.id as "organisationId", o.kind, o.status,
  array(select m.holder_id from accounts.mandate m
        where m.agent_id = o.id and m.status = 'active' order by m.holder_id) as holders`;

export function actorOfPerson(row: PersonRow): Actor {
  return {
    kind: 'person',
    ref: `person:${row.personId}`,
    personId: row.personId,
    organisationId: row.organisationId,
    organisationKind: row.kind,
    roles: row.roles,
    permissions: inStatus(permissionsOf(row.kind, row.roles), row.status),
    actsFor: [row.organisationId, ...row.holders],
    locale: row.locale,
  };
}

/**
 * The actor that a person is, by id: for work done in a person's name outside a request.
 * @throws `person-not-found` unless the person and their organisation are active.
 */
export async function actorFor(db: Reader, personId: PersonId): Promise<Actor> {
  const row = await db.first(sql<PersonRow>`
    select ${personColumns}
    from accounts.person p join accounts.organisation o on o.id = p.organisation_id
    where p.id = ${personId} and p.status = 'active' and o.status in ('pending', 'active')`);
  if (!row) throw accountsProblem('person-not-found');
  return actorOfPerson(row);
}
