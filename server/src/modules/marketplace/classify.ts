import { lastOfEach, type RowResult, resultsInOrder } from './batch.js';
import type { Outcome } from './listing.js';

/** A row beside what is known of it: hashes of its content before (absent: new) and after. */
export interface Change<Content> {
  id: string | null;
  before: string | undefined;
  after: string;
  content: Content;
}

/** A row to be written. */
export interface Written<Content> {
  externalId: string;
  id: string | null;
  contentHash: string;
  content: Content;
}

export interface Changes<Content> {
  created: Written<Content>[];
  changed: Written<Content>[];
}

/** Sorts a batch into what is new, what differs and what stays, by content hashes. */
export function classify<Row extends { externalId: string }, Content>(
  rows: readonly Row[],
  compare: (row: Row) => Change<Content>,
): { changes: Changes<Content>; results: RowResult[] } {
  const changes: Changes<Content> = { created: [], changed: [] };
  const kept = new Map<Row, { outcome: Outcome; id: string | null }>();
  const ids = new Map<string, string | null>();
  for (const row of lastOfEach(rows)) {
    const { id, before, after, content } = compare(row);
    const outcome = before === undefined ? 'created' : before === after ? 'unchanged' : 'changed';
    kept.set(row, { outcome, id });
    ids.set(row.externalId, id);
    const written = { externalId: row.externalId, id, contentHash: after, content };
    if (outcome !== 'unchanged') changes[outcome].push(written);
  }
  return { changes, results: resultsInOrder(rows, kept, (key) => ids.get(key) ?? null) };
}
