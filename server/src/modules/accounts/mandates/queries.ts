import type { Id, OrganisationId, RightId } from '../../../contracts/ids.js';
import { type Reader, sql } from '../../../platform/db/index.js';

export interface Mandate {
  id: Id<'mandate'>;
  holderId: OrganisationId;
  holderName: string;
  agentId: OrganisationId;
  agentName: string;
  /** Null: every right of the holder. */
  rightsScope: RightId[] | null;
  status: 'offered' | 'active' | 'ended';
  givenAt: Date;
  acceptedAt: Date | null;
  endedAt: Date | null;
  version: number;
}

const columns = sql`m.id, m.holder_id as "holderId", h.name as "holderName", m.agent_id as "agentId",
  a.name as "agentName", m.rights_scope as "rightsScope", m.status, m.given_at as "givenAt",
  m.accepted_at as "acceptedAt", m.ended_at as "endedAt", m.version`;
const joined = sql`accounts.mandate m
  join accounts.organisation h on h.id = m.holder_id
  join accounts.organisation a on a.id = m.agent_id`;

export async function mandateById(db: Reader, id: Id<'mandate'>): Promise<Mandate | undefined> {
  return db.first(sql<Mandate>`select ${columns} from ${joined} where m.id = ${id}`);
}

/** Mandates that an organisation has given or holds, the newest first. */
export async function mandatesOf(
  db: Reader,
  organisationId: OrganisationId | null,
  before: string | undefined,
  limit: number,
): Promise<Mandate[]> {
  return db.rows(sql<Mandate>`
    select ${columns} from ${joined}
    where (m.holder_id = ${organisationId} or m.agent_id = ${organisationId})
      and (${before ?? null}::text is null or m.id < ${before ?? null})
    order by m.id desc limit ${limit}`);
}

/**
 * Which rights of `holderId` an agent may act on now: all, these, or (undefined) none.
 */
export async function mandatedRights(
  db: Reader,
  agentId: OrganisationId,
  holderId: OrganisationId,
): Promise<'all' | ReadonlySet<RightId> | undefined> {
  const row = await db.first(sql<{ rightsScope: RightId[] | null }>`
    select rights_scope as "rightsScope" from accounts.mandate
    where agent_id = ${agentId} and holder_id = ${holderId} and status = 'active'`);
  if (!row) return undefined;
  return row.rightsScope === null ? 'all' : new Set(row.rightsScope);
}
