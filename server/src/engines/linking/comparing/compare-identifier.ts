import type { Domain } from '../table/column.js';
import type { Comparer } from './comparer.js';
import { editsWithin } from './edits.js';

/** Shorter identifiers are one edit apart by chance. */
const LONG_ENOUGH = 5;
const LONG = 8;
const TAIL = 7;

/** Identifiers: the same, or a slip of the hand apart. */
export class IdentifierComparer implements Comparer {
  readonly levels = ['differs', 'two slips apart', 'one slip apart'];
  readonly isOrdered = true;
  readonly #domain: Domain;

  constructor(domain: Domain) {
    this.#domain = domain;
  }

  compare(a: number, b: number): number {
    const { values } = this.#domain;
    const [fromA, toA, fromB, toB] = [
      values.start(a),
      values.end(a),
      values.start(b),
      values.end(b),
    ];
    const shorter = Math.min(toA - fromA, toB - fromB);
    if (shorter < LONG_ENOUGH) return 0;
    const { units } = values;
    if (shorter >= TAIL && endsAlike(units, toA - shorter, toA, toB - shorter)) return 2;
    const most = shorter >= LONG ? 2 : 1;
    const edits = editsWithin(most, units, fromA, toA, fromB, toB);
    return edits <= most ? 3 - edits : 0;
  }
}

/** A number with and without the code of its country. */
function endsAlike(units: ArrayLike<number>, fromA: number, toA: number, fromB: number): boolean {
  for (let i = 0; i < toA - fromA; i++) if (units[fromA + i] !== units[fromB + i]) return false;
  return true;
}
