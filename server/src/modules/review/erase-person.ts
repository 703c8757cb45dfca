import { sql } from '../../platform/db/index.js';
import { type Subscriber, subscriber } from '../../platform/journal/index.js';

/** What stands for the author of a note who has been erased. */
export const ERASED_AUTHOR = 'person:erased';

/** Notes stay as the platform's record of the case; who was erased is named in them no more. */
export const erasureSubscriber: Subscriber = subscriber(
  'review.erasure',
  ['person.erased'],
  async (tx, entries) => {
    const ids = entries.map(({ data }) => data.personId);
    await tx.count(sql`
      update review.note set author = ${ERASED_AUTHOR}, author_person_id = null
      where author_person_id = any(${ids}::text[])`);
  },
);
