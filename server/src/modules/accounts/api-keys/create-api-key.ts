import type { Id, OrganisationId } from '../../../contracts/ids.js';
import type { Actor, OrganisationKind, Permission } from '../../../contracts/parties.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { newId } from '../../../platform/ids/index.js';
import { append } from '../../../platform/journal/index.js';
import { accountsField, accountsProblem } from '../errors.js';
import { permissionsOf, rolesOf } from '../policy.js';
import { newKey } from './api-key.js';

export interface NewApiKey {
  name: string;
  permissions: readonly Permission[];
  expiresAt?: Date | undefined;
}

/**
 * Creates a key for machines of an organisation. A person can give no more than they have; the
 * house itself (`{ organisationId }`) no more than the organisation's kind can have.
 * @returns the key in the clear, for this one time.
 */
export async function createApiKey(
  tx: Tx,
  by: Actor | { organisationId: OrganisationId },
  input: NewApiKey,
): Promise<{ id: Id<'apiKey'>; key: string }> {
  const { organisationId } = by;
  if (organisationId === null) throw accountsProblem('organisation-not-found');
  const isActor = 'permissions' in by;
  const allowed = isActor ? by.permissions : await possibleFor(tx, organisationId);
  const tooMuch = input.permissions.findIndex((item) => !allowed.has(item));
  if (tooMuch >= 0) {
    const permission = input.permissions[tooMuch] ?? '';
    throw accountsProblem('scope-too-wide', {}, [
      accountsField('scope-too-wide', `/scopes/${tooMuch}`, { permission }),
    ]);
  }
  const id = newId('apiKey', tx.now);
  const { key, keyHash, hint } = newKey();
  const permissions = [...new Set(input.permissions)].sort();
  await tx.count(sql`
    insert into accounts.api_key (id, organisation_id, created_by, name, key_hash, hint,
      permissions, created_at, expires_at)
    values (${id}, ${organisationId}, ${isActor ? by.personId : null}, ${input.name}, ${keyHash},
      ${hint}, ${permissions}::text[], ${tx.now}, ${input.expiresAt ?? null})`);
  append(tx, {
    type: 'api-key.created',
    subject: id,
    parties: [organisationId],
    data: { apiKeyId: id, organisationId, permissions },
  });
  return { id, key };
}

async function possibleFor(tx: Tx, organisationId: OrganisationId) {
  const row = await tx.first(sql<{ kind: OrganisationKind }>`
    select kind from accounts.organisation where id = ${organisationId}`);
  if (!row) throw accountsProblem('organisation-not-found');
  return permissionsOf(row.kind, rolesOf(row.kind));
}
