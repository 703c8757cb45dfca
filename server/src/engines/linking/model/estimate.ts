import type { Comparer } from '../comparing/comparer.js';
import type { ReadColumn } from '../table/column.js';
import { expectedLevels } from './expected.js';
import { inOrder } from './in-order.js';
import { type Model, sigmoid } from './model.js';
import { isGiven, type Pattern } from './patterns.js';

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

const ROUNDS = 80;
const SETTLED = 1e-4;
/** As many pairs as this is what is expected worth before anything is seen. */
const FAITH = 12;
const LEAST = 1e-12;

interface Shares {
  /** By level, among pairs that are the same, and among all others. */
  match: Float64Array[];
  other: Float64Array[];
  sides: Float64Array;
  exchanged: number;
  /** Pairs that are the same. */
  matches: number;
}

/**
 * Fellegi–Sunter weights by expectation maximisation over patterns of agreement. Pairs picked
 * blindly tell how others agree; candidates tell the two apart. Nothing is labelled.
 */
export function estimate(columns: readonly LearnedColumn[], evidence: Evidence): Model {
  const pairs = evidence.sides.reduce((sum, count) => sum + count, 0);
  const blind = countOthers(columns, evidence.others);
  let shares = firstShares(columns, evidence, pairs);
  let model = modelOf(columns, shares, evidence, pairs);
  for (let round = 0; round < ROUNDS; round++) {
    const before = shares.matches;
    shares = maximise(columns, evidence, model, blind, pairs);
    model = modelOf(columns, shares, evidence, pairs);
    if (round > 8 && Math.abs(shares.matches - before) < SETTLED * before) break;
  }
  return model;
}

/** The log odds of a pattern. */
export function scorePattern(model: Model, pattern: Pattern): number {
  let score = model.prior + (model.sides[pattern.sides] as number);
  if (pattern.isExchanged) score += model.exchange;
  for (const [place, level] of pattern.levels.entries()) {
    if (isGiven(level)) score += model.weights[place]?.[level] as number;
  }
  return score;
}

function countOthers(columns: readonly LearnedColumn[], others: readonly Pattern[]) {
  const counts = columns.map(({ column, comparer }) => emptyLevels(column, comparer));
  for (const { levels, count } of others) addLevels(counts, levels, count);
  return counts;
}

const emptyLevels = ({ held }: ReadColumn, { levels }: Comparer) =>
  new Float64Array(levels.length + held.length);

function addLevels(counts: Float64Array[], levels: Uint8Array, count: number): void {
  for (let place = 0; place < levels.length; place++) {
    const level = levels[place] as number;
    const into = counts[place] as Float64Array;
    if (isGiven(level)) into[level] = (into[level] as number) + count;
  }
}

function firstShares(columns: readonly LearnedColumn[], evidence: Evidence, pairs: number): Shares {
  const none = columns.map(({ column, comparer }) => emptyLevels(column, comparer));
  const candidates = evidence.candidates.reduce((sum, { count }) => sum + count, 0);
  const all = countOthers(columns, [...evidence.others, ...evidence.candidates]);
  return {
    match: columns.map(({ column }) => expectedLevels(column)),
    other: othersOf(columns, all, none, evidence),
    sides: Float64Array.from(evidence.sides, (count) => count / pairs),
    exchanged: 0.01,
    matches: Math.max(1, Math.min(candidates / 20, pairs / 4)),
  };
}

/** One round: how likely each pattern is the same, and the shares that follow. */
function maximise(
  columns: readonly LearnedColumn[],
  evidence: Evidence,
  model: Model,
  blind: readonly Float64Array[],
  pairs: number,
): Shares {
  const same = columns.map(({ column, comparer }) => emptyLevels(column, comparer));
  const others = blind.map((counts) => counts.slice());
  const sides = new Float64Array(3);
  let [matches, exchanged] = [0, 0];
  for (const pattern of evidence.candidates) {
    const likely = sigmoid(scorePattern(model, pattern));
    const count = pattern.count * likely;
    addLevels(same, pattern.levels, count);
    addLevels(others, pattern.levels, pattern.count - count);
    sides[pattern.sides] = (sides[pattern.sides] as number) + count;
    if (pattern.isExchanged) exchanged += count;
    matches += count;
  }
  return {
    match: columns.map(({ column }, place) => blend(same[place], expectedLevels(column))),
    other: othersOf(columns, others, same, evidence),
    sides: sides.map((count, side) =>
      sideShare(count, evidence.sides[side] as number, pairs, matches),
    ),
    exchanged: (exchanged + 0.01 * FAITH) / (matches + FAITH),
    matches: Math.max(matches, 1),
  };
}

const sideShare = (count: number, of: number, pairs: number, matches: number) =>
  (count + (FAITH * of) / pairs) / (matches + FAITH);

function blend(counts: Float64Array | undefined, expected: Float64Array): Float64Array {
  const given = counts ?? new Float64Array(expected.length);
  const sum = given.reduce((total, count) => total + count, 0);
  return given.map((count, level) => (count + FAITH * (expected[level] as number)) / (sum + FAITH));
}

/** Agreement is known exactly from the counts of values; what is unlike, from the sample. */
function othersOf(
  columns: readonly LearnedColumn[],
  counts: readonly Float64Array[],
  same: readonly Float64Array[],
  { others }: Evidence,
): Float64Array[] {
  const grain = others[0]
    ? others.reduce((least, { count }) => Math.min(least, count), Infinity)
    : 1;
  return columns.map(({ column, comparer }, place) => {
    const unlike = comparer.levels.length;
    const own = (counts[place] as Float64Array).slice();
    for (let level = 0; level < unlike; level++) own[level] = (own[level] as number) + grain / 2;
    for (const [bucket, agreeing] of column.agreeing.entries()) {
      const left = agreeing - (same[place]?.[unlike + bucket] as number);
      own[unlike + bucket] = Math.max(left, 1 + agreeing / 1_000);
    }
    const sum = own.reduce((total, count) => total + count, 0);
    return own.map((count) => Math.max(count / sum, LEAST));
  });
}

function modelOf(
  columns: readonly LearnedColumn[],
  shares: Shares,
  evidence: Evidence,
  pairs: number,
): Model {
  const prior = Math.log(shares.matches / Math.max(1, pairs - shares.matches));
  return {
    weights: columns.map(({ comparer }, place) => {
      const match = shares.match[place] as Float64Array;
      const other = shares.other[place] as Float64Array;
      return inOrder(match, other, comparer.isOrdered ? comparer.levels.length : 0);
    }),
    sides: shares.sides.map((share, side) =>
      Math.log(Math.max(share, LEAST) / Math.max((evidence.sides[side] as number) / pairs, LEAST)),
    ),
    exchange: Math.min(0, Math.log(shares.exchanged)),
    prior,
  };
}
