import type {
  ListingId,
  MerchantId,
  ScreeningId,
  StorefrontId,
  TaskId,
} from '../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import type { Screening } from './screening.js';

const columns = sql`
  id, listing_id as "listingId", version_number as "versionNumber",
  storefront_id as "storefrontId", merchant_id as "merchantId", path, verdict, score,
  right_id as "rightId", findings, scores, obstacles, rules, scorecard,
  ingested_at as "ingestedAt", screened_at as "screenedAt", task_id as "taskId", outcome,
  concluded_at as "concludedAt", decision_id as "decisionId"`;

/** Inserts unless that version has its verdict. @returns whether it had none. */
export async function insertScreening(
  tx: Tx,
  screening: Screening,
  digest: string,
): Promise<boolean> {
  const { id, listingId, versionNumber, storefrontId, merchantId, path, verdict } = screening;
  const made = await tx.count(sql`
    insert into screening.screening (id, listing_id, version_number, storefront_id, merchant_id,
      path, verdict, score, right_id, findings, scores, obstacles, rules, scorecard, digest,
      ingested_at, screened_at, task_id)
    values (${id}, ${listingId}, ${versionNumber}, ${storefrontId}, ${merchantId}, ${path},
      ${verdict}, ${screening.score}, ${screening.rightId},
      ${JSON.stringify(screening.findings)}::jsonb, ${JSON.stringify(screening.scores)}::jsonb,
      ${JSON.stringify(screening.obstacles)}::jsonb, ${JSON.stringify(screening.rules)}::jsonb,
      ${screening.scorecard}, ${digest}, ${screening.ingestedAt}, ${screening.screenedAt},
      ${screening.taskId})
    on conflict (listing_id, version_number) do nothing`);
  return made === 1;
}

export function screeningOfVersion(
  db: Reader,
  listingId: ListingId,
  versionNumber: number,
): Promise<Screening | undefined> {
  return db.first(sql<Screening>`
    select ${columns} from screening.screening
    where listing_id = ${listingId} and version_number = ${versionNumber}`);
}

/** Earlier screenings of the listing that wait for a person. */
export async function openScreenings(
  tx: Tx,
  listingId: ListingId,
  except: ScreeningId,
): Promise<ScreeningId[]> {
  const rows = await tx.rows(sql<{ id: ScreeningId }>`
    select id from screening.screening
    where listing_id = ${listingId} and id <> ${except} and task_id is not null
      and outcome is null`);
  return rows.map(({ id }) => id);
}

export function screeningById(db: Reader, id: ScreeningId): Promise<Screening | undefined> {
  return db.first(sql<Screening>`select ${columns} from screening.screening where id = ${id}`);
}

export function screeningForUpdate(tx: Tx, id: ScreeningId): Promise<Screening | undefined> {
  return tx.first(sql<Screening>`
    select ${columns} from screening.screening where id = ${id} for update`);
}

export async function setTask(tx: Tx, id: ScreeningId, taskId: TaskId): Promise<void> {
  await tx.count(sql`update screening.screening set task_id = ${taskId} where id = ${id}`);
}

export async function setOutcome(
  tx: Tx,
  id: ScreeningId,
  { outcome, decisionId, concludedAt }: Pick<Screening, 'outcome' | 'decisionId' | 'concludedAt'>,
): Promise<void> {
  await tx.count(sql`
    update screening.screening set outcome = ${outcome}, decision_id = ${decisionId},
      concluded_at = ${concludedAt}
    where id = ${id}`);
}

export interface ScreeningFilter {
  verdict?: string | undefined;
  storefrontId?: StorefrontId | undefined;
  merchantId?: MerchantId | undefined;
  listingId?: ListingId | undefined;
}

/** Screenings, the newest first, from before the id `before`; one more than `limit`. */
export function listScreenings(
  db: Reader,
  { verdict, storefrontId, merchantId, listingId }: ScreeningFilter,
  before: string | undefined,
  limit: number,
): Promise<Screening[]> {
  const conditions = [
    sql`true`,
    ...(verdict ? [sql`verdict = ${verdict}`] : []),
    ...(storefrontId ? [sql`storefront_id = ${storefrontId}`] : []),
    ...(merchantId ? [sql`merchant_id = ${merchantId}`] : []),
    ...(listingId ? [sql`listing_id = ${listingId}`] : []),
    ...(before ? [sql`id < ${before}`] : []),
  ];
  return db.rows(sql<Screening>`
    select ${columns} from screening.screening where ${sql.join(conditions, sql` and `)}
    order by id desc limit ${limit + 1}`);
}
