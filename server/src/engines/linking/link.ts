import { Candidates } from './blocking/candidates.js';
import { chooseRules } from './blocking/choose-rules.js';
import { nameOf, type Rule } from './blocking/rule.js';
import { type View, viewsOf } from './blocking/views.js';
import { cluster } from './clusters/cluster.js';
import { ScoredPairs } from './clusters/scored-pairs.js';
import { chooseThreshold } from './clusters/threshold.js';
import { type Features, featuresOf } from './comparing/features.js';
import { PairComparer } from './comparing/pair-comparer.js';
import { type Evidence, estimate } from './model/estimate.js';
import type { Model } from './model/model.js';
import { PatternCounts } from './model/patterns.js';
import { Scorer } from './model/scorer.js';
import { mix } from './table/dictionary.js';
import type { LinkTable } from './table/link-table.js';
import { randomFrom } from './table/random.js';
import { type ReadTable, readTable } from './table/read-table.js';

export interface LinkOptions {
  /** Rules by names of columns, all of which must agree; chosen from the data when absent. */
  blocking?: readonly (readonly string[])[] | undefined;
}

export interface Linked {
  /** For each row of the table, a row of its cluster, the same for all of them. */
  clusterOf: Uint32Array;
  pairs: ScoredPairs;
  order: Uint32Array;
  model: Model;
  threshold: number;
  rules: string[];
  candidates: number;
}

/** Candidates that the model is learned from, and pairs picked blindly beside them. */
const LEARNED_FROM = 400_000;
const BLIND = 600_000;
/** Pairs less likely than this are forgotten. */
const FLOOR = Math.log(0.01 / 0.99);

/** Finds the records of a table that are of one and the same thing. Empties the table. */
export function link(table: LinkTable, options: LinkOptions = {}): Linked {
  const read = readTable(table);
  const features = new Map<unknown, Features>();
  for (const { domain } of read.columns) {
    if (!features.has(domain)) features.set(domain, featuresOf(domain));
  }
  const rules = rulesFor(read, features, options);
  const candidates = new Candidates(read.rows, rules);
  const pair = new PairComparer(read, features);
  let count = 0;
  candidates.forEach(() => {
    count += 1;
  });
  const columns = read.columns.map((column) => ({
    column,
    comparer: (features.get(column.domain) as Features).comparer,
  }));
  const model = estimate(columns, gather(read, candidates, count, pair));
  const scorer = new Scorer(pair, model);
  const pairs = new ScoredPairs();
  candidates.forEach((i, j) => {
    const score = scorer.score(i, j, FLOOR);
    if (score >= FLOOR) pairs.add(i, j, score);
  });
  const threshold = chooseThreshold(pairs.scores);
  const roots = cluster(read.rows, pairs, threshold, (i, j) => scorer.score(i, j, -20));
  const clusterOf = new Uint32Array(read.rows);
  for (let row = 0; row < read.rows; row++) {
    clusterOf[read.order[row] as number] = read.order[roots[row] as number] as number;
  }
  return {
    ...{ clusterOf, pairs, model, threshold, order: read.order },
    rules: rules.map((rule) => `${nameOf(rule)} ≤ ${rule.cap}`),
    candidates: count,
  };
}

function rulesFor(
  read: ReadTable,
  features: ReadonlyMap<unknown, Features>,
  { blocking }: LinkOptions,
): Rule[] {
  const views = read.columns.flatMap((column) =>
    viewsOf(column, features.get(column.domain) as Features),
  );
  if (!blocking) return chooseRules(read, views);
  return blocking.map((names) => ({
    views: names.map((name) => valueView(views, name)),
    cap: 200,
  }));
}

function valueView(views: readonly View[], column: string): View {
  const found = views.find((view) => view.column.name === column && view.name === 'value');
  if (!found) throw new Error(`There is no column ${column}.`);
  return found;
}

function gather(
  read: ReadTable,
  candidates: Candidates,
  count: number,
  pair: PairComparer,
): Evidence {
  const among = new PatternCounts();
  const rate = Math.min(1, LEARNED_FROM / Math.max(1, count));
  let taken = 0;
  candidates.forEach((i, j) => {
    if (rate < 1 && mix(Math.imul(i, 0x9e3779b1) ^ j) > rate * 2 ** 32) return;
    pair.compare(i, j);
    among.add(pair, pair.sides(i, j));
    taken += 1;
  });
  const second = read.sources.reduce((sum, source) => sum + source, 0);
  const first = read.rows - second;
  const within = (n: number) => (n * (n - 1)) / 2;
  const all = within(read.rows);
  const blind = pickBlindly(read.rows, candidates, pair);
  return {
    candidates: among.weighted(count / Math.max(1, taken)),
    others: blind.counts.weighted((all - count) / Math.max(1, blind.taken)),
    sides: [within(first), first * second, within(second)],
  };
}

function pickBlindly(rows: number, candidates: Candidates, pair: PairComparer) {
  const counts = new PatternCounts();
  const random = randomFrom(2);
  let taken = 0;
  for (let n = 0; n < BLIND && rows > 1; n++) {
    const a = Math.floor(random() * rows);
    const b = Math.floor(random() * rows);
    const [i, j] = a < b ? [a, b] : [b, a];
    if (i === j || candidates.has(i, j)) continue;
    pair.compare(i, j);
    counts.add(pair, pair.sides(i, j));
    taken += 1;
  }
  return { counts, taken };
}
