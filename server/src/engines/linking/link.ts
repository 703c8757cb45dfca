import { Candidates } from './blocking/candidates.js';
import { nameOf } from './blocking/rule.js';
import { rulesFor } from './blocking/rules-for.js';
import { viewsOf } from './blocking/views.js';
import { cluster } from './clusters/cluster.js';
import { labelClusters } from './clusters/label-clusters.js';
import { ScoredPairs } from './clusters/scored-pairs.js';
import { chooseThreshold } from './clusters/threshold.js';
import { type Features, featuresOf } from './comparing/features.js';
import { PairComparer } from './comparing/pair-comparer.js';
import { type Linked, pairsOf } from './linked.js';
import { estimate, type LearnedColumn } from './model/estimate.js';
import { explain } from './model/explain.js';
import { gatherEvidence } from './model/gather-evidence.js';
import { Scorer } from './model/scorer.js';
import type { LinkTable } from './table/link-table.js';
import { type ReadTable, readTable } from './table/read-table.js';

export interface LinkOptions {
  /** Rules by names of columns, all of which must agree; chosen from the data when absent. */
  blocking?: readonly (readonly string[])[] | undefined;
}

/** Log odds of pairs that are forgotten: less likely than 1 %. */
const FLOOR = Math.log(0.01 / 0.99);
/** Clustering does not need to know how much less likely than this. */
const DEEP = -20;

/** Finds the records of a table that are of one and the same thing. The table's values are used up. */
export function link(table: LinkTable, { blocking }: LinkOptions = {}): Linked {
  const read = readTable(table);
  const features = featuresFor(read);
  const views = read.columns.flatMap((column) => viewsOf(column, features(column.domain)));
  const rules = rulesFor(read, views, blocking);
  const candidates = new Candidates(read.rows, rules);
  const columns = read.columns.map((column): LearnedColumn => {
    return { column, comparer: features(column.domain).comparer };
  });
  const pair = new PairComparer(read, columns);
  const thought = candidates.thought || candidates.count();
  const { evidence, count } = gatherEvidence(read, candidates, thought, pair);
  const model = estimate(columns, evidence);
  const scorer = new Scorer(pair, model);
  const pairs = new ScoredPairs();
  candidates.forEach((i, j) => {
    const score = scorer.score(i, j, FLOOR);
    if (score >= FLOOR) pairs.add(i, j, score);
  });
  const threshold = chooseThreshold(pairs.scores);
  const roots = cluster(read.rows, pairs, threshold, (i, j) => scorer.score(i, j, DEEP));
  const { clusterOf, clusters } = labelClusters(table.ids, read.order, roots);
  const places = placesOf(read.order);
  return {
    clusterOf,
    report: { clusters, compared: count, threshold, rules: rules.map(nameOf) },
    pairs: () => pairsOf(pairs, read.order),
    explain: (first, second) => {
      const [i, j] = [places[first] as number, places[second] as number];
      return explain(columns, model, pair, Math.min(i, j), Math.max(i, j));
    },
  };
}

function featuresFor({ columns }: ReadTable): (domain: object) => Features {
  const known = new Map<object, Features>();
  for (const { domain } of columns) {
    if (!known.has(domain)) known.set(domain, featuresOf(domain));
  }
  return (domain) => known.get(domain) as Features;
}

function placesOf(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (const [place, row] of order.entries()) places[row] = place;
  return places;
}
