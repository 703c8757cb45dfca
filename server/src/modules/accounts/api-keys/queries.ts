import type { Id, OrganisationId } from '../../../contracts/ids.js';
import type { Permission } from '../../../contracts/parties.js';
import { type Reader, sql } from '../../../platform/db/index.js';

export interface ApiKey {
  id: Id<'apiKey'>;
  name: string;
  hint: string;
  scopes: Permission[];
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
}

/** The keys of an organisation that are not revoked, the newest first. */
export async function apiKeysOf(
  db: Reader,
  organisationId: OrganisationId | null,
  before: string | undefined,
  limit: number,
): Promise<ApiKey[]> {
  return db.rows(sql<ApiKey>`
    select id, name, hint, permissions as scopes, created_at as "createdAt",
           last_used_at as "lastUsedAt", expires_at as "expiresAt"
    from accounts.api_key
    where organisation_id = ${organisationId} and revoked_at is null
      and (${before ?? null}::text is null or id < ${before ?? null})
    order by id desc limit ${limit}`);
}
