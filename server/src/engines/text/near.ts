import type { MarkName, Right } from './marks.js';
import type { Cells } from './reading/cells.js';
import { flag, type Reading } from './reading/reading.js';

/** Names longer than this are found by their other views only. */
const longest = 8;
/** Lengths of name of which two characters may be others at once. */
const [leastOfTwo, mostOfTwo] = [4, 6];
/** Bits of the filter for each key: one look in sixteen is in vain. */
const bitsPerKey = 16;

/** `at` is the cell of the text that is one too many, or the character of the name that is gone. */
export type Edit =
  | { readonly kind: 'changed' }
  | { readonly kind: 'added'; readonly at: number }
  | { readonly kind: 'missing'; readonly at: number };
/** The name is met by `size` cells from `start`, but for the edit. */
export type FoundNear = (name: MarkName, edit: Edit, start: number, size: number) => void;

/**
 * Finds names of Han characters that stand in the text but for one or two characters. Each name is
 * filed whole and without each of its characters (after SymSpell's deletes, Garbe 2012), so that a
 * search asks as often however many names there are, and whatever character was put instead.
 */
export class NearIndex {
  private readonly filed = new Map<number, MarkName[]>();
  private readonly filter: Int32Array;
  private readonly filterMask: number;
  private readonly alphabet = new Uint8Array(65_536);
  private lengths = 0;

  constructor(rights: Iterable<Right>) {
    for (const right of rights) {
      for (const name of right.names) {
        const { length } = name.units;
        if (name.core.length === 0 || length < 2 || length > longest) continue;
        this.lengths |= 1 << length;
        for (const unit of name.units) this.alphabet[unit] = 1;
        for (const left of leftOut(length)) this.file(name, left);
      }
    }
    const bits = 2 ** Math.ceil(Math.log2(Math.max(64, this.filed.size * bitsPerKey)));
    this.filterMask = bits - 1;
    this.filter = new Int32Array(bits >> 5);
    for (const key of this.filed.keys()) {
      const bit = key & this.filterMask;
      this.filter[bit >> 5] = (this.filter[bit >> 5] as number) | (1 << (bit & 31));
    }
  }

  find(text: Reading, cells: Cells, found: FoundNear): void {
    if (this.lengths === 0) return;
    const units = new Uint16Array(cells.length);
    for (let at = 0; at < cells.length; at += 1) units[at] = this.known(text, cells, at);
    const window = new Window(units);
    for (let start = 0; start < cells.length; start += 1) {
      window.moveTo(start);
      for (let length = 2; length <= longest; length += 1) {
        if (!(this.lengths & (1 << length))) continue;
        this.tryChanged(window, length, found);
        this.tryAdded(window, length, found);
        this.tryMissing(text, cells, window, length, found);
      }
    }
  }

  private tryChanged(window: Window, length: number, found: FoundNear): void {
    if (!window.holds(length)) return;
    const whole = window.sum(length);
    for (let one = 0; one < length; one += 1) {
      const without = (whole - window.part(one)) | 0;
      const mask = 1 << one;
      const isFew = window.strangersBut(length, mask) === 0;
      if (isFew) this.report(without, length, mask, { kind: 'changed' }, window, length, found);
      if (length < leastOfTwo || length > mostOfTwo) continue;
      for (let two = one + 1; two < length; two += 1) {
        const both = mask | (1 << two);
        if (window.strangersBut(length, both) !== 0) continue;
        const rest = (without - window.part(two)) | 0;
        this.report(rest, length, both, { kind: 'changed' }, window, length, found);
      }
    }
  }

  private tryAdded(window: Window, length: number, found: FoundNear): void {
    if (!window.holds(length + 1)) return;
    for (let at = 1; at < length; at += 1) {
      if (window.strangersBut(length + 1, 1 << at) !== 0) continue;
      const sum = (window.sum(at) + window.laterSum(at, length)) | 0;
      const edit = { kind: 'added', at: window.start + at } as const;
      this.report(sum, length, 0, edit, window, length + 1, found);
    }
  }

