import { MISSING } from '../comparing/pair-comparer.js';
import type { Pattern } from './patterns.js';

/** Kinds of pairs: the same, picked blindly, and from here on neighbours. */
export const SAME = 0;
export const BLIND = 1;
export const NEIGHBOURS = 2;

/** How each kind of pair agrees: a share for each level of each column, column after column. */
export interface Mixture {
  /** Where the levels of each column begin. */
  offsets: readonly number[];
  /** For each kind, by offset and level. */
  shares: Float64Array[];
  /** For each kind, its share of all pairs. */
  sizes: Float64Array;
  /** Among the same: shares by the inputs, over their shares of all pairs. */
  sides: Float64Array;
  /** Share of the same that have two columns exchanged. */
  exchanged: number;
}

/** What one round of the expectation found. */
export interface Expected {
  /** Pairs by kind, by offset and level. */
  counts: Float64Array[];
  pairs: Float64Array;
  sides: Float64Array;
  exchanged: number;
}

/** Shares out the patterns among the kinds by how likely each is. */
export function expect(mixture: Mixture, patterns: readonly Pattern[]): Expected {
  const kinds = mixture.shares.length;
  const logs = mixture.shares.map((shares) => shares.map(Math.log));
  const sizes = mixture.sizes.map((size) => Math.log(size));
  const found = nothingExpected(mixture);
  const likely = new Float64Array(kinds);
  for (const pattern of patterns) {
    for (let kind = 0; kind < kinds; kind++) {
      likely[kind] =
        (sizes[kind] as number) + logShare(mixture, logs[kind] as Float64Array, pattern.levels);
    }
    likely[SAME] = (likely[SAME] as number) + Math.log(mixture.sides[pattern.sides] as number);
    if (pattern.isExchanged) likely[SAME] = (likely[SAME] as number) + Math.log(mixture.exchanged);
    normalise(likely);
    shareOut(found, mixture.offsets, pattern, likely);
  }
  return found;
}

export function nothingExpected({ shares }: Mixture): Expected {
  return {
    counts: shares.map((own) => new Float64Array(own.length)),
    pairs: new Float64Array(shares.length),
    sides: new Float64Array(3),
    exchanged: 0,
  };
}

/** Counts a pattern for each kind by how likely it is of it. */
export function shareOut(
  found: Expected,
  offsets: readonly number[],
  { levels, count, sides, isExchanged }: Pattern,
  likely: ArrayLike<number>,
): void {
  for (let kind = 0; kind < found.counts.length; kind++) {
    const own = count * (likely[kind] as number);
    if (own < 1e-9) continue;
    const counts = found.counts[kind] as Float64Array;
    found.pairs[kind] = (found.pairs[kind] as number) + own;
    for (let place = 0; place < levels.length; place++) {
      if (levels[place] === MISSING) continue;
      const at = (offsets[place] as number) + (levels[place] as number);
      counts[at] = (counts[at] as number) + own;
    }
    if (kind !== SAME) continue;
    found.sides[sides] = (found.sides[sides] as number) + own;
    if (isExchanged) found.exchanged += own;
  }
}

function logShare({ offsets }: Mixture, logs: Float64Array, levels: Uint8Array): number {
  let sum = 0;
  for (let place = 0; place < levels.length; place++) {
    const level = levels[place] as number;
    if (level !== MISSING) sum += logs[(offsets[place] as number) + level] as number;
  }
  return sum;
}

function normalise(logs: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const log of logs) if (log > most) most = log;
  let sum = 0;
  for (let i = 0; i < logs.length; i++) {
    logs[i] = Math.exp((logs[i] as number) - most);
    sum += logs[i] as number;
  }
  for (let i = 0; i < logs.length; i++) logs[i] = (logs[i] as number) / sum;
}
