import type { Id, PersonId } from '../../../contracts/ids.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { append } from '../../../platform/journal/index.js';
import { accountsProblem } from '../errors.js';
import { hashSecret } from '../secrets.js';

type Closed = { id: Id<'session'>; personId: PersonId };

/** Ends the session of this cookie, if there is one. */
export async function closeByToken(tx: Tx, token: string | undefined): Promise<void> {
  if (token === undefined) return;
  const closed = await tx.rows(sql<Closed>`
    delete from accounts.session where token_hash = ${hashSecret(token)}
    returning id, person_id as "personId"`);
  tell(tx, closed);
}

/**
 * Ends one of the person's own sessions.
 * @throws `session-not-found`, also for sessions of others.
 */
export async function closeOwnSession(
  tx: Tx,
  personId: PersonId,
  id: Id<'session'>,
): Promise<void> {
  const closed = await tx.rows(sql<Closed>`
    delete from accounts.session where id = ${id} and person_id = ${personId}
    returning id, person_id as "personId"`);
  if (closed.length === 0) throw accountsProblem('session-not-found');
  tell(tx, closed);
}

/** Ends every session of a person: a new password, a removal, an erasure. */
export async function closeAllSessions(tx: Tx, personId: PersonId): Promise<void> {
  const closed = await tx.rows(sql<Closed>`
    delete from accounts.session where person_id = ${personId}
    returning id, person_id as "personId"`);
  tell(tx, closed);
}

function tell(tx: Tx, closed: Closed[]): void {
  const personId = closed[0]?.personId;
  if (personId === undefined) return;
  append(tx, {
    type: 'session.closed',
    subject: personId,
    parties: [],
    data: { personId, sessionIds: closed.map(({ id }) => id) },
  });
}
