import type { ScoredPairs } from './scored-pairs.js';

/** Beyond this a score is sure either way: one sure pair does not outvote several others. */
const SURE = 12;
/** Members of each side that are asked whether two clusters are one. */
const ASKED = 12;

/**
 * Clusters by joining the surest pairs first. Two clusters of more than one record each become one
 * only if their members agree on average (average link), so that a chain of look-alikes does not
 * make strangers one.
 * @param score the log odds of any two records.
 * @returns for each record, the first record of its cluster.
 */
export function cluster(
  rows: number,
  pairs: ScoredPairs,
  threshold: number,
  score: (i: number, j: number) => number,
): Uint32Array {
  const clusters = new Clusters(rows);
  const { first, second, scores } = pairs;
  for (const place of pairs.bySureness()) {
    const own = scores[place] as number;
    if (own < threshold) break;
    const a = clusters.rootOf(first[place] as number);
    const b = clusters.rootOf(second[place] as number);
    if (a === b) continue;
    if (clusters.areSingle(a, b) || average(clusters, a, b, score) >= Math.min(threshold, 0)) {
      clusters.join(a, b);
    }
  }
  return clusters.roots();
}

function average(
  clusters: Clusters,
  a: number,
  b: number,
  score: (i: number, j: number) => number,
): number {
  const [ofA, ofB] = [clusters.members(a, ASKED), clusters.members(b, ASKED)];
  let sum = 0;
  for (const i of ofA) {
    for (const j of ofB) {
      sum += Math.max(-SURE, Math.min(SURE, i < j ? score(i, j) : score(j, i)));
    }
  }
  return sum / (ofA.length * ofB.length);
}

/** Union-find in which the members of a cluster form a ring. */
class Clusters {
  readonly #parent: Uint32Array;
  readonly #next: Uint32Array;

  constructor(rows: number) {
    this.#parent = Uint32Array.from({ length: rows }, (_, row) => row);
    this.#next = this.#parent.slice();
  }

  rootOf(row: number): number {
    let at = row;
    while (this.#parent[at] !== at) {
      const above = this.#parent[this.#parent[at] as number] as number;
      this.#parent[at] = above;
      at = above;
    }
    return at;
  }

  areSingle(a: number, b: number): boolean {
    return this.#next[a] === a && this.#next[b] === b;
  }

  members(root: number, most: number): number[] {
    const found = [root];
    for (let at = this.#next[root] as number; at !== root && found.length < most; ) {
      found.push(at);
      at = this.#next[at] as number;
    }
    return found;
  }

  join(a: number, b: number): void {
    const [root, below] = a < b ? [a, b] : [b, a];
    this.#parent[below] = root;
    const after = this.#next[root] as number;
    this.#next[root] = this.#next[below] as number;
    this.#next[below] = after;
  }

  roots(): Uint32Array {
    return this.#parent.map((_, row) => this.rootOf(row));
  }
}
