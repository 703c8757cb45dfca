import { Cells, looseCells } from './reading/cells.js';
import { flag, Reading } from './reading/reading.js';
import { coreCells, joinedAsWritten, joinedCells } from './reading/shape.js';
import { broad, foreign, readingsOf, soundCells, syllableName } from './reading/sound.js';
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
  /** Where a gap is as good as none: GoPro, Go Pro. */
  readonly seams: readonly boolean[];
  readonly isHan: boolean;
  readonly weight: Distinctiveness;
  readonly loose: readonly Uint16Array[];
  /** Only for names of two or more Han characters. */
  readonly sound: readonly Uint16Array[];
  readonly joined: readonly Uint16Array[];
  readonly core: readonly Uint16Array[];
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
  const units = reading.units.slice(0, reading.length);
  return {
    right,
    written,
    units,
    gaps: flags.map((each, at) => at > 0 && (each & flag.gapBefore) !== 0),
    seams: flags.map((each) => (each & flag.softStart) !== 0),
    isHan,
    weight: weigh(String.fromCharCode(...units), flags, isHan),
    loose: [looseCells(reading, cells).pattern()],
    joined: isReadable ? joinedPatterns(units, written) : [],
    core: isReadable ? [coreCells(reading, cells).pattern()] : [],
    sound: isReadable ? soundPatterns(units) : [],
  };
}

/** As usually read, and with each character in its other readings; none if nothing has a sound. */
function soundPatterns(units: Uint16Array): Uint16Array[] {
  const usual = soundCells(reading, cells).pattern();
  const others = [...units].flatMap((unit, place) =>
    readingsOf(unit)
      .map(broad)
      .filter((each) => each !== usual[place])
      .map((each) => usual.with(place, each)),
  );
  if (units.every((unit) => readingsOf(unit).length === 0)) return [];
  return [usual, ...others, ...spelledPattern(units)];
}

/** The name in pinyin may fall apart at other places than it was put together (ping an, pin gan). */
function spelledPattern(units: Uint16Array): Uint16Array[] {
  const names = Array.from(units, (unit) => syllableName(readingsOf(unit)[0] ?? 0));
  if (names.includes('')) return [];
  const pattern = soundCells(reading.read(names.join('')), cells).pattern();
  return pattern.includes(foreign) ? [] : [pattern];
}

function joinedPatterns(units: Uint16Array, written: string): Uint16Array[] {
  return [joinedCells(reading, cells).pattern(), ...joinedAsWritten(units, written)];
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
