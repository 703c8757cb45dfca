import { GrowingInts } from '../table/growing.js';
import { radixSort } from '../table/radix-sort.js';
import { agreePlainly, keysOf, MOST_KEYS, type Rule } from './rule.js';

/** Keys held at once: what limits the memory of blocking. */
const HELD = 4_000_000;
/** So many pairs are remembered for the next visit; more are found anew. */
const KEPT = 30_000_000;

const keysI = new Uint32Array(MOST_KEYS);
const keysJ = new Uint32Array(MOST_KEYS);

/** All pairs that share a key under some rule, each once. */
export class Candidates {
  readonly #rows: number;
  readonly #rules: readonly Rule[];
  /** Keys that too many records share, for each rule. */
  readonly #crowded: Set<number>[];
  readonly #thought: number;
  readonly #first = new GrowingInts();
  readonly #second = new GrowingInts();
  #isKept = false;

  constructor(rows: number, rules: readonly Rule[]) {
    this.#rows = rows;
    this.#rules = rules;
    this.#crowded = rules.map(() => new Set());
    this.#thought = rules.reduce((sum, { pairs }) => sum + pairs, 0);
  }

  /** Calls `visit` with each pair; the smaller row comes first. */
  forEach(visit: (i: number, j: number) => void): void {
    if (this.#isKept) {
      const [first, second] = [this.#first.view(), this.#second.view()];
      for (let at = 0; at < first.length; at++) visit(first[at] as number, second[at] as number);
      return;
    }
    const isKept = this.#thought <= KEPT;
    for (const place of this.#rules.keys()) {
      this.#visitRule(place, (i, j) => {
        if (isKept) {
          this.#first.push(i);
          this.#second.push(j);
        }
        visit(i, j);
      });
    }
    this.#isKept = isKept;
  }

  /** About how many pairs there are; NaN when the rules were not costed. */
  get thought(): number {
    return this.#thought;
  }

  count(): number {
    let count = 0;
    this.forEach(() => {
      count += 1;
    });
    return count;
  }

  /** Whether a pair would be visited; only after all have been visited once. */
  has(i: number, j: number): boolean {
    return this.#sharesBefore(this.#rules.length, i, j);
  }

  #visitRule(place: number, visit: (i: number, j: number) => void): void {
    const rule = this.#rules[place] as Rule;
    const parts = Math.ceil(this.#countKeys(rule) / HELD);
    const width = Math.ceil(2 ** 32 / Math.max(1, parts));
    for (let part = 0; part < parts; part++) {
      const { keys, rows } = this.#gather(rule, part * width, (part + 1) * width);
      radixSort(keys, rows);
      for (let from = 0; from < keys.length; ) {
        const key = keys[from] as number;
        let to = from + 1;
        while (to < keys.length && keys[to] === key) to += 1;
        if (to - from > rule.cap) this.#crowded[place]?.add(key);
        else if (to - from > 1) this.#visitBlock(place, key, rows.subarray(from, to), visit);
        from = to;
      }
    }
  }

  #visitBlock(
    place: number,
    key: number,
    rows: Uint32Array,
    visit: (i: number, j: number) => void,
  ): void {
    const rule = this.#rules[place] as Rule;
    for (let b = 1; b < rows.length; b++) {
      for (let a = 0; a < b; a++) {
        const [i, j] = [rows[a] as number, rows[b] as number];
        if (i === j || this.#sharesBefore(place, i, j)) continue;
        if (rule.isPlain || this.#isFirstShared(place, key, i, j)) visit(i, j);
      }
    }
  }

  #sharesBefore(place: number, i: number, j: number): boolean {
    for (let before = 0; before < place; before++) {
      if (this.#leastShared(before, i, j) !== -1) return true;
    }
    return false;
  }

  /** Two records may share several keys of one rule: the pair is visited at the least of them. */
  #isFirstShared(place: number, key: number, i: number, j: number): boolean {
    return this.#leastShared(place, i, j) === key;
  }

  #leastShared(place: number, i: number, j: number): number {
    const rule = this.#rules[place] as Rule;
    if (!agreePlainly(rule, i, j)) return -1;
    const crowded = this.#crowded[place] as Set<number>;
    const countI = keysOf(rule, i, keysI);
    const countJ = rule.isPlain ? countI : keysOf(rule, j, keysJ);
    const others = rule.isPlain ? keysI : keysJ;
    let least = -1;
    for (let a = 0; a < countI; a++) {
      const key = keysI[a] as number;
      for (let b = 0; b < countJ; b++) {
        if (others[b] !== key || crowded.has(key)) continue;
        if (least === -1 || key < least) least = key;
      }
    }
    return least;
  }

  #countKeys(rule: Rule): number {
    let count = 0;
    for (let row = 0; row < this.#rows; row++) count += keysOf(rule, row, keysI);
    return count;
  }

  #gather(rule: Rule, least: number, below: number) {
    let [size, count] = [Math.min(HELD, this.#rows), 0];
    let [keys, rows] = [new Uint32Array(size), new Uint32Array(size)];
    for (let row = 0; row < this.#rows; row++) {
      const own = keysOf(rule, row, keysI);
      for (let at = 0; at < own; at++) {
        const key = keysI[at] as number;
        if (key < least || key >= below) continue;
        if (count === size) {
          size = Math.ceil(size * 1.5);
          [keys, rows] = [grown(keys, size), grown(rows, size)];
        }
        keys[count] = key;
        rows[count++] = row;
      }
    }
    return { keys: keys.slice(0, count), rows: rows.slice(0, count) };
  }
}

function grown(items: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size);
  larger.set(items);
  return larger;
}
