import { MISSING, type PairComparer } from '../comparing/pair-comparer.js';

/** How a pair of records agrees, and how many pairs do so. */
export interface Pattern {
  levels: Uint8Array;
  sides: number;
  isExchanged: boolean;
  count: number;
}

/** Pairs counted by their pattern: a few thousand stand for millions. */
export class PatternCounts {
  readonly #patterns = new Map<string, Pattern>();

  /** Counts the pair that `pair` compared last. */
  add(pair: PairComparer, sides: number): void {
    const key = String.fromCharCode(...pair.levels, sides, pair.isExchanged ? 1 : 0);
    const known = this.#patterns.get(key);
    if (known) known.count += 1;
    else {
      const { isExchanged } = pair;
      this.#patterns.set(key, { levels: pair.levels.slice(), sides, isExchanged, count: 1 });
    }
  }

  /** With each pair standing for `weight` pairs. */
  weighted(weight: number): Pattern[] {
    return [...this.#patterns.values()].map((p) => ({ ...p, count: p.count * weight }));
  }
}

export const isGiven = (level: number) => level !== MISSING;
