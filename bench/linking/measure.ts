import { type LinkColumn, LinkTable, link } from '../../server/src/engines/linking/index.js';
import type { WorldRecord } from './world.js';

export interface Quality {
  records: number;
  /** Pairs that are truly the same. */
  truePairs: number;
  compared: number;
  precision: number;
  recall: number;
  f1: number;
  /** F1 of the pairs before clustering, at the chosen threshold and at the best one in hindsight. */
  pairs: number;
  hindsight: number;
  seconds: number;
}

/** Links the records and compares with the truth, pair by pair. */
export function measure(columns: readonly LinkColumn[], records: readonly WorldRecord[]): Quality {
  const table = new LinkTable(columns);
  for (const [row, { cells, source }] of records.entries()) {
    table.addTexts(`r${row}`, cells, source);
  }
  const began = performance.now();
  const linked = link(table);
  const seconds = (performance.now() - began) / 1_000;
  const truth = records.map((record) => record.truth);
  const truePairs = pairsIn(truth);
  const found = pairsIn(linked.clusterOf);
  const right = pairsIn(truth.map((group, row) => `${group} ${linked.clusterOf[row]}`));
  let [taken, good, pairs, hindsight] = [0, 0, 0, 0];
  for (const { first, second, score } of linked.pairs()) {
    taken += 1;
    if (truth[first] === truth[second]) good += 1;
    const f1 = (2 * good) / (taken + truePairs);
    if (score >= linked.report.threshold) pairs = f1;
    hindsight = Math.max(hindsight, f1);
  }
  return {
    ...{ records: records.length, truePairs, compared: linked.report.compared, seconds },
    precision: right / Math.max(1, found),
    recall: right / Math.max(1, truePairs),
    f1: (2 * right) / Math.max(1, found + truePairs),
    ...{ pairs, hindsight },
  };
}

function pairsIn(groups: Iterable<unknown>): number {
  const sizes = new Map<unknown, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
