import { MISSING, type PairComparer } from '../comparing/pair-comparer.js';
import type { Model } from './model.js';

/** The log odds that two records are the same, column by column, the most telling first. */
export class Scorer {
  readonly #pair: PairComparer;
  readonly #model: Model;
  readonly #order: number[];
  /** The most that columns from this place of the order on can still add. */
  readonly #hope: Float64Array;

  constructor(pair: PairComparer, model: Model) {
    this.#pair = pair;
    this.#model = model;
    const best = model.weights.map((weights) => Math.max(0, ...weights));
    this.#order = [...best.keys()].sort(
      (a, b) => (best[b] as number) - (best[a] as number) || a - b,
    );
    this.#hope = new Float64Array(best.length + 1);
    for (let at = best.length - 1; at >= 0; at--) {
      this.#hope[at] = (this.#hope[at + 1] as number) + (best[this.#order[at] as number] as number);
    }
  }

  /** The score, or some number under `floor` as soon as it cannot reach it. */
  score(i: number, j: number, floor = Number.NEGATIVE_INFINITY): number {
    const { levels } = this.#pair;
    const { weights } = this.#model;
    const start = this.#model.prior + (this.#model.sides[this.#pair.sides(i, j)] as number);
    let score = start;
    for (let at = 0; at < this.#order.length; at++) {
      const most = score + (this.#hope[at] as number);
      if (most < floor) return most;
      const place = this.#order[at] as number;
      const level = this.#pair.level(place, i, j);
      levels[place] = level;
      if (level !== MISSING) score += weights[place]?.[level] as number;
    }
    score -= crowding(this.#model, levels);
    if (!this.#pair.tryExchange(i, j)) return score;
    return Math.max(score, this.#exchanged(start));
  }

  #exchanged(start: number): number {
    const { levels } = this.#pair;
    let score = start + this.#model.exchange;
    for (const [place, level] of levels.entries()) {
      if (level !== MISSING) score += this.#model.weights[place]?.[level] as number;
    }
    return score - crowding(this.#model, levels);
  }
}

/** How much likelier neighbours make it that different records agree like this; 0 or more. */
export function crowding({ neighbours }: Model, levels: Uint8Array): number {
  let sum = 1;
  for (const { prior, weights } of neighbours) {
    let log = prior;
    for (let place = 0; place < levels.length; place++) {
      const level = levels[place] as number;
      if (level !== MISSING) log += weights[place]?.[level] as number;
    }
    sum += Math.exp(Math.min(log, 500));
  }
  return Math.log(sum);
}
