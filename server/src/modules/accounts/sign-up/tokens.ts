import type { PersonId } from '../../../contracts/ids.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { accountsProblem } from '../errors.js';
import { hashSecret, newSecret } from '../secrets.js';

export type TokenPurpose = 'confirm-email' | 'reset-password' | 'invitation';

const HOURS: Readonly<Record<TokenPurpose, number>> = {
  'confirm-email': 48,
  'reset-password': 1,
  invitation: 7 * 24,
};

/** Makes a single-use token for a person; earlier ones for the same purpose stop working. */
export async function issueToken(tx: Tx, personId: PersonId, purpose: TokenPurpose) {
  const token = newSecret();
  const expiresAt = new Date(tx.now.getTime() + HOURS[purpose] * 3_600_000);
  await dropTokens(tx, personId, purpose);
  await tx.count(sql`
    insert into accounts.token (token_hash, purpose, person_id, expires_at)
    values (${hashSecret(token)}, ${purpose}, ${personId}, ${expiresAt})`);
  return token;
}

/**
 * Uses a token up.
 * @throws `token-not-valid` when it is unknown, used or expired.
 */
export async function useToken(tx: Tx, token: string, purpose: TokenPurpose): Promise<PersonId> {
  const row = await tx.first(sql<{ personId: PersonId }>`
    delete from accounts.token
    where token_hash = ${hashSecret(token)} and purpose = ${purpose} and expires_at > ${tx.now}
    returning person_id as "personId"`);
  if (!row) throw accountsProblem('token-not-valid');
  return row.personId;
}

/** Withdraws a person's tokens, of one purpose or of all. */
export async function dropTokens(tx: Tx, personId: PersonId, purpose?: TokenPurpose) {
  await tx.count(sql`
    delete from accounts.token where person_id = ${personId}
      and (${purpose ?? null}::text is null or purpose = ${purpose ?? null})`);
}