  /** Only where a sign or an emoji stands in the gap that the character left. */
  private tryMissing(
    text: Reading,
    cells: Cells,
    window: Window,
    length: number,
    found: FoundNear,
  ): void {
    if (length < leastOfTwo || !window.holds(length - 1)) return;
    if (window.strangersBut(length - 1, 0) !== 0) return;
    for (let at = 1; at < length - 1; at += 1) {
      const after = cells.first[window.start + at] as number;
      if (!((text.flags[after] as number) & flag.oddGap)) continue;
      const sum = (window.sum(at) + window.earlierSum(at + 1, length)) | 0;
      this.report(sum, length, 1 << at, { kind: 'missing', at }, window, length - 1, found);
    }
  }

  private report(
    sum: number,
    length: number,
    left: number,
    edit: Edit,
    window: Window,
    size: number,
    found: FoundNear,
  ): void {
    const key = keyed(sum, length, left);
    const bit = key & this.filterMask;
    if (!((this.filter[bit >> 5] as number) & (1 << (bit & 31)))) return;
    for (const name of this.filed.get(key) ?? []) {
      if (name.right.isLive && name.units.length === length) found(name, edit, window.start, size);
    }
  }

  private file(name: MarkName, left: number): void {
    let sum = 0;
    for (const [place, unit] of name.units.entries()) {
      if (!(left & (1 << place))) sum = (sum + mixed(unit, place)) | 0;
    }
    const key = keyed(sum, name.units.length, left);
    const known = this.filed.get(key);
    if (known === undefined) this.filed.set(key, [name]);
    else known.push(name);
  }

  /** The character of a cell, or 0 if no name has it. */
  private known(text: Reading, cells: Cells, at: number): number {
    const first = cells.first[at] as number;
    const unit = text.units[first] as number;
    return (text.flags[first] as number) & flag.han && this.alphabet[unit] ? unit : 0;
  }
}

/** Sets of characters under whose absence a name is filed, as bits. */
function leftOut(length: number): number[] {
  const sets = [0];
  for (let one = 0; one < length; one += 1) {
    sets.push(1 << one);
    if (length < leastOfTwo || length > mostOfTwo) continue;
    for (let two = one + 1; two < length; two += 1) sets.push((1 << one) | (1 << two));
  }
  return sets;
}

/** Sums over the cells from one start: as they stand, and moved by one place either way. */
class Window {
  start = 0;
  private readonly sums = new Int32Array(longest + 2);
  private readonly later = new Int32Array(longest + 2);
  private readonly earlier = new Int32Array(longest + 2);
  private strangers = 0;

  constructor(private readonly units: Uint16Array) {}

  moveTo(start: number): void {
    this.start = start;
    this.strangers = 0;
    for (let place = 0; place <= longest; place += 1) {
      if (this.units[start + place] === 0) this.strangers |= 1 << place;
      this.sums[place + 1] = (this.sums[place] as number) + this.hash(place, place);
      this.later[place + 1] = (this.later[place] as number) + this.hash(place + 1, place);
      this.earlier[place + 1] = (this.earlier[place] as number) + this.hash(place - 1, place);
    }
  }

  holds(size: number): boolean {
    return this.start + size <= this.units.length;
  }

  /** Cells among the first `size` that are in no name and not in `set`, as bits. */
  strangersBut(size: number, set: number): number {
    return this.strangers & ((1 << size) - 1) & ~set;
  }

  sum(size: number): number {
    return this.sums[size] as number;
  }

  part(place: number): number {
    return ((this.sums[place + 1] as number) - (this.sums[place] as number)) | 0;
  }

  laterSum(from: number, to: number): number {
    return ((this.later[to] as number) - (this.later[from] as number)) | 0;
  }

  earlierSum(from: number, to: number): number {
    return ((this.earlier[to] as number) - (this.earlier[from] as number)) | 0;
  }

  private hash(cell: number, place: number): number {
    const unit = cell < 0 ? 0 : (this.units[this.start + cell] ?? 0);
    return unit === 0 ? 0 : mixed(unit, place);
  }
}

function mixed(unit: number, place: number): number {
  const hash = Math.imul(unit * 8 + place, 0x9e3779b1);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
}

function keyed(sum: number, length: number, left: number): number {
  const hash = Math.imul(sum ^ Math.imul(length * 256 + left + 1, 0x27d4eb2f), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
