import type { NoticeId } from '../../contracts/ids.js';
import { sql, type Tx } from '../../platform/db/index.js';
import { append, type Subscriber, subscriber } from '../../platform/journal/index.js';

/**
 * Passes the desk's public notes on to the parties of the case: the complainant, and each merchant
 * who knows of a claim in it. The author is the platform to them, never a person.
 */
export const noteSubscriber: Subscriber = subscriber(
  'notices.notes',
  ['review.noted'],
  async (tx, entries) => {
    for (const { data } of entries) {
      if (data.audience !== 'public') continue;
      const of = await partiesOf(tx, data.subject);
      if (!of) continue;
      append(tx, {
        type: 'notice.noted',
        subject: data.subject,
        parties: of.parties,
        data: { noticeId: of.noticeId, noteId: data.noteId, by: 'platform' },
      });
    }
  },
);

/** Parties of a notice, or of one claim; undefined when the subject is none of ours. */
function partiesOf(tx: Tx, subject: string) {
  return tx.first(sql<{ noticeId: NoticeId; parties: string[] }>`
    select notice_id as "noticeId", array_remove(array_agg(distinct complainant_id)
      || array_agg(distinct merchant_organisation_id) filter (where accepted_at is not null),
      null) as parties
    from notices.claim where notice_id = ${subject} or id = ${subject}
    group by notice_id`);
}
