import type { MarkName } from './marks.js';
import type { Edit } from './near.js';
import type { Cells } from './reading/cells.js';
import { Likelihood } from './reading/likelihood.js';
import {
  isMask,
  type Likeness,
  likeness,
  masked,
  remote,
  signLikeness,
  spelledLikeness,
} from './reading/likeness.js';
import { flag, type Reading } from './reading/reading.js';
import { isChineseWord, isEnglishWord } from './reading/words.js';

export type LeadView = 'sound' | 'split' | 'shape' | 'changed';

/** How units that sound or look like a name were changed, and how much speaks for the name. */
export interface Lead {
  readonly view: LeadView;
  /** Strength of a disguise that is as good as spelled out; 0 for a mere lead. */
  readonly sureness: number;
}

/** How a name would have been changed, what that costs, and at how many places if by shape. */
interface Change {
  readonly view: LeadView;
  readonly change: number;
  readonly changes: number;
  readonly isSpelled: boolean;
}
const edited: Change = { view: 'changed', change: 0, changes: 1, isSpelled: false };

/** What a mark costs in a title, where words cost the negative logarithm of their frequency. */
const markCost = 11;
/** A common word that is also a mark is far less often meant as one. */
const commonCost = 4;
/** What it takes to believe in a sign for a character, and in one that was put in. */
const cost = { missing: 5, doubled: 3, added: 6 };
/** Below these scores, by length of the name, too many clean texts were taken for a disguise. */
const leastScore = {
  pair: 8.5,
  heardPair: 5,
  spelledPair: 4,
  three: 6.5,
  more: 4,
  moreRemote: 8,
  remote: 9,
  unlike: 12,
  two: 10,
};
/** From these on a disguise is as good as spelled out. */
const sureScore = { three: 12, more: 10 };
/** A change that costs more is only remotely alike. */
const closeChange = 3.5;
/** Length of name from which one character may be anything like the right one, or a sign. */
const leastRemote = 4;
/** Nothing like the right one: believed only of names with three characters of their own. */
const unlike: Likeness = { by: 'mask', cost: 9 };

/**
 * Judges units that sound or look like a name. Two syllables meet by chance all the time, so the
 * name, changed as it would have to be, must be likelier here than the words that were typed.
 */
export class LeadJudge {
  private likelihood: Likelihood | null = null;

  constructor(private readonly text: Reading) {}

  /** Units `first` to `last`; the cells from `start` are one for one the characters of the name. */
  ofCells(name: MarkName, cells: Cells, start: number, last: number): Lead | null {
    const { length } = name.units;
    const first = cells.first[start] as number;
    if (this.hasSeam(first, last)) return null;
    if (this.isSpelledOut(first, last)) return this.ofPinyin(name, first, last);
    if (cells.last[start + length - 1] !== last) return null;
    if (this.typedCost(first, last) < markCost + leastOf(length)) return null;
    const likes: Likeness[] = [];
    let spelled = 0;
    for (let place = 0; place < length; place += 1) {
      const meant = name.units[place] as number;
      const at = cells.first[start + place] as number;
      if (this.text.units[at] === meant) continue;
      const like = this.likeOf(cells, start + place, meant) ?? unlike;
      if (like.cost >= remote && length < leastRemote) return null;
      if (like === unlike && ownLength(name, place) < 3) return null;
      if (!((this.text.flags[at] as number) & flag.han)) spelled += 1;
      likes.push(like);
    }
    if (likes.length === 0) return null;
    const view: LeadView = likes.some(({ by, cost }) => by === 'mask' || cost >= remote)
      ? 'changed'
      : likes.some(({ by }) => by === 'shape')
        ? 'shape'
        : 'sound';
    const change = likes.reduce((sum, { cost }) => sum + cost, 0);
    if (view === 'changed' && likes.length > 1) return null;
    const changes = view === 'sound' ? 1 : likes.length;
    return this.weigh(name, { view, change, changes, isSpelled: spelled > 0 }, first, last);
  }

  /** `size` cells from `start` that are the name but for the edit. */
  ofEdit(name: MarkName, cells: Cells, edit: Edit, start: number, size: number): Lead | null {
    const [first, last] = [cells.first[start] as number, cells.last[start + size - 1] as number];
    if (edit.kind === 'changed') return this.ofCells(name, cells, start, last);
    if (this.hasSeam(first, last) || !this.isOtherwise(name, cells, edit, start, size)) return null;
    if (edit.kind === 'missing')
      return this.weigh(name, { ...edited, change: cost.missing }, first, last);
    const at = cells.first[edit.at] as number;
    const isDoubled = [at - 1, at + 1].some(
      (each) => this.text.units[each] === this.text.units[at],
    );
    if (!isDoubled && (name.units.length < 3 || isOfWords(name, edit.at - start))) return null;
    const change = isDoubled ? cost.doubled : cost.added;
    return this.weigh(name, { ...edited, change }, first, last);
  }

