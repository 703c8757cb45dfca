import type {
  ClaimId,
  ListingId,
  MerchantId,
  NoticeId,
  OrganisationId,
  RightId,
  StorefrontId,
} from '../../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../../platform/db/index.js';
import { EXPERT_WEIGHTS, type Weights } from '../scoring/index.js';
import type { Vetting } from './vetting.js';

export interface NoticeRow {
  id: NoticeId;
  complainantId: OrganisationId;
  rightId: RightId;
  ground: string;
  regime: string;
  storefrontId: StorefrontId;
  claims: number;
  submittedAt: Date;
}

export interface ClaimRow {
  id: ClaimId;
  noticeId: NoticeId;
  complainantId: OrganisationId;
  rightId: RightId;
  listingId: ListingId;
  merchantId: MerchantId;
  merchantOrganisationId: OrganisationId | null;
  outcomes: string[];
  isCountered: boolean;
  state: string;
  acceptedAt: Date | null;
  reversedAt: Date | null;
}

const noticeColumns = sql.raw(`
  n.id, n.complainant_id as "complainantId", n.right_id as "rightId", n.ground, n.regime,
  n.storefront_id as "storefrontId", n.claims, n.submitted_at as "submittedAt"`);
const claimColumns = sql.raw(`
  c.id, c.notice_id as "noticeId", c.complainant_id as "complainantId", c.right_id as "rightId",
  c.listing_id as "listingId", c.merchant_id as "merchantId",
  c.merchant_organisation_id as "merchantOrganisationId", c.outcomes,
  c.is_countered as "isCountered", c.state, c.accepted_at as "acceptedAt",
  c.reversed_at as "reversedAt"`);

export async function insertNotices(tx: Tx, notices: readonly NoticeRow[]): Promise<void> {
  await tx.count(sql`
    insert into notice_abuse.notice (id, complainant_id, right_id, ground, regime, storefront_id,
      claims, submitted_at)
    select v.id, v."complainantId", v."rightId", v.ground, v.regime, v."storefrontId", v.claims,
      v."submittedAt"
    from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as v (id text, "complainantId" text,
      "rightId" text, ground text, regime text, "storefrontId" text, claims integer,
      "submittedAt" timestamptz)
    on conflict (id) do nothing`);
}

export async function noticesByIds(tx: Tx, ids: readonly NoticeId[]) {
  const rows = await tx.rows(sql<NoticeRow>`
    select ${noticeColumns} from notice_abuse.notice n where n.id = any(${[...ids]}::text[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function claimsByIds(tx: Tx, ids: readonly ClaimId[]) {
  const rows = await tx.rows(sql<ClaimRow>`
    select ${claimColumns} from notice_abuse.claim c
    where c.id = any(${[...ids]}::text[]) order by c.id for update`);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function claimsOfNotices(tx: Tx, ids: readonly NoticeId[]): Promise<ClaimRow[]> {
  return tx.rows(sql<ClaimRow>`
    select ${claimColumns} from notice_abuse.claim c
    where c.notice_id = any(${[...ids]}::text[]) order by c.notice_id, c.id`);
}

/** Of these notices, those of which every claim has been told and none has been scored. */
export async function completeNotices(tx: Tx, ids: readonly NoticeId[]): Promise<NoticeId[]> {
  const rows = await tx.rows(sql<{ id: NoticeId }>`
    select n.id from notice_abuse.notice n
    where n.id = any(${[...ids]}::text[])
      and not exists (select 1 from notice_abuse.score s where s.notice_id = n.id)
      and n.claims = (select count(*) from notice_abuse.claim c where c.notice_id = n.id)
    order by n.submitted_at, n.id`);
  return rows.map(({ id }) => id);
}

export async function storeClaims(tx: Tx, claims: readonly ClaimRow[]): Promise<void> {
  await tx.count(sql`
    insert into notice_abuse.claim (id, notice_id, complainant_id, right_id, listing_id,
      merchant_id, merchant_organisation_id, outcomes, is_countered, state, accepted_at, reversed_at)
    select v.id, v."noticeId", v."complainantId", v."rightId", v."listingId", v."merchantId",
      v."merchantOrganisationId", array(select jsonb_array_elements_text(v.outcomes)),
      v."isCountered", v.state, v."acceptedAt", v."reversedAt"
    from jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) as v (id text, "noticeId" text,
      "complainantId" text, "rightId" text, "listingId" text, "merchantId" text,
      "merchantOrganisationId" text, outcomes jsonb, "isCountered" boolean, state text,
      "acceptedAt" timestamptz, "reversedAt" timestamptz)
    on conflict (id) do update set outcomes = excluded.outcomes,
      is_countered = excluded.is_countered, state = excluded.state,
      accepted_at = excluded.accepted_at, reversed_at = excluded.reversed_at`);
}

export async function weightsInForce(tx: Reader): Promise<{ version: number; weights: Weights }> {
  const row = await tx.first(sql<{ version: number; weights: Weights }>`
    select version, weights from notice_abuse.weights where adopted_at is not null order by version desc limit 1`);
  return row ?? { version: 0, weights: EXPERT_WEIGHTS };
}

export async function insertVettings(tx: Tx, vettings: readonly Vetting[]): Promise<void> {
  await tx.count(sql`
    insert into notice_abuse.score (notice_id, complainant_id, right_id, accounts, score,
      probability, band, contributions, posteriors, routes, weights_version, scored_at)
    select v."noticeId", v."complainantId", v."rightId", v.accounts, v.score, v.probability,
      v.band, v.contributions, v.posteriors, array(select jsonb_array_elements_text(v.routes)),
      v."weightsVersion", v."scoredAt"
    from jsonb_to_recordset(${JSON.stringify(vettings)}::jsonb) as v ("noticeId" text,
      "complainantId" text, "rightId" text, accounts integer, score double precision,
      probability double precision, band text, contributions jsonb, posteriors jsonb,
      routes jsonb, "weightsVersion" integer, "scoredAt" timestamptz)
    on conflict (notice_id) do nothing`);
}

/** Suspected notices of a complainant on a right that nobody has made a finding on, oldest first. */
export async function openVettings(
  tx: Tx,
  complainantId: OrganisationId,
  rightId: RightId,
): Promise<NoticeId[]> {
  const rows = await tx.rows(sql<{ id: NoticeId }>`
    select notice_id as id from notice_abuse.score
    where complainant_id = ${complainantId} and right_id = ${rightId} and label is null
      and band in ('under-vetting', 'severe')
    order by scored_at limit 200`);
  return rows.map(({ id }) => id);
}
