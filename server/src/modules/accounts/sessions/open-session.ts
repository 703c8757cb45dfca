import type { OrganisationId, PersonId } from '../../../contracts/ids.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import { append } from '../../../platform/journal/index.js';
import { accountsProblem } from '../errors.js';
import { hashSecret, newSecret } from '../secrets.js';
import { LONGEST_DAYS } from './authenticate.js';

const DAY_MS = 86_400_000;

/** Whose browser it is; kept so that people recognise their own sessions. */
export interface Visitor {
  address: string;
  userAgent: string;
  /** The session token that the browser came with: it ends as the new one begins. */
  oldToken?: string | undefined;
}

/**
 * Opens a session for a person who has just proven who they are; the token is always a new one.
 * @returns the token for the cookie.
 * @throws `organisation-not-admitted` when the organisation is suspended or was refused.
 */
export async function openSession(
  tx: Tx,
  personId: PersonId,
  method: 'password' | 'passkey' | 'oidc',
  visitor: Visitor,
): Promise<string> {
  await requireAdmitted(tx, personId);
  if (visitor.oldToken) {
    await tx.count(
      sql`delete from accounts.session where token_hash = ${hashSecret(visitor.oldToken)}`,
    );
  }
  await tx.count(sql`
    delete from accounts.session where id in (
      select id from accounts.session where expires_at <= ${tx.now}
      order by expires_at limit 20 for update skip locked)`);
  const id = newId('session', tx.now);
  const token = newSecret();
  const expiresAt = new Date(tx.now.getTime() + LONGEST_DAYS * DAY_MS);
  const userAgent = visitor.userAgent.slice(0, 300);
  await tx.count(sql`
    insert into accounts.session (id, token_hash, person_id, method, opened_at, seen_at, expires_at,
      address, user_agent)
    values (${id}, ${hashSecret(token)}, ${personId}, ${method}, ${tx.now}, ${tx.now}, ${expiresAt},
      ${visitor.address}, ${userAgent})`);
  append(tx, {
    type: 'session.opened',
    subject: personId,
    parties: [],
    data: { sessionId: id, personId, method },
    personal: { address: visitor.address, userAgent },
    personalOf: personId,
  });
  return token;
}

async function requireAdmitted(tx: Tx, personId: PersonId): Promise<void> {
  const row = await tx.first(sql<{ organisationId: OrganisationId }>`
    select o.id as "organisationId" from accounts.person p
    join accounts.organisation o on o.id = p.organisation_id
    where p.id = ${personId} and p.status = 'active' and o.status in ('pending', 'active')
    for share of p`);
  if (!row) throw accountsProblem('organisation-not-admitted');
}
