import { chineseWords } from '../tables/chinese-words.gen.js';
import { englishWords } from '../tables/english-words.gen.js';
import { flag, type Reading } from './reading.js';

/** Chinese words and names, with the binary logarithm of how often each was counted. */
export const chineseCounts = new Map<string, number>();
const common = new Set<string>();
for (const line of chineseWords.split('\n')) {
  const [, size, kind, count] = /^(\d)(.)(\d+) /.exec(line) ?? [];
  const step = Number(size);
  for (let at = line.indexOf(' ') + 1; at < line.length; at += step) {
    const word = line.slice(at, at + step);
    chineseCounts.set(word, Number(count));
    if (kind === 'w' && step > 1) common.add(word);
  }
}
const english = new Set(englishWords.split(' '));

/** Short forms that stand in titles for anything but a brand. */
const shortForms = new Set(
  `xl xxl xs us uk eu cn jp pc pcs tv hd uv led usb mm cm kg ml oz ft in inch mah kw rgb lcd gps diy
   new hot top men kids usa aa aaa pro max mini plus ultra lite gen set kit pack`.split(/\s+/),
);

/** A common word of two to four characters; names and rare words are none. */
export const isChineseWord = (text: string): boolean => common.has(text);

/** A word of everyday English, in the singular or the plural. */
export function isEnglishWord(text: string): boolean {
  if (english.has(text) || shortForms.has(text)) return true;
  return text.length > 3 && text.endsWith('s') && english.has(text.slice(0, -1));
}

/** Whether the border of units `first` to `last` runs through a common Chinese word. */
export function cutsChineseWord(reading: Reading, first: number, last: number): boolean {
  return isWordAcross(reading, first) || isWordAcross(reading, last + 1);
}

function isWordAcross(reading: Reading, at: number): boolean {
  if (at === 0 || at >= reading.length) return false;
  if ((reading.flags[at] as number) & flag.gapBefore) return false;
  const pair = String.fromCharCode(reading.units[at - 1] as number, reading.units[at] as number);
  return isChineseWord(pair);
}
