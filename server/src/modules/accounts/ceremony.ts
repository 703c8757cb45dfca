import type { PersonId } from '../../contracts/ids.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { hashSecret, newSecret } from './secrets.js';

export type CeremonyKind = 'passkey-registration' | 'passkey-sign-in' | 'oidc';

/** Cookie that binds a ceremony to the browser in which it began. */
export const CEREMONY_COOKIE = 'magpie_ceremony';
export const CEREMONY_SECONDS = 600;

/** Remembers what a ceremony must come back with. @returns the cookie's value. */
export async function beginCeremony(
  tx: Tx,
  kind: CeremonyKind,
  personId: PersonId | null,
  data: Record<string, string>,
): Promise<string> {
  const token = newSecret();
  const expiresAt = new Date(tx.now.getTime() + CEREMONY_SECONDS * 1000);
  await tx.count(sql`
    delete from accounts.ceremony where token_hash in (
      select token_hash from accounts.ceremony where expires_at < ${tx.now}
      order by expires_at limit 20 for update skip locked)`);
  await tx.count(sql`
    insert into accounts.ceremony (token_hash, kind, person_id, data, expires_at)
    values (${hashSecret(token)}, ${kind}, ${personId}, ${JSON.stringify(data)}::jsonb, ${expiresAt})`);
  return token;
}

/** Uses a ceremony up: it works once, in its own browser, for ten minutes. */
export async function endCeremony(
  tx: Tx,
  kind: CeremonyKind,
  personId: PersonId | null,
  token: string | undefined,
): Promise<Record<string, string> | undefined> {
  const row = await tx.first(sql<{ data: Record<string, string> }>`
    delete from accounts.ceremony
    where token_hash = ${hashSecret(token ?? '')} and kind = ${kind}
      and person_id is not distinct from ${personId} and expires_at > ${tx.now}
    returning data`);
  return row?.data;
}
