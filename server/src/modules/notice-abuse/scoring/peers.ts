import { betaBelow, betaQuantile } from './beta.js';
import type { History, Tallies } from './history.js';

/** Rates that are held against those of everybody else: numerator and denominator. */
export const RATES = {
  rejected: ['rejected', 'decided'],
  lost: ['lost', 'contested'],
  withdrawn: ['withdrawn', 'contested'],
  overturned: ['overturned', 'decided'],
  repeats: ['repeats', 'claims'],
  outside: ['outside', 'classed'],
  earlier: ['earlier', 'dated'],
} as const satisfies Record<string, readonly [keyof Tallies, keyof Tallies]>;
export type RateName = keyof typeof RATES;

/** How many complainants have a rate in each fortieth of the way from 0 to 1. */
export type PeerStatistics = Record<RateName, number[]>;
const BINS = 40;
/** The worst of the peers set no standard: a mill of many accounts must not hide among its own. */
const TRIMMED = 0.15;

export const RATE_NAMES = Object.keys(RATES) as RateName[];

export function emptyPeers(): PeerStatistics {
  const none = () => new Array<number>(BINS).fill(0);
  return Object.fromEntries(RATE_NAMES.map((name) => [name, none()])) as PeerStatistics;
}

/** What is believed of a rate before anybody was seen: mean, and how many cases that is worth. */
const PRIOR: Record<RateName, { mean: number; cases: number }> = {
  rejected: { mean: 0.15, cases: 8 },
  lost: { mean: 0.15, cases: 6 },
  withdrawn: { mean: 0.15, cases: 6 },
  overturned: { mean: 0.04, cases: 15 },
  repeats: { mean: 0.03, cases: 20 },
  outside: { mean: 0.05, cases: 12 },
  earlier: { mean: 0.1, cases: 8 },
};
/** Complainants with fewer cases say nothing of how rates spread. */
const LEAST_CASES = 4;

function binOf(history: History, name: RateName): number | undefined {
  const [top, of] = RATES[name];
  const { long } = history;
  if (long[of] < LEAST_CASES) return undefined;
  return Math.min(BINS - 1, Math.floor((long[top] / long[of]) * BINS));
}

/** Exchanges what one complainant adds to its peers. */
export function foldPeers(
  peers: PeerStatistics,
  before: History | undefined,
  after: History,
): PeerStatistics {
  const next = { ...peers };
  for (const name of RATE_NAMES) {
    const [was, is] = [before && binOf(before, name), binOf(after, name)];
    if (was === is) continue;
    const bins = [...next[name]];
    if (was !== undefined) bins[was] = (bins[was] ?? 0) - 1;
    if (is !== undefined) bins[is] = (bins[is] ?? 0) + 1;
    next[name] = bins;
  }
  return next;
}

/** A rate of one complainant against its peers. */
export interface Posterior {
  rate: RateName;
  numerator: number;
  denominator: number;
  mean: number;
  /** The middle 95 %. */
  low: number;
  high: number;
  /** The peers' mean. */
  peer: number;
  /** Probability that the rate is more than twice the peers'. */
  chanceAboveTwicePeer: number;
}

type Beta = Omit<Posterior, 'low' | 'high'> & { a: number; b: number };

/**
 * The Beta posterior of a rate: the peers' distribution by moments is the prior, so that two cases
 * move it little and fifty move it far.
 */
export function betaOf(tallies: Tallies, peers: PeerStatistics, rate: RateName): Beta {
  const [top, of] = RATES[rate];
  const numerator = Math.min(tallies[top], tallies[of]);
  const denominator = tallies[of];
  const { mean: peer, cases } = priorOf(peers, rate);
  const a = peer * cases + numerator;
  const b = (1 - peer) * cases + denominator - numerator;
  const chanceAboveTwicePeer = 1 - betaBelow(Math.min(0.98, 2 * peer), a, b);
  return {
    ...{ rate, numerator, denominator, peer, a, b },
    mean: a / (a + b),
    chanceAboveTwicePeer,
  };
}

/** With its interval, which costs more than the rest together. */
export function posteriorOf({ a, b, ...beta }: Beta): Posterior {
  return { ...beta, low: betaQuantile(0.025, a, b), high: betaQuantile(0.975, a, b) };
}

/** The peers' mean and the weight of it in cases; the house's own belief while there are few. */
function priorOf(peers: PeerStatistics, rate: RateName): { mean: number; cases: number } {
  const believed = PRIOR[rate];
  const bins = peers[rate];
  const all = bins.reduce((sum, count) => sum + count, 0);
  let left = all * (1 - TRIMMED);
  let [n, sum, squares] = [0, 0, 0];
  bins.forEach((count, i) => {
    const taken = Math.min(count, left);
    // Nobody at all is at the middle of the first fortieth: most of those have none.
    const value = i === 0 ? 0.2 / BINS : (i + 0.5) / BINS;
    left -= taken;
    n += taken;
    sum += taken * value;
    squares += taken * value * value;
  });
  const mean = (believed.mean * 20 + sum) / (20 + n);
  if (n < 30) return { mean, cases: believed.cases };
  const variance = Math.max(1e-4, squares / n - (sum / n) ** 2);
  const cases = (mean * (1 - mean)) / variance - 1;
  return { mean, cases: Math.min(40, Math.max(believed.cases, cases)) };
}
