import type { MarkName, Right } from './marks.js';
import type { Cells } from './reading/cells.js';
import { flag, type Reading } from './reading/reading.js';

/** Names longer than this are found by their other views only. */
const longest = 8;
const filterBits = 1 << 21;

/** The name is met by the cells from `start`, except for the cell at `start + changed`. */
export type FoundNear = (name: MarkName, start: number, changed: number) => void;

/**
 * Finds names of Han characters of which all but one stand in the text. Each name is filed under
 * its characters without one, for every one (after SymSpell's deletes, Garbe 2012), so that the
 * search costs the same however many names there are and whatever the changed character is.
 */
export class NearIndex {
  private readonly filed = new Map<number, MarkName[]>();
  private readonly filter = new Int32Array(filterBits >> 5);
  private lengths = 0;

  constructor(rights: Iterable<Right>) {
    for (const right of rights) {
      for (const name of right.names) {
        const { length } = name.units;
        if (name.sound.length === 0 && name.core.length === 0) continue;
        if (length < 2 || length > longest) continue;
        this.lengths |= 1 << length;
        for (let changed = 0; changed < length; changed += 1) this.file(name, changed);
      }
    }
  }

  get isEmpty(): boolean {
    return this.lengths === 0;
  }

  find(text: Reading, cells: Cells, found: FoundNear): void {
    if (this.isEmpty) return;
    const parts = new Int32Array(longest);
    for (let start = 0; start < cells.length; start += 1) {
      let sum = 0;
      let foreign = -1;
      for (let place = 0; place < longest && start + place < cells.length; place += 1) {
        const unit = exactUnit(text, cells, start + place);
        if (unit === 0) {
          if (foreign >= 0) break;
          foreign = place;
          parts[place] = 0;
        } else {
          parts[place] = mixed(unit, place);
          sum = (sum + (parts[place] as number)) | 0;
        }
        if (this.lengths & (1 << (place + 1)))
          this.tryLength(text, cells, start, place + 1, sum, foreign, parts, found);
      }
    }
  }

  private tryLength(
    text: Reading,
    cells: Cells,
    start: number,
    length: number,
    sum: number,
    foreign: number,
    parts: Int32Array,
    found: FoundNear,
  ): void {
    const [from, to] = foreign >= 0 ? [foreign, foreign + 1] : [0, length];
    for (let changed = from; changed < to; changed += 1) {
      const key = keyed((sum - (parts[changed] as number)) | 0, length, changed);
      if (!this.mayHold(key)) continue;
      for (const name of this.filed.get(key) ?? []) {
        if (name.right.isLive && isNear(text, cells, start, changed, name)) {
          found(name, start, changed);
        }
      }
    }
  }

  private file(name: MarkName, changed: number): void {
    let sum = 0;
    for (const [place, unit] of name.units.entries()) {
      if (place !== changed) sum = (sum + mixed(unit, place)) | 0;
    }
    const key = keyed(sum, name.units.length, changed);
    const bit = key & (filterBits - 1);
    this.filter[bit >> 5] = (this.filter[bit >> 5] as number) | (1 << (bit & 31));
    const known = this.filed.get(key);
    if (known === undefined) this.filed.set(key, [name]);
    else known.push(name);
  }

  private mayHold(key: number): boolean {
    const bit = key & (filterBits - 1);
    return ((this.filter[bit >> 5] as number) & (1 << (bit & 31))) !== 0;
  }
}

/** The character of a cell, or 0 if it is something else. */
function exactUnit(text: Reading, cells: Cells, at: number): number {
  const unit = cells.first[at] as number;
  return (text.flags[unit] as number) & flag.han ? (text.units[unit] as number) : 0;
}

function isNear(text: Reading, cells: Cells, start: number, changed: number, name: MarkName) {
  for (const [place, unit] of name.units.entries()) {
    if ((exactUnit(text, cells, start + place) === unit) === (place === changed)) return false;
  }
  return true;
}

function mixed(unit: number, place: number): number {
  const hash = Math.imul(unit * 8 + place, 0x9e3779b1);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
}

function keyed(sum: number, length: number, changed: number): number {
  const hash = Math.imul(sum ^ (length * 8 + changed), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
