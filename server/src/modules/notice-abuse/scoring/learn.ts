import { EXPERT_WEIGHTS, PRIOR_LOG_ODDS, type Weights } from './score.js';
import { SIGNALS, type SignalName } from './signals.js';

/** A scored notice whose end is known. */
export interface Labelled {
  /** Strength of each signal that was seen, 0 to 1. */
  strengths: Partial<Record<SignalName, number>>;
  isMalicious: boolean;
}

export interface Learned {
  weights: Weights;
  /** Standard error of each weight. */
  errors: Weights;
  labelled: number;
}

const NAMES = Object.keys(SIGNALS) as SignalName[];
/** How sure the experts are: the standard deviation of each weight before any outcome. */
const PRIOR_SPREAD = 0.6;
const STEPS = 12;

/**
 * Bayesian logistic regression: a Gaussian prior at the experts' weights, moved by outcomes
 * (Newton steps on a diagonal curvature). A weight never turns negative: evidence of bad faith
 * cannot become evidence of good faith.
 */
export function learnWeights(labelled: readonly Labelled[]): Learned {
  const weights = { ...EXPERT_WEIGHTS };
  const errors = { ...EXPERT_WEIGHTS };
  const precision = 1 / PRIOR_SPREAD ** 2;
  for (let step = 0; step < STEPS; step++) {
    const chances = labelled.map(({ strengths }) => chanceOf(strengths, weights));
    for (const name of NAMES) {
      let slope = -precision * (weights[name] - EXPERT_WEIGHTS[name]);
      let curve = precision;
      labelled.forEach(({ strengths, isMalicious }, i) => {
        const x = strengths[name] ?? 0;
        const p = chances[i] ?? 0;
        slope += x * ((isMalicious ? 1 : 0) - p);
        curve += x * x * p * (1 - p);
      });
      // Half steps: the diagonal alone overshoots where signals come together.
      weights[name] = Math.max(0, weights[name] + (0.5 * slope) / curve);
      errors[name] = 1 / Math.sqrt(curve);
    }
  }
  return { weights, errors, labelled: labelled.length };
}

function chanceOf(strengths: Labelled['strengths'], weights: Weights): number {
  const score = NAMES.reduce(
    (sum, name) => sum + (strengths[name] ?? 0) * weights[name],
    PRIOR_LOG_ODDS,
  );
  return 1 / (1 + Math.exp(-score));
}
