import { syllables } from '../tables/syllables.gen.js';
import type { Cells } from './cells.js';
import { flag, type Reading } from './reading.js';

/** Every Mandarin reading of a character, the usual one first; syllables without tones. */
const readings = new Map<number, number[]>();
const syllableNames = new Map<string, number>();
/** Syllables that are often mistaken for one another have the same broad one. */
const broadOf: number[] = [0];
const nameOf: string[] = [''];
const broadNames = new Map<string, number>();
const lines = syllables.split('\n').map((line) => {
  const [name = '', members = ''] = line.split(' ');
  syllableNames.set(name, broadOf.length);
  nameOf.push(name);
  const broad = broadNames.get(broadName(name)) ?? broadOf.length;
  broadNames.set(broadName(name), broad);
  broadOf.push(broad);
  return members.split('/');
});
for (const place of [0, 1]) {
  for (const [syllable, members] of lines.entries()) {
    for (const member of members[place] ?? '') {
      const unit = member.codePointAt(0) as number;
      const known = readings.get(unit);
      if (known === undefined) readings.set(unit, [syllable + 1]);
      else known.push(syllable + 1);
    }
  }
}
const longestSyllable = 6;
const longestRun = 24;
/** What has no reading in Mandarin; every such word has it, so it tells none of them apart. */
export const foreign = 0xffff;
const silent: readonly number[] = [];

/** Southern speakers merge zh and z, n and l, ng and n; so do those who write by ear. */
function broadName(name: string): string {
  return name
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/ng$/, 'n')
    .replace('v', 'u');
}

export const readingsOf = (unit: number): readonly number[] => readings.get(unit) ?? silent;
export const broad = (syllable: number): number => broadOf[syllable] as number;
/** The syllable in pinyin; empty for none. */
export const syllableName = (syllable: number): string => nameOf[syllable] ?? '';
export const syllable = (name: string): number | undefined => syllableNames.get(name);

/**
 * Broad syllables of characters and of words spelled in pinyin; a character without a known
 * sound stands for itself.
 */
export function soundCells(reading: Reading, into: Cells): Cells {
  into.length = 0;
  for (let at = 0; at < reading.length; ) {
    const unit = reading.units[at] as number;
    const heard = readings.get(unit);
    if (heard !== undefined) {
      into.add(broad(heard[0] as number), at, at);
      at += 1;
    } else if ((reading.flags[at] as number) & flag.han) {
      into.add(unit, at, at);
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
    into.add(broad(syllableNames.get(name) as number), at, at + name.length - 1);
    at += name.length;
  }
  return to;
}

/** A cut in fewest syllables of which, after the first, fewest begin with a vowel; null if none. */
function segment(word: string): string[] | null {
  const best: ({ cost: number; cuts: string[] } | null)[] = [];
  best[word.length] = { cost: 0, cuts: [] };
  for (let at = word.length - 1; at >= 0; at -= 1) {
    best[at] = null;
    for (let size = Math.min(longestSyllable, word.length - at); size > 0; size -= 1) {
      const rest = best[at + size];
      const name = word.slice(at, at + size);
      if (!rest || !syllableNames.has(name) || !/[aeiouv]/.test(name)) continue;
      const cost = rest.cost + (at > 0 && /^[aeo]/.test(name) ? 3 : 1);
      const known = best[at];
      if (!known || cost < known.cost) best[at] = { cost, cuts: [name, ...rest.cuts] };
    }
  }
  return best[0]?.cuts ?? null;
}
