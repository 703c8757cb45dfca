import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Id, PersonId } from '../../../contracts/ids.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import { append } from '../../../platform/journal/index.js';
import type { Platform } from '../../../platform/platform.js';
import { beginCeremony, endCeremony } from '../ceremony.js';
import { accountsProblem } from '../errors.js';
import { credentialsById } from '../sessions/queries.js';
import { passkeysOf } from './queries.js';
import { relyingParty } from './relying-party.js';

/** Begins to add a passkey. @returns the browser's options and the ceremony's cookie. */
export async function beginPasskey(
  { settings }: Platform,
  tx: Tx,
  personId: PersonId,
): Promise<{ options: PublicKeyCredentialCreationOptionsJSON; cookie: string }> {
  const person = await credentialsById(tx, personId);
  if (!person) throw accountsProblem('person-not-found');
  const known = await passkeysOf(tx, personId);
  const options = await generateRegistrationOptions({
    rpName: 'Magpie',
    rpID: relyingParty(settings).rpID,
    userName: person.email,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(personId),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports,
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const data = { challenge: options.challenge };
  return { options, cookie: await beginCeremony(tx, 'passkey-registration', personId, data) };
}

/**
 * Verifies what the browser answered and keeps the passkey.
 * @throws `passkey-refused` unless it answers this browser's own, unused challenge.
 */
export async function addPasskey(
  { settings }: Platform,
  tx: Tx,
  personId: PersonId,
  input: { name: string; response: RegistrationResponseJSON; cookie: string | undefined },
): Promise<Id<'passkey'>> {
  const ceremony = await endCeremony(tx, 'passkey-registration', personId, input.cookie);
  if (!ceremony?.challenge) throw accountsProblem('passkey-refused');
  const { rpID, origin } = relyingParty(settings);
  const verified = await verifyRegistrationResponse({
    response: input.response,
    expectedChallenge: ceremony.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => undefined);
  if (!verified?.verified) throw accountsProblem('passkey-refused');
  const { credential } = verified.registrationInfo;
  const id = newId('passkey', tx.now);
  const added = await tx.count(sql`
    insert into accounts.passkey (id, person_id, credential_id, public_key, counter, transports, name,
      added_at)
    values (${id}, ${personId}, ${credential.id}, ${Buffer.from(credential.publicKey)},
      ${credential.counter}, ${credential.transports ?? []}::text[], ${input.name}, ${tx.now})
    on conflict (credential_id) do nothing`);
  if (added === 0) throw accountsProblem('passkey-refused');
  append(tx, {
    type: 'passkey.added',
    subject: personId,
    parties: [],
    data: { passkeyId: id, personId },
  });
  return id;
}

/** Removes one of the person's own passkeys. */
export async function removePasskey(tx: Tx, personId: PersonId, id: Id<'passkey'>): Promise<void> {
  const removed = await tx.count(
    sql`delete from accounts.passkey where id = ${id} and person_id = ${personId}`,
  );
  if (removed === 0) throw accountsProblem('passkey-not-found');
  append(tx, {
    type: 'passkey.removed',
    subject: personId,
    parties: [],
    data: { passkeyId: id, personId },
  });
}
