import type { AuthorisationId, RightId } from '../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import type { Merchant } from '../marketplace/index.js';
import type { Authorisation } from './authorisation.js';
import type { Reach } from './reach.js';

type Named = Pick<Merchant, 'storefrontId' | 'externalId'>;

const columns = sql`
  a.id, a.right_id as "rightId", a.holder_id as "holderId", a.storefront_id as "storefrontId",
  a.external_id as "externalId", a.merchant_id as "merchantId", a.territories,
  to_char(a.from_on, 'YYYY-MM-DD') as "fromOn", to_char(a.until_on, 'YYYY-MM-DD') as "untilOn",
  a.from_at as "fromAt", a.until_at as "untilAt", a.granted_at as "grantedAt",
  a.ended_at as "endedAt"`;

function isOneOf(merchants: readonly Named[]) {
  const names = JSON.stringify(merchants.map((one) => [one.storefrontId, one.externalId]));
  return sql`(a.storefront_id, a.external_id) in (
    select m ->> 0, m ->> 1 from jsonb_array_elements(${names}::jsonb) as t (m))`;
}

export async function insertAuthorisation(tx: Tx, one: Authorisation): Promise<void> {
  await tx.count(sql`
    insert into rights.authorisation (id, right_id, holder_id, storefront_id, external_id,
      merchant_id, territories, from_on, until_on, from_at, until_at, granted_by, granted_at)
    values (${one.id}, ${one.rightId}, ${one.holderId}, ${one.storefrontId}, ${one.externalId},
      ${one.merchantId}, ${one.territories}::text[], ${one.fromOn}::date, ${one.untilOn}::date,
      ${one.fromAt}, ${one.untilAt}, ${tx.by}, ${tx.now})`);
}

export function selectAuthorisations(db: Reader, ids: readonly AuthorisationId[]) {
  return db.rows(sql<Authorisation>`
    select ${columns} from rights.authorisation a where a.id = any(${[...ids]}::text[])`);
}

export function selectAuthorisationForUpdate(tx: Tx, id: AuthorisationId) {
  return tx.first(sql<Authorisation>`
    select ${columns} from rights.authorisation a where a.id = ${id} for update`);
}

export async function setEnded(tx: Tx, id: AuthorisationId): Promise<void> {
  await tx.count(sql`update rights.authorisation set ended_at = ${tx.now} where id = ${id}`);
}

/** Whether any of these merchants is, was or will be authorised under the right. */
export async function isNamedIn(
  db: Reader,
  rightId: RightId,
  merchants: readonly Named[],
): Promise<boolean> {
  const found = await db.count(sql`
    select from rights.authorisation a
    where a.right_id = ${rightId} and ${isOneOf(merchants)} limit 1`);
  return found > 0;
}

/** Those of the merchants that are authorised under the right at `at`. */
export function selectAuthorised(
  db: Reader,
  rightId: RightId,
  merchants: readonly Named[],
  at: Date,
): Promise<Named[]> {
  return db.rows(sql<Named>`
    select distinct a.storefront_id as "storefrontId", a.external_id as "externalId"
    from rights.authorisation a
    where a.right_id = ${rightId} and ${isOneOf(merchants)} and a.from_at <= ${at}
      and (a.until_at is null or a.until_at > ${at}) and (a.ended_at is null or a.ended_at > ${at})`);
}

function isWithin({ holderIds, rightIds }: Reach) {
  const ofHolder = sql`a.holder_id = any(${[...holderIds]}::text[])`;
  if (rightIds.length === 0) return ofHolder;
  return sql`(${ofHolder} or a.right_id = any(${[...rightIds]}::text[]))`;
}

export interface AuthorisationFilter {
  rightId?: RightId | undefined;
  /** Authorisations under the rights that somebody handles. */
  reach?: Reach | undefined;
  /** Authorisations of these merchants. */
  merchants?: readonly Named[] | undefined;
  isInForce?: boolean | undefined;
}

/** Authorisations, the newest first, from before the id `before`; asks for one more than `limit`. */
export function listAuthorisations(
  db: Reader,
  { rightId, reach, merchants, isInForce }: AuthorisationFilter,
  before: string | undefined,
  limit: number,
): Promise<Authorisation[]> {
  const inForce = sql`(a.from_at <= ${db.now} and (a.until_at is null or a.until_at > ${db.now})
    and (a.ended_at is null or a.ended_at > ${db.now}))`;
  const conditions = [
    ...(rightId ? [sql`a.right_id = ${rightId}`] : []),
    ...(reach ? [isWithin(reach)] : []),
    ...(merchants ? [isOneOf(merchants)] : []),
    ...(isInForce === undefined ? [] : [isInForce ? inForce : sql`not ${inForce}`]),
    ...(before ? [sql`a.id < ${before}`] : []),
  ];
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;
  return db.rows(sql<Authorisation>`
    select ${columns} from rights.authorisation a ${where} order by a.id desc limit ${limit + 1}`);
}
