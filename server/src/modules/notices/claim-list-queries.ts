import type { ClaimId, ListingId, NoticeId, OrganisationId } from '../../contracts/ids.js';
import { type Reader, sql } from '../../platform/db/index.js';

export interface ClaimRow {
  id: ClaimId;
  noticeId: NoticeId;
  ordinal: number;
  complainantId: OrganisationId;
  merchantOrganisationId: OrganisationId | null;
  merchantId: string;
  listingId: ListingId;
  isMerchantAuthorised: boolean;
  remark: string | null;
  machine: unknown;
  regime: string;
  packVersion: string;
  timeZone: string;
  submittedAt: Date;
  decidedAt: Date | null;
  noticeDueAt: Date;
  counterNoticeId: string | null;
  lastDecisionId: string | null;
}

const claimColumns = sql.raw(`
  c.id, c.notice_id as "noticeId", c.ordinal, c.complainant_id as "complainantId",
  c.merchant_organisation_id as "merchantOrganisationId", c.merchant_id as "merchantId",
  c.listing_id as "listingId", c.is_merchant_authorised as "isMerchantAuthorised", c.remark,
  c.machine, n.regime, n.pack_version as "packVersion", n.time_zone as "timeZone",
  c.submitted_at as "submittedAt", c.decided_at as "decidedAt", n.due_at as "noticeDueAt",
  c.counter_notice_id as "counterNoticeId", c.last_decision_id as "lastDecisionId"`);

export interface ClaimFilter {
  noticeId?: NoticeId | undefined;
  counterNoticeId?: string | undefined;
  state?: string | undefined;
  waiting?: 'to-answer' | 'contestable' | undefined;
  listingId?: string | undefined;
  merchantId?: string | undefined;
  complainantId?: OrganisationId | undefined;
  rightId?: string | undefined;
  counted?: CountedAs | undefined;
  fromDay?: string | undefined;
  endDay?: string | undefined;
}

/** What a figure of the dashboards can count. */
export const COUNTED_AS = [
  'submitted',
  'withdrawn',
  'decided',
  'accepted',
  'standing',
  'countered',
  'counter-upheld',
  'counter-unanswered',
] as const;
type CountedAs = (typeof COUNTED_AS)[number];

/** What each figure counts, as `programs` folds it; all but two on the day of decision. */
const COUNTED: Record<CountedAs, string> = {
  submitted: 'true',
  withdrawn: `(c.state = 'retracted'
    or c.state = 'withdrawn' and not (c.machine ->> 'isAutomatic')::boolean)`,
  decided: 'c.decided_at is not null',
  accepted: 'c.decided_at is not null and c.accepted_at is not null',
  standing: 'c.decided_at is not null and c.accepted_at is not null and c.reversed_at is null',
  countered: 'c.decided_at is not null and c.counter_notice_id is not null',
  'counter-upheld':
    "c.decided_at is not null and c.counter_notice_id is not null and c.state = 'reinstated'",
  'counter-unanswered': `c.decided_at is not null and c.counter_notice_id is not null
    and c.state = 'reinstated' and (c.machine ->> 'isUnanswered')::boolean`,
};

const ON_SUBMISSION: readonly string[] = ['submitted', 'withdrawn'];

/** The time by which a list of claims is ordered, newest first. */
export const timeOfClaim = ({ counted }: ClaimFilter) =>
  counted && !ON_SUBMISSION.includes(counted) ? 'decidedAt' : 'submittedAt';

/** Claims that the tenants are party to (all when null), newest first; within a notice by row. */
export async function listClaimRows(
  db: Reader,
  tenants: readonly OrganisationId[] | null,
  filter: ClaimFilter & { timeZone?: string },
  after: readonly (string | number)[] | undefined,
  limit: number,
): Promise<ClaimRow[]> {
  const at = timeOfClaim(filter) === 'decidedAt' ? sql`c.decided_at` : sql`c.submitted_at`;
  const isOneNotice = filter.noticeId !== undefined;
  const order = isOneNotice ? sql`c.ordinal` : sql`${at} desc, c.id desc`;
  const where = [
    ...[sql`true`, ...named(filter), ...narrowed(filter)],
    ...[...inState(filter), ...countedIn(filter, at)],
  ];
  if (after && isOneNotice) where.push(sql`c.ordinal > ${Number(after[0])}`);
  if (after && !isOneNotice) {
    where.push(sql`(${at}, c.id) < (${String(after[0])}::timestamptz, ${String(after[1])})`);
  }
  const front = (party: Condition) => sql`select c.id from notices.claim c
    where ${party} and ${sql.join(where, sql` and `)} order by ${order} limit ${limit}`;
  const fronts = tenants ? frontsOf(tenants, filter, front) : [sql`(${front(sql`true`)})`];
  return db.rows(sql<ClaimRow>`
    select ${claimColumns} from notices.claim c join notices.notice n on n.id = c.notice_id
    where c.id in (${sql.join(fronts, sql` union `)}) order by ${order} limit ${limit}`);
}

