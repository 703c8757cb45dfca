import type { Id, OrganisationId } from '../../../contracts/ids.js';
import type { Actor, Locale, OrganisationKind, Permission } from '../../../contracts/parties.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import type { Platform } from '../../../platform/platform.js';
import { inStatus, permissionsOf, rolesOf } from '../policy.js';
import { hashSecret } from '../secrets.js';

const KEEP_MS = 5_000;
const MOST_KEPT = 10_000;
const kept = new Map<string, { actor: Actor; until: number }>();

/** Forgets every key at once: a revocation in this process counts from its commit. */
export function forgetKeys(): void {
  kept.clear();
}

/** The actor of an API key, or undefined. Kept for up to 5 s, so other processes lag that much. */
export async function actorOfKey(platform: Platform, key: string): Promise<Actor | undefined> {
  const keyHash = hashSecret(key);
  const known = kept.get(keyHash);
  // Real time, not the platform's clock: how long a process may be out of date does not travel.
  const now = performance.now();
  if (known && known.until > now) return known.actor;
  const actor = await platform.db.read((db) => lookUp(db, keyHash));
  if (kept.size >= MOST_KEPT) kept.clear();
  if (actor) kept.set(keyHash, { actor, until: now + KEEP_MS });
  else kept.delete(keyHash);
  return actor;
}

type Row = {
  id: Id<'apiKey'>;
  permissions: Permission[];
  isStale: boolean;
  organisationId: OrganisationId;
  kind: OrganisationKind;
  status: string;
  locale: Locale;
  holders: OrganisationId[];
};

async function lookUp(db: Reader, keyHash: string): Promise<Actor | undefined> {
  const row = await db.first(sql<Row>`
    select k.id, k.permissions, k.last_used_at is null or
             k.last_used_at < ${db.now}::timestamptz - interval '1 hour' as "isStale",
           o.id as "organisationId", o.kind, o.status, o.locale,
           array(select m.holder_id from accounts.mandate m
                 where m.agent_id = o.id and m.status = 'active' order by m.holder_id) as holders
    from accounts.api_key k join accounts.organisation o on o.id = k.organisation_id
    where k.key_hash = ${keyHash} and k.revoked_at is null and o.status in ('pending', 'active')
      and (k.expires_at is null or k.expires_at > ${db.now})`);
  if (!row) return undefined;
  if (row.isStale) {
    await db.count(sql`update accounts.api_key set last_used_at = ${db.now} where id = ${row.id}`);
  }
  return actorOf(row);
}

function actorOf(row: Row): Actor {
  // A key never outgrows its organisation: what its kind may not do at all is cut off.
  const possible = inStatus(permissionsOf(row.kind, rolesOf(row.kind)), row.status);
  return {
    kind: 'api-key',
    ref: `api-key:${row.id}`,
    personId: null,
    organisationId: row.organisationId,
    organisationKind: row.kind,
    roles: [],
    permissions: new Set(row.permissions.filter((item) => possible.has(item))),
    actsFor: [row.organisationId, ...row.holders],
    locale: row.locale,
  };
}
