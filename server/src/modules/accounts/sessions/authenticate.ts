import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../../contracts/parties.js';
import { type Reader, sql } from '../../../platform/db/index.js';
import { languageOf } from '../../../platform/http/index.js';
import type { Platform } from '../../../platform/platform.js';
import { actorOfPerson, anonymousActor, type PersonRow, personColumns } from '../actor.js';
import { actorOfKey } from '../api-keys/actor-of-key.js';
import { KEY_PREFIX } from '../api-keys/api-key.js';
import { hashSecret } from '../secrets.js';

export const SESSION_COOKIE = 'magpie_session';
export const IDLE_HOURS = 12;
export const LONGEST_DAYS = 14;
const SEEN_EVERY_MS = 5 * 60_000;

/**
 * Who a request acts for: the API key in `Authorization: Bearer mgp_…`, else the session in the
 * cookie, else nobody. Never throws for a stranger; at most one query (none for a key just seen).
 */
export async function authenticate(platform: Platform, request: FastifyRequest): Promise<Actor> {
  const bearer = /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  // A request that names a key stands or falls with it, whatever cookie it carries besides.
  if (bearer !== undefined) {
    const actor = bearer.startsWith(KEY_PREFIX) ? await actorOfKey(platform, bearer) : undefined;
    return actor ?? stranger(request);
  }
  const token = request.cookies[SESSION_COOKIE];
  if (!token) return stranger(request);
  return (await platform.db.read((db) => actorOfSession(db, token))) ?? stranger(request);
}

function stranger(request: FastifyRequest): Actor {
  return anonymousActor(languageOf(request) === 'zh-CN' ? 'zh-CN' : 'en');
}

type Row = PersonRow & { sessionId: string; seenAt: Date };

async function actorOfSession(db: Reader, token: string): Promise<Actor | undefined> {
  const row = await db.first(sql<Row>`
    select ${personColumns}, s.id as "sessionId", s.seen_at as "seenAt"
    from accounts.session s
    join accounts.person p on p.id = s.person_id and p.status = 'active'
    join accounts.organisation o on o.id = p.organisation_id and o.status in ('pending', 'active')
    where s.token_hash = ${hashSecret(token)} and s.expires_at > ${db.now}
      and s.seen_at > ${db.now}::timestamptz - make_interval(hours => ${IDLE_HOURS})`);
  if (!row) return undefined;
  // Seen to the nearest minutes is enough for the idle limit, and spares a write per request.
  if (db.now.getTime() - row.seenAt.getTime() > SEEN_EVERY_MS) {
    await db.count(
      sql`update accounts.session set seen_at = ${db.now} where id = ${row.sessionId}`,
    );
  }
  return actorOfPerson(row);
}
