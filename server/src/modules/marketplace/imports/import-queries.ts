import type { Id, StorefrontId } from '../../../contracts/ids.js';
import { type Reader, sql, type Tx } from '../../../platform/db/index.js';
import type { FileFormat } from '../../../platform/feeds/index.js';
import type { RefusedRow, RowResult } from '../batch.js';
import type { ImportKind } from '../rows.js';

export type ImportId = Id<'import'>;
export type ImportStatus = 'reading' | 'finished' | 'cut' | 'stopped';

/** A bulk upload as it stands: its progress while it runs, its figures after. */
export interface Import {
  id: ImportId;
  storefrontId: StorefrontId;
  kind: ImportKind;
  format: FileFormat | null;
  status: ImportStatus;
  /** Code and reason of the problem that stopped it. */
  stopCode: string | null;
  stopReason: string | null;
  rowsRead: number;
  rowsCreated: number;
  rowsChanged: number;
  rowsUnchanged: number;
  rowsSuperseded: number;
  rowsRefused: number;
  bytesRead: number;
  nextLine: number;
  nextOffset: number;
  startedAt: Date;
  updatedAt: Date;
  finishedAt: Date | null;
}

/** What only the reading itself needs. */
export interface ImportState extends Import {
  reader: string;
  header: string[] | null;
  defaultMerchant: string | null;
}

const columns = sql`
  id, storefront_id as "storefrontId", kind, format, status, stop_code as "stopCode",
  stop_reason as "stopReason", rows_read as "rowsRead", rows_created as "rowsCreated",
  rows_changed as "rowsChanged", rows_unchanged as "rowsUnchanged",
  rows_superseded as "rowsSuperseded", rows_refused as "rowsRefused", bytes_read as "bytesRead",
  next_line as "nextLine", next_offset as "nextOffset", started_at as "startedAt",
  updated_at as "updatedAt", finished_at as "finishedAt"`;

export function importById(db: Reader, id: ImportId): Promise<Import | undefined> {
  return db.first(sql<Import>`select ${columns} from marketplace.import where id = ${id}`);
}

/** The import's row, held to the end of the transaction. */
export function lockImport(tx: Tx, id: ImportId): Promise<ImportState | undefined> {
  return tx.first(sql<ImportState>`
    select ${columns}, reader, header, default_merchant as "defaultMerchant"
    from marketplace.import where id = ${id} for update`);
}

/** Imports of a storefront, the latest first. */
export function importsOf(
  db: Reader,
  storefrontId: StorefrontId,
  before: string | undefined,
  limit: number,
): Promise<Import[]> {
  return db.rows(sql<Import>`
    select ${columns} from marketplace.import
    where storefront_id = ${storefrontId} and (${before ?? null}::text is null or id < ${before ?? null})
    order by id desc limit ${limit}`);
}

export async function insertImport(
  tx: Tx,
  row: Pick<ImportState, 'id' | 'storefrontId' | 'kind' | 'reader' | 'defaultMerchant'>,
) {
  await tx.count(sql`
    insert into marketplace.import (id, storefront_id, kind, started_by, reader, status,
      default_merchant, started_at, updated_at)
    values (${row.id}, ${row.storefrontId}, ${row.kind}, ${tx.by}, ${row.reader}, 'reading',
      ${row.defaultMerchant}, ${tx.now}, ${tx.now})`);
}

/** Gives the import to another request; the former can write no more. */
export async function takeImport(tx: Tx, id: ImportId, reader: string) {
  await tx.count(sql`
    update marketplace.import
    set reader = ${reader}, status = 'reading', stop_code = null, stop_reason = null,
        updated_at = ${tx.now}
    where id = ${id}`);
}

/** What the first bytes told. */
export async function describeImport(
  tx: Tx,
  id: ImportId,
  format: FileFormat,
  header: string[] | null,
) {
  await tx.count(sql`
    update marketplace.import
    set format = ${format}, header = ${header === null ? null : JSON.stringify(header)}::jsonb
    where id = ${id}`);
}

/** `[line, externalId, outcome, id, problems?]` of each row, as kept in a batch. */
export type KeptResult = [
  line: number,
  externalId: string,
  outcome: (RowResult | RefusedRow)['outcome'],
  id: string | null,
  problems?: RefusedRow['problems'],
];

export interface Progress {
  created: number;
  changed: number;
  unchanged: number;
  superseded: number;
  refused: number;
  bytesRead: number;
  nextLine: number;
  nextOffset: number;
}

/** Keeps a batch's results and moves the import past it, in the transaction of its rows. */
export async function keepBatch(tx: Tx, id: ImportId, results: KeptResult[], done: Progress) {
  await tx.count(sql`
    insert into marketplace.import_batch (import_id, first_line, results)
    values (${id}, ${results[0]?.[0] ?? 0}, ${JSON.stringify(results)}::jsonb)`);
  await tx.count(sql`
    update marketplace.import set
      rows_read = rows_read + ${results.length}, rows_created = rows_created + ${done.created},
      rows_changed = rows_changed + ${done.changed},
      rows_unchanged = rows_unchanged + ${done.unchanged},
      rows_superseded = rows_superseded + ${done.superseded},
      rows_refused = rows_refused + ${done.refused}, bytes_read = ${done.bytesRead},
      next_line = ${done.nextLine}, next_offset = ${done.nextOffset}, updated_at = ${tx.now}
    where id = ${id}`);
}

export async function endImport(
  tx: Tx,
  id: ImportId,
  status: Exclude<ImportStatus, 'reading'>,
  stop: { code: string; reason: string } | null,
) {
  await tx.count(sql`
    update marketplace.import
    set status = ${status}, stop_code = ${stop?.code ?? null}, stop_reason = ${stop?.reason ?? null},
        updated_at = ${tx.now}, finished_at = case when ${status} = 'finished' then ${tx.now}::timestamptz end
    where id = ${id}`);
}

/** The next batch of results past `afterLine`; none at the end. */
export function batchAfter(db: Reader, id: ImportId, afterLine: number) {
  return db.first(sql<{ firstLine: number; results: KeptResult[] }>`
    select first_line as "firstLine", results from marketplace.import_batch
    where import_id = ${id} and first_line > ${afterLine} order by first_line limit 1`);
}
