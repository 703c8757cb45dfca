/** Below so many listings on either side a shift is not told from chance. */
const LEAST = 100;
/** A stability index above this is a shift to look into. */
export const PSI_ALARM = 0.2;
/** In standard deviations: what is let pass each day, and the sum at which it is no chance. */
const SLACK = 0.5;
const CUSUM_ALARM = 5;

/**
 * Population stability index of two histograms over the same bins; null when either is small.
 * 0.1 is little, 0.2 a shift. Empty bins count as half a listing.
 */
export function stabilityIndex(
  reference: readonly number[],
  current: readonly number[],
): number | null {
  const before = reference.reduce((sum, count) => sum + count, 0);
  const now = current.reduce((sum, count) => sum + count, 0);
  if (before < LEAST || now < LEAST) return null;
  return reference.reduce((sum, count, bin) => {
    const expected = Math.max(count, 0.5) / before;
    const actual = Math.max(current[bin] ?? 0, 0.5) / now;
    return sum + (actual - expected) * Math.log(actual / expected);
  }, 0);
}

export interface FiringDay {
  /** Listings screened, and those of them on which it fired. */
  screened: number;
  fired: number;
}

/**
 * Two-sided CUSUM of a signal's daily firings against the rate it had before, in standard
 * deviations of a Poisson count: the highest sum reached, and whether it is an alarm.
 */
export function firingCusum(
  rate: number,
  days: readonly FiringDay[],
): { cusum: number; isAlarm: boolean } {
  let [above, below, highest] = [0, 0, 0];
  for (const { screened, fired } of days) {
    const expected = Math.max(rate * screened, 0.5);
    const deviation = (fired - expected) / Math.sqrt(expected);
    above = Math.max(0, above + deviation - SLACK);
    below = Math.max(0, below - deviation - SLACK);
    highest = Math.max(highest, above, below);
  }
  return { cusum: highest, isAlarm: highest >= CUSUM_ALARM };
}
