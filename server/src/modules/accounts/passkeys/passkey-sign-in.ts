import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { PersonId } from '../../../contracts/ids.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import type { Platform } from '../../../platform/platform.js';
import { beginCeremony, endCeremony } from '../ceremony.js';
import { accountsProblem } from '../errors.js';
import { addressBucket, charge } from '../sessions/charge.js';
import { openSession, type Visitor } from '../sessions/open-session.js';
import { ADDRESS_LIMIT } from '../sessions/throttle.js';
import { credentialByCredentialId } from './queries.js';
import { relyingParty } from './relying-party.js';

/** Begins a sign-in by any passkey that the browser has for this host. */
export async function beginPasskeySignIn(
  { settings }: Platform,
  tx: Tx,
  address: string,
): Promise<{ options: PublicKeyCredentialRequestOptionsJSON; cookie: string }> {
  await charge(tx, [{ subject: addressBucket('passkey', address), limit: ADDRESS_LIMIT }]);
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(settings).rpID,
    userVerification: 'required',
  });
  const data = { challenge: options.challenge };
  return { options, cookie: await beginCeremony(tx, 'passkey-sign-in', null, data) };
}

/**
 * Signs in by a passkey.
 * @returns the session's token.
 * @throws `passkey-refused`; a challenge works once, whether or not the answer was right.
 */
export async function signInByPasskey(
  platform: Platform,
  input: { response: AuthenticationResponseJSON; cookie: string | undefined },
  visitor: Visitor,
): Promise<string> {
  const { db } = platform;
  const ceremony = await db.write('anonymous', (tx) =>
    endCeremony(tx, 'passkey-sign-in', null, input.cookie),
  );
  const challenge = ceremony?.challenge;
  if (!challenge) throw accountsProblem('passkey-refused');
  const owner = await db.read((reader) =>
    reader.first(sql<{ personId: PersonId }>`
      select person_id as "personId" from accounts.passkey where credential_id = ${input.response.id}`),
  );
  if (!owner) throw accountsProblem('passkey-refused');
  return db.write(`person:${owner.personId}`, async (tx) => {
    const personId = await verify(platform, tx, challenge, input.response);
    return openSession(tx, personId, 'passkey', visitor);
  });
}

async function verify(
  { settings }: Platform,
  tx: Tx,
  expectedChallenge: string,
  response: AuthenticationResponseJSON,
): Promise<PersonId> {
  const stored = await credentialByCredentialId(tx, response.id);
  if (!stored) throw accountsProblem('passkey-refused');
  const { rpID, origin } = relyingParty(settings);
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: {
      id: response.id,
      publicKey: new Uint8Array(stored.publicKey),
      counter: stored.counter,
      transports: stored.transports,
    },
  }).catch(() => undefined);
  if (!verified?.verified) throw accountsProblem('passkey-refused');
  const { newCounter } = verified.authenticationInfo;
  await tx.count(sql`
    update accounts.passkey set counter = ${newCounter}, last_used_at = ${tx.now}
    where id = ${stored.id}`);
  return stored.personId;
}
