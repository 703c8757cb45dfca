import type { ReadColumn } from '../table/column.js';
import { mix } from '../table/dictionary.js';
import type { ReadTable } from '../table/read-table.js';
import type { Comparer } from './comparer.js';

/** The level of a column where one of the two records says nothing. */
export const MISSING = 255;
const REMEMBERED = 1 << 16;

interface Compared {
  column: ReadColumn;
  comparer: Comparer;
  remembered: Remembered;
}

/** Two columns of one domain, whose values people exchange. */
interface Exchange {
  first: number;
  second: number;
}

/** Compares records column by column into levels: unlike levels first, then agreement by bucket. */
export class PairComparer {
  /** Levels of the pair compared last. */
  readonly levels: Uint8Array;
  /** Whether that pair was read with two of its columns exchanged. */
  isExchanged = false;
  readonly #compared: Compared[];
  readonly #exchanges: Exchange[];
  readonly #sources: Uint8Array;

  constructor(
    { sources }: ReadTable,
    columns: readonly { column: ReadColumn; comparer: Comparer }[],
  ) {
    this.levels = new Uint8Array(columns.length);
    this.#sources = sources;
    const known = new Map<Comparer, Remembered>();
    this.#compared = columns.map(({ column, comparer }) => {
      const remembered = known.get(comparer) ?? new Remembered();
      known.set(comparer, remembered);
      return { column, comparer, remembered };
    });
    this.#exchanges = exchangesOf(columns.map(({ column }) => column));
  }

  /** Which inputs the two came from: 0 both the first, 1 one each, 2 both the second. */
  sides(i: number, j: number): number {
    return (this.#sources[i] as number) + (this.#sources[j] as number);
  }

  /** The level of one column as it stands. */
  level(place: number, i: number, j: number): number {
    const { codes } = (this.#compared[place] as Compared).column;
    return this.#levelOf(place, codes[i] as number, codes[j] as number);
  }

  /** All columns, into `levels`. */
  compare(i: number, j: number): void {
    for (let place = 0; place < this.levels.length; place++) {
      this.levels[place] = this.level(place, i, j);
    }
    this.isExchanged = this.tryExchange(i, j);
  }

  /** Reads two columns crosswise where that explains what differs; levels are those crosswise. */
  tryExchange(i: number, j: number): boolean {
    for (const { first, second } of this.#exchanges) {
      const a = (this.#compared[first] as Compared).column.codes;
      const b = (this.#compared[second] as Compared).column.codes;
      const [ai, aj, bi, bj] = [a[i], a[j], b[i], b[j]] as [number, number, number, number];
      if (ai < 0 || aj < 0 || bi < 0 || bj < 0) continue;
      if ((ai !== bj && bi !== aj) || ai === aj || bi === bj) continue;
      const crossFirst = this.#levelOf(first, ai, bj);
      const crossSecond = this.#levelOf(second, bi, aj);
      if (crossFirst <= (this.levels[first] as number)) continue;
      if (crossSecond <= (this.levels[second] as number)) continue;
      this.levels[first] = crossFirst;
      this.levels[second] = crossSecond;
      return true;
    }
    return false;
  }

  #levelOf(place: number, a: number, b: number): number {
    if (a < 0 || b < 0) return MISSING;
    const { column, comparer, remembered } = this.#compared[place] as Compared;
    if (a === b) return comparer.levels.length + (column.buckets[a] as number);
    return a < b ? remembered.level(comparer, a, b) : remembered.level(comparer, b, a);
  }
}

function exchangesOf(columns: readonly ReadColumn[]): Exchange[] {
  const found: Exchange[] = [];
  for (let second = 1; second < columns.length; second++) {
    for (let first = 0; first < second; first++) {
      if (columns[first]?.domain === columns[second]?.domain) found.push({ first, second });
    }
  }
  return found;
}

/** The levels of value pairs seen lately: few values meet again and again. */
class Remembered {
  readonly #a = new Int32Array(REMEMBERED).fill(-1);
  readonly #b = new Int32Array(REMEMBERED);
  readonly #levels = new Uint8Array(REMEMBERED);

  level(comparer: Comparer, a: number, b: number): number {
    const slot = mix(a ^ Math.imul(b, 0x9e3779b1)) & (REMEMBERED - 1);
    if (this.#a[slot] === a && this.#b[slot] === b) return this.#levels[slot] as number;
    const level = comparer.compare(a, b);
    this.#a[slot] = a;
    this.#b[slot] = b;
    this.#levels[slot] = level;
    return level;
  }
}
