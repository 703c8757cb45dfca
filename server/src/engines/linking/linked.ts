import type { ScoredPairs } from './clusters/scored-pairs.js';
import type { Finding } from './model/explain.js';

/** Two records that may be of the same thing, as rows of the table. */
export interface LinkedPair {
  first: number;
  second: number;
  /** Log odds that they are. */
  score: number;
}

export interface LinkReport {
  clusters: number;
  /** Pairs that shared a blocking key. */
  compared: number;
  /** Log odds from which pairs were linked. */
  threshold: number;
  /** What pairs were compared for, in words. */
  rules: string[];
}

/** What `link` found. */
export interface Linked {
  /** For each row, the row with the least id of its cluster. */
  clusterOf: Uint32Array;
  report: LinkReport;
  /** Pairs with a probability of 1 % or more, the surest first. */
  pairs(): Iterable<LinkedPair>;
  /** What speaks for two rows being the same, and what against it, column by column. */
  explain(first: number, second: number): Finding[];
}

/** Pairs as rows of the table that was given. */
export function* pairsOf(pairs: ScoredPairs, order: Uint32Array): Generator<LinkedPair> {
  const { first, second, scores } = pairs;
  for (const place of pairs.bySureness()) {
    yield {
      first: order[first[place] as number] as number,
      second: order[second[place] as number] as number,
      score: scores[place] as number,
    };
  }
}
