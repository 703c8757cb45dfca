import type { AuthenticatorTransportFuture } from '@simplewebauthn/server';
import type { Id, PersonId } from '../../../contracts/ids.js';
import { type Reader, sql } from '../../../platform/db/index.js';

export interface Passkey {
  id: Id<'passkey'>;
  credentialId: string;
  name: string;
  transports: AuthenticatorTransportFuture[];
  addedAt: Date;
  lastUsedAt: Date | null;
}

/** A person's passkeys in the order in which they were added. */
export async function passkeysOf(db: Reader, personId: PersonId): Promise<Passkey[]> {
  return db.rows(sql<Passkey>`
    select id, credential_id as "credentialId", name, transports, added_at as "addedAt",
           last_used_at as "lastUsedAt"
    from accounts.passkey where person_id = ${personId} order by id`);
}

/** The stored credential that a browser answers with, locked so that its counter moves once. */
export async function credentialByCredentialId(db: Reader, credentialId: string) {
  return db.first(sql<{
    id: Id<'passkey'>;
    personId: PersonId;
    publicKey: Uint8Array;
    counter: number;
    transports: AuthenticatorTransportFuture[];
  }>`
    select id, person_id as "personId", public_key as "publicKey", counter, transports
    from accounts.passkey where credential_id = ${credentialId} for update`);
}
