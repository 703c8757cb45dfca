import { wilson } from '../../platform/statistics/index.js';

/** How often a first and a second reviewer gave this pair of outcomes. */
export interface OutcomePair {
  first: string;
  second: string;
  count: number;
}

/**
 * Cohen's kappa of two reviewers' outcomes: 1 is full agreement, 0 what chance alone would give.
 * Null without pairs, and when chance alone would always agree.
 * Source: J. Cohen, A Coefficient of Agreement for Nominal Scales, 1960.
 */
export function cohensKappa(pairs: readonly OutcomePair[]): number | null {
  const total = pairs.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const first = new Map<string, number>();
  const second = new Map<string, number>();
  let agreed = 0;
  for (const pair of pairs) {
    first.set(pair.first, (first.get(pair.first) ?? 0) + pair.count);
    second.set(pair.second, (second.get(pair.second) ?? 0) + pair.count);
    if (pair.first === pair.second) agreed += pair.count;
  }
  let byChance = 0;
  for (const [outcome, count] of first) byChance += count * (second.get(outcome) ?? 0);
  const room = total * total - byChance;
  return room === 0 ? null : (agreed * total - byChance) / room;
}

/** A share with its numerator and denominator, and below 1,000 its Wilson 95 % interval. */
export function shareOf(count: number, of: number) {
  if (of === 0) return { count, of, share: null, interval: null };
  const share = count / of;
  return { count, of, share, interval: of < 1000 ? intervalOf(count, of) : null };
}

function intervalOf(count: number, of: number): [number, number] {
  const { low, high } = wilson(count, of);
  return [low, high];
}
