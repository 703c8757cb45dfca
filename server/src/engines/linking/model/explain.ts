import type { Comparer } from '../comparing/comparer.js';
import { MISSING, type PairComparer } from '../comparing/pair-comparer.js';
import { DEGREES, type ReadColumn } from '../table/column.js';
import type { Model } from './model.js';

/** What one column says about two records. */
export interface Finding {
  column: string;
  /** Such as `same, of ≤ 3 records` or `one slip apart`. */
  finding: string;
  /** Natural logarithm of how much more likely it makes them the same. */
  weight: number;
}

/** The findings that make up the score of two records; columns that say nothing are left out. */
export function explain(
  columns: readonly { column: ReadColumn; comparer: Comparer }[],
  model: Model,
  pair: PairComparer,
  i: number,
  j: number,
): Finding[] {
  pair.compare(i, j);
  const findings = columns.flatMap(({ column, comparer }, place) => {
    const level = pair.levels[place] as number;
    if (level === MISSING) return [];
    const finding = comparer.levels[level] ?? sameAs(level - comparer.levels.length);
    return [{ column: column.name, finding, weight: model.weights[place]?.[level] as number }];
  });
  if (!pair.isExchanged) return findings;
  return [...findings, { column: 'columns', finding: 'exchanged', weight: model.exchange }];
}

function sameAs(bucket: number): string {
  const most = DEGREES[bucket];
  return most === undefined ? `same, of > ${DEGREES.at(-1)} records` : `same, of ≤ ${most} records`;
}
