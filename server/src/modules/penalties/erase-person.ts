import { sql } from '../../platform/db/index.js';
import { type Subscriber, subscriber } from '../../platform/journal/index.js';

/** Blanks what an erased person wrote about sanctions; the sanctions stay as acts. */
export const erasureSubscriber: Subscriber = subscriber(
  'penalties.erasure',
  ['person.erased'],
  async (tx, entries) => {
    for (const { data } of entries) {
      const author = `person:${data.personId}`;
      await tx.count(sql`
        update penalties.sanction set contest = '—' where contested_by = ${author}`);
      await tx.count(sql`
        update penalties.sanction set answer = '—' where answered_by = ${author}`);
    }
  },
);
