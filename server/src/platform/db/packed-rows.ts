import { type RawBuilder, sql } from 'kysely';
import type { Reader } from './database.js';

/** A column of a packed row in PostgreSQL's binary form; null for SQL's null. */
export type Cell = Buffer | null;

/**
 * The rows of a query as one value: its driver then moves bytes and makes no object of each row,
 * which on the embedded database costs more than finding them. For rows by the ten thousand.
 */
export async function packedRows(db: Reader, query: RawBuilder<unknown>): Promise<Cell[][]> {
  const row = await db.first(sql<{ packed: string | null }>`
    select encode(string_agg(record_send(packed), ''::bytea), 'base64') as packed
    from (${query}) packed`);
  return unpack(Buffer.from(row?.packed ?? '', 'base64'));
}

/** Reads what `record_send` wrote: a count of columns, and of each its type, length and bytes. */
function unpack(bytes: Buffer): Cell[][] {
  const rows: Cell[][] = [];
  for (let at = 0; at < bytes.length; ) {
    const cells: Cell[] = new Array(bytes.readInt32BE(at));
    at += 4;
    for (let i = 0; i < cells.length; i++) {
      const length = bytes.readInt32BE(at + 4);
      const start = at + 8;
      at = start + Math.max(length, 0);
      cells[i] = length < 0 ? null : bytes.subarray(start, at);
    }
    rows.push(cells);
  }
  return rows;
}

/** A `bigint` column within JavaScript's safe integers. */
export const cellInteger = (cell: Cell | undefined) => Number(cell?.readBigInt64BE() ?? 0n);

/** A `text` column; empty for null. */
export const cellText = (cell: Cell | undefined) => cell?.toString('utf8') ?? '';

/** A `jsonb` column: one byte of version before its text. */
export const cellJson = (cell: Cell | undefined): unknown =>
  cell ? JSON.parse(cell.toString('utf8', 1)) : null;
