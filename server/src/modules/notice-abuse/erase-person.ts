import { sql } from '../../platform/db/index.js';
import { type Subscriber, subscriber } from '../../platform/journal/index.js';

/** Blanks what an erased person wrote in vetting; findings and measures stay as acts. */
export const erasureSubscriber: Subscriber = subscriber(
  'notice-abuse.erasure',
  ['person.erased', 'vetting.answered', 'misuse.contested'],
  async (tx, entries) => {
    for (const { type, data, by } of entries) {
      if (type === 'vetting.answered') {
        await tx.count(sql`
          update notice_abuse.request set answered_by = ${by} where id = ${data.requestId}`);
      } else if (type === 'misuse.contested') {
        await tx.count(sql`
          update notice_abuse.measure set contested_by = ${by} where id = ${data.measureId}`);
      } else {
        await blank(tx, `person:${data.personId}`);
      }
    }
  },
);

async function blank(tx: Parameters<Subscriber['handle']>[0], author: string): Promise<void> {
  await tx.count(sql`update notice_abuse.request set text = '—' where asked_by = ${author}`);
  await tx.count(sql`update notice_abuse.request set answer = '—' where answered_by = ${author}`);
  await tx.count(sql`update notice_abuse.measure set contest = '—' where contested_by = ${author}`);
  await tx.count(sql`update notice_abuse.measure set answer = '—' where answered_by = ${author}`);
  await tx.count(sql`
    update notice_abuse.score set label_reason = '—' where labelled_by = ${author}`);
}
