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
    if (hasGap && !name.gaps[at - first] && !isTrifle(text, name, first, at)) {
      shape.extraGaps += 1;
      if (flags & flag.oddGap) shape.oddGaps += 1;
      if (flags & flag.clauseGap) shape.clauseGaps += 1;
    }
    if (!hasGap && name.gaps[at - first]) shape.missingGaps += 1;
  }
  return shape;
}

/** A gap that hides nothing: before the s of a genitive, or where the name itself has a seam. */
function isTrifle(text: Reading, name: MarkName, first: number, at: number): boolean {
  if (name.seams[at - first]) return true;
  const typed = text.text.slice(text.ends[at - 1], text.starts[at]);
  return /^['’]$/.test(typed) && text.units[at] === 's'.charCodeAt(0) && at - first > 2;
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
  const isSpelledOut = shape.extraGaps + shape.missingGaps >= size - 1 - inner(name) - seams(name);
  if (isSpelledOut) return size > 3;
  if (shape.oddGaps > 0 && shape.oddGaps === shape.extraGaps) return size > 3;
  if (size < 5 || name.weight === 'common' || shape.extraGaps > 2) return false;
  if (shape.clauseGaps > 0 || isInCompound(text, first, last)) return false;
  return !text
    .slice(first, last)
    .split(/[^\p{L}\p{N}]+/u)
    .every(isPlainPiece);
}

const seams = (name: MarkName): number => name.seams.filter(Boolean).length;
const inner = (name: MarkName): number => name.gaps.filter(Boolean).length;
const isPlainPiece = (piece: string): boolean =>
  /^(\d+|\p{L})$/u.test(piece) || isEnglishWord(piece.toLowerCase());

/** Whether a hyphen binds the first or last piece to another word: Wi-Fi Network. */
function isInCompound(text: Reading, first: number, last: number): boolean {
  const { start, end } = text.span(first, last);
  return (
    /[\p{L}\p{N}][-/]$/u.test(text.text.slice(0, start).slice(-2)) ||
    /^[-/][\p{L}\p{N}]/u.test(text.text.slice(end, end + 2))
  );
}

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

const both = flag.start | flag.end;

/** A spelling with signs and digits must keep letters enough to be read as the name. */
function mayBeLeet(text: Reading, name: MarkName, first: number, last: number): boolean {
  if (name.units.length < 4 || name.weight === 'short' || name.weight === 'void') return false;
  let letters = 0;
  for (let at = first; at <= last; at += 1) {
    const flags = text.flags[at] as number;
    if (at > first && flags & flag.gapBefore && !name.gaps[at - first]) return false;
    // A word of one character: `Red 3` is no spelling of Red E.
    const isLone = at === last ? flags & flag.start : (flags & both) === both;
    if (isLone && text.units[at] !== name.units[at - first]) return false;
    if (!(flags & (flag.digit | flag.sign))) letters += 1;
  }
  const size = last - first + 1;
  if (letters === size) return isOneWordApart(text, name, first, last);
  if (letters * 2 > size) return true;
  // As many digits as letters is how articles are numbered: BL10, 4M4C.
  return letters * 2 === size && !/^\p{L}+\d+$|^\d/u.test(text.slice(first, last));
}

/** Letters only (`nlke`, `rnazda`): a disguise unless it is a word, or a name, of its own. */
function isOneWordApart(text: Reading, name: MarkName, first: number, last: number): boolean {
  if (isEnglishWord(text.slice(first, last).toLowerCase())) return false;
  return name.units.length > 4 || !isSpeakable(text, first, last);
}

/** Whether every l has a vowel beside it and every i a consonant: Arlo is a name, nlke is none. */
function isSpeakable(text: Reading, first: number, last: number): boolean {
  const typed = String.fromCharCode(...text.units.subarray(first, last + 1));
  return !/(?<![aeiouy])l(?![aeiouy])|[aeiou]i[aeiou]/.test(typed);
}
