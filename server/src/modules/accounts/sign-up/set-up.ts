import type { OrganisationId, PersonId } from '../../../contracts/ids.js';
import type { Locale } from '../../../contracts/parties.js';
import { sql, sqlState, type Tx, UNIQUE_VIOLATION } from '../../../platform/db/index.js';
import type { Platform } from '../../../platform/platform.js';
import { systemActor } from '../actor.js';
import { accountsProblem } from '../errors.js';
import { hasAdministrator } from '../organisations/has-administrator.js';
import { registerOrganisation } from '../organisations/register-organisation.js';
import { addPerson } from '../people/add-person.js';
import { openSession, type Visitor } from '../sessions/open-session.js';
import { hashPassword } from '../sessions/passwords.js';
import { requireStrong } from './require-strong.js';

export interface SetUp {
  organisation: { legalName: string; country: string };
  person: { name: string; email: string; password: string; locale: Locale };
}

/**
 * Makes the platform's organisation and its first administrator, and signs them in.
 * @returns the session's token.
 * @throws `already-set-up` as soon as there is an administrator.
 */
export async function setUp(platform: Platform, input: SetUp, visitor: Visitor): Promise<string> {
  const { person } = input;
  if (await platform.db.read(hasAdministrator)) throw accountsProblem('already-set-up');
  requireStrong(person.password, [person.email, person.name], '/person/password');
  const passwordHash = await hashPassword(person.password);
  try {
    return await platform.db.write('system:set-up', async (tx) => {
      const personId = await register(tx, input, passwordHash);
      return openSession(tx, personId, 'password', visitor);
    });
  } catch (error) {
    // Two set-ups at once: the table allows one platform, so one of them lands here.
    if (sqlState(error) === UNIQUE_VIOLATION) throw accountsProblem('already-set-up');
    throw error;
  }
}

async function register(tx: Tx, input: SetUp, passwordHash: string): Promise<PersonId> {
  const { name, email, locale } = input.person;
  // Locked before anybody is looked for: whoever comes second sees what the first one did.
  const known = await tx.first(sql<{ id: OrganisationId }>`
    select id from accounts.organisation where kind = 'platform' for update`);
  if (await hasAdministrator(tx)) throw accountsProblem('already-set-up');
  const organisationId =
    known?.id ??
    (await registerOrganisation(tx, systemActor('set-up'), {
      kind: 'platform',
      name: input.organisation.legalName,
      country: input.organisation.country,
      locale,
      contact: { name, email },
    }));
  return addPerson(tx, organisationId, {
    name,
    email,
    passwordHash,
    roles: ['administrator'],
    locale,
    isEmailConfirmed: true,
  });
}
