import type { PersonId } from '../../../contracts/ids.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import { personalOf } from '../../../platform/journal/index.js';
import { accountsProblem } from '../errors.js';
import { organisationsByIds } from '../organisations/queries.js';
import { sessionsOf } from '../sessions/queries.js';
import { memberById } from './queries.js';

type Entry = { entryId: string; at: Date; type: string };

/**
 * Everything that accounts and the journal keep about a person: their record, sessions, keys,
 * passkeys, the journal's entries about them, and the personal fields beside the journal.
 */
export async function exportPerson(db: Reader, personId: PersonId) {
  const person = await memberById(db, personId);
  if (!person) throw accountsProblem('person-not-found');
  const organisation = (await organisationsByIds(db, [person.organisationId])).get(
    person.organisationId,
  );
  const sessions = await sessionsOf(db, personId, undefined);
  const apiKeys = await db.rows(sql<{ id: string; name: string; createdAt: Date }>`
    select id, name, created_at as "createdAt" from accounts.api_key
    where created_by = ${personId} order by id`);
  const passkeys = await db.rows(sql<{ id: string; name: string; addedAt: Date }>`
    select id, name, added_at as "addedAt" from accounts.passkey
    where person_id = ${personId} order by id`);
  const entries = await db.rows(sql<Entry>`
    select entry_id as "entryId", at, type from journal.entry
    where subject = ${personId} order by id`);
  const personalFields = await personalOf(db, personId);
  return {
    exportedAt: db.now,
    person,
    organisation,
    sessions,
    apiKeys,
    passkeys,
    entries,
    personalFields,
  };
}
