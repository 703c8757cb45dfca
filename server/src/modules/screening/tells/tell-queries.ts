import type { RightId, TellId } from '../../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../../platform/db/index.js';
import type { TellPerformance, TellStage, WrittenTell } from './tell.js';

const columns = sql`
  id, right_id as "rightId", draft, stage, written_by as "writtenBy", written_at as "writtenAt"`;

export async function insertTell(tx: Tx, tell: WrittenTell): Promise<void> {
  await tx.count(sql`
    insert into screening.tell (id, right_id, draft, stage, written_by, written_at, staged_at)
    values (${tell.id}, ${tell.rightId}, ${JSON.stringify(tell.draft)}::jsonb, ${tell.stage},
      ${tell.writtenBy}, ${tell.writtenAt}, ${tell.writtenAt})`);
}

/** The tells of a right, the newest first. */
export function tellsOfRight(db: Reader, rightId: RightId): Promise<WrittenTell[]> {
  return db.rows(sql<WrittenTell>`
    select ${columns} from screening.tell where right_id = ${rightId} order by id desc`);
}

export function tellForUpdate(
  tx: Tx,
  rightId: RightId,
  id: TellId,
): Promise<WrittenTell | undefined> {
  return tx.first(sql<WrittenTell>`
    select ${columns} from screening.tell where id = ${id} and right_id = ${rightId} for update`);
}

export async function setStage(tx: Tx, id: TellId, stage: TellStage): Promise<void> {
  await tx.count(sql`
    update screening.tell set stage = ${stage}, staged_at = ${tx.now} where id = ${id}`);
}

/** Tells in force, of all rights or among `ids`. */
export function liveTells(db: Reader, ids?: readonly string[]): Promise<WrittenTell[]> {
  return db.rows(sql<WrittenTell>`
    select ${columns} from screening.tell
    where stage = 'live' ${ids ? sql`and id = any(${[...ids]}::text[])` : sql``} order by id`);
}

/** What screenings say of a tell: found by its id in their findings. */
export async function tellPerformance(db: Reader, id: TellId): Promise<TellPerformance> {
  const sought = JSON.stringify([{ figures: { tellId: id } }]);
  const row = await db.first(sql<TellPerformance>`
    select count(*)::int as matched,
      (count(*) filter (where outcome = 'removed'))::int as removed,
      (count(*) filter (where outcome = 'cleared'))::int as cleared
    from screening.screening
    where findings <> '[]'::jsonb and findings @> ${sought}::jsonb`);
  return row ?? { matched: 0, removed: 0, cleared: 0 };
}
