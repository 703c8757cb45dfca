import { type Database, type Reader, sql } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import type { Transport } from '../../../platform/mail/index.js';

const MOST_KEPT = 1_000;

/** Keeps messages in the database instead of sending them: the demo's local outbox. */
export function outboxTransport(db: Database): Transport {
  return ({ to, subject, text }) =>
    db.write('system:outbox', async (tx) => {
      await tx.count(sql`
        insert into accounts.outbox (id, recipient, subject, text, at)
        values (${newId('mail', tx.now)}, ${to}, ${subject}, ${text}, ${tx.now})`);
      await tx.count(sql`
        delete from accounts.outbox where id <= (
          select id from accounts.outbox order by id desc offset ${MOST_KEPT} limit 1)`);
    });
}

export interface KeptMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  at: Date;
}

/** Messages in the local outbox, the newest first. */
export async function keptMails(
  db: Reader,
  to: string | undefined,
  before: string | undefined,
  limit: number,
): Promise<KeptMail[]> {
  return db.rows(sql<KeptMail>`
    select id, recipient as "to", subject, text, at from accounts.outbox
    where (${to ?? null}::text is null or recipient = ${to ?? null})
      and (${before ?? null}::text is null or id < ${before ?? null})
    order by id desc limit ${limit}`);
}
