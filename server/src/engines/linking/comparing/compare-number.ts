import type { Domain } from '../table/column.js';
import { textOf } from '../table/dictionary.js';
import type { Comparer } from './comparer.js';
import { editsWithin } from './edits.js';

/** Relative differences, from the widest, below which a level holds. */
const STEPS = [0.3, 0.1, 0.02] as const;
const SLIP = 4;
const DIGITS_FOR_A_SLIP = 3;

/** Numbers: how far apart in proportion, or a slip of the hand. */
export class NumberComparer implements Comparer {
  readonly levels = ['differs', 'within 30 %', 'within 10 %', 'within 2 %', 'one slip apart'];
  readonly isOrdered = false;
  readonly #domain: Domain;
  readonly #amounts: Float64Array;

  constructor(domain: Domain) {
    this.#domain = domain;
    this.#amounts = Float64Array.from({ length: domain.values.size }, (_, code) =>
      Number(textOf(domain.values, code)),
    );
  }

  compare(a: number, b: number): number {
    const [x, y] = [this.#amounts[a] as number, this.#amounts[b] as number];
    const apart = Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y));
    if (apart < 0.02) return 3;
    const { values } = this.#domain;
    const [fromA, toA, fromB, toB] = [
      values.start(a),
      values.end(a),
      values.start(b),
      values.end(b),
    ];
    if (Math.max(toA - fromA, toB - fromB) >= DIGITS_FOR_A_SLIP) {
      const { units } = values;
      if (editsWithin(1, units, fromA, toA, fromB, toB) === 1) return SLIP;
    }
    let found = 0;
    while (found < STEPS.length && apart <= (STEPS[found] as number)) found += 1;
    return found;
  }
}
