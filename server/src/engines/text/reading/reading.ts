import { fold } from './fold.js';

/** What is known of a unit and of the place before it. */
export const flag = {
  /** A word begins here (or ends here): a break, a change of script, or the edge of the text. */
  start: 1,
  end: 2,
  /** A word may begin (or end) here: digits meet letters, lower case meets upper, a sign. */
  softStart: 4,
  softEnd: 8,
  gapBefore: 16,
  /** The gap holds more than space and ordinary punctuation: an emoji, a star. */
  oddGap: 32,
  /** The gap ends a clause or an item of a list. */
  clauseGap: 64,
  /** Something invisible was dropped before this unit. */
  unseenBefore: 128,
  lookAlike: 256,
  han: 512,
  digit: 1024,
  upper: 2048,
  /** Punctuation that can stand for a letter. */
  sign: 4096,
} as const;

const ordinary = /[\s\-–—_/.,:;'’"“”()[\]{}&·、，。：；（）【】《》「」『』|+!?！？®™©…]/u;
const clause = /[,.;:!?()[\]{}|/，。；：！？、（）【】《》「」『』\n"“”]/u;
const letterKind = { han: 1, digit: 2, sign: 3, letter: 4 } as const;

/**
 * A text as it reads, unit by unit and without breaks, with the way back to what was typed:
 * `starts[i]` and `ends[i]` are UTF-16 offsets. Buffers are kept from text to text.
 */
export class Reading {
  text = '';
  length = 0;
  hasHan = false;
  /** Units stand in the order in which they are shown, which is not that of the text. */
  isReordered = false;
  units = new Uint16Array(256);
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  flags = new Uint16Array(256);

  private gap = 0;
  private unseen = 0;
  private lastKind = 0;
  private lastIsLower = false;

  /** Reads `text`; what was read before is gone. */
  read(text: string): this {
    this.text = text;
    this.length = 0;
    this.hasHan = false;
    this.isReordered = false;
    this.gap = flag.gapBefore;
    this.unseen = 0;
    this.lastKind = 0;
    this.lastIsLower = false;
    for (let at = 0; at < text.length; ) {
      const point = text.codePointAt(at) as number;
      const after = at + (point > 0xffff ? 2 : 1);
      this.readOne(point, at, after);
      at = after;
    }
    this.closeWord();
    return this;
  }

  /** Where units `first` to `last` stand in the text. */
  span(first: number, last: number): { start: number; end: number } {
    let start = this.starts[first] as number;
    let end = this.ends[last] as number;
    for (let at = first; this.isReordered && at <= last; at += 1) {
      start = Math.min(start, this.starts[at] as number);
      end = Math.max(end, this.ends[at] as number);
    }
    return { start, end };
  }

  slice(first: number, last: number): string {
    const { start, end } = this.span(first, last);
    return this.text.slice(start, end);
  }

  private readOne(point: number, start: number, end: number): void {
    const read = fold(point);
    if (read.kind === 'unseen' || (read.isMark && this.isForeignMark())) {
      this.unseen = flag.unseenBefore;
    } else if (read.kind === 'break') {
      this.breakWord(point);
    } else {
      const kind = kindOf(point, read.units[0] as number);
      const isUpper = point < 128 ? point >= 65 && point <= 90 : isUpperCase(point);
      const own = (read.isLookAlike ? flag.lookAlike : 0) | (isUpper ? flag.upper : 0);
      for (const unit of read.units) this.push(unit, start, end, own, kind, isUpper);
    }
  }

  /** A vowel sign of Thai or Hebrew on a Latin or Chinese letter is ink and no letter. */
  private isForeignMark(): boolean {
    if (this.length === 0 || this.gap !== 0) return false;
    const before = this.units[this.length - 1] as number;
    return before < 0x0590 || (before >= 0x3400 && before < 0xa000);
  }

  private breakWord(point: number): void {
    if (this.gap === 0) this.closeWord();
    this.gap |= flag.gapBefore;
    if (point === 32) return;
    const character = String.fromCodePoint(point);
    if (!ordinary.test(character)) this.gap |= flag.oddGap;
    if (clause.test(character)) this.gap |= flag.clauseGap;
  }

  private push(
    unit: number,
    start: number,
    end: number,
    own: number,
    kind: number,
    isUpper: boolean,
  ): void {
    if (this.length === this.units.length) this.widen();
    const at = this.length;
    let flags = own | this.gap | this.unseen | kindFlags(kind);
    if (this.gap !== 0) flags |= flag.start;
    else if (at > 0 && start >= (this.ends[at - 1] as number)) {
      flags |= this.meet(at, kind, isUpper);
    }
    this.units[at] = unit;
    this.starts[at] = start;
    this.ends[at] = end;
    this.flags[at] = flags;
    this.length = at + 1;
    this.gap = 0;
    this.unseen = 0;
    this.lastKind = kind;
    this.lastIsLower = !isUpper;
    if (kind === letterKind.han) this.hasHan = true;
  }

  /** Marks the border between the last unit and the next, and answers the next one's share. */
  private meet(at: number, kind: number, isUpper: boolean): number {
    const last = this.lastKind;
    if (kind === letterKind.han || last === letterKind.han) {
      this.closeWord();
      return flag.start;
    }
    if (last === letterKind.sign && this.isSignRunFromStart(at - 1)) return flag.start;
    const isCamel = kind === letterKind.letter && isUpper && this.lastIsLower;
    if (kind === last && !isCamel) return 0;
    this.flags[at - 1] = (this.flags[at - 1] as number) | flag.softEnd;
    return flag.softStart;
  }

  private isSignRunFromStart(from: number): boolean {
    let at = from;
    while (at > 0 && ((this.flags[at] as number) & (flag.sign | flag.start)) === flag.sign) at -= 1;
    const both = flag.sign | flag.start;
    return ((this.flags[at] as number) & both) === both;
  }

  private closeWord(): void {
    for (let at = this.length - 1; at >= 0; at -= 1) {
      const flags = this.flags[at] as number;
      this.flags[at] = flags | flag.end;
      if ((flags & flag.sign) === 0 || (flags & flag.start) !== 0) return;
    }
  }

  private widen(): void {
    const size = this.units.length * 2;
    const [units, starts, ends, flags] = [this.units, this.starts, this.ends, this.flags];
    this.units = new Uint16Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.flags = new Uint16Array(size);
    this.units.set(units);
    this.starts.set(starts);
    this.ends.set(ends);
    this.flags.set(flags);
  }
}

const kinds = new Uint8Array(0x3000);

/** Han, kana and hangul need no spaces between words; all three count as `han` here. */
function kindOf(point: number, unit: number): number {
  if (point >= 0x3000) return kindAnew(point, unit);
  const known = kinds[point] as number;
  if (known !== 0) return known;
  kinds[point] = kindAnew(point, unit);
  return kinds[point] as number;
}

function kindAnew(point: number, unit: number): number {
  if (
    unit >= 0x1100 &&
    /[\p{Script=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(String.fromCharCode(unit))
  ) {
    return letterKind.han;
  }
  const character = String.fromCodePoint(point).normalize('NFKC');
  if (/^\p{N}/u.test(character)) return letterKind.digit;
  return /^\p{L}/u.test(character) ? letterKind.letter : letterKind.sign;
}

const kindFlags = (kind: number): number =>
  kind === letterKind.han
    ? flag.han
    : kind === letterKind.digit
      ? flag.digit
      : kind === letterKind.sign
        ? flag.sign
        : 0;

function isUpperCase(point: number): boolean {
  const character = String.fromCodePoint(point);
  return character.toLowerCase() !== character;
}
