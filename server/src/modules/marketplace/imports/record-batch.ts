import type { Actor } from '../../../contracts/parties.js';
import type { Tx } from '../../../platform/db/index.js';
import type { FileRow } from '../../../platform/feeds/index.js';
import type { RefusedRow, RowResult } from '../batch.js';
import { marketplaceProblem } from '../errors.js';
import { recordListings } from '../record-listings.js';
import { recordMerchants } from '../record-merchants.js';
import { recordOrders, recordReviews } from '../record-trade.js';
import type { ListingRow, MerchantRow, OrderRow, ReviewRow } from '../rows.js';
import { checkRow, type Defaults } from './check-row.js';
import { type ImportState, type KeptResult, keepBatch, lockImport } from './import-queries.js';

type Result = RowResult | RefusedRow;
type Checked<Row> = { line: number; row: Row | undefined; refused: RefusedRow | undefined };

/** Rows of one batch after checking, ready to be recorded in a transaction tried any times. */
export interface CheckedBatch {
  record: (tx: Tx, actor: Actor, state: ImportState) => Promise<KeptResult[]>;
  nextLine: number;
  nextOffset: number;
}

function prepare<Row>(
  files: readonly FileRow[],
  check: (file: FileRow) => ReturnType<typeof checkRow> & { row?: Row },
  record: (tx: Tx, actor: Actor, state: ImportState, rows: Row[]) => Promise<Result[]>,
): CheckedBatch['record'] {
  const checked = files.map((file): Checked<Row> => {
    const { row, problems, ...rest } = { externalId: '', ...check(file) };
    const refused = problems && { ...rest, outcome: 'refused' as const, id: null, problems };
    return { line: file.line, row, refused };
  });
  const good = checked.flatMap(({ row }) => (row === undefined ? [] : [row]));
  return async (tx, actor, state) => {
    const results = good.length === 0 ? [] : await record(tx, actor, state, good);
    let next = 0;
    return checked.map(({ line, refused }) => kept(line, refused ?? results[next++]));
  };
}

function kept(line: number, result: Result | undefined): KeptResult {
  if (!result) throw new Error('A row has no result.');
  const { externalId, outcome, id } = result;
  return outcome === 'refused'
    ? [line, externalId, outcome, id, result.problems]
    : [line, externalId, outcome, id];
}

/** Checks the rows of a batch before its transaction begins. */
export function checkBatch(
  kind: ImportState['kind'],
  files: readonly FileRow[],
  defaults: Defaults,
): CheckedBatch {
  const last = files.at(-1);
  if (!last) throw new Error('A batch has rows.');
  return {
    record: recorder(kind, files, defaults),
    nextLine: last.line + 1,
    nextOffset: last.endOffset,
  };
}

function recorder(
  kind: ImportState['kind'],
  files: readonly FileRow[],
  defaults: Defaults,
): CheckedBatch['record'] {
  switch (kind) {
    case 'listings':
      return prepare<ListingRow>(
        files,
        (file) => checkRow('listings', file, defaults),
        (tx, actor, { storefrontId, id }, rows) =>
          recordListings(tx, actor, storefrontId, rows, id),
      );
    case 'merchants':
      return prepare<MerchantRow>(
        files,
        (file) => checkRow('merchants', file, defaults),
        (tx, actor, { storefrontId, id }, rows) =>
          recordMerchants(tx, actor, storefrontId, rows, id),
      );
    case 'orders':
      return prepare<OrderRow>(
        files,
        (file) => checkRow('orders', file, defaults),
        (tx, actor, { storefrontId, id }, rows) => recordOrders(tx, actor, storefrontId, rows, id),
      );
    case 'reviews':
      return prepare<ReviewRow>(
        files,
        (file) => checkRow('reviews', file, defaults),
        (tx, actor, { storefrontId, id }, rows) => recordReviews(tx, actor, storefrontId, rows, id),
      );
  }
}

/**
 * Records a batch and moves the import past it, all in one transaction.
 * @returns how many rows the import has refused so far.
 * @throws `import-taken-over` when a later request continues the import.
 */
export async function recordBatch(
  tx: Tx,
  actor: Actor,
  { id, reader }: Pick<ImportState, 'id' | 'reader'>,
  batch: CheckedBatch,
): Promise<number> {
  const state = await lockImport(tx, id);
  if (state?.reader !== reader) throw marketplaceProblem('import-taken-over');
  const results = await batch.record(tx, actor, state);
  const counts = { created: 0, changed: 0, unchanged: 0, superseded: 0, refused: 0 };
  for (const [, , outcome] of results) counts[outcome] += 1;
  const { nextLine, nextOffset } = batch;
  await keepBatch(tx, id, results, { ...counts, bytesRead: nextOffset, nextLine, nextOffset });
  return state.rowsRefused + counts.refused;
}
