import type { Database } from '../../../platform/db/index.js';
import type { Platform } from '../../../platform/platform.js';
import { accountsProblem } from '../errors.js';
import { sendConfirmation } from '../sign-up/send-confirmation.js';
import { addressBucket, bucketOf, type Charge, charge, forgive, refund } from './charge.js';
import { openSession, type Visitor } from './open-session.js';
import { isPassword } from './passwords.js';
import { type Credentials, credentialsOf } from './queries.js';
import { ACCOUNT_LIMIT, ADDRESS_LIMIT } from './throttle.js';

/** The two buckets that a guess at a password is charged to. */
export function signInCharges(email: string, address: string): { account: Charge; peer: Charge } {
  return {
    account: { subject: bucketOf('sign-in', email), limit: ACCOUNT_LIMIT },
    peer: { subject: addressBucket('sign-in', address), limit: ADDRESS_LIMIT },
  };
}

/**
 * Signs in by e-mail and password.
 * @returns the session's token.
 * @throws `sign-in-refused`, `too-many-requests`, `email-not-confirmed`, `organisation-not-admitted`.
 */
export async function signIn(
  platform: Platform,
  input: { email: string; password: string },
  visitor: Visitor,
): Promise<string> {
  const { db } = platform;
  const account = await checkPassword(db, input.email, input.password, visitor.address);
  if (account.status === 'unconfirmed') {
    await db.write(`person:${account.personId}`, (tx) => sendConfirmation(platform, tx, account));
    throw accountsProblem('email-not-confirmed');
  }
  return db.write(`person:${account.personId}`, (tx) =>
    openSession(tx, account.personId, 'password', visitor),
  );
}

/** Checks a password, charging the attempt first; a right one empties the account's bucket. */
export async function checkPassword(
  db: Database,
  email: string,
  password: string,
  address: string,
): Promise<Credentials> {
  const { account: bucket, peer } = signInCharges(email, address);
  await db.write('anonymous', (tx) => charge(tx, [bucket, peer]));
  const account = await db.read((reader) => credentialsOf(reader, email));
  const isRight = await isPassword(account?.passwordHash ?? null, password);
  if (!isRight || !account) throw accountsProblem('sign-in-refused');
  await db.write(`person:${account.personId}`, async (tx) => {
    await forgive(tx, [bucket.subject]);
    await refund(tx, peer);
  });
  return account;
}
