import type { Bilingual } from '../../contracts/findings.js';
import { divergence } from './divergence.js';
import { ALERTS, type AlertKind, sayAlert } from './says.js';

/** What happened at a shop within one hour. */
export interface ShopHour {
  /** Hours since 1970. */
  hour: number;
  listings: number;
  orders: number;
  /** Refunds as suspected fakes. */
  fakes: number;
  /** Orders of buyers who had bought here within the last days. */
  repeatOrders: number;
  /** Listings whose price fell below two fifths of what they themselves had asked before. */
  collapsed: number;
  /** New listings by category. */
  categories: Readonly<Record<string, number>>;
}

/** What a shop is like: decayed counts, a few hundred bytes as JSON. */
export interface ShopState {
  hour: number;
  since: number;
  /** By metric: decayed over a month (rate an hour), and the last day hour by hour. */
  slow: Record<Metric, number>;
  lastDay: Record<Metric, number[]>;
  /** Categories of listings, decayed over three months and over a week. */
  long: Record<string, number>;
  short: Record<string, number>;
  /** Hour of the last alert of each kind: what goes on is not told again for three days. */
  told: Partial<Record<AlertKind, number>>;
}

export interface Alert {
  kind: AlertKind;
  hour: number;
  /** Log-likelihood ratio against what is usual; comparable between kinds. */
  score: number;
  figures: Record<string, number>;
  text: Bilingual;
  /** The last day, hour by hour, against what was expected. */
  series: { hour: number; value: number; expected: number }[];
}

export const METRICS = ['listings', 'orders', 'fakes', 'repeatOrders', 'collapsed'] as const;
export type Metric = (typeof METRICS)[number];
/** How much more happens on the whole platform than usual, by metric: festivals are everybody's. */
export type Common = Readonly<Record<Metric, number>>;

/** By how much the bar of each kind is raised, from a budget of alerts. */
export type Strictness = Readonly<Partial<Record<AlertKind, number>>>;

const DAY = 24;
const MONTH = 30 * DAY;
const WEEK = 7 * DAY;
const QUARTER = 90 * DAY;
const QUIET_HOURS = 3 * DAY;
/** A shop is watched once this much is known of it. */
const WARM_UP = 14 * DAY;
/** Expected events an hour that even a silent shop is granted. */
const LEAST_RATE = 0.02;

export function emptyState(hour: number): ShopState {
  const zero = () => Object.fromEntries(METRICS.map((m) => [m, 0])) as Record<Metric, number>;
  const none = () =>
    Object.fromEntries(METRICS.map((m) => [m, Array(DAY).fill(0)])) as Record<Metric, number[]>;
  return { hour, since: hour, slow: zero(), lastDay: none(), long: {}, short: {}, told: {} };
}

/**
 * Takes an hour into a shop's state and says what is beyond usual. An hour that was taken already,
 * or lies before it, changes nothing.
 */
export function watchShop(
  before: ShopState,
  now: ShopHour,
  common: Common,
  strictness: Strictness = {},
): { state: ShopState; alerts: Alert[] } {
  if (now.hour <= before.hour && before.hour !== before.since) return { state: before, alerts: [] };
  const state = advanced(before, now.hour);
  for (const metric of METRICS) {
    const day = state.lastDay[metric];
    day[DAY - 1] = now[metric];
  }
  for (const [category, count] of Object.entries(now.categories)) {
    state.short[category] = (state.short[category] ?? 0) + count;
  }
  const isWarm = now.hour - state.since >= WARM_UP;
  const found = isWarm
    ? [...bursts(state, now, common, strictness), ...pivot(state, now, strictness)]
    : [];
  const alerts = found.filter(({ kind }) => (state.told[kind] ?? -MONTH) + QUIET_HOURS <= now.hour);
  for (const { kind } of found) {
    // While it goes on, the pause begins anew.
    state.told[kind] = now.hour;
  }
  learn(state, now, common);
  return { state, alerts };
}

