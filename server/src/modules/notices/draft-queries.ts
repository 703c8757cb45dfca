import type { DraftId, ListingId } from '../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import { type NoticeHead, noticeHead } from './schema.js';

export interface NewDraftRow {
  line: number;
  reference: string;
  remark: string | null;
  listingId: ListingId | null;
  problem: string | null;
}

export async function insertDraft(
  tx: Tx,
  id: DraftId,
  ownerId: string,
  head: NoticeHead,
): Promise<void> {
  await tx.count(sql`
    insert into notices.draft (id, owner_id, input, created_at)
    values (${id}, ${ownerId}, ${JSON.stringify(head)}::jsonb, ${tx.now})`);
}

export async function draftHead(
  db: Reader,
  id: DraftId,
  ownerId: string,
): Promise<NoticeHead | undefined> {
  const row = await db.first(sql<{ input: unknown }>`
    select input from notices.draft where id = ${id} and owner_id = ${ownerId}`);
  return row && noticeHead.parse(row.input);
}

export async function insertDraftRows(
  tx: Tx,
  id: DraftId,
  rows: readonly NewDraftRow[],
): Promise<void> {
  await tx.count(sql`
    insert into notices.draft_row (draft_id, line, reference, remark, listing_id, problem)
    select ${id}, v.line, v.reference, v.remark, v."listingId", v.problem
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v (
      line integer, reference text, remark text, "listingId" text, problem text)
    on conflict (draft_id, line) do update set reference = excluded.reference,
      remark = excluded.remark, listing_id = excluded.listing_id, problem = excluded.problem`);
}

export async function draftRowsOf(db: Reader, id: DraftId): Promise<NewDraftRow[]> {
  return db.rows(sql<NewDraftRow>`
    select line, reference, remark, listing_id as "listingId", problem
    from notices.draft_row where draft_id = ${id} order by line`);
}

export async function deleteDraft(tx: Tx, id: DraftId): Promise<void> {
  await tx.count(sql`delete from notices.draft where id = ${id}`);
}
