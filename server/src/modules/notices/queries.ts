import type {
  ClaimId,
  CounterNoticeId,
  DecisionId,
  EvidenceId,
  NoticeId,
} from '../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import type { Case } from './case.js';
import type { Claim, ClaimEvent, ClaimState } from './claim.js';
import { packOf } from './regimes/index.js';
import { reviveClaim } from './stored-claim.js';

type CaseRow = Omit<Case, 'pack' | 'claim'> & {
  regime: string;
  packVersion: string;
  machine: unknown;
};

const caseColumns = sql.raw(`
  c.id, c.notice_id as "noticeId", c.complainant_id as "complainantId",
  c.merchant_id as "merchantId", c.merchant_organisation_id as "merchantOrganisationId",
  c.storefront_id as "storefrontId", c.listing_id as "listingId", c.right_id as "rightId",
  c.is_merchant_authorised as "isMerchantAuthorised",
  c.counter_notice_id as "counterNoticeId", c.last_decision_id as "lastDecisionId",
  c.listed_at as "listedAt",
      n.evidence_ids as "noticeEvidenceIds", n.basis, n.time_zone as "timeZone",
  n.regime, n.pack_version as "packVersion", c.machine`);

function reviveCase({ regime, packVersion, machine, ...row }: CaseRow): Case {
  return { ...row, pack: packOf(regime, packVersion), claim: reviveClaim(machine) };
}

/** Cases for a change, locked in the order of their ids so that two bulk changes never deadlock. */
export async function lockCases(tx: Tx, ids: readonly ClaimId[]): Promise<Case[]> {
  const rows = await tx.rows(sql<CaseRow>`
    select ${caseColumns} from notices.claim c join notices.notice n on n.id = c.notice_id
    where c.id = any(${[...ids]}::text[])
    order by c.id for update of c`);
  return rows.map(reviveCase);
}

/** The cases of a notice that stand in one of these states. */
export async function casesIn(
  db: Reader,
  noticeId: NoticeId,
  states: readonly ClaimState[],
): Promise<Case[]> {
  const rows = await db.rows(sql<CaseRow>`
    select ${caseColumns} from notices.claim c join notices.notice n on n.id = c.notice_id
    where c.notice_id = ${noticeId} and c.state = any(${[...states]}::text[]) order by c.id`);
  return rows.map(reviveCase);
}

/** One case to look at, or undefined. */
export async function caseById(db: Reader, id: ClaimId): Promise<Case | undefined> {
  const row = await db.first(sql<CaseRow>`
    select ${caseColumns} from notices.claim c join notices.notice n on n.id = c.notice_id
    where c.id = ${id}`);
  return row && reviveCase(row);
}

/** The notices of these claims, in order; unknown ids are passed over. */
export async function noticesOf(db: Reader, ids: readonly ClaimId[]): Promise<NoticeId[]> {
  const rows = await db.rows(sql<{ id: NoticeId }>`
    select distinct notice_id as id from notices.claim
    where id = any(${[...ids]}::text[]) order by 1`);
  return rows.map((row) => row.id);
}

export interface ClaimChange {
  id: ClaimId;
  claim: Claim;
  counterNoticeId: CounterNoticeId | null;
  lastDecisionId: DecisionId | null;
}

/** Stores moved claims: their memory, and the columns that lists and metrics read. */
export async function storeClaims(tx: Tx, changes: readonly ClaimChange[]): Promise<void> {
  const values = changes.map(({ id, claim, counterNoticeId, lastDecisionId }) => ({
    id,
    machine: claim,
    state: claim.state,
    in_force: claim.isMeasureInForce,
    decided_at: claim.decidedAt,
    accepted_at: claim.acceptedAt,
    is_reversed: claim.state === 'reinstated' || claim.state === 'retracted',
    counter_notice_id: counterNoticeId,
    last_decision_id: lastDecisionId,
  }));
  await tx.count(sql`
    update notices.claim c set machine = v.machine, state = v.state,
      is_measure_in_force = v.in_force, decided_at = v.decided_at, accepted_at = v.accepted_at,
      reversed_at = case when v.is_reversed then coalesce(c.reversed_at, ${tx.now}::timestamptz) end,
      counter_notice_id = v.counter_notice_id, last_decision_id = v.last_decision_id,
      updated_at = ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v (
      id text, machine jsonb, state text, in_force boolean, decided_at timestamptz,
      accepted_at timestamptz, is_reversed boolean, counter_notice_id text, last_decision_id text)
    where c.id = v.id`);
}

/** The moment of a notice's first decision or information request ends its 24-hour clock. */
export async function markFirstResponse(tx: Tx, ids: readonly NoticeId[]): Promise<void> {
  await tx.count(sql`
    update notices.notice set first_response_at = ${tx.now}
    where id = any(${[...ids]}::text[]) and first_response_at is null`);
}

export interface OpenWork {
  noticeId: NoticeId;
  toDecide: number;
  toCheck: number;
  toHear: number;
  waiting: number;
}

/** How many claims of each notice wait for the platform, by kind of work. */
export async function openWork(db: Reader, ids: readonly NoticeId[]): Promise<OpenWork[]> {
  return db.rows(sql<OpenWork>`
    select notice_id as "noticeId",
      count(*) filter (where state = 'under-review') as "toDecide",
      count(*) filter (where state in ('counter-review', 'answer-review')) as "toCheck",
      count(*) filter (where state = 'appeal-review') as "toHear",
      count(*) filter (where state = 'information-requested') as "waiting"
    from notices.claim where notice_id = any(${[...ids]}::text[]) group by notice_id`);
}

export interface NewMessage {
  entryId: string;
  claimId: ClaimId;
  kind: string;
  text: string;
  locale: string;
  evidenceIds: readonly string[];
}

export async function insertMessages(tx: Tx, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const values = messages.map((message) => ({
    entry_id: message.entryId,
    claim_id: message.claimId,
    kind: message.kind,
    text: message.text,
    locale: message.locale,
    evidence_ids: message.evidenceIds,
  }));
  await tx.count(sql`
    insert into notices.message (entry_id, claim_id, kind, text, locale, evidence_ids, written_by, at)
    select entry_id, claim_id, kind, text, locale, evidence_ids, ${tx.by}, ${tx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v (
      entry_id text, claim_id text, kind text, text text, locale text, evidence_ids text[])`);
}

/** Evidence attached to what was said of these claims on one kind of occasion. */
export async function evidenceSaid(
  db: Reader,
  claimIds: readonly ClaimId[],
  kind: ClaimEvent['type'],
): Promise<EvidenceId[]> {
  const rows = await db.rows(sql<{ id: EvidenceId }>`
    select distinct unnest(evidence_ids) as id from notices.message
    where claim_id = any(${[...claimIds]}::text[]) and kind = ${kind}`);
  return rows.map((row) => row.id);
}
