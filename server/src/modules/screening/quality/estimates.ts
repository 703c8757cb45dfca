import { type Estimate, sumOf, wilson } from '../../../platform/statistics/index.js';

/** Listings of which some were drawn by lot, and what people found of those. */
export interface Sampled {
  population: number;
  labelled: number;
  infringing: number;
}

export interface Screened {
  /** Allowed, and no rule that watches was true of them. */
  allowed: Sampled;
  /** Allowed, though a rule that only watches was true of them. */
  watched: Sampled;
  /** Removed by the house itself. */
  automatic: Sampled;
  /** Held or removed, with a person's finding. */
  judged: { infringing: number; cleared: number };
}

export interface QualityEstimates {
  /** Share of infringing listings among all of which the verdict is known. */
  prevalence: Estimate;
  /** Share of the infringing that screening caught. */
  recall: Estimate;
}

/**
 * Prevalence and recall from audits drawn by lot, each with its 95 % interval. Null while no
 * allowed listing was audited: what nobody looked at says nothing.
 */
export function estimateQuality(screened: Screened): QualityEstimates | null {
  const strata = strataOf(screened);
  if (strata.some(({ labelled, population }) => labelled === 0 && population > 0)) return null;
  const missed = sumOf(strata.map(scaled));
  const { automatic, judged } = screened;
  const caught = sumOf([exactly(judged.infringing), caughtAutomatically(automatic)]);
  const all = sumOf([missed, caught]);
  const total =
    screened.allowed.population +
    screened.watched.population +
    automatic.population +
    judged.infringing +
    judged.cleared;
  if (total === 0) return null;
  return {
    prevalence: {
      value: all.value / total,
      low: Math.max(0, all.low / total),
      high: Math.min(1, all.high / total),
    },
    recall: {
      value: ratio(caught.value, missed.value),
      low: ratio(caught.low, missed.high),
      high: ratio(caught.high, missed.low),
    },
  };
}

/** What is watched but was never audited counts with what is merely allowed. */
function strataOf({ allowed, watched }: Screened): Sampled[] {
  if (watched.labelled > 0) return [allowed, watched];
  return [{ ...allowed, population: allowed.population + watched.population }];
}

/** Removals that nobody audited are taken for right. */
function caughtAutomatically(automatic: Sampled): Estimate {
  return automatic.labelled > 0 ? scaled(automatic) : exactly(automatic.population);
}

function scaled({ population, labelled, infringing }: Sampled): Estimate {
  const { value, low, high } = wilson(infringing, labelled);
  if (population === 0) return exactly(0);
  return { value: population * value, low: population * low, high: population * high };
}

const exactly = (value: number): Estimate => ({ value, low: value, high: value });

/** All of none is caught. */
function ratio(caught: number, missed: number): number {
  const [a, b] = [Math.max(0, caught), Math.max(0, missed)];
  return a + b === 0 ? 1 : a / (a + b);
}
