import { sql } from '../../platform/db/index.js';
import { type Subscriber, subscriber } from '../../platform/journal/index.js';

/**
 * Blanks what an erased person wrote in contests of standing, and the address by which an
 * association invited, once the invitation is over. Standing and its figures stay.
 */
export const erasureSubscriber: Subscriber = subscriber(
  'programs.erasure',
  ['person.erased', 'sponsorship.ended'],
  async (tx, entries) => {
    for (const entry of entries) {
      if (entry.type !== 'person.erased') {
        const { sponsorshipId } = entry.data;
        await tx.count(sql`
          update programs.sponsorship set email = '—' || id where id = ${sponsorshipId}`);
        continue;
      }
      const author = `person:${entry.data.personId}`;
      await tx.count(sql`
        update programs.standing_contest set statement = '—' where filed_by = ${author}`);
      await tx.count(sql`
        update programs.standing_contest set answer = '—'
        where answered_by = ${author} and answer is not null`);
    }
  },
);
