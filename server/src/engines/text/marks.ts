import { Cells, looseCells } from './reading/cells.js';
import { flag, Reading } from './reading/reading.js';
import { coreCells, joinedCells } from './reading/shape.js';
import { foreign, soundCells } from './reading/sound.js';
import { isChineseWord, isEnglishWord } from './reading/words.js';

/** A right that listings are screened for. `names` are the mark in other languages. */
export interface TextMark {
  rightId: string;
  kind: 'trademark' | 'copyright' | 'design';
  mark: string;
  names?: Record<string, string>;
  /** Nice classes of the registration; without them no class is held against the listing. */
  niceClasses?: readonly number[];
  /** Names or ids of merchants as the listing gives them. */
  authorisedMerchants?: readonly string[];
}

/**
 * How much a name says on its own: `void` (one letter, digits) and `common` (an everyday word)
 * need support; `short` (two or three letters) must be written out plainly.
 */
export type Distinctiveness = 'void' | 'short' | 'common' | 'phrase' | 'distinct';

/** One way of writing a mark, ready to be found. */
export interface MarkName {
  readonly right: Right;
  readonly written: string;
  readonly units: Uint16Array;
  readonly gaps: readonly boolean[];
  readonly isHan: boolean;
  readonly weight: Distinctiveness;
  readonly loose: Uint16Array;
  /** Only for names of two or more Han characters. */
  readonly sound: Uint16Array | null;
  readonly joined: Uint16Array | null;
  readonly core: Uint16Array | null;
}

/** A mark while it is in force. `isLive` turns false when it is replaced or removed. */
export interface Right {
  readonly mark: TextMark;
  readonly classes: ReadonlySet<number>;
  readonly authorised: ReadonlySet<string>;
  names: readonly MarkName[];
  isLive: boolean;
}

const reading = new Reading();
const cells = new Cells();
const longestName = 120;

export function compileMark(mark: TextMark): Right {
  const right: Right = {
    mark,
    classes: new Set(mark.niceClasses ?? []),
    authorised: new Set((mark.authorisedMerchants ?? []).map(merchantKey)),
    names: [],
    isLive: true,
  };
  const written = new Set([mark.mark, ...Object.values(mark.names ?? {})]);
  right.names = [...written].flatMap((each) => compileName(right, each) ?? []);
  return right;
}

/** Merchants are compared as people write them: case, width and outer space do not count. */
export function merchantKey(merchant: string): string {
  return merchant.normalize('NFKC').trim().toLowerCase();
}

function compileName(right: Right, written: string): MarkName | null {
  reading.read(written.slice(0, longestName));
  if (reading.length === 0) return null;
  const flags = [...reading.flags.slice(0, reading.length)];
  const hanCount = flags.filter((each) => each & flag.han).length;
  const isHan = hanCount === reading.length;
  const isReadable = isHan && reading.length >= 2 && reading.length <= 12;
  const unitsText = String.fromCharCode(...reading.units.slice(0, reading.length));
  return {
    right,
    written,
    units: reading.units.slice(0, reading.length),
    gaps: flags.map((each, at) => at > 0 && (each & flag.gapBefore) !== 0),
    isHan,
    weight: weigh(unitsText, flags, isHan),
    loose: looseCells(reading, cells).pattern(),
    sound: isReadable ? soundPattern() : null,
    joined: isReadable ? joinedCells(reading, cells).pattern() : null,
    core: isReadable ? coreCells(reading, cells).pattern() : null,
  };
}

/** Null when a character has no known sound: a name without one is not heard. */
function soundPattern(): Uint16Array | null {
  const pattern = soundCells(reading, cells).pattern();
  return pattern.includes(foreign) ? null : pattern;
}

function weigh(text: string, flags: readonly number[], isHan: boolean): Distinctiveness {
  if (text.length < 2 || flags.every((each) => each & (flag.digit | flag.sign))) return 'void';
  if (isHan) return isChineseWord(text) ? 'common' : 'distinct';
  const words = wordsOf(text, flags);
  if (words.every(isEnglishWord)) return words.length === 1 ? 'common' : 'phrase';
  return text.length < 4 ? 'short' : 'distinct';
}

function wordsOf(text: string, flags: readonly number[]): string[] {
  const words: string[] = [];
  for (const [at, each] of flags.entries()) {
    if (at === 0 || each & flag.gapBefore) words.push('');
    words[words.length - 1] += text.charAt(at);
  }
  return words;
}
