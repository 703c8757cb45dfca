import type { LinkColumn } from '../kinds.js';
import { Dictionary } from './dictionary.js';
import { GrowingInts } from './growing.js';

const decoder = new TextDecoder();

/**
 * Records as columns of numbers: each distinct value is kept once. Filled row by row from UTF-8
 * bytes, read once by `link`.
 */
export class LinkTable {
  readonly columns: readonly LinkColumn[];
  readonly ids = new Dictionary();
  readonly values: Dictionary[];
  readonly codes: GrowingInts[];
  readonly sources = new GrowingInts();
  readonly #lines = new GrowingInts();

  constructor(columns: readonly LinkColumn[]) {
    this.columns = columns;
    this.values = columns.map(() => new Dictionary());
    this.codes = columns.map(() => new GrowingInts());
  }

  get rows(): number {
    return this.ids.size;
  }

  /**
   * Takes one record.
   * @param spans from and to of the id, then of each column, in `bytes`; white space around is not read.
   * @param source which of the inputs it came from, 0 or 1.
   * @param line where it stands there, for whoever asks `lineOf`.
   * @returns the row that has this id already, or -1 when the record was taken.
   */
  add(bytes: Uint8Array, spans: ArrayLike<number>, source = 0, line = 0): number {
    const before = this.ids.size;
    const row = this.ids.intern(bytes, spans[0] as number, spans[1] as number);
    if (row < before) return row;
    this.sources.push(source);
    this.#lines.push(line);
    for (let column = 0; column < this.codes.length; column++) {
      const from = spans[2 + column * 2] as number;
      const to = spans[3 + column * 2] as number;
      const values = this.values[column] as Dictionary;
      (this.codes[column] as GrowingInts).push(from === to ? -1 : values.intern(bytes, from, to));
    }
    return -1;
  }

  /** The same from texts. */
  addTexts(id: string, cells: readonly string[], source = 0): number {
    const parts = [id, ...cells].map((text) => new TextEncoder().encode(text.trim()));
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    const spans: number[] = [];
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      spans.push(at, at + part.length);
      at += part.length;
    }
    return this.add(bytes, spans, source);
  }

  id(row: number): string {
    return decoder.decode(this.ids.units.subarray(this.ids.start(row), this.ids.end(row)));
  }

  sourceOf(row: number): number {
    return this.sources.view()[row] as number;
  }

  lineOf(row: number): number {
    return this.#lines.view()[row] as number;
  }
}
