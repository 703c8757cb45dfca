import type { PersonId } from '../../../contracts/ids.js';
import type { Locale } from '../../../contracts/parties.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import type { Platform } from '../../../platform/platform.js';
import { setTimer } from '../../../platform/timers/index.js';
import { anonymousActor } from '../actor.js';
import { registerOrganisation } from '../organisations/register-organisation.js';
import { addPerson } from '../people/add-person.js';
import { erasePerson } from '../people/erase-person.js';
import type { SELF_SERVICE_KINDS } from '../policy.js';
import { addressBucket, bucketOf, charge } from '../sessions/charge.js';
import { hashPassword } from '../sessions/passwords.js';
import { type Credentials, credentialsOf } from '../sessions/queries.js';
import { MAIL_ADDRESS_LIMIT, MAIL_LIMIT } from '../sessions/throttle.js';
import { alreadyRegisteredMail } from './mails.js';
import { requireStrong } from './require-strong.js';
import { sendConfirmation } from './send-confirmation.js';

export interface SignUp {
  organisation: {
    kind: (typeof SELF_SERVICE_KINDS)[number];
    legalName: string;
    country: string;
    registrationNumber?: string | undefined;
  };
  person: { name: string; email: string; password: string; locale: Locale };
}

/** A sign-up that nobody confirms is deleted after this. */
const UNCONFIRMED_HOURS = 72;
export const SIGN_UP_TIMER = 'accounts.sign-up-unconfirmed';

/**
 * Registers an organisation with its first person, unconfirmed, and sends the link that confirms.
 * The answer is the same when the address has an account already: its owner is told by mail.
 * @throws `password-too-weak`, `too-many-requests`.
 */
export async function signUp(platform: Platform, input: SignUp, address: string): Promise<void> {
  const { person, organisation } = input;
  requireStrong(
    person.password,
    [person.email, person.name, organisation.legalName],
    '/person/password',
  );
  const peer = { subject: addressBucket('mail', address), limit: MAIL_ADDRESS_LIMIT };
  await platform.db.write('anonymous', (tx) => charge(tx, [peer]));
  const passwordHash = await hashPassword(person.password);
  await platform.db.write('anonymous', async (tx) => {
    const known = await credentialsOf(tx, person.email);
    if (known && known.status !== 'unconfirmed') return tellOwner(platform, tx, known);
    // Whoever signs up last holds the address until somebody confirms it.
    if (known) await forgetSignUp(tx, known.personId);
    await register(platform, tx, input, passwordHash);
  });
}

async function register(platform: Platform, tx: Tx, input: SignUp, passwordHash: string) {
  const { legalName, ...organisation } = input.organisation;
  const { name, email, locale } = input.person;
  const organisationId = await registerOrganisation(tx, anonymousActor(locale), {
    ...organisation,
    name: legalName,
    locale,
    contact: { name, email },
    status: 'unconfirmed',
  });
  const personId = await addPerson(tx, organisationId, {
    name,
    email,
    passwordHash,
    roles: ['owner'],
    locale,
    isEmailConfirmed: false,
  });
  const dueAt = new Date(tx.now.getTime() + UNCONFIRMED_HOURS * 3_600_000);
  await setTimer(tx, { kind: SIGN_UP_TIMER, subject: personId, dueAt });
  await sendConfirmation(platform, tx, { personId, name, email, locale });
}

async function tellOwner(platform: Platform, tx: Tx, known: Credentials): Promise<void> {
  await charge(tx, [{ subject: bucketOf('mail', known.email), limit: MAIL_LIMIT }]);
  await platform.mail.send(
    tx,
    alreadyRegisteredMail(known, `${platform.settings.baseUrl}/sign-in`),
  );
}

/** Deletes what an unconfirmed sign-up has left; one that was confirmed meanwhile stays. */
export async function forgetSignUp(tx: Tx, personId: PersonId): Promise<void> {
  const row = await tx.first(sql<{ id: PersonId }>`
    select id from accounts.person where id = ${personId} and status = 'unconfirmed' for update`);
  if (!row) return;
  await tx.count(sql`
    update accounts.organisation set status = 'refused', name = '—', version = version + 1
    where id = (select organisation_id from accounts.person where id = ${personId})
      and status = 'unconfirmed'`);
  await erasePerson(tx, personId);
}
