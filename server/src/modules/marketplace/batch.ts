import { createHash, hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { FieldProblem } from '../../platform/errors/index.js';
import type { Outcome } from './listing.js';

/** What became of one row of a batch; `id` where the thing has an id of this house. */
export interface RowResult {
  externalId: string;
  outcome: Outcome;
  id: string | null;
}

/** A row that was not recorded, with everything that is wrong with it. */
export interface RefusedRow {
  externalId: string;
  outcome: 'refused';
  id: null;
  problems: FieldProblem[];
}

/** The last row of each external id, in the order of the batch. */
export function lastOfEach<Row extends { externalId: string }>(rows: readonly Row[]): Row[] {
  const last = new Map<string, Row>();
  for (const row of rows) {
    last.delete(row.externalId);
    last.set(row.externalId, row);
  }
  return [...last.values()];
}

/** A result for every row in its order: rows overtaken by a later one are `superseded`. */
export function resultsInOrder<Row extends { externalId: string }>(
  rows: readonly Row[],
  kept: ReadonlyMap<Row, { outcome: Outcome; id: string | null }>,
  idOf: (externalId: string) => string | null,
): RowResult[] {
  return rows.map((row) => {
    const { outcome, id } = kept.get(row) ?? {
      outcome: 'superseded' as const,
      id: idOf(row.externalId),
    };
    return { externalId: row.externalId, outcome, id };
  });
}

/** SHA-256 (base64url) over a line `externalId SP contentHash LF` per row. */
export function batchDigest(rows: readonly { externalId: string; contentHash: string }[]): string {
  const digest = createHash('sha256');
  for (const { externalId, contentHash } of rows) digest.update(`${externalId} ${contentHash}\n`);
  return digest.digest('base64url');
}

/** SHA-256 (base64url) of a row's canonical JSON. */
export function rowHash(row: Record<string, unknown>): string {
  return hash('sha256', canonicalize(row) ?? '', 'base64url');
}

export function tally(results: readonly RowResult[]) {
  const counts = { created: 0, changed: 0, unchanged: 0, superseded: 0 };
  for (const { outcome } of results) counts[outcome] += 1;
  return counts;
}

/** Puts the results of the rows that were kept back among those refused, in the file's order. */
export function mergeRefused<Row>(
  rows: readonly Row[],
  isKept: (row: Row) => boolean,
  results: readonly RowResult[],
  refuse: (row: Row) => RefusedRow,
): (RowResult | RefusedRow)[] {
  let next = 0;
  return rows.map((row) => {
    if (!isKept(row)) return refuse(row);
    const result = results[next++];
    if (!result) throw new Error('A row has no result.');
    return result;
  });
}
