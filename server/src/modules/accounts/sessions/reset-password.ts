import type { PersonId } from '../../../contracts/ids.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { append } from '../../../platform/journal/index.js';
import type { Platform } from '../../../platform/platform.js';
import { accountsProblem } from '../errors.js';
import { hashSecret } from '../secrets.js';
import { confirmPerson } from '../sign-up/confirm-person.js';
import { passwordChangedMail, passwordResetMail } from '../sign-up/mails.js';
import { requireStrong } from '../sign-up/require-strong.js';
import { dropTokens, issueToken, type TokenPurpose, useToken } from '../sign-up/tokens.js';
import { addressBucket, bucketOf, charge, forgive } from './charge.js';
import { closeAllSessions } from './close-sessions.js';
import { openSession, type Visitor } from './open-session.js';
import { hashPassword } from './passwords.js';
import { type Credentials, credentialsById, credentialsOf } from './queries.js';
import { checkPassword } from './sign-in.js';
import { MAIL_ADDRESS_LIMIT, MAIL_LIMIT } from './throttle.js';

/** Sends a link to choose a new password, if the address has an account; the answer is the same. */
export async function askForReset(platform: Platform, tx: Tx, email: string, address: string) {
  const peer = { subject: addressBucket('mail', address), limit: MAIL_ADDRESS_LIMIT };
  await charge(tx, [peer, { subject: bucketOf('mail', email), limit: MAIL_LIMIT }]);
  const account = await credentialsOf(tx, email);
  if (!account || account.status === 'invited') return;
  const token = await issueToken(tx, account.personId, 'reset-password');
  const link = `${platform.settings.baseUrl}/reset-password?token=${token}`;
  await platform.mail.send(tx, passwordResetMail(account, link));
}

/**
 * Sets the password of whoever holds the token: a reset, or the acceptance of an invitation.
 * Every session ends, and the address counts as confirmed, since the token came by mail.
 * @throws `token-not-valid`, `password-too-weak`.
 */
export async function setPasswordByToken(
  platform: Platform,
  purpose: 'reset-password' | 'invitation',
  input: { token: string; password: string; name?: string | undefined },
): Promise<void> {
  const { db } = platform;
  const account = await db.read(async (reader) => {
    const row = await reader.first(sql<{ personId: PersonId }>`
      select person_id as "personId" from accounts.token
      where token_hash = ${hashSecret(input.token)} and purpose = ${purpose}
        and expires_at > ${reader.now}`);
    return row && credentialsById(reader, row.personId);
  });
  if (!account) throw accountsProblem('token-not-valid');
  requireStrong(input.password, [account.email, account.name], '/password');
  const passwordHash = await hashPassword(input.password);
  await db.write(`person:${account.personId}`, async (tx) => {
    await useToken(tx, input.token, purpose satisfies TokenPurpose);
    await confirmPerson(tx, account.personId);
    await replacePassword(
      tx,
      account,
      passwordHash,
      purpose === 'invitation' ? 'invitation' : 'reset',
    );
    if (input.name !== undefined) {
      await tx.count(sql`
        update accounts.person set name = ${input.name} where id = ${account.personId}`);
    }
    if (purpose === 'reset-password') await platform.mail.send(tx, passwordChangedMail(account));
  });
}

/**
 * Changes the password of a signed-in person. Every session ends; the present browser gets a new one.
 * @returns the new session's token.
 * @throws `password-wrong`, `password-too-weak`, `too-many-requests`.
 */
export async function changePassword(
  platform: Platform,
  personId: PersonId,
  input: { current: string; new: string },
  visitor: Visitor,
): Promise<string> {
  const { db } = platform;
  const account = await db.read((reader) => credentialsById(reader, personId));
  if (!account) throw accountsProblem('person-not-found');
  await checkPassword(db, account.email, input.current, visitor.address).catch((error: unknown) => {
    const isWrong = error instanceof Error && 'code' in error && error.code === 'sign-in-refused';
    throw isWrong ? accountsProblem('password-wrong') : error;
  });
  requireStrong(input.new, [account.email, account.name], '/new');
  const passwordHash = await hashPassword(input.new);
  return db.write(`person:${personId}`, async (tx) => {
    await replacePassword(tx, account, passwordHash, 'change');
    await platform.mail.send(tx, passwordChangedMail(account));
    return openSession(tx, personId, 'password', visitor);
  });
}

async function replacePassword(
  tx: Tx,
  { personId, email }: Credentials,
  passwordHash: string,
  how: 'change' | 'reset' | 'invitation',
): Promise<void> {
  await tx.count(sql`
    update accounts.person set password_hash = ${passwordHash}, version = version + 1
    where id = ${personId}`);
  await dropTokens(tx, personId);
  await closeAllSessions(tx, personId);
  await forgive(tx, [bucketOf('sign-in', email)]);
  append(tx, { type: 'password.changed', subject: personId, parties: [], data: { personId, how } });
}
