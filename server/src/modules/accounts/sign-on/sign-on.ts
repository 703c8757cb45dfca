import { checkEmailAddress } from '../../../contracts/identifiers/index.js';
import type { OrganisationId, PersonId } from '../../../contracts/ids.js';
import type { Role } from '../../../contracts/parties.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { Problem } from '../../../platform/errors/index.js';
import type { Platform } from '../../../platform/platform.js';
import { beginCeremony, endCeremony } from '../ceremony.js';
import { accountsProblem } from '../errors.js';
import { addPerson } from '../people/add-person.js';
import { addressBucket, charge } from '../sessions/charge.js';
import { openSession, type Visitor } from '../sessions/open-session.js';
import { credentialsOf } from '../sessions/queries.js';
import { ADDRESS_LIMIT } from '../sessions/throttle.js';
import { confirmPerson } from '../sign-up/confirm-person.js';
import { authorizationUrl, type Claims, claimsOf } from './provider.js';

/** Begins a sign-on of the platform's staff. @returns the provider's address and the cookie. */
export async function beginSignOn(platform: Platform, address: string) {
  const peer = { subject: addressBucket('sign-on', address), limit: ADDRESS_LIMIT };
  await platform.db.write('anonymous', (tx) => charge(tx, [peer]));
  const { url, trip } = await authorizationUrl(platform);
  const cookie = await platform.db.write('anonymous', (tx) =>
    beginCeremony(tx, 'oidc', null, { ...trip }),
  );
  return { url, cookie };
}

/**
 * Ends a sign-on: only for people of the platform's organisation, known by their verified e-mail.
 * @returns the session's token.
 * @throws `sign-on-refused` with a reason.
 */
export async function endSignOn(
  platform: Platform,
  query: Record<string, string>,
  cookie: string | undefined,
  visitor: Visitor,
): Promise<string> {
  if (!platform.settings.oidc) throw accountsProblem('sign-on-not-offered');
  const trip = await platform.db.write('anonymous', (tx) => endCeremony(tx, 'oidc', null, cookie));
  const { state, nonce, codeVerifier } = trip ?? {};
  if (!state || !nonce || !codeVerifier) throw refused('this browser began no sign-on');
  const claims = await claimsOf(platform, query, { state, nonce, codeVerifier }).catch(
    (error: unknown) => {
      if (error instanceof Problem) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      platform.log.warn({ reason }, 'sign-on failed');
      throw refused('the provider’s answer does not match');
    },
  );
  const email = verifiedEmail(claims);
  return platform.db.write('system:sign-on', async (tx) => {
    const personId = await staffOf(tx, email, claims.name);
    return openSession(tx, personId, 'oidc', visitor);
  });
}

function verifiedEmail({ email, isEmailVerified }: Claims): string {
  const checked = checkEmailAddress(email ?? '');
  if (!checked.ok || !isEmailVerified) throw refused('the e-mail address is not verified');
  return checked.normalized;
}

async function staffOf(tx: Tx, email: string, name: string | undefined): Promise<PersonId> {
  const platform = await tx.first(sql<{ id: OrganisationId; locale: 'en' | 'zh-CN' }>`
    select id, locale from accounts.organisation where kind = 'platform'`);
  if (!platform) throw refused('this installation is not set up yet');
  const account = await credentialsOf(tx, email);
  if (account) {
    const isStaff = await tx.count(sql`
      select 1 from accounts.person
      where id = ${account.personId} and organisation_id = ${platform.id}`);
    if (isStaff === 0) throw refused('the address belongs to nobody of the platform’s staff');
    // The provider has verified the address of somebody who was invited.
    await confirmPerson(tx, account.personId);
    return account.personId;
  }
  const policy = await tx.first(sql<{ role: Role | null }>`
    select auto_join_role as role from accounts.sign_on_policy`);
  if (!policy?.role) throw refused('the address belongs to nobody of the platform’s staff');
  return addPerson(tx, platform.id, {
    name: name ?? email,
    email,
    roles: [policy.role],
    locale: platform.locale,
    isEmailConfirmed: true,
  });
}

const refused = (reason: string) => accountsProblem('sign-on-refused', { reason });
