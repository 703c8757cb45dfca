import { sql } from '../../platform/db/index.js';
import { type Subscriber, subscriber } from '../../platform/journal/index.js';

/** Blanks what an erased person wrote about links; findings stay as acts. */
export const erasureSubscriber: Subscriber = subscriber(
  'operators.erasure',
  ['person.erased'],
  async (tx, entries) => {
    for (const { data } of entries) {
      const author = `person:${data.personId}`;
      await tx.count(sql`update operators.contest set statement = '—' where filed_by = ${author}`);
      await tx.count(sql`update operators.contest set answer = '—' where answered_by = ${author}`);
      await tx.count(sql`update operators.severed set reason = '—' where by = ${author}`);
      await tx.count(sql`update operators.known_bad set reason = '—' where by = ${author}`);
    }
  },
);
