import type { Domain } from '../table/column.js';
import type { Comparer } from './comparer.js';
import { editsWithin } from './edits.js';

const LENGTH = 8;
const ZERO = 48;
/** Year, month and day in `YYYYMMDD`. */
const PARTS = [
  [0, 4],
  [4, 6],
  [6, 8],
] as const;

/** Dates: day and month exchanged, digits that slipped, parts that are the same. */
export class DateComparer implements Comparer {
  readonly levels = [
    'differs',
    'same year',
    'two slips apart',
    'two parts the same',
    'one slip apart',
  ];
  readonly isOrdered = true;
  readonly #domain: Domain;

  constructor(domain: Domain) {
    this.#domain = domain;
  }

  compare(a: number, b: number): number {
    const { values } = this.#domain;
    const { units } = values;
    const [fromA, toA, fromB, toB] = [
      values.start(a),
      values.end(a),
      values.start(b),
      values.end(b),
    ];
    const edits = editsWithin(2, units, fromA, toA, fromB, toB);
    if (edits <= 1) return 4;
    if (toA - fromA !== LENGTH || toB - fromB !== LENGTH) return edits <= 2 ? 2 : 0;
    const same = (from: number, to: number, shift = 0) => {
      for (let i = from; i < to; i++) {
        if (units[fromA + i] !== units[fromB + i + shift]) return false;
      }
      return true;
    };
    if (same(0, 4) && same(4, 6, 2) && same(6, 8, -2)) return 4;
    const equal = PARTS.filter(([from, to]) => same(from, to) && isGiven(units, fromA + from));
    if (equal.length === 2) return 3;
    if (edits === 2) return 2;
    return same(0, 4) ? 1 : 0;
  }
}

const isGiven = (units: ArrayLike<number>, at: number) =>
  units[at] !== ZERO || units[at + 1] !== ZERO;
