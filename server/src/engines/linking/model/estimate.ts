import type { Comparer } from '../comparing/comparer.js';
import type { ReadColumn } from '../table/column.js';
import { expectedLevels } from './expected.js';
import { firstGuess, isIn } from './first-guess.js';
import { inOrder } from './in-order.js';
import { BLIND, type Expected, expect, type Mixture, NEIGHBOURS, SAME } from './mixture.js';
import type { Model } from './model.js';
import type { Pattern } from './patterns.js';

/** What the model is learned from; counts of both add up to all pairs of records. */
export interface Evidence {
  /** Pairs that share a blocking key. */
  candidates: readonly Pattern[];
  /** Pairs picked blindly, none of them a candidate: they stand for what does not match. */
  others: readonly Pattern[];
  /** All pairs by the inputs they came from: within the first, across, within the second. */
  sides: readonly number[];
}

export interface LearnedColumn {
  column: ReadColumn;
  comparer: Comparer;
}

const ROUNDS = 60;
const AT_LEAST = 8;
const SETTLED = 1e-4;
/** As many pairs as this is what is expected worth before anything is seen. */
const FAITH = 12;
const KINDS_OF_NEIGHBOURS = 4;
const LEAST = 1e-12;
/** Neighbours are few when they are less than this share of the same. */
const FEW = 0.5;

/**
 * Fellegi–Sunter weights by expectation maximisation over patterns of agreement. Pairs picked
 * blindly tell how strangers agree; candidates are the same, strangers, or one of a few kinds of
 * neighbours, who agree in some columns together. Nothing is labelled.
 */
export function estimate(columns: readonly LearnedColumn[], evidence: Evidence): Model {
  const learner = new Learner(columns, evidence);
  const first = settle(learner, learner.first(), evidence);
  return learner.model(settle(learner, learner.withoutFew(first), evidence));
}

function settle(learner: Learner, start: Mixture, { candidates }: Evidence): Mixture {
  let mixture = start;
  for (let round = 0; round < ROUNDS; round++) {
    const before = mixture.sizes[SAME] as number;
    mixture = learner.maximise(expect(mixture, candidates));
    const change = Math.abs((mixture.sizes[SAME] as number) - before);
    if (round >= AT_LEAST && change < SETTLED * before) break;
  }
  return mixture;
}

class Learner {
  readonly #columns: readonly LearnedColumn[];
  readonly #evidence: Evidence;
  readonly #pairs: number;
  readonly #offsets: number[] = [];
  readonly #expected: Float64Array;
  /** Pairs picked blindly, by level. */
  readonly #blind: Float64Array;
  /** For each kind of neighbours, the columns in which they agree. */
  #groups: number[] = [];
  /** How many pairs one that was picked blindly stands for. */
  readonly #grain: number;

  constructor(columns: readonly LearnedColumn[], evidence: Evidence) {
    this.#columns = columns;
    this.#evidence = evidence;
    this.#pairs = evidence.sides.reduce((sum, count) => sum + count, 0);
    let size = 0;
    for (const { column, comparer } of columns) {
      this.#offsets.push(size);
      size += comparer.levels.length + column.held.length;
    }
    this.#offsets.push(size);
    this.#expected = new Float64Array(size);
    for (const [place, { column }] of columns.entries()) {
      this.#expected.set(expectedLevels(column), this.#offsets[place]);
    }
    this.#blind = this.#count(evidence.others);
    this.#grain = evidence.others.reduce((least, { count }) => Math.min(least, count), this.#pairs);
  }

