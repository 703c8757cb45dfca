import type { Comparer } from '../comparing/comparer.js';
import { MISSING, type PairComparer } from '../comparing/pair-comparer.js';
import { DEGREES, type ReadColumn } from '../table/column.js';
import type { Model } from './model.js';
import { crowding } from './scorer.js';

/** What neighbours say is left out when it is less. */
const SHOWN = 0.05;

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
  const crowd = crowding(model, pair.levels);
  if (crowd >= SHOWN) {
    findings.push({ column: 'all', finding: 'different records agree like this', weight: -crowd });
  }
  if (pair.isExchanged) {
    findings.push({ column: 'all', finding: 'two exchanged', weight: model.exchange });
  }
  return findings;
}

function sameAs(bucket: number): string {
  const most = DEGREES[bucket];
  return most === undefined ? `same, of > ${DEGREES.at(-1)} records` : `same, of ≤ ${most} records`;
}
