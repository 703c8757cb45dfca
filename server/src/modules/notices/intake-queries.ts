import type { ClaimId, ListingId, NoticeId, OrganisationId, RightId } from '../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import type { ListingView } from '../marketplace/index.js';
import type { Programme } from '../programs/index.js';
import type { Lane } from '../review/index.js';
import type { Claim } from './claim.js';
import type { NoticeHead } from './schema.js';

export interface NewClaim {
  id: ClaimId;
  ordinal: number;
  listing: ListingView;
  isMerchantAuthorised: boolean;
  remark: string | null;
  claim: Claim;
}

export interface NewNotice {
  id: NoticeId;
  head: NoticeHead;
  complainantId: OrganisationId;
  agentId: OrganisationId | null;
  packVersion: string;
  timeZone: string;
  basis: Record<string, unknown>;
  claims: readonly NewClaim[];
  dueAt: Date;
  isDueProvisional: boolean;
  isOnBusinessDay: boolean;
  programme: Programme | null;
  lane: Lane;
}

/** Claims of this right that still live against these listings, with their notices. */
export async function liveClaims(db: Reader, rightId: RightId, listingIds: readonly ListingId[]) {
  const rows = await db.rows(sql<{ listingId: ListingId; noticeId: NoticeId }>`
    select listing_id as "listingId", notice_id as "noticeId" from notices.claim
    where right_id = ${rightId} and listing_id = any(${[...listingIds]}::text[])
      and state not in ('rejected', 'withdrawn', 'retracted', 'reinstated')`);
  return new Map(rows.map((row) => [row.listingId, row.noticeId]));
}

export async function insertNotice(tx: Tx, notice: NewNotice): Promise<void> {
  await Promise.all([insertHead(tx, notice), insertClaims(tx, notice)]);
}

async function insertHead(tx: Tx, notice: NewNotice): Promise<void> {
  const { head } = notice;
  await tx.count(sql`
    insert into notices.notice (id, storefront_id, regime, pack_version, time_zone, complainant_id,
      agent_id, submitted_by, right_id, ground, explanation, locale, statements, signature, contact,
      evidence_ids, reference, basis, claims, status, submitted_at, due_at, is_due_provisional,
      is_on_business_day, programme, lane)
    values (${notice.id}, ${head.storefrontId}, ${head.regime}, ${notice.packVersion},
      ${notice.timeZone}, ${notice.complainantId}, ${notice.agentId}, ${tx.by}, ${head.rightId},
      ${head.ground}, ${head.explanation}, ${head.locale}, ${[...head.statements]}::text[],
      ${head.signature ?? null}, ${JSON.stringify(head.contact)}::jsonb,
      ${[...head.evidenceIds]}::text[], ${head.reference ?? null},
      ${JSON.stringify(notice.basis)}::jsonb, ${notice.claims.length}, 'open', ${tx.now},
      ${notice.dueAt}, ${notice.isDueProvisional}, ${notice.isOnBusinessDay}, ${notice.programme},
      ${notice.lane})`);
}

async function insertClaims(tx: Tx, { id, head, complainantId, claims }: NewNotice): Promise<void> {
  const values = claims.map(({ listing, claim, ...row }) => ({
    id: row.id,
    ordinal: row.ordinal,
    listing_id: listing.id,
    listed_at: listing.createdAt.toISOString(),
    merchant_id: listing.merchantId,
    merchant_organisation_id: listing.merchantOrganisationId,
    is_merchant_authorised: row.isMerchantAuthorised,
    remark: row.remark,
    state: claim.state,
    machine: claim,
  }));
  await tx.count(sql`
    insert into notices.claim (id, notice_id, ordinal, complainant_id, right_id, storefront_id,
      listing_id, listed_at, merchant_id, merchant_organisation_id, is_merchant_authorised, remark, state,
      machine, is_measure_in_force, submitted_at, updated_at)
    select v.id, ${id}, v.ordinal, ${complainantId}, ${head.rightId}, ${head.storefrontId},
      v.listing_id, v.listed_at, v.merchant_id, v.merchant_organisation_id, v.is_merchant_authorised, v.remark,
      v.state, v.machine, false, ${tx.now}::timestamptz, ${tx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v (
      id text, ordinal integer, listing_id text, listed_at timestamptz, merchant_id text, merchant_organisation_id text,
      is_merchant_authorised boolean, remark text, state text, machine jsonb)`);
}