/** Decays and shifts what is remembered to a later hour; hours without a word had nothing. */
function advanced(before: ShopState, hour: number): ShopState {
  const gap = Math.max(1, hour - before.hour);
  const slow = Object.fromEntries(
    METRICS.map((metric) => [metric, before.slow[metric] * Math.exp(-gap / MONTH)]),
  ) as Record<Metric, number>;
  const lastDay = Object.fromEntries(
    METRICS.map((metric) => [
      metric,
      [...before.lastDay[metric].slice(gap), ...Array(Math.min(gap, DAY)).fill(0)].slice(-DAY),
    ]),
  ) as Record<Metric, number[]>;
  const faded = (counts: Record<string, number>, over: number) =>
    Object.fromEntries(
      Object.entries(counts)
        .map(([name, value]): [string, number] => [name, value * Math.exp(-gap / over)])
        .filter(([, value]) => value > 0.05)
        .slice(0, 24),
    );
  return {
    ...{ hour, since: before.since, slow, lastDay, told: { ...before.told } },
    long: faded(before.long, QUARTER),
    short: faded(before.short, WEEK),
  };
}

function learn(state: ShopState, now: ShopHour, common: Common): void {
  for (const metric of METRICS) {
    // What the whole platform does is taken out, and a burst teaches little: it is not what is usual.
    const expected = Math.max(LEAST_RATE, rateOf(state, metric));
    const seen = Math.min(now[metric] / common[metric], 20 * expected + 5);
    state.slow[metric] += seen;
  }
  for (const [category, count] of Object.entries(now.categories)) {
    state.long[category] = (state.long[category] ?? 0) + count;
  }
}

/** Events an hour as usual: the decayed count over the hours that it stands for. */
function rateOf(state: ShopState, metric: Metric): number {
  const lived = Math.max(1, state.hour - state.since);
  const hours = MONTH * (1 - Math.exp(-lived / MONTH));
  return state.slow[metric] / Math.max(1, hours);
}

const WINDOWS = [1, 6, 24] as const;

function bursts(state: ShopState, now: ShopHour, common: Common, strictness: Strictness): Alert[] {
  return METRICS.flatMap((metric): Alert[] => {
    const { least, bar, kind } = ALERTS[metric];
    const rate = Math.max(LEAST_RATE, rateOf(state, metric)) * common[metric];
    // A festival lifts one shop more than the next.
    const clumps = CLUMPS * Math.max(1, common[metric]);
    const best = WINDOWS.map((hours) => {
      const count = state.lastDay[metric].slice(-hours).reduce((sum, each) => sum + each, 0);
      const expected = rate * hours * DAYTIME;
      return { hours, count, expected, score: likelihoodRatio(count, expected, clumps) };
    }).sort((one, other) => other.score - one.score)[0];
    if (!best || best.count < least || best.score < bar * (strictness[kind] ?? 1)) return [];
    const { count, hours, expected, score } = best;
    const figures = { count, hours, expected: Math.round(expected * 10) / 10 };
    const series = state.lastDay[metric].map((value, at) => {
      return { hour: now.hour - DAY + 1 + at, value, expected: rate };
    });
    return [{ kind, hour: now.hour, score, figures, text: sayAlert(kind, figures), series }];
  });
}

/** An hour of the day has up to this much more than the mean hour. */
const DAYTIME = 2.2;

/** Log-likelihood ratio of a count against a smaller expectation (Poisson, overdispersed). */
function likelihoodRatio(count: number, expected: number, clumps: number): number {
  if (count <= expected) return 0;
  const ratio = count * Math.log(count / expected) - (count - expected);
  return ratio / (1 + clumps * expected);
}

/** What happens comes in clumps: its variance grows beyond its mean. */
const CLUMPS = 0.3;
const LEAST_CATEGORIES = 12;
const PIVOT = 0.45;

function pivot(state: ShopState, now: ShopHour, strictness: Strictness): Alert[] {
  const total = (counts: Record<string, number>) =>
    Object.values(counts).reduce((sum, each) => sum + each, 0);
  const [week, quarter] = [total(state.short), total(state.long)];
  if (Object.keys(now.categories).length === 0) return [];
  if (week < LEAST_CATEGORIES || quarter < LEAST_CATEGORIES) return [];
  const change = divergence(state.short, state.long);
  if (change < Math.min(0.95, PIVOT * (strictness['category-pivot'] ?? 1))) return [];
  const figures = { percent: Math.round(change * 100), count: Math.round(week) };
  const kind = 'category-pivot';
  const score = 20 * change;
  return [{ kind, hour: now.hour, score, figures, text: sayAlert(kind, figures), series: [] }];
}
