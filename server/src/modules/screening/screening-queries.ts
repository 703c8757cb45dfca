import type {
  DecisionId,
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
  concluded_at as "concludedAt", decision_id as "decisionId", is_infringing as "isInfringing",
  is_automatic as "isAutomatic",
  (select stratum from screening.audit a where a.screening_id = screening.id) as audit`;

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
  { listingId, versionNumber }: Pick<Screening, 'listingId' | 'versionNumber'>,
): Promise<ScreeningId[]> {
  const rows = await tx.rows(sql<{ id: ScreeningId }>`
    select id from screening.screening
    where listing_id = ${listingId} and version_number < ${versionNumber}
      and task_id is not null and outcome is null`);
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

type Outcome = Pick<
  Screening,
  'outcome' | 'decisionId' | 'concludedAt' | 'isInfringing' | 'isAutomatic'
>;

export async function setOutcome(
  tx: Tx,
  id: ScreeningId,
  { outcome, decisionId, concludedAt, isInfringing, isAutomatic }: Outcome,
): Promise<void> {
  await tx.count(sql`
    update screening.screening set outcome = ${outcome}, decision_id = ${decisionId},
      concluded_at = ${concludedAt}, is_infringing = ${isInfringing}, is_automatic = ${isAutomatic},
      labelled_at = ${isInfringing === null ? null : tx.now}
    where id = ${id}`);
}

/** Remembers that a merchant's contest undid the removal. */
export async function markReversed(tx: Tx, id: ScreeningId): Promise<void> {
  await tx.count(sql`update screening.screening set reversed_at = ${tx.now} where id = ${id}`);
}

/** Whether a newer version of the listing has a verdict of its own. */
export async function isSuperseded(
  db: Reader,
  { listingId, versionNumber }: Pick<Screening, 'listingId' | 'versionNumber'>,
): Promise<boolean> {
  const newer = await db.count(sql`
    select 1 from screening.screening
    where listing_id = ${listingId} and version_number > ${versionNumber} limit 1`);
  return newer > 0;
}

/** The screening that ended in that decision. */
export function screeningOfDecision(
  tx: Tx,
  decisionId: DecisionId,
): Promise<Screening | undefined> {
  return tx.first(sql<Screening>`
    select ${columns} from screening.screening where decision_id = ${decisionId} for update`);
}

export interface ScreeningFilter {
  verdict?: string | undefined;
  storefrontId?: StorefrontId | undefined;
  merchantId?: MerchantId | undefined;
  listingId?: ListingId | undefined;
  outcome?: 'cleared' | 'removed' | 'none' | undefined;
  /** `engine.signal` of a finding. */
  signal?: string | undefined;
  ruleId?: string | undefined;
  audit?: string | undefined;
  from?: Date | undefined;
  until?: Date | undefined;
}

/** Screenings, the newest first, from before the id `before`; one more than `limit`. */
export function listScreenings(
  db: Reader,
  filter: ScreeningFilter,
  before: string | undefined,
  limit: number,
): Promise<Screening[]> {
  const conditions = [...conditionsOf(filter), ...(before ? [sql`id < ${before}`] : [])];
  return db.rows(sql<Screening>`
    select ${columns} from screening.screening where ${sql.join([sql`true`, ...conditions], sql` and `)}
    order by id desc limit ${limit + 1}`);
}

function conditionsOf(filter: ScreeningFilter) {
  const { verdict, storefrontId, merchantId, listingId, outcome, signal, ruleId } = filter;
  const { audit, from, until } = filter;
  const [engine, kind] = signal?.split('.') ?? [];
  return [
    ...(verdict ? [sql`verdict = ${verdict}`] : []),
    ...(storefrontId ? [sql`storefront_id = ${storefrontId}`] : []),
    ...(merchantId ? [sql`merchant_id = ${merchantId}`] : []),
    ...(listingId ? [sql`listing_id = ${listingId}`] : []),
    ...(outcome === 'none' ? [sql`outcome is null`] : []),
    ...(outcome && outcome !== 'none' ? [sql`outcome = ${outcome}`] : []),
    ...(kind ? [sql`findings @> ${JSON.stringify([{ engine, signal: kind }])}::jsonb`] : []),
    ...(ruleId ? [sql`rules @> ${JSON.stringify([{ ruleId }])}::jsonb`] : []),
    ...(audit
      ? [sql`id in (select screening_id from screening.audit where stratum = ${audit})`]
      : []),
    ...(from ? [sql`screened_at >= ${from}`] : []),
    ...(until ? [sql`screened_at < ${until}`] : []),
  ];
}
