import type { TextField } from '../../contracts/findings.js';
import type { MarkName } from './marks.js';
import { flag, type Reading } from './reading/reading.js';
import { cutsChineseWord, isChineseWord, isEnglishWord } from './reading/words.js';
import type { View } from './signals.js';

/** A mark where it stands in a field, by units of its reading, and how it was found. */
export interface Occurrence {
  readonly name: MarkName;
  readonly field: TextField;
  readonly first: number;
  readonly last: number;
  readonly view: View;
  /** Strength of a lead that is as good as spelled out, else 0. */
  readonly sureness: number;
  /** The first letter of every word of it is written large. */
  readonly isCapital: boolean;
  /** Through a common Chinese word, so that it may be no mark at all. */
  readonly cutsWord: boolean;
}

const hardEdge = flag.start | flag.end;
/** Longer stretches between the letters of a name are no longer one name. */
const widestGap = 24;

interface Shape {
  isSame: boolean;
  lookAlikes: number;
  unseen: number;
  extraGaps: number;
  missingGaps: number;
  oddGaps: number;
  clauseGaps: number;
}

/** The plainest view in which the units at a loose hit are the name, or null if they are not. */
export function spellingView(
  text: Reading,
  name: MarkName,
  first: number,
  last: number,
): View | null {
  if (!hasEdges(text, name, first, last)) return null;
  if (last - first + 1 !== name.units.length)
    return mayBeLeet(text, name, first, last) ? 'leet' : null;
  const shape = compare(text, name, first, last);
  if (shape.isSame && isWrittenSo(text, name, first, last)) return 'plain';
  if (name.weight === 'void') return null;
  if (!shape.isSame) {
    return shape.extraGaps === 0 && mayBeLeet(text, name, first, last) ? 'leet' : null;
  }
  if (name.weight === 'short') return shortView(shape, name);
  if (shape.extraGaps > 0) return isSpaced(text, name, first, last, shape) ? 'spaced' : null;
  if (shape.lookAlikes > 0) return 'look-alike';
  if (shape.unseen > 0) return 'invisible';
  return shape.missingGaps > 0 ? 'joined' : 'plain';
}

function hasEdges(text: Reading, name: MarkName, first: number, last: number): boolean {
  const isLong = name.units.length > 3;
  const edges = isLong ? hardEdge | flag.softStart | flag.softEnd : hardEdge;
  const starts = (text.flags[first] as number) & edges & (flag.start | flag.softStart);
  const ends = (text.flags[last] as number) & edges & (flag.end | flag.softEnd);
  if (starts === 0 || ends === 0) return false;
  const typed = (text.ends[last] as number) - (text.starts[first] as number);
  return typed <= name.units.length * widestGap;
}

function compare(text: Reading, name: MarkName, first: number, last: number): Shape {
  const shape = {
    isSame: true,
    lookAlikes: 0,
    unseen: 0,
    extraGaps: 0,
    missingGaps: 0,
    oddGaps: 0,
    clauseGaps: 0,
  };
  for (let at = first; at <= last; at += 1) {
    const flags = text.flags[at] as number;
    if (text.units[at] !== name.units[at - first]) shape.isSame = false;
    if (flags & flag.lookAlike) shape.lookAlikes += 1;
    if (at === first) continue;
    if (flags & flag.unseenBefore) shape.unseen += 1;
    const hasGap = (flags & flag.gapBefore) !== 0;
    if (hasGap && !name.gaps[at - first]) {
      shape.extraGaps += 1;
      if (flags & flag.oddGap) shape.oddGaps += 1;
      if (flags & flag.clauseGap) shape.clauseGaps += 1;
    }
    if (!hasGap && name.gaps[at - first]) shape.missingGaps += 1;
  }
  return shape;
}

function isWrittenSo(text: Reading, name: MarkName, first: number, last: number): boolean {
  const typed = text.slice(first, last);
  if (typed.length !== name.written.length) return false;
  return typed.normalize('NFKC').toLowerCase() === name.written.toLowerCase();
}

function shortView(shape: Shape, name: MarkName): View | null {
  if (shape.missingGaps > 0 || name.units.length < 3) return null;
  if (shape.extraGaps > 0) return null;
  if (shape.lookAlikes > 0) return 'look-alike';
  return shape.unseen > 0 ? 'invisible' : 'plain';
}

function isSpaced(text: Reading, name: MarkName, first: number, last: number, shape: Shape) {
  if (name.isHan) return isSpacedHan(text, first, last, shape);
  const size = name.units.length;
  const isSpelledOut = shape.extraGaps + shape.missingGaps >= size - 1 - inner(name);
  if (isSpelledOut) return size > 3;
  if (shape.oddGaps > 0 && shape.oddGaps === shape.extraGaps) return size > 3;
  if (size < 4 || name.weight === 'common' || shape.extraGaps > 2) return false;
  return !text
    .slice(first, last)
    .split(/[^\p{L}\p{N}]+/u)
    .every(isPlainPiece);
}

const inner = (name: MarkName): number => name.gaps.filter(Boolean).length;
const isPlainPiece = (piece: string): boolean =>
  /^\d+$/.test(piece) || isEnglishWord(piece.toLowerCase());

function isSpacedHan(text: Reading, first: number, last: number, shape: Shape): boolean {
  if (/[，。、；！？,;!?]/u.test(text.slice(first, last))) return false;
  if (shape.oddGaps > 0 && last - first > 1) return true;
  if (shape.extraGaps === last - first && last - first > 1) return true;
  return !cutsChineseWord(text, first, last) && isPairFree(text, first, last);
}

/** Whether no piece on either side of a gap is read as a word of its own. */
function isPairFree(text: Reading, first: number, last: number): boolean {
  let piece = '';
  for (let at = first; at <= last; at += 1) {
    if (at > first && (text.flags[at] as number) & flag.gapBefore) {
      if (isChineseWord(piece)) return false;
      piece = '';
    }
    piece += String.fromCharCode(text.units[at] as number);
  }
  return !isChineseWord(piece);
}

/** A spelling with signs and digits must keep letters enough to be read as the name. */
function mayBeLeet(text: Reading, name: MarkName, first: number, last: number): boolean {
  if (name.units.length < 4 || name.weight === 'short' || name.weight === 'void') return false;
  let letters = 0;
  for (let at = first; at <= last; at += 1) {
    const flags = text.flags[at] as number;
    if (at > first && flags & flag.gapBefore && !name.gaps[at - first]) return false;
    if (!(flags & (flag.digit | flag.sign))) letters += 1;
  }
  const size = last - first + 1;
  if (letters === size) return isOneWordApart(text, first, last);
  return letters * 2 >= size;
}

/** Letters only (`nlke`, `rnazda`): a disguise unless it is a word of its own. */
function isOneWordApart(text: Reading, first: number, last: number): boolean {
  return !isEnglishWord(text.slice(first, last).toLowerCase());
}