type Condition = ReturnType<typeof sql>;

/** A front for each party and each side of the case: only so does an index give its order. */
function frontsOf(
  tenants: readonly OrganisationId[],
  filter: ClaimFilter,
  front: (party: Condition) => Condition,
): Condition[] {
  const own = sql`${[...tenants]}::text[]`;
  const merchant = 'c.merchant_organisation_id';
  const known = sql`c.accepted_at is not null`;
  // What one notice, listing or merchant holds is read once, not once a party.
  if (named(filter).length > 0) {
    return [
      sql`(${front(sql`c.complainant_id = any(${own})`)})`,
      sql`(${front(sql`${sql.ref(merchant)} = any(${own}) and ${known}`)})`,
    ];
  }
  const each = (condition: Condition) => sql`(select front.id from unnest(${own}) party (id)
    cross join lateral (${front(condition)}) front)`;
  const complainants = each(sql`c.complainant_id = party.id`);
  // Figures are the complainant's: what others claim of a merchant is none of its own.
  if (filter.counted) return [complainants];
  return [complainants, each(sql`${sql.ref(merchant)} = party.id and ${known}`)];
}

/** Claims of one named thing. */
function named({ noticeId, counterNoticeId, listingId, merchantId }: ClaimFilter): Condition[] {
  const where: Condition[] = [];
  if (noticeId) where.push(sql`c.notice_id = ${noticeId}`);
  if (counterNoticeId) where.push(sql`c.counter_notice_id = ${counterNoticeId}`);
  if (listingId) where.push(sql`c.listing_id = ${listingId}`);
  if (merchantId) where.push(sql`c.merchant_id = ${merchantId}`);
  return where;
}

function narrowed({ complainantId, rightId }: ClaimFilter): Condition[] {
  const where: Condition[] = [];
  if (complainantId) where.push(sql`c.complainant_id = ${complainantId}`);
  if (rightId) where.push(sql`c.right_id = ${rightId}`);
  return where;
}

function inState({ state, waiting }: ClaimFilter): Condition[] {
  const where: Condition[] = [];
  if (state) where.push(sql`c.state = ${state}`);
  if (waiting === 'to-answer') where.push(sql`c.state in ('counter-forwarded', 'awaiting-answer')`);
  if (waiting === 'contestable') where.push(sql`c.state in ('accepted', 'counter-returned')`);
  return where;
}

/** The claims behind a figure, over the days `[fromDay, endDay)` of the platform's zone. */
function countedIn(filter: ClaimFilter & { timeZone?: string }, at: Condition): Condition[] {
  const { counted, fromDay, endDay, timeZone = 'UTC' } = filter;
  if (!counted) return [];
  const start = (day: string) => sql`${day}::date::timestamp at time zone ${timeZone}`;
  const where = [sql.raw(COUNTED[counted])];
  if (fromDay) where.push(sql`${at} >= ${start(fromDay)}`);
  if (endDay) where.push(sql`${at} < ${start(endDay)}`);
  return where;
}

export async function claimRow(db: Reader, id: ClaimId): Promise<ClaimRow | undefined> {
  return db.first(sql<ClaimRow>`
    select ${claimColumns} from notices.claim c join notices.notice n on n.id = c.notice_id
    where c.id = ${id}`);
}

/** Ids of a notice's claims that the tenants are party to; all when null. At most 10,000. */
export async function claimIdsOfNotice(
  db: Reader,
  id: NoticeId,
  tenants: readonly OrganisationId[] | null,
): Promise<ClaimId[]> {
  const own = [...(tenants ?? [])];
  const only = tenants
    ? sql`and (complainant_id = any(${own}::text[])
        or (merchant_organisation_id = any(${own}::text[]) and accepted_at is not null))`
    : sql``;
  const rows = await db.rows(sql<{ id: ClaimId }>`
    select id from notices.claim where notice_id = ${id} ${only} order by ordinal limit 10000`);
  return rows.map((row) => row.id);
}
