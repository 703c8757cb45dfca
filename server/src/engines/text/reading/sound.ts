import { syllables } from '../tables/syllables.gen.js';
import type { Cells } from './cells.js';
import { flag, type Reading } from './reading.js';

const syllableOf = new Map<number, number>();
const syllableNames = new Map<string, number>();
for (const [place, line] of syllables.split('\n').entries()) {
  const name = line.slice(0, line.indexOf(' '));
  syllableNames.set(name, place + 1);
  for (const member of line.slice(name.length + 1)) {
    syllableOf.set(member.codePointAt(0) as number, place + 1);
  }
}
const longestSyllable = 6;
const longestRun = 24;
/** What has no reading in Mandarin; every such word has it, so it tells none of them apart. */
export const foreign = 0xffff;

/** Mandarin syllables without tones, from characters and from words spelled in pinyin. */
export function soundCells(reading: Reading, into: Cells): Cells {
  into.length = 0;
  for (let at = 0; at < reading.length; ) {
    const syllable = syllableOf.get(reading.units[at] as number);
    if (syllable !== undefined) {
      into.add(syllable, at, at);
      at += 1;
    } else {
      at = spelled(reading, at, into);
    }
  }
  return into;
}

/** Reads one run of letters as pinyin if all of it can be; answers where the next run begins. */
function spelled(reading: Reading, from: number, into: Cells): number {
  let to = from + 1;
  let word = String.fromCharCode(reading.units[from] as number);
  while (to < reading.length && !((reading.flags[to] as number) & flag.start)) {
    word += String.fromCharCode(reading.units[to] as number);
    to += 1;
  }
  const cuts = word.length <= longestRun && /^[a-z]+$/.test(word) ? segment(word) : null;
  if (cuts === null) {
    into.add(foreign, from, to - 1);
    return to;
  }
  let at = from;
  for (const name of cuts) {
    into.add(syllableNames.get(name) as number, at, at + name.length - 1);
    at += name.length;
  }
  return to;
}

/** Longest syllables first; null if no cut reads the whole word. */
function segment(word: string): string[] | null {
  const best: (string[] | null)[] = Array.from({ length: word.length + 1 }, () => null);
  best[word.length] = [];
  for (let at = word.length - 1; at >= 0; at -= 1) {
    for (let size = Math.min(longestSyllable, word.length - at); size > 0; size -= 1) {
      const rest = best[at + size];
      const name = word.slice(at, at + size);
      if (!rest || !syllableNames.has(name)) continue;
      best[at] = [name, ...rest];
      break;
    }
  }
  return best[0] ?? null;
}
