/** Scale of the median absolute deviation to the standard deviation of a normal distribution. */
const TO_SIGMA = 1.4826;
/** Prices of one product that hardly vary must not make a small rebate look impossible. */
const SMALLEST_SPREAD = 0.15;

/** Middle and spread of prices, in natural logarithms. */
export interface LogPrices {
  count: number;
  median: number;
  spread: number;
}

/**
 * Median and scaled median absolute deviation of the logarithms (Rousseeuw & Croux 1993): half of
 * the prices may be of counterfeits before the figures follow them.
 * @param prices positive amounts in one currency and unit; others are left out.
 */
export function summarise(prices: readonly number[]): LogPrices | undefined {
  const logs = prices.filter((price) => price > 0 && Number.isFinite(price)).map(Math.log);
  if (logs.length === 0) return undefined;
  const median = middle(logs);
  const deviation = middle(logs.map((log) => Math.abs(log - median)));
  return { count: logs.length, median, spread: spreadOf(deviation) };
}

/** @param deviation median absolute deviation of the logarithms. */
export function spreadOf(deviation: number): number {
  return Math.max(SMALLEST_SPREAD, deviation * TO_SIGMA);
}

function middle(values: number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
