import type { OrganisationId, PersonId } from '../../../contracts/ids.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { append, erasePersonal } from '../../../platform/journal/index.js';
import { revokeKeysOf } from '../api-keys/revoke-api-key.js';
import { accountsProblem } from '../errors.js';
import { closeAllSessions } from '../sessions/close-sessions.js';
import { dropTokens } from '../sign-up/tokens.js';

const ERASED_NAME = '—';

type Row = { organisationId: OrganisationId; email: string | null; name: string };

/**
 * Erases a person: their sessions, keys, passkeys and links end, their fields are blanked here and
 * beside the journal, whose leaves and proofs stay. It does not judge who asks: its callers do.
 */
export async function erasePerson(tx: Tx, personId: PersonId): Promise<void> {
  const person = await tx.first(sql<Row>`
    select organisation_id as "organisationId", email, name from accounts.person
    where id = ${personId} and status <> 'erased' for update`);
  if (!person) throw accountsProblem('person-not-found');
  const { organisationId } = person;
  await endAccess(tx, personId);
  await tx.count(sql`
    update accounts.person set name = ${ERASED_NAME}, email = null, email_key = null,
      password_hash = null, roles = '{}', status = 'erased', version = version + 1
    where id = ${personId}`);
  await blankContact(tx, person);
  await tx.count(sql`delete from accounts.outbox where recipient = ${person.email}`);
  await erasePersonal(tx, personId);
  append(tx, {
    type: 'person.erased',
    subject: personId,
    parties: [organisationId],
    data: { personId, organisationId },
  });
}

/** Ends everything that a person can act by: sessions, links, passkeys, keys they have made. */
export async function endAccess(tx: Tx, personId: PersonId): Promise<void> {
  await closeAllSessions(tx, personId);
  await dropTokens(tx, personId);
  await tx.count(sql`delete from accounts.passkey where person_id = ${personId}`);
  await tx.count(sql`delete from accounts.ceremony where person_id = ${personId}`);
  await tx.count(sql`delete from accounts.demo_sign_in where person_id = ${personId}`);
  await revokeKeysOf(tx, personId);
}

/** Where the organisation named this person as its contact, it names nobody until it does anew. */
async function blankContact(tx: Tx, { organisationId, name, email }: Row): Promise<void> {
  await tx.count(sql`
    update accounts.organisation set contact_name = null, contact_email = null,
      contact_phone = null, contact_address = null, version = version + 1
    where id = ${organisationId} and (contact_email = ${email} or contact_name = ${name})`);
}