  /** Whether everything but what was added or is missing really is the name. */
  private isOtherwise(name: MarkName, cells: Cells, edit: Edit, start: number, size: number) {
    const typed: number[] = [];
    for (let cell = start; cell < start + size; cell += 1) {
      if (edit.kind === 'added' && cell === edit.at) continue;
      typed.push(this.text.units[cells.first[cell] as number] as number);
    }
    const meant = [...name.units];
    if (edit.kind === 'missing') meant.splice(edit.at, 1);
    return meant.every((unit, place) => unit === typed[place]);
  }

  /** Units `first` to `last` are the characters of the name, some of them taken apart. */
  ofParts(name: MarkName, first: number, last: number): Lead | null {
    if (last - first + 1 <= name.units.length || this.hasSeam(first, last)) return null;
    const typed = new Set(this.text.units.subarray(first, last + 1));
    const apart = name.units.filter((unit) => !typed.has(unit)).length;
    return this.weigh(name, { ...edited, view: 'split', change: 1 + apart }, first, last);
  }

  private likeOf(cells: Cells, cell: number, meant: number): Likeness | null {
    const [first, last] = [cells.first[cell] as number, cells.last[cell] as number];
    const unit = this.text.units[first] as number;
    if (first === last && isMask(unit)) return masked;
    if ((this.text.flags[first] as number) & flag.han) return likeness(unit, meant);
    const spelled = spelledLikeness(cells.codes[cell] as number, meant);
    if (spelled !== null || first !== last) return spelled;
    return signLikeness(unit, meant);
  }

  private isSpelledOut(first: number, last: number): boolean {
    for (let at = first; at <= last; at += 1) {
      if ((this.text.flags[at] as number) & flag.han) return false;
    }
    return true;
  }

  /** A word in Latin letters that spells the whole name in pinyin (`huawei`), and no English word. */
  private ofPinyin(name: MarkName, first: number, last: number): Lead | null {
    const { text } = this;
    const typed = text.slice(first, last);
    const isWhole =
      (text.flags[first] as number) & flag.start && (text.flags[last] as number) & flag.end;
    if (isWhole === 0 || typed.length < 5 || isEnglishWord(typed.toLowerCase())) return null;
    // A short word written large is a name of its own, in the spelling that its owner chose.
    if (name.units.length === 2 && /^[A-Z]+[a-z]*$/.test(typed)) return null;
    return { view: 'sound', sureness: 0 };
  }

  private typedCost(first: number, last: number): number {
    this.likelihood ??= new Likelihood(this.text);
    return this.likelihood.costOf(first, last);
  }

  private weigh(name: MarkName, how: Change, first: number, last: number): Lead | null {
    const typed = this.typedCost(first, last);
    const meant = markCost + how.change + (name.weight === 'common' ? commonCost : 0);
    const score = typed - meant;
    if (score < scoreNeeded(name, how)) return null;
    return { view: how.view, sureness: surenessOf(name, how, score) };
  }

  /** Whether the end of a clause lies inside, and not between all the characters. */
  private hasSeam(first: number, last: number): boolean {
    let seams = 0;
    for (let at = first + 1; at <= last; at += 1) {
      if ((this.text.flags[at] as number) & flag.clauseGap) seams += 1;
    }
    return seams > 0 && (seams < last - first || seams < 2);
  }
}

/** Whether the name falls into words at a place, where anything may come between: 京东的物流. */
function isOfWords(name: MarkName, at: number): boolean {
  const whole = String.fromCharCode(...name.units);
  return isChineseWord(whole.slice(0, at)) || isChineseWord(whole.slice(at));
}

/** Length without the common word at either end, unless `place` lies in it: 2 of 汉庭酒店. */
function ownLength(name: MarkName, place: number): number {
  const whole = String.fromCharCode(...name.units);
  const hasHead = place > 1 && isChineseWord(whole.slice(0, 2));
  const hasTail = place < whole.length - 2 && isChineseWord(whole.slice(-2));
  return whole.length - (hasHead ? 2 : 0) - (hasTail ? 2 : 0);
}

/** Less than any score that is needed, so that ordinary words are passed over at once. */
const leastOf = (length: number): number =>
  length === 3 ? leastScore.three : Math.min(leastScore.spelledPair, leastScore.more);

function scoreNeeded(name: MarkName, { view, change, changes, isSpelled }: Change): number {
  const { length } = name.units;
  if (changes > 1) return leastScore.two + 1.5 * Math.max(0, change - 4);
  if (change >= unlike.cost) return leastScore.unlike;
  if (change >= remote) return leastScore.remote;
  if (length > 3) return change > 5 ? leastScore.moreRemote : leastScore.more;
  if (length === 3) return leastScore.three;
  if (isSpelled) return leastScore.spelledPair;
  return view === 'sound' && change <= 2 ? leastScore.heardPair : leastScore.pair;
}

/** Pairs of characters and common words stay leads however unlikely the typed words are. */
function surenessOf(name: MarkName, { change, changes }: Change, score: number): number {
  const { length } = name.units;
  const sure = length > 3 ? sureScore.more : sureScore.three;
  if (length < 3 || name.weight !== 'distinct' || score < sure) return 0;
  if (change > closeChange || changes > 1) return 0;
  return Math.min(0.6 + (score - sure) / 75, 0.75);
}
