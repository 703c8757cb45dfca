import { GrowingFloats, GrowingInts } from '../table/growing.js';

/** Pairs worth keeping, with the log odds that they are the same. */
export class ScoredPairs {
  readonly #first = new GrowingInts();
  readonly #second = new GrowingInts();
  readonly #scores = new GrowingFloats();

  get size(): number {
    return this.#first.length;
  }

  add(i: number, j: number, score: number): void {
    this.#first.push(i);
    this.#second.push(j);
    this.#scores.push(score);
  }

  get first(): Int32Array {
    return this.#first.view();
  }

  get second(): Int32Array {
    return this.#second.view();
  }

  get scores(): Float32Array {
    return this.#scores.view();
  }

  /** Places of the pairs, the surest first; ties in the order of the records. */
  bySureness(): Uint32Array {
    const { first, second, scores } = this;
    const places = Uint32Array.from(scores.keys());
    return places.sort(
      (a, b) =>
        (scores[b] as number) - (scores[a] as number) ||
        (first[a] as number) - (first[b] as number) ||
        (second[a] as number) - (second[b] as number),
    );
  }
}
