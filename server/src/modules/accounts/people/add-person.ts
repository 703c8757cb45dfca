import type { OrganisationId, PersonId } from '../../../contracts/ids.js';
import type { Locale, OrganisationKind, Role } from '../../../contracts/parties.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import { append } from '../../../platform/journal/index.js';
import { accountsProblem } from '../errors.js';
import { rolesOf } from '../policy.js';
import { hashPassword } from '../sessions/passwords.js';

export interface NewPerson {
  name: string;
  email: string;
  /** Hashed here; give `passwordHash` where the transaction must stay short. */
  password?: string | undefined;
  passwordHash?: string | undefined;
  roles: readonly Role[];
  locale: Locale;
  isEmailConfirmed: boolean;
  isInvited?: boolean;
}

/**
 * Adds a person to an organisation. It does not judge who asks: its callers do.
 * @throws `email-taken`, `role-not-given-here`, `organisation-not-found`.
 */
export async function addPerson(
  tx: Tx,
  organisationId: OrganisationId,
  input: NewPerson,
): Promise<PersonId> {
  const organisation = await tx.first(sql<{ kind: OrganisationKind }>`
    select kind from accounts.organisation where id = ${organisationId}`);
  if (!organisation) throw accountsProblem('organisation-not-found');
  requireRoles(organisation.kind, input.roles);
  const id = newId('person', tx.now);
  const hash = input.passwordHash ?? (input.password ? await hashPassword(input.password) : null);
  const status = input.isEmailConfirmed ? 'active' : input.isInvited ? 'invited' : 'unconfirmed';
  const added = await tx.count(sql`
    insert into accounts.person (id, organisation_id, name, email, email_key, password_hash, locale,
      roles, status, added_at)
    values (${id}, ${organisationId}, ${input.name}, ${input.email}, ${input.email.toLowerCase()},
      ${hash}, ${input.locale}, ${[...input.roles]}::text[], ${status}, ${tx.now})
    on conflict (email_key) do nothing`);
  if (added === 0) throw accountsProblem('email-taken');
  append(tx, {
    type: 'person.added',
    subject: id,
    parties: [organisationId],
    data: { personId: id, organisationId, roles: [...input.roles] },
    personal: { name: input.name, email: input.email },
    personalOf: id,
  });
  return id;
}

/** Refuses roles that an organisation of `kind` does not have. */
export function requireRoles(kind: OrganisationKind, roles: readonly Role[]): void {
  const given = rolesOf(kind);
  const unknown = roles.find((role) => !given.includes(role));
  if (unknown) throw accountsProblem('role-not-given-here', { kind, role: unknown });
}
