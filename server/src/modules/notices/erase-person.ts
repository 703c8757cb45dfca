import { sql, type Tx } from '../../platform/db/index.js';
import { type Subscriber, subscriber } from '../../platform/journal/index.js';

const ERASED = { name: '—', email: '—' };

/**
 * Blanks what an erased person left in cases: contact, signature and words. The acts themselves,
 * and the journal's proofs of them, stay.
 */
export const erasureSubscriber: Subscriber = subscriber(
  'notices.erasure',
  ['person.erased'],
  async (tx, entries) => {
    for (const { data } of entries) await blank(tx, `person:${data.personId}`);
  },
);

async function blank(tx: Tx, author: string): Promise<void> {
  const contact = JSON.stringify(ERASED);
  await tx.count(sql`
    update notices.notice set contact = ${contact}::jsonb, signature = null, explanation = '—'
    where submitted_by = ${author}`);
  await tx.count(sql`
    update notices.counter_notice set contact = ${contact}::jsonb, signature = null, explanation = '—'
    where filed_by = ${author}`);
  await tx.count(sql`update notices.message set text = '—' where written_by = ${author}`);
}