  /** Before anything is learned: the sizes of a first guess, the shares that are expected. */
  first(): Mixture {
    const kinds = NEIGHBOURS + KINDS_OF_NEIGHBOURS;
    const none: Mixture = {
      offsets: this.#offsets,
      shares: Array.from({ length: kinds }, () => this.#expected),
      sizes: new Float64Array(kinds),
      sides: new Float64Array(3).fill(1),
      exchanged: 0.01,
    };
    const unlike = this.#columns.map(({ comparer }) => comparer.levels.length);
    const { found, groups } = firstGuess(none, this.#evidence.candidates, unlike);
    this.#groups = groups;
    const guessed = this.maximise(found);
    const blind = guessed.shares[BLIND] as Float64Array;
    const nothing = found.counts.map((counts) => new Float64Array(counts.length));
    const shares = guessed.shares.map((own, kind) => {
      if (kind === BLIND) return own;
      return this.#shares(kind, nothing[kind] as Float64Array, blind, this.#expected);
    });
    return { ...guessed, shares };
  }

  /**
   * Neighbours that are few beside the same are more likely the same whose records have changed in
   * several columns at once: they moved, or have another telephone.
   */
  withoutFew(mixture: Mixture): Mixture {
    const least = (mixture.sizes[SAME] as number) * FEW;
    const isKept = (kind: number) => kind < NEIGHBOURS || (mixture.sizes[kind] as number) >= least;
    this.#groups = this.#groups.filter((_, place) => isKept(NEIGHBOURS + place));
    return {
      ...mixture,
      shares: mixture.shares.filter((_, kind) => isKept(kind)),
      sizes: mixture.sizes.filter((_, kind) => isKept(kind)),
    };
  }

  maximise({ counts, pairs, sides, exchanged }: Expected): Mixture {
    const same = pairs[SAME] as number;
    const blind = this.#blindShares(counts);
    const prior = blind.map((share, at) => 0.8 * share + 0.2 * (this.#expected[at] as number));
    const sizes = pairs.map((count) => (count + 1) / this.#pairs);
    sizes[BLIND] = Math.max(0.5, 1 - sizes.reduce((sum, s) => sum + s, 0) + (sizes[BLIND] ?? 0));
    return {
      offsets: this.#offsets,
      shares: counts.map((own, kind) => {
        if (kind === BLIND) return blind;
        return this.#shares(kind, own, blind, kind === SAME ? this.#expected : prior);
      }),
      sizes,
      sides: sides.map((count, side) => {
        const share = (this.#evidence.sides[side] as number) / this.#pairs;
        if (share === 0) return 1;
        return Math.max(LEAST, (count + FAITH * share) / (same + FAITH) / share);
      }),
      exchanged: (exchanged + 0.01 * FAITH) / (same + FAITH),
    };
  }

  model({ shares, sizes, sides, exchanged }: Mixture): Model {
    const blind = shares[BLIND] as Float64Array;
    const against = (kind: number) => Math.log((sizes[kind] as number) / (sizes[BLIND] as number));
    const weights = (kind: number, isOrdered: boolean) =>
      this.#columns.map(({ comparer }, place) =>
        inOrder(
          this.#of(shares[kind] as Float64Array, place),
          this.#of(blind, place),
          isOrdered && comparer.isOrdered ? comparer.levels.length : 0,
        ),
      );
    return {
      weights: weights(SAME, true),
      sides: sides.map(Math.log),
      exchange: Math.min(0, Math.log(exchanged)),
      prior: against(SAME),
      neighbours: Array.from({ length: shares.length - NEIGHBOURS }, (_, kind) => ({
        prior: against(NEIGHBOURS + kind),
        weights: weights(NEIGHBOURS + kind, false),
      })),
    };
  }

  /** Neighbours are strangers in all columns but those of their group. */
  #shares(kind: number, counts: Float64Array, blind: Float64Array, expected: Float64Array) {
    const shares = this.#blend(counts, expected);
    const group = this.#groups[kind - NEIGHBOURS];
    for (const place of this.#columns.keys()) {
      if (kind === SAME || (group !== undefined && isIn(group, place))) continue;
      this.#of(shares, place).set(this.#of(blind, place));
    }
    return shares;
  }

  #of(levels: Float64Array, place: number): Float64Array {
    return levels.subarray(this.#offsets[place], this.#offsets[place + 1]);
  }

  #count(patterns: readonly Pattern[]): Float64Array {
    const counts = new Float64Array(this.#expected.length);
    for (const { levels, count } of patterns) {
      for (const [place, level] of levels.entries()) {
        const at = (this.#offsets[place] as number) + level;
        if (at < (this.#offsets[place + 1] as number)) counts[at] = (counts[at] as number) + count;
      }
    }
    return counts;
  }

  /** Shares by level of each column, with what was expected as so many pairs more. */
  #blend(counts: Float64Array, expected: Float64Array): Float64Array {
    const shares = new Float64Array(counts.length);
    for (const place of this.#columns.keys()) {
      const own = this.#of(counts, place);
      const prior = this.#of(expected, place);
      const sum = own.reduce((total, count) => total + count, FAITH);
      this.#of(shares, place).set(
        own.map((count, level) =>
          Math.max(LEAST, (count + FAITH * (prior[level] as number)) / sum),
        ),
      );
    }
    return shares;
  }

  /** Agreement is known exactly from the counts of values; what is unlike, from those picked. */
  #blindShares(counts: readonly Float64Array[]): Float64Array {
    const shares = new Float64Array(this.#blind.length);
    for (const [place, { column, comparer }] of this.#columns.entries()) {
      const unlike = comparer.levels.length;
      const candidates = this.#of(counts[BLIND] as Float64Array, place);
      const own = this.#of(this.#blind, place).map((count, level) => {
        if (level < unlike) return count + (candidates[level] as number) + this.#grain / 2;
        const agreeing = column.agreeing[level - unlike] as number;
        const known = counts.reduce((sum, kind, at) => {
          return at === BLIND ? sum : sum + (this.#of(kind, place)[level] as number);
        }, 0);
        return Math.max(agreeing - known, 1 + agreeing / 1_000);
      });
      const sum = own.reduce((total, count) => total + count, 0);
      this.#of(shares, place).set(own.map((count) => Math.max(LEAST, count / sum)));
    }
    return shares;
  }
}
