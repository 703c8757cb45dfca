import { FACT_KINDS, type FactKind, KINDS, type Level } from './kinds.js';
import { type PairPattern, scorePair } from './pair.js';
import { expertWeights, type RingWeights } from './weights.js';

/** Pairs that look alike, counted: a few hundred patterns stand for millions of pairs. */
export interface PatternCount extends PairPattern {
  /** Each pair counts by one over the shops of its most shared value: a ring of 50 is 50, not 1,225. */
  weight: number;
}

const ROUNDS = 25;
const LEVELS: readonly Level[] = [0, 1, 2, 3];
/** Pairs that the expert's word counts for. */
const TRUST = 40;

/**
 * Fellegi–Sunter's weights by expectation and maximisation over pattern counts: every pair of the
 * marketplace that shares nothing is taken for two businesses. Practice bounds what is learned
 * from above: agencies agree on many things without being one business.
 * @param shops how many have each kind, and how many there are.
 */
export function learnWeights(
  patterns: readonly PatternCount[],
  shops: { all: number; having: Record<FactKind, number> },
): RingWeights {
  let weights = expertWeights();
  const pairs = Math.max(1, (shops.all * (shops.all - 1)) / 2);
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = emptyCounts();
    let matches = 0;
    for (const pattern of patterns) {
      const { probability } = scorePair(pattern, weights);
      matches += probability * pattern.weight;
      count(counts, pattern, probability);
    }
    weights = maximised(weights, counts, matches, shops.having, pairs);
  }
  return weights;
}

interface Counts {
  match: number[];
  other: number[];
  /** Matches of which both have the kind. */
  having: number;
}

function emptyCounts(): Record<FactKind, Counts> {
  const empty = (): Counts => ({ match: [0, 0, 0, 0], other: [0, 0, 0, 0], having: 0 });
  return Object.fromEntries(FACT_KINDS.map((kind) => [kind, empty()])) as Record<FactKind, Counts>;
}

function count(
  counts: Record<FactKind, Counts>,
  { shared, apart, weight }: PatternCount,
  probability: number,
): void {
  for (const [kind, level] of shared) {
    const of = counts[kind];
    of.match[level] = (of.match[level] ?? 0) + probability * weight;
    of.other[level] = (of.other[level] ?? 0) + (1 - probability) * weight;
    of.having += probability * weight;
  }
  for (const kind of apart) counts[kind].having += probability * weight;
}

function maximised(
  before: RingWeights,
  counts: Record<FactKind, Counts>,
  matches: number,
  having: Record<FactKind, number>,
  pairs: number,
): RingWeights {
  const shared = { ...before.shared };
  const apart = { ...before.apart };
  for (const kind of FACT_KINDS) {
    const { match, other, having: both } = counts[kind];
    const all = Math.max(1, (having[kind] * (having[kind] - 1)) / 2);
    const learned = LEVELS.map((level) => {
      const expert = KINDS[kind].most[level];
      const u = ((other[level] ?? 0) + 0.5) / (all + 1);
      const m = ((match[level] ?? 0) + 0.5) / (both + 1);
      const trust = TRUST / (TRUST + both);
      const value = trust * expert + (1 - trust) * Math.log(m / u);
      return Math.max(0, Math.min(expert, value));
    });
    shared[kind] = monotone(learned);
    const agreeing = match.reduce((sum, each) => sum + each, 0);
    const missed = Math.log(Math.max(0.05, 1 - agreeing / Math.max(1, both)));
    apart[kind] = Math.max(KINDS[kind].apart, Math.min(0, missed));
  }
  // The prior never becomes bolder than practice: rare rings would make it so by themselves.
  const prior = Math.log(Math.max(1e-9, matches / pairs));
  return { prior: Math.min(before.prior, Math.max(-9, prior)), shared, apart };
}

/** A value that more shops have says no more than one that fewer have. */
function monotone(levels: readonly number[]): [number, number, number, number] {
  let most = Number.POSITIVE_INFINITY;
  return levels.map((each) => {
    most = Math.min(most, each);
    return most;
  }) as [number, number, number, number];
}
