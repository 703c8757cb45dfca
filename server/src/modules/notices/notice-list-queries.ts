import type { NoticeId, OrganisationId } from '../../contracts/ids.js';
import { type Reader, sql } from '../../platform/db/index.js';
import type { CaseBasis } from './case.js';

export interface NoticeRow {
  id: NoticeId;
  storefrontId: string;
  regime: string;
  packVersion: string;
  timeZone: string;
  complainantId: OrganisationId;
  ground: string;
  explanation: string;
  locale: 'en' | 'zh-CN';
  statements: string[];
  signature: string | null;
  contact: { name?: string; email?: string; phone?: string; address?: string };
  evidenceIds: string[];
  reference: string | null;
  basis: CaseBasis;
  claims: number;
  submittedAt: Date;
  dueAt: Date;
  isDueProvisional: boolean;
  firstResponseAt: Date | null;
}

const noticeColumns = sql.raw(`
  n.id, n.storefront_id as "storefrontId", n.regime, n.pack_version as "packVersion",
  n.time_zone as "timeZone", n.complainant_id as "complainantId", n.ground, n.explanation, n.locale,
  n.statements, n.signature, n.contact, n.evidence_ids as "evidenceIds", n.reference, n.basis,
  n.claims, n.submitted_at as "submittedAt", n.due_at as "dueAt",
  n.is_due_provisional as "isDueProvisional", n.first_response_at as "firstResponseAt"`);

export interface NoticeFilter {
  state?: string | undefined;
  storefrontId?: string | undefined;
  rightId?: string | undefined;
  regime?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** Whose notices: those of complainants (all when null), or those that merchants know of. */
export type NoticeParty =
  | { complainants: readonly OrganisationId[] | null }
  | { merchants: readonly OrganisationId[] };

/** Notices of these parties, newest first, after the cursor. */
export async function listNoticeRows(
  db: Reader,
  party: NoticeParty,
  filter: NoticeFilter,
  after: readonly (string | number)[] | undefined,
  limit: number,
): Promise<NoticeRow[]> {
  const ids =
    'merchants' in party
      ? sql`select front.id from unnest(${[...party.merchants]}::text[]) party (id)
          cross join lateral (${frontByMerchant(sql`= party.id`, filter, after, limit)}) front`
      : complainantsIds(party.complainants, filter, after, limit);
  return db.rows(sql<NoticeRow>`
    select ${noticeColumns} from notices.notice n where n.id in (${ids})
    order by n.submitted_at desc, n.id desc limit ${limit}`);
}

function complainantsIds(
  tenants: readonly OrganisationId[] | null,
  filter: NoticeFilter,
  after: readonly (string | number)[] | undefined,
  limit: number,
): Condition {
  const front = filter.state ? frontByState : frontByTime;
  // One front a complainant by its own index: only an equal first column keeps an index's order.
  if (!tenants) return sql`select front.id from (${front(null, filter, after, limit)}) front`;
  return sql`select front.id from unnest(${[...tenants]}::text[]) party (id)
    cross join lateral (${front(sql`= party.id`, filter, after, limit)}) front`;
}

type Condition = ReturnType<typeof sql>;
type Front = (
  complainant: Condition | null,
  filter: NoticeFilter,
  after: readonly (string | number)[] | undefined,
  limit: number,
) => Condition;

const frontByTime: Front = (complainant, filter, after, limit) => {
  const where = [...conditions('n', complainant, filter)];
  if (filter.regime) where.push(sql`n.regime = ${filter.regime}`);
  if (after) {
    where.push(
      sql`(n.submitted_at, n.id) < (${String(after[0])}::timestamptz, ${String(after[1])})`,
    );
  }
  return sql`select n.id from notices.notice n where ${sql.join(where, sql` and `)}
    order by n.submitted_at desc, n.id desc limit ${limit}`;
};

/** By the claims in the state, which came with their notice and so stand in its order. */
const frontByState: Front = (complainant, filter, after, limit) =>
  frontOfClaims(conditions('c', complainant, filter), filter, after, limit);

/** By the claims that a merchant knows of, because they were acted on. */
const frontByMerchant: Front = (merchant, filter, after, limit) => {
  const known = sql`c.merchant_organisation_id ${merchant ?? sql`is null`}
    and c.accepted_at is not null`;
  return frontOfClaims([known, ...conditions('c', null, filter)], filter, after, limit);
};

function frontOfClaims(
  where: Condition[],
  filter: NoticeFilter,
  after: readonly (string | number)[] | undefined,
  limit: number,
): Condition {
  if (filter.state) where.push(sql`c.state = ${filter.state}`);
  if (filter.regime) {
    where.push(sql`exists (select 1 from notices.notice n
      where n.id = c.notice_id and n.regime = ${filter.regime})`);
  }
  if (after) {
    const [at, id] = [String(after[0]), String(after[1])];
    where.push(sql`c.submitted_at <= ${at}::timestamptz
      and (c.submitted_at, c.notice_id) < (${at}::timestamptz, ${id})`);
  }
  return sql`select c.notice_id as id from notices.claim c where ${sql.join(where, sql` and `)}
    group by c.submitted_at, c.notice_id
    order by c.submitted_at desc, c.notice_id desc limit ${limit}`;
}

/** What a notice and its claims both tell. */
function conditions(table: 'n' | 'c', complainant: Condition | null, filter: NoticeFilter) {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const where = [sql`true`];
  if (complainant) where.push(sql`${column('complainant_id')} ${complainant}`);
  if (filter.storefrontId) where.push(sql`${column('storefront_id')} = ${filter.storefrontId}`);
  if (filter.rightId) where.push(sql`${column('right_id')} = ${filter.rightId}`);
  if (filter.from) where.push(sql`${column('submitted_at')} >= ${filter.from}::timestamptz`);
  if (filter.to) where.push(sql`${column('submitted_at')} < ${filter.to}::timestamptz`);
  return where;
}

export async function noticeRow(db: Reader, id: NoticeId): Promise<NoticeRow | undefined> {
  return db.first(sql<NoticeRow>`select ${noticeColumns} from notices.notice n where n.id = ${id}`);
}
