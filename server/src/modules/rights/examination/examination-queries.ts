import type { EvidenceId, RightId } from '../../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../../platform/db/index.js';
import type { Right } from '../right.js';
import type { Examination } from './examination.js';

/** Bits of 256 within which two scans are the same picture (PDQ's own rule). */
const SAME_PICTURE = 31;

/** A file of a right, or a picture in it, as it is met again. */
export interface FilePrint {
  evidenceId: EvidenceId;
  purpose: 'document' | 'mark';
  /** 0 is the file itself; pictures in it follow. */
  place: number;
  sha256: string;
  /** 256 zeros and ones; null for what is no picture, or too plain to tell. */
  picture: string | null;
}

export async function storePrints(
  tx: Tx,
  rightId: RightId,
  prints: readonly FilePrint[],
): Promise<void> {
  await tx.count(sql`delete from rights.file_print where right_id = ${rightId}`);
  await tx.count(sql`
    insert into rights.file_print (right_id, evidence_id, purpose, place, sha256, picture)
    select ${rightId}, v."evidenceId", v.purpose, v.place, v.sha256, v.picture::bit(256)
    from jsonb_to_recordset(${JSON.stringify(prints)}::jsonb)
      as v ("evidenceId" text, purpose text, place integer, sha256 text, picture text)`);
}

/** Other holders' papers that are the same file, or show the same picture. */
export function samePapers(db: Reader, rightId: RightId) {
  return db.rows(sql<{ evidenceId: EvidenceId; otherRightId: RightId; distance: number }>`
    select mine.evidence_id as "evidenceId", other.right_id as "otherRightId",
      min(case when other.sha256 = mine.sha256 then 0
        else bit_count(other.picture # mine.picture) end)::int as distance
    from rights.file_print mine
    join rights."right" r on r.id = mine.right_id
    join rights.file_print other on other.purpose = 'document'
      and (other.sha256 = mine.sha256 or bit_count(other.picture # mine.picture) <= ${SAME_PICTURE})
    join rights."right" o on o.id = other.right_id and o.status <> 'withdrawn'
      and o.holder_id <> r.holder_id
    where mine.right_id = ${rightId} and mine.purpose = 'document'
    group by 1, 2 order by 1, 2 limit 50`);
}

export async function storeKeys(tx: Tx, rightId: RightId, keys: readonly string[]): Promise<void> {
  await tx.count(sql`delete from rights.mark_key where right_id = ${rightId}`);
  await tx.count(sql`
    insert into rights.mark_key (key, right_id)
    select distinct k, ${rightId} from unnest(${[...keys]}::text[]) as k`);
}

/** Other holders' marks filed under any of these keys. */
export function marksMet(
  db: Reader,
  { holderId }: Pick<Right, 'holderId'>,
  keys: readonly string[],
  atMost: number,
) {
  return db.rows(sql<{ id: RightId; title: string }>`
    select distinct o.id, o.title from rights.mark_key other
    join rights."right" o on o.id = other.right_id and o.holder_id <> ${holderId}
      and o.status not in ('withdrawn', 'refused')
    where other.key = any(${[...keys]}::text[]) order by o.id limit ${atMost}`);
}

/** Other holders' mark pictures that are not plainly others, as drawn or in negative. */
export function figuresNear(db: Reader, rightId: RightId, within: number, atMost: number) {
  return db.rows(sql<{ id: RightId; sha256: string }>`
    select o.id, other.sha256 from rights.file_print mine
    join rights."right" r on r.id = mine.right_id
    join rights.file_print other on other.purpose = 'mark' and other.picture is not null
    join rights."right" o on o.id = other.right_id and o.holder_id <> r.holder_id
      and o.status not in ('withdrawn', 'refused')
    where mine.right_id = ${rightId} and mine.purpose = 'mark'
      and (bit_count(other.picture # mine.picture) <= ${within}
        or bit_count(other.picture # mine.picture) >= ${256 - within})
    order by bit_count(other.picture # mine.picture), o.id limit ${atMost}`);
}

/** The file of a right's mark, by its content. */
export async function markPicture(db: Reader, rightId: RightId): Promise<string | undefined> {
  const row = await db.first(sql<{ sha256: string }>`
    select sha256 from rights.file_print
    where right_id = ${rightId} and purpose = 'mark' and place = 0`);
  return row?.sha256;
}

export interface Resemblance {
  otherId: RightId;
  seenBy: 'spelling' | 'sound' | 'part' | 'figure';
  /** 0 to 1. */
  share: number;
}

/** What a right resembles is told anew; each pair is kept once. */
export async function storeResemblances(
  tx: Tx,
  rightId: RightId,
  found: readonly Resemblance[],
): Promise<void> {
  await tx.count(sql`
    delete from rights.resemblance where right_id = ${rightId} or other_id = ${rightId}`);
  await tx.count(sql`
    insert into rights.resemblance (right_id, other_id, seen_by, share)
    select least(${rightId}, v."otherId"), greatest(${rightId}, v."otherId"), v."seenBy", v.share
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb)
      as v ("otherId" text, "seenBy" text, share double precision)
    on conflict do nothing`);
}

export async function storeExamination(tx: Tx, examination: Examination): Promise<void> {
  const { rightId, rightVersion, registerState, registerRecord, signs } = examination;
  await tx.count(sql`
    insert into rights.examination (right_id, right_version, register_state, register_record,
      signs, examined_at)
    values (${rightId}, ${rightVersion}, ${registerState},
      ${registerRecord && JSON.stringify(registerRecord)}::jsonb,
      ${JSON.stringify(signs)}::jsonb, ${examination.examinedAt})
    on conflict (right_id) do update set right_version = excluded.right_version,
      register_state = excluded.register_state, register_record = excluded.register_record,
      signs = excluded.signs, examined_at = excluded.examined_at`);
}

export async function examinationsOf(
  db: Reader,
  ids: readonly RightId[],
): Promise<Map<RightId, Examination>> {
  const rows = await db.rows(sql<Examination>`
    select right_id as "rightId", right_version as "rightVersion",
      register_state as "registerState", register_record as "registerRecord", signs,
      examined_at as "examinedAt"
    from rights.examination where right_id = any(${[...ids]}::text[])`);
  return new Map(rows.map((row) => [row.rightId, row]));
}
