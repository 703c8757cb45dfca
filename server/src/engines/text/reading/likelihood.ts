import { contextPhrases, fillerPhrases, otherNames } from '../lexicon/context.js';
import { goodsPhrases } from '../lexicon/goods.js';
import { flag, type Reading } from './reading.js';
import { chineseCounts, isEnglishWord } from './words.js';

const longestWord = 4;
/** Natural logarithm of the sum of all counts of the dictionary. */
const whole = 17.9;
const ln2 = Math.LN2;
const cost = { unknown: 19, letters: 11, englishWord: 8, digits: 6, kana: 8, tradeWord: 10 };

const costs = new Map<string, number>();
for (const [word, count] of chineseCounts) costs.set(word, whole - count * ln2);
for (const phrases of [...Object.values(contextPhrases), fillerPhrases, otherNames]) {
  for (const word of phrases.split('|')) addTradeWord(word);
}
for (const line of goodsPhrases.split('\n')) for (const word of line.split(' ')) addTradeWord(word);

function addTradeWord(word: string): void {
  if (!/^\p{Script=Han}{2,4}$/u.test(word)) return;
  costs.set(word, Math.min(costs.get(word) ?? cost.unknown, cost.tradeWord));
}

/**
 * How likely a text reads as Chinese words, by the best cut into words of a unigram model. Costs
 * are negative natural logarithms. Worked out once a text, and only when something asks.
 */
export class Likelihood {
  private readonly upTo: Float64Array;
  private readonly from: Float64Array;

  constructor(private readonly text: Reading) {
    const { length } = text;
    this.upTo = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
    this.from = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
    this.upTo[0] = 0;
    this.from[length] = 0;
    const ends: number[] = [];
    const prices: number[] = [];
    const counts = new Uint8Array(length);
    for (let at = 0; at < length; at += 1) {
      this.edges(at, (end, price) => {
        ends[at * longestWord + (counts[at] as number)] = end;
        prices[at * longestWord + (counts[at] as number)] = price;
        counts[at] = (counts[at] as number) + 1;
        this.upTo[end] = Math.min(this.upTo[end] as number, (this.upTo[at] as number) + price);
      });
    }
    for (let at = length - 1; at >= 0; at -= 1) {
      for (let each = 0; each < (counts[at] as number); each += 1) {
        const place = at * longestWord + each;
        const rest = (this.from[ends[place] as number] as number) + (prices[place] as number);
        this.from[at] = Math.min(this.from[at] as number, rest);
      }
    }
  }

  /** What units `first` to `last` cost in their text: high where they are not words. */
  costOf(first: number, last: number): number {
    return (
      (this.from[0] as number) - (this.upTo[first] as number) - (this.from[last + 1] as number)
    );
  }

  private edges(at: number, edge: (end: number, price: number) => void): void {
    const flags = this.text.flags[at] as number;
    if (!(flags & flag.han)) {
      edge(at + 1, flags & flag.start || at === 0 ? this.runCost(at) : 0);
      return;
    }
    let word = '';
    for (let size = 1; size <= longestWord && at + size <= this.text.length; size += 1) {
      const next = at + size - 1;
      if (!((this.text.flags[next] as number) & flag.han)) return;
      if (size > 1 && this.isBroken(next)) return;
      word += String.fromCharCode(this.text.units[next] as number);
      const price = costs.get(word) ?? (size === 1 ? unknownCost(word) : undefined);
      if (price !== undefined) edge(next + 1, price);
    }
  }

  private runCost(from: number): number {
    let to = from + 1;
    let isDigits = true;
    for (; to < this.text.length && !((this.text.flags[to] as number) & flag.start); to += 1) {
      if (!((this.text.flags[to] as number) & flag.digit)) isDigits = false;
    }
    if (isDigits && (this.text.flags[from] as number) & flag.digit) return cost.digits;
    const word = String.fromCharCode(...this.text.units.subarray(from, Math.min(to, from + 24)));
    return isEnglishWord(word) ? cost.englishWord : cost.letters;
  }

  /** Words do not reach over gaps, unless the whole stretch is written with gaps between. */
  private isBroken(at: number): boolean {
    if (!this.hasGap(at)) return false;
    if ((this.text.flags[at] as number) & (flag.clauseGap | flag.oddGap)) return true;
    return !(this.hasGap(at - 1) && this.hasGap(at + 1));
  }

  private hasGap(at: number): boolean {
    if (at <= 0 || at >= this.text.length) return true;
    return ((this.text.flags[at] as number) & flag.gapBefore) !== 0;
  }
}

const unknownCost = (character: string): number =>
  /\p{Script=Han}/u.test(character) ? cost.unknown : cost.kana;
