import type { Actor } from '../../contracts/parties.js';
import type { Reader } from '../../platform/db/index.js';
import { membersOf, permissionsOf } from '../accounts/index.js';

const MOST = 1_000;

/** Names behind the references in locks, notes and proposals; the reader's own organisation. */
export async function deskPeople(db: Reader, actor: Actor) {
  const members = await membersOf(db, actor.organisationId, undefined, MOST);
  return {
    items: members.map(({ id, name, kind, roles, status }) => ({
      id,
      ref: `person:${id}`,
      name,
      isReviewer: status === 'active' && permissionsOf(kind, roles).has('review.work'),
    })),
  };
}
