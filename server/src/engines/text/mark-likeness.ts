import { Cells, looseCells } from './reading/cells.js';
import { likeness } from './reading/likeness.js';
import { flag, Reading } from './reading/reading.js';
import { soundCells } from './reading/sound.js';
import { isEnglishWord } from './reading/words.js';

/** How two marks are alike. */
export type MarkLikeness = { by: 'spelling' | 'sound' | 'part'; share: number };

const LONGEST = 120;
/** Shorter names differ by a letter and are others: only their whole form is a key. */
const LEAST_LATIN = 5;
const LEAST_HAN = 3;
/** A word that can be the whole of another's mark: long enough, and no word of the language. */
const LEAST_WORD = 4;
const SAME_SOUND = 0.92;
const CONTAINED = 0.86;
/** Written together with others' letters, a name must be longer to be told. */
const LEAST_EDGE = 5;
const AT_EDGE = 0.82;
const LIKE_CHARACTER = 4;

interface Views {
  loose: string;
  sound: string;
  /** All of it, and those that could be a mark of their own. */
  words: string[];
  telling: string[];
  isHan: boolean;
}

const reading = new Reading();
const cells = new Cells();
const asText = (codes: Uint16Array) => String.fromCharCode(...codes);

function viewsOf(mark: string): Views {
  reading.read(mark.slice(0, LONGEST));
  const flags = [...reading.flags.slice(0, reading.length)];
  const isHan = flags.length > 0 && flags.every((each) => each & flag.han);
  const words: string[] = [];
  for (const [at, each] of flags.entries()) {
    if (at === 0 || each & (flag.gapBefore | flag.start)) words.push('');
    words[words.length - 1] += String.fromCharCode(reading.units[at] ?? 0);
  }
  const loose = asText(looseCells(reading, cells).pattern());
  const sound = isHan && flags.length > 1 ? asText(soundCells(reading, cells).pattern()) : '';
  return { loose, sound, words, telling: words.filter(isTelling), isHan };
}

function isTelling(word: string): boolean {
  const isHan = /^\p{Script=Han}+$/u.test(word);
  return isHan ? word.length >= 2 : word.length >= LEAST_WORD && !isEnglishWord(word);
}

/** Keys that a mark is filed under, and those under which others are met: some lead one way only. */
export interface MarkKeys {
  filed: string[];
  asked: string[];
}

/**
 * Two marks that could be found alike: what one asks for, the other is filed under. The whole in
 * its widest spelling, the same without each of its characters (SymSpell, Garbe 2012), its sound,
 * each word that could be a mark of its own, and a whole that begins or ends another.
 */
export function markKeys(mark: string): MarkKeys {
  const { loose, sound, telling, isHan } = viewsOf(mark);
  if (loose === '') return { filed: [], asked: [] };
  const keys = new Set([`s:${loose}`]);
  if (loose.length >= (isHan ? LEAST_HAN : LEAST_LATIN)) {
    for (let at = 0; at < loose.length; at += 1) {
      keys.add(`s:${loose.slice(0, at)}${loose.slice(at + 1)}`);
    }
  }
  if (sound) keys.add(`p:${sound}`);
  for (const word of telling) keys.add(`w:${word}`);
  const edges = isHan ? [] : edgesOf(loose);
  const isWhole = !isHan && canBeEdge(loose);
  return {
    filed: [...keys, ...edges.map((edge) => `e:${edge}`), ...(isWhole ? [`x:${loose}`] : [])],
    asked: [...keys, ...edges.map((edge) => `x:${edge}`), ...(isWhole ? [`e:${loose}`] : [])],
  };
}

const canBeEdge = (loose: string) => loose.length >= LEAST_EDGE && !isEnglishWord(loose);

/** Beginnings and ends of a name that could be another's mark. */
function edgesOf(loose: string): string[] {
  const edges = new Set<string>();
  for (let length = LEAST_EDGE; length < loose.length; length += 1) {
    edges.add(loose.slice(0, length));
    edges.add(loose.slice(-length));
  }
  return [...edges].filter(canBeEdge);
}

/**
 * How alike two marks are as one reads and says them, 0 to 1: spelling by the widest view, Chinese
 * sounds as a Southern speaker hears them, and one standing whole inside the other.
 */
export function markLikeness(one: string, other: string): MarkLikeness {
  const [a, b] = [viewsOf(one), viewsOf(other)];
  if (a.loose === '' || b.loose === '') return { by: 'spelling', share: 0 };
  const spelling = 1 - distance(a.loose, b.loose) / Math.max(a.loose.length, b.loose.length);
  const found: MarkLikeness[] = [{ by: 'spelling', share: spelling }];
  if (a.sound && a.sound === b.sound) found.push({ by: 'sound', share: SAME_SOUND });
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const isInside =
    short.telling.length > 0 && short.words.every((each) => long.words.includes(each));
  if (isInside) found.push({ by: 'part', share: CONTAINED });
  if (isAtEdge(a, b) || isAtEdge(b, a)) found.push({ by: 'part', share: AT_EDGE });
  const [best] = found.sort((x, y) => y.share - x.share);
  return best as MarkLikeness;
}

const isAtEdge = (short: Views, long: Views) =>
  !short.isHan &&
  canBeEdge(short.loose) &&
  (long.loose.startsWith(short.loose) || long.loose.endsWith(short.loose));

/** Edits (Levenshtein), of which a character put for one of like shape or sound is half of one. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const put = (row[j - 1] as number) + substitution(a.charCodeAt(i - 1), b.charCodeAt(j - 1));
      next.push(Math.min(put, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

function substitution(typed: number, meant: number): number {
  if (typed === meant) return 0;
  const alike = likeness(typed, meant);
  return alike && alike.cost <= LIKE_CHARACTER ? 0.5 : 1;
}
