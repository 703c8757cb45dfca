import type { OrganisationId, RightId } from '../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import { queryTokens, textTokens } from '../../platform/search/index.js';
import type { Reach } from './reach.js';
import { type Right, type RightFields, type RightStatus, registerKey } from './right.js';

const columns = sql`
  r.id, r.holder_id as "holderId", r.kind, r.subtype, r.title, r.office, r.number,
  r.nice_classes as "niceClasses", r.territories,
  to_char(r.registered_on, 'YYYY-MM-DD') as "registeredOn",
  to_char(r.expires_on, 'YYYY-MM-DD') as "expiresOn", r.expires_at as "expiresAt",
  r.status, r.status_reason as "statusReason", r.verified_at as "verifiedAt",
  r.challenged_from as "challengedFrom", r.withdrawn_at as "withdrawnAt",
  r.document_ids as "documentIds", r.mark_image_id as "markImageId",
  r.registered_at as "registeredAt", r.version`;

/** Rights of these ids, in no order. */
export function selectRights(db: Reader, ids: readonly RightId[]): Promise<Right[]> {
  return db.rows(sql<Right>`
    select ${columns} from rights."right" r where r.id = any(${[...ids]}::text[])`);
}

/** The right, held against other writers to the end of the transaction. */
export function selectRightForUpdate(tx: Tx, id: RightId): Promise<Right | undefined> {
  return tx.first(sql<Right>`
    select ${columns} from rights."right" r where r.id = ${id} for update`);
}

/** The holder's own entry for the same registration, unless withdrawn. */
export function selectSameEntry(
  tx: Tx,
  holderId: OrganisationId,
  fields: RightFields,
): Promise<{ id: RightId; status: RightStatus } | undefined> {
  return tx.first(sql<{ id: RightId; status: RightStatus }>`
    select id, status from rights."right"
    where holder_id = ${holderId} and register_key = ${registerKey(fields)}
      and status <> 'withdrawn'`);
}

/** Inserts unless the holder has an entry for the same registration; returns whether it had none. */
export async function insertRight(tx: Tx, right: Right): Promise<boolean> {
  const made = await tx.count(sql`
    insert into rights."right" (id, holder_id, kind, subtype, title, office, number, register_key,
      nice_classes, territories, registered_on, expires_on, expires_at, status, document_ids,
      mark_image_id, search, registered_by, registered_at)
    values (${right.id}, ${right.holderId}, ${right.kind}, ${right.subtype}, ${right.title},
      ${right.office}, ${right.number}, ${registerKey(right)}, ${right.niceClasses}::integer[],
      ${right.territories}::text[], ${right.registeredOn}::date, ${right.expiresOn}::date,
      ${right.expiresAt}, ${right.status}, ${right.documentIds}::text[], ${right.markImageId},
      ${textTokens(`${right.title} ${right.number}`)}::text[], ${tx.by}, ${tx.now})
    on conflict (holder_id, register_key) where status <> 'withdrawn' do nothing`);
  return made === 1;
}

/** Writes every field of a right that was read for update; its version grows by one. */
export async function updateRight(tx: Tx, right: Right): Promise<void> {
  await tx.count(sql`
    update rights."right" set kind = ${right.kind}, subtype = ${right.subtype},
      title = ${right.title}, office = ${right.office}, number = ${right.number},
      register_key = ${registerKey(right)}, nice_classes = ${right.niceClasses}::integer[],
      territories = ${right.territories}::text[], registered_on = ${right.registeredOn}::date,
      expires_on = ${right.expiresOn}::date, expires_at = ${right.expiresAt},
      status = ${right.status}, status_reason = ${right.statusReason},
      verified_at = ${right.verifiedAt}, challenged_from = ${right.challengedFrom},
      withdrawn_at = ${right.withdrawnAt}, document_ids = ${right.documentIds}::text[],
      mark_image_id = ${right.markImageId},
      search = ${textTokens(`${right.title} ${right.number}`)}::text[], version = version + 1
    where id = ${right.id}`);
}

/** Entries of other holders for the same number: a reviewer asks whose it is. */
export function selectSameNumber(
  db: Reader,
  right: Pick<Right, 'holderId' | 'kind' | 'office' | 'number'>,
): Promise<Right[]> {
  if (right.number === '') return Promise.resolve([]);
  return db.rows(sql<Right>`
    select ${columns} from rights."right" r
    where r.kind = ${right.kind} and r.office = ${right.office} and r.number = ${right.number}
      and r.number <> '' and r.holder_id <> ${right.holderId} and r.status <> 'withdrawn'
    order by r.id limit 20`);
}

export interface RightFilter {
  /** Absent means every right: the platform. */
  reach: Reach | undefined;
  holderId?: OrganisationId | undefined;
  status?: RightStatus | undefined;
  kind?: string | undefined;
  q?: string | undefined;
}

function isWithin({ holderIds, rightIds }: Reach) {
  const ofHolder = sql`r.holder_id = any(${[...holderIds]}::text[])`;
  if (rightIds.length === 0) return ofHolder;
  return sql`(${ofHolder} or r.id = any(${[...rightIds]}::text[]))`;
}

/** Rights, the newest first, from before the id `before`; asks for one more than `limit`. */
export function listRights(
  db: Reader,
  { reach, holderId, status, kind, q }: RightFilter,
  before: string | undefined,
  limit: number,
): Promise<Right[]> {
  const conditions = [
    ...(reach ? [isWithin(reach)] : []),
    ...(holderId ? [sql`r.holder_id = ${holderId}`] : []),
    ...(status ? [sql`r.status = ${status}`] : []),
    ...(kind ? [sql`r.kind = ${kind}`] : []),
    ...(q ? [sql`r.search @> ${queryTokens(q)}::text[]`] : []),
    ...(before ? [sql`r.id < ${before}`] : []),
  ];
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;
  return db.rows(sql<Right>`
    select ${columns} from rights."right" r ${where} order by r.id desc limit ${limit + 1}`);
}

/** Of these rights, those whose registration another organisation has entered as its own. */
export async function sameRegistrations(
  db: Reader,
  ids: readonly RightId[],
): Promise<Set<RightId>> {
  const rows = await db.rows(sql<{ id: RightId }>`
    select distinct r.id from rights."right" r
    join rights."right" other on other.register_key = r.register_key
      and other.holder_id <> r.holder_id and other.status <> 'withdrawn'
    where r.id = any(${[...ids]}::text[]) and r.number <> ''`);
  return new Set(rows.map(({ id }) => id));
}
