import type { OrganisationId, PersonId } from '../../../contracts/ids.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { append } from '../../../platform/journal/index.js';
import { clearTimer } from '../../../platform/timers/index.js';
import { SIGN_UP_TIMER } from './sign-up.js';

/** Makes a person active who has proven to read their mail; a new organisation then awaits approval. */
export async function confirmPerson(tx: Tx, personId: PersonId): Promise<void> {
  const row = await tx.first(sql<{ organisationId: OrganisationId }>`
    update accounts.person set status = 'active', version = version + 1
    where id = ${personId} and status in ('unconfirmed', 'invited')
    returning organisation_id as "organisationId"`);
  if (!row) return;
  const { organisationId } = row;
  const parties = [organisationId];
  await clearTimer(tx, SIGN_UP_TIMER, personId);
  append(tx, {
    type: 'person.email-confirmed',
    subject: personId,
    parties,
    data: { personId, organisationId },
  });
  const moved = await tx.count(sql`
    update accounts.organisation set status = 'pending', version = version + 1
    where id = ${organisationId} and status = 'unconfirmed'`);
  if (moved === 0) return;
  append(tx, {
    type: 'organisation.status-changed',
    subject: organisationId,
    parties,
    data: { organisationId, from: 'unconfirmed', to: 'pending' },
  });
}
