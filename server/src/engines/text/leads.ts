import type { MarkName } from './marks.js';
import { flag, type Reading } from './reading/reading.js';
import { cutsChineseWord, isChineseWord, isEnglishWord } from './reading/words.js';

export type LeadView = 'sound' | 'split' | 'shape';

/**
 * Whether units that sound or look like a name are worth a look. Two syllables meet by chance all
 * the time, so what reads as words of its own is left alone.
 */
export function isLead(
  text: Reading,
  name: MarkName,
  first: number,
  last: number,
  view: LeadView,
): boolean {
  if (isSameWriting(text, name, first, last)) return false;
  if (hasGapOrSeam(text, first, last)) return false;
  if (view === 'sound' && !text.hasHan) return isPinyinWord(text, name, first, last);
  const same = kept(text, name, first, last);
  if (view !== 'split' && same === 0 && name.units.length < 3) return false;
  if (name.weight === 'common' && view !== 'split') return false;
  return !readsAsWords(text, first, last);
}

function isSameWriting(text: Reading, name: MarkName, first: number, last: number): boolean {
  if (last - first + 1 !== name.units.length) return false;
  return kept(text, name, first, last) === name.units.length;
}

function kept(text: Reading, name: MarkName, first: number, last: number): number {
  const typed = new Set(text.units.subarray(first, last + 1));
  return name.units.filter((unit) => typed.has(unit)).length;
}

function hasGapOrSeam(text: Reading, first: number, last: number): boolean {
  for (let at = first + 1; at <= last; at += 1) {
    if ((text.flags[at] as number) & flag.clauseGap) return true;
  }
  return false;
}

/** A word in Latin letters that spells the whole name in pinyin (`huawei`), and no English word. */
function isPinyinWord(text: Reading, name: MarkName, first: number, last: number): boolean {
  const typed = text.slice(first, last).toLowerCase();
  const isWhole =
    (text.flags[first] as number) & flag.start && (text.flags[last] as number) & flag.end;
  return isWhole !== 0 && name.units.length >= 2 && typed.length >= 5 && !isEnglishWord(typed);
}

/** Whether the stretch falls into common words, alone or with a neighbour. */
function readsAsWords(text: Reading, first: number, last: number): boolean {
  let stretch = '';
  for (let at = first; at <= last; at += 1) {
    stretch += String.fromCharCode(text.units[at] as number);
  }
  if (isChineseWord(stretch)) return true;
  for (let at = 0; at + 1 < stretch.length; at += 1) {
    if (isChineseWord(stretch.slice(at, at + 2))) return true;
  }
  return cutsChineseWord(text, first, last);
}
