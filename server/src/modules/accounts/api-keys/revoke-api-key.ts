import type { Id, OrganisationId, PersonId } from '../../../contracts/ids.js';
import type { Actor } from '../../../contracts/parties.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { append } from '../../../platform/journal/index.js';
import { accountsProblem } from '../errors.js';
import { forgetKeys } from './actor-of-key.js';

type Revoked = { id: Id<'apiKey'>; organisationId: OrganisationId };

/**
 * Revokes a key of the actor's organisation.
 * @throws `api-key-not-found`, also for keys of others and those revoked before.
 */
export async function revokeApiKey(tx: Tx, actor: Actor, id: Id<'apiKey'>): Promise<void> {
  const revoked = await tx.rows(sql<Revoked>`
    update accounts.api_key set revoked_at = ${tx.now}
    where id = ${id} and organisation_id = ${actor.organisationId} and revoked_at is null
    returning id, organisation_id as "organisationId"`);
  if (revoked.length === 0) throw accountsProblem('api-key-not-found');
  tell(tx, revoked);
}

/** Revokes every key that a person has made: they know its secret. */
export async function revokeKeysOf(tx: Tx, personId: PersonId): Promise<void> {
  const revoked = await tx.rows(sql<Revoked>`
    update accounts.api_key set revoked_at = ${tx.now}
    where created_by = ${personId} and revoked_at is null
    returning id, organisation_id as "organisationId"`);
  tell(tx, revoked);
}

function tell(tx: Tx, revoked: Revoked[]): void {
  for (const { id, organisationId } of revoked) {
    const data = { apiKeyId: id, organisationId };
    append(tx, { type: 'api-key.revoked', subject: id, parties: [organisationId], data });
  }
  tx.afterCommit(forgetKeys);
}
