import type { Id, OrganisationId, PersonId } from '../../../contracts/ids.js';
import type { Locale, OrganisationKind } from '../../../contracts/parties.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import { accountsProblem } from '../errors.js';
import { hashSecret } from '../secrets.js';
import { IDLE_HOURS } from './authenticate.js';

/** What signing in by password needs to know of an account. */
export interface Credentials {
  personId: PersonId;
  passwordHash: string | null;
  status: 'invited' | 'unconfirmed' | 'active';
  name: string;
  email: string;
  locale: Locale;
}

/** The account of an e-mail address, whatever its case. */
export async function credentialsOf(db: Reader, email: string): Promise<Credentials | undefined> {
  return db.first(sql<Credentials>`
    select id as "personId", password_hash as "passwordHash", status, name, email, locale
    from accounts.person where email_key = ${email.toLowerCase()}`);
}

/** The account of a person, by id. */
export async function credentialsById(db: Reader, personId: PersonId) {
  return db.first(sql<Credentials>`
    select id as "personId", password_hash as "passwordHash", status, name, email, locale
    from accounts.person where id = ${personId} and email_key is not null`);
}

export interface OpenSession {
  id: Id<'session'>;
  openedAt: Date;
  seenAt: Date;
  userAgent: string;
  address: string;
  method: 'password' | 'passkey' | 'oidc';
  isCurrent: boolean;
}

/** A person's sessions in force, the latest first. */
export async function sessionsOf(
  db: Reader,
  personId: PersonId,
  token: string | undefined,
): Promise<OpenSession[]> {
  return db.rows(sql<OpenSession>`
    select id, opened_at as "openedAt", seen_at as "seenAt", user_agent as "userAgent", address,
           method, token_hash = ${hashSecret(token ?? '')} as "isCurrent"
    from accounts.session
    where person_id = ${personId} and expires_at > ${db.now}
      and seen_at > ${db.now}::timestamptz - make_interval(hours => ${IDLE_HOURS})
    order by opened_at desc, id desc limit 100`);
}

/** Names for the session's own view. */
export async function identityOf(
  db: Reader,
  personId: PersonId | null,
  organisationId: OrganisationId | null,
) {
  return db.first(sql<{
    name: string | null;
    email: string | null;
    organisation: string;
    kind: OrganisationKind;
    status: 'pending' | 'active';
  }>`
    select p.name, p.email, o.name as organisation, o.kind, o.status
    from accounts.organisation o left join accounts.person p on p.id = ${personId}
    where o.id = ${organisationId}`);
}

/** The person of a session that was opened just now. */
export async function personOfToken(db: Reader, token: string): Promise<PersonId> {
  const row = await db.first(sql<{ personId: PersonId }>`
    select person_id as "personId" from accounts.session where token_hash = ${hashSecret(token)}`);
  if (!row) throw accountsProblem('session-not-found');
  return row.personId;
}
