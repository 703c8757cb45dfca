import type { ClaimId, NoticeId, OrganisationId } from '../../../contracts/ids.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import type { ClaimFold } from './claim-fold.js';
import { COUNTERS, type Counted, type Counts } from './counters.js';

export interface NoticeRow {
  id: NoticeId;
  holderId: OrganisationId;
  rightId: string;
  ground: string;
  storefrontId: string;
  regime: string;
}

export interface ClaimRow {
  id: ClaimId;
  noticeId: NoticeId;
  fold: ClaimFold;
  counted: Counted;
}

/** Counts to add to one cell of `count_day`. */
export interface Delta {
  of: NoticeRow;
  day: string;
  counts: Counts;
}

export async function insertNotices(tx: Tx, notices: readonly NoticeRow[]): Promise<void> {
  if (notices.length === 0) return;
  await tx.count(sql`
    insert into programs.notice (id, holder_id, right_id, ground, storefront_id, regime)
    select v.id, v."holderId", v."rightId", v.ground, v."storefrontId", v.regime
    from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as v (id text, "holderId" text,
      "rightId" text, ground text, "storefrontId" text, regime text)
    on conflict (id) do nothing`);
}

export async function noticesByIds(tx: Tx, ids: readonly NoticeId[]) {
  const rows = await tx.rows(sql<NoticeRow>`
    select id, holder_id as "holderId", right_id as "rightId", ground,
      storefront_id as "storefrontId", regime
    from programs.notice where id = any(${[...ids]}::text[])`);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function lockClaims(tx: Tx, ids: readonly ClaimId[]) {
  const rows = await tx.rows(sql<ClaimRow>`
    select id, notice_id as "noticeId", fold, counted from programs.claim
    where id = any(${[...ids]}::text[]) order by id for update`);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function storeClaims(tx: Tx, claims: readonly ClaimRow[]): Promise<void> {
  await tx.count(sql`
    insert into programs.claim (id, notice_id, fold, counted)
    select v.id, v."noticeId", v.fold, v.counted
    from jsonb_to_recordset(${JSON.stringify(claims)}::jsonb)
      as v (id text, "noticeId" text, fold jsonb, counted jsonb)
    on conflict (id) do update set fold = excluded.fold, counted = excluded.counted`);
}

/** Adds the deltas to the holders' days and to everybody's. */
export async function addDeltas(tx: Tx, deltas: readonly Delta[]): Promise<void> {
  if (deltas.length === 0) return;
  const values = deltas.map(({ of, day, counts }) => ({
    holder_id: of.holderId,
    right_id: of.rightId,
    ground: of.ground,
    storefront_id: of.storefrontId,
    day,
    ...counts,
  }));
  const columns = sql.raw(COUNTERS.join(', '));
  const sums = sql.raw(COUNTERS.map((c) => `sum(${c})`).join(', '));
  const more = sql.raw(COUNTERS.map((c) => `${c} = t.${c} + excluded.${c}`).join(', '));
  const given = sql`jsonb_populate_recordset(null::programs.count_day, ${JSON.stringify(values)}::jsonb)`;
  const cell = sql.raw('holder_id, day, right_id, ground, storefront_id');
  await tx.count(sql`
    insert into programs.count_day as t (${cell}, ${columns})
    select ${cell}, ${sums} from ${given} group by ${cell} order by ${cell}
    on conflict (${cell}) do update set ${more}`);
  await tx.count(sql`
    insert into programs.count_day_of_all as t (storefront_id, day, ${columns})
    select storefront_id, day, ${sums} from ${given}
    group by storefront_id, day order by storefront_id, day
    on conflict (storefront_id, day) do update set ${more}`);
}
