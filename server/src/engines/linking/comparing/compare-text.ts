import type { Domain } from '../table/column.js';
import type { Comparer } from './comparer.js';
import type { Forms } from './forms.js';
import { jaroWinkler } from './jaro-winkler.js';
import type { Words } from './words.js';

const level = {
  differs: 0,
  hints: 1,
  resembles: 2,
  alike: 3,
  close: 4,
  nearly: 5,
  same: 6,
} as const;
const LEVELS = [
  'differs',
  'hints',
  'resembles',
  'alike',
  'close',
  'nearly the same',
  'same letters',
];

/** From which Jaro–Winkler similarity, and from which share of weighted words, a level holds. */
const BY_LETTERS = [0.72, 0.8, 0.86, 0.91, 0.955] as const;
const BY_WORDS = [0.3, 0.45, 0.6, 0.75, 0.9] as const;
/** Longer texts are alike in their letters by chance. */
const SHORT = 28;
const FEW_WORDS = 8;
const WORD_ALIKE = 0.9;

/** Names and addresses: letters for short ones, weighted words for long ones (soft TF-IDF). */
export class TextComparer implements Comparer {
  readonly levels = LEVELS;
  readonly isOrdered = true;
  readonly #domain: Domain;
  readonly #words: Words;
  readonly #forms: Forms;
  #restA: number[] = [];
  #restB: number[] = [];

  constructor(domain: Domain, words: Words, forms: Forms) {
    this.#domain = domain;
    this.#words = words;
    this.#forms = forms;
  }

  compare(a: number, b: number): number {
    const { letters, joined, spelled, sounds } = this.#forms;
    if (letters[a] === letters[b] || joined[a] === joined[b]) return level.same;
    let found: number = level.differs;
    if (spelled[a] === spelled[b] || (sounds[a] !== 0 && sounds[a] === sounds[b])) {
      found = level.close;
    }
    const { starts } = this.#words;
    const countA = (starts[a + 1] as number) - (starts[a] as number);
    const countB = (starts[b + 1] as number) - (starts[b] as number);
    const byWords = countA > 1 || countB > 1;
    if (byWords) found = Math.max(found, grade(this.#wordSimilarity(a, b), BY_WORDS));
    if (this.#areNumbersAtOdds) return Math.min(found, level.resembles);
    return found === level.nearly ? found : Math.max(found, this.#byLetters(a, b));
  }

  #byLetters(a: number, b: number): number {
    const { values } = this.#domain;
    const [fromA, toA, fromB, toB] = [
      values.start(a),
      values.end(a),
      values.start(b),
      values.end(b),
    ];
    if (Math.max(toA - fromA, toB - fromB) > SHORT) return level.differs;
    if (isInitial(toA - fromA, toB - fromB) && values.units[fromA] === values.units[fromB]) {
      return level.alike;
    }
    const { units } = values;
    return grade(jaroWinkler(units, fromA, toA, fromB, toB), BY_LETTERS);
  }

  #areNumbersAtOdds = false;

  /** Cosine over weighted words, where a word also counts for one spelled almost like it. */
  #wordSimilarity(a: number, b: number): number {
    const { starts, list, weights, norms, hasDigit } = this.#words;
    let [i, j] = [starts[a] as number, starts[b] as number];
    const [endA, endB] = [starts[a + 1] as number, starts[b + 1] as number];
    this.#restA.length = 0;
    this.#restB.length = 0;
    let [sum, shared, oddA, oddB] = [0, 0, 0, 0];
    while (i < endA || j < endB) {
      const wordA = i < endA ? (list[i] as number) : Number.MAX_SAFE_INTEGER;
      const wordB = j < endB ? (list[j] as number) : Number.MAX_SAFE_INTEGER;
      if (wordA === wordB) {
        sum += (weights[wordA] as number) ** 2;
        shared += hasDigit[wordA] as number;
        i += 1;
        j += 1;
      } else if (wordA < wordB) {
        if (hasDigit[wordA] === 1) oddA += 1;
        else this.#restA.push(wordA);
        i += 1;
      } else {
        if (hasDigit[wordB] === 1) oddB += 1;
        else this.#restB.push(wordB);
        j += 1;
      }
    }
    this.#areNumbersAtOdds = shared === 0 && oddA > 0 && oddB > 0;
    if (this.#restA.length <= FEW_WORDS && this.#restB.length <= FEW_WORDS) sum += this.#softly();
    return sum / ((norms[a] as number) * (norms[b] as number));
  }

  #softly(): number {
    const { dictionary: words, weights } = this.#words;
    let sum = 0;
    for (const a of this.#restA) {
      let [best, at] = [0, -1];
      for (let j = 0; j < this.#restB.length; j++) {
        const b = this.#restB[j] as number;
        if (b < 0) continue;
        const alike = jaroWinkler(
          words.units,
          words.start(a),
          words.end(a),
          words.start(b),
          words.end(b),
        );
        if (alike > best) [best, at] = [alike, j];
      }
      if (best < WORD_ALIKE) continue;
      const b = this.#restB[at] as number;
      this.#restB[at] = -1;
      sum += best * (weights[a] as number) * (weights[b] as number);
    }
    return sum;
  }
}

const isInitial = (lengthA: number, lengthB: number) =>
  (lengthA === 1 && lengthB > 1) || (lengthB === 1 && lengthA > 1);

function grade(similarity: number, steps: readonly number[]): number {
  let found = 0;
  while (found < steps.length && similarity >= (steps[found] as number)) found += 1;
  return found;
}
