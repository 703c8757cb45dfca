import { leet } from './letters.js';
import type { Reading } from './reading.js';

/**
 * A view of a reading: codes to match on, and for each the unit of the reading that it comes from
 * (`first` to `last`). Marks and texts go through the same view, so equal means equal.
 */
export class Cells {
  codes = new Uint16Array(256);
  first = new Int32Array(256);
  last = new Int32Array(256);
  length = 0;

  add(code: number, first: number, last: number): void {
    if (this.length === this.codes.length) this.widen();
    this.codes[this.length] = code;
    this.first[this.length] = first;
    this.last[this.length] = last;
    this.length += 1;
  }

  pattern(): Uint16Array {
    return this.codes.slice(0, this.length);
  }

  private widen(): void {
    const { codes, first, last } = this;
    this.codes = new Uint16Array(codes.length * 2);
    this.first = new Int32Array(codes.length * 2);
    this.last = new Int32Array(codes.length * 2);
    this.codes.set(codes);
    this.first.set(first);
    this.last.set(last);
  }
}

const loose = Uint16Array.from({ length: 65_536 }, (_, unit) => unit);
for (const line of leet.split('\n')) {
  for (const member of line.slice(2)) loose[member.charCodeAt(0)] = line.charCodeAt(0);
}
const [m, w] = ['m'.charCodeAt(0), 'w'.charCodeAt(0)];
const [r, n, v] = ['r'.charCodeAt(0), 'n'.charCodeAt(0), 'v'.charCodeAt(0)];

/**
 * The widest view for spelling: no breaks, signs and digits as letters, i, l and 1 as one,
 * `m` as `rn` and `w` as `vv`. What it finds is judged again on the reading itself.
 */
export function looseCells(reading: Reading, into: Cells): Cells {
  into.length = 0;
  for (let at = 0; at < reading.length; at += 1) {
    const code = loose[reading.units[at] as number] as number;
    if (code === m) {
      into.add(r, at, at);
      into.add(n, at, at);
    } else if (code === w) {
      into.add(v, at, at);
      into.add(v, at, at);
    } else {
      into.add(code, at, at);
    }
  }
  return into;
}
