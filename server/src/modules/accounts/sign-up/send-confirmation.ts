import type { Tx } from '../../../platform/db/index.js';
import type { Platform } from '../../../platform/platform.js';
import { bucketOf, charge } from '../sessions/charge.js';
import type { Credentials } from '../sessions/queries.js';
import { MAIL_LIMIT } from '../sessions/throttle.js';
import { confirmationMail } from './mails.js';
import { issueToken } from './tokens.js';

type Person = Pick<Credentials, 'personId' | 'name' | 'email' | 'locale'>;

/** Sends the link that confirms a person's e-mail address; charged to the address. */
export async function sendConfirmation(platform: Platform, tx: Tx, person: Person): Promise<void> {
  await charge(tx, [{ subject: bucketOf('mail', person.email), limit: MAIL_LIMIT }]);
  const token = await issueToken(tx, person.personId, 'confirm-email');
  const link = `${platform.settings.baseUrl}/confirm-email?token=${token}`;
  await platform.mail.send(tx, confirmationMail(person, link));
}
