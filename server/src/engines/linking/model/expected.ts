import type { ColumnKind } from '../kinds.js';
import type { ReadColumn } from '../table/column.js';

/**
 * Where learning begins: how records of one and the same thing usually agree, from unlike to
 * alike; what is left of 1 is agreement. The same for all data.
 */
const unlike: Record<ColumnKind, readonly number[]> = {
  exact: [0.08, 0.02, 0.05],
  name: [0.07, 0.02, 0.02, 0.03, 0.04, 0.06, 0.04],
  address: [0.08, 0.02, 0.03, 0.04, 0.05, 0.06, 0.04],
  date: [0.04, 0.02, 0.02, 0.04, 0.06],
  number: [0.12, 0.03, 0.04, 0.05, 0.04],
  set: [0.1, ...Array.from({ length: 20 }, () => 0.02)],
};

/** Shares of levels among pairs that are the same; agreement is shared out as values are. */
export function expectedLevels({ kind, held, present }: ReadColumn): Float64Array {
  const levels = unlike[kind];
  const agree = 1 - levels.reduce((sum, share) => sum + share, 0);
  const buckets = Array.from(held, (records) => (records + 1) / (present + held.length));
  return Float64Array.from([...levels, ...buckets.map((share) => agree * share)]);
}
