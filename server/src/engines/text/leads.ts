import type { MarkName } from './marks.js';
import type { Cells } from './reading/cells.js';
import { Likelihood } from './reading/likelihood.js';
import {
  type Likeness,
  likeness,
  masked,
  remote,
  signLikeness,
  spelledLikeness,
} from './reading/likeness.js';
import { flag, type Reading } from './reading/reading.js';
import { isEnglishWord } from './reading/words.js';

export type LeadView = 'sound' | 'split' | 'shape' | 'changed';

/** How units that sound or look like a name were changed, and how much speaks for the name. */
export interface Lead {
  readonly view: LeadView;
  /** Strength of a disguise that is as good as spelled out; 0 for a mere lead. */
  readonly sureness: number;
}

/** What a mark costs in a title, where words cost the negative logarithm of their frequency. */
const markCost = 11;
/** A common word that is also a mark is far less often meant as one. */
const commonCost = 4;
/** Below these scores, by length of the name, too many clean texts were taken for a disguise. */
const leastScore = { pair: 8.5, heardPair: 6, spelledPair: 4, three: 6.5, more: 4, remote: 9 };
/** From these on a disguise is as good as spelled out. */
const sureScore = { three: 12, more: 10 };
/** A change that costs more is only remotely alike. */
const closeChange = 3.5;
/** Length of name from which one character may be anything like the right one, or a sign. */
const leastRemote = 4;

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
    const likes: Likeness[] = [];
    let spelled = 0;
    for (let place = 0; place < length; place += 1) {
      const meant = name.units[place] as number;
      const at = cells.first[start + place] as number;
      if (this.text.units[at] === meant) continue;
      const like = this.likeOf(cells, start + place, meant);
      if (like === null || (like.cost >= remote && length < leastRemote)) return null;
      if (!((this.text.flags[at] as number) & flag.han)) spelled += 1;
      likes.push(like);
    }
    if (likes.length === 0) return null;
    const view: LeadView = likes.some(({ cost }) => cost >= remote)
      ? 'changed'
      : likes.some(({ by }) => by === 'shape')
        ? 'shape'
        : 'sound';
    const change = likes.reduce((sum, { cost }) => sum + cost, 0);
    if (view === 'changed' && likes.length > 1) return null;
    return this.weigh(name, view, first, last, change, spelled > 0);
  }

  /** Units `first` to `last` are the characters of the name, some of them taken apart. */
  ofParts(name: MarkName, first: number, last: number): Lead | null {
    if (last - first + 1 <= name.units.length || this.hasSeam(first, last)) return null;
    const typed = new Set(this.text.units.subarray(first, last + 1));
    const apart = name.units.filter((unit) => !typed.has(unit)).length;
    return this.weigh(name, 'split', first, last, 1 + apart);
  }

  private likeOf(cells: Cells, cell: number, meant: number): Likeness | null {
    const [first, last] = [cells.first[cell] as number, cells.last[cell] as number];
    const unit = this.text.units[first] as number;
    if ((this.text.flags[first] as number) & flag.han) return likeness(unit, meant);
    const spelled = spelledLikeness(cells.codes[cell] as number, meant);
    if (spelled !== null || first !== last) return spelled;
    return signLikeness(unit, meant) ?? masked;
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

  private weigh(
    name: MarkName,
    view: LeadView,
    first: number,
    last: number,
    change: number,
    isSpelled = false,
  ) {
    this.likelihood ??= new Likelihood(this.text);
    const typed = this.likelihood.costOf(first, last);
    const meant = markCost + change + (name.weight === 'common' ? commonCost : 0);
    const score = typed - meant;
    return score < scoreNeeded(name, view, change, isSpelled)
      ? null
      : { view, sureness: surenessOf(name, score, change) };
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

function scoreNeeded(name: MarkName, view: LeadView, change: number, isSpelled: boolean): number {
  const { length } = name.units;
  if (view === 'changed') return leastScore.remote;
  if (length > 3) return leastScore.more;
  if (length === 3) return leastScore.three;
  if (isSpelled) return leastScore.spelledPair;
  return view === 'sound' && change <= 2 ? leastScore.heardPair : leastScore.pair;
}

/** Pairs of characters and common words stay leads however unlikely the typed words are. */
function surenessOf(name: MarkName, score: number, change: number): number {
  const { length } = name.units;
  const sure = length > 3 ? sureScore.more : sureScore.three;
  if (length < 3 || name.weight !== 'distinct' || change > closeChange || score < sure) return 0;
  return Math.min(0.6 + (score - sure) / 75, 0.75);
}
