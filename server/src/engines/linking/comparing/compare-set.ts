import type { Comparer } from './comparer.js';
import type { Words } from './words.js';

const RARE = [24, 8, 3] as const;
const SHARES = [0.25, 0.45, 0.65, 0.85] as const;

/** Sets: how much of their weight they share, and how rare the rarest shared member is. */
export class SetComparer implements Comparer {
  readonly levels: readonly string[];
  readonly isOrdered = false;
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
    const shares = ['a little', 'some', 'half', 'most', 'nearly all'];
    const rare = ['', ', of ≤ 24 records', ', of ≤ 8 records', ', of ≤ 3 records'];
    this.levels = ['nothing shared', ...rare.flatMap((r) => shares.map((s) => `${s} shared${r}`))];
  }

  compare(a: number, b: number): number {
    const { starts, list, weights, norms, degrees } = this.#words;
    let [i, j] = [starts[a] as number, starts[b] as number];
    const [endA, endB] = [starts[a + 1] as number, starts[b + 1] as number];
    let [sum, rarest] = [0, Number.POSITIVE_INFINITY];
    while (i < endA && j < endB) {
      const [wordA, wordB] = [list[i] as number, list[j] as number];
      if (wordA === wordB) {
        sum += (weights[wordA] as number) ** 2;
        rarest = Math.min(rarest, degrees[wordA] as number);
      }
      if (wordA <= wordB) i += 1;
      if (wordB <= wordA) j += 1;
    }
    if (sum === 0) return 0;
    const alike = sum / ((norms[a] as number) * (norms[b] as number));
    const share = SHARES.filter((step) => alike >= step).length;
    const rare = RARE.filter((most) => rarest <= most).length;
    return 1 + rare * (SHARES.length + 1) + share;
  }
}
