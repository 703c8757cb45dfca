import type { Bilingual, Finding } from '../../../contracts/findings.js';
import { probability, type RightScore, scoreRights } from './fuse.js';
import type { Scorecard } from './scorecard.js';

/** Whether a listing may be published, waits for a person, or may not be. */
export const VERDICTS = ['allow', 'hold', 'remove'] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/** Why something could not be looked at. Whatever was not seen is held, never allowed. */
export interface Obstacle {
  code: string;
  reason: Bilingual;
}

export interface Fused {
  verdict: VerdictKind;
  /** Probability of infringement by the scorecard, 0 to 1; not calibrated before labels exist. */
  score: number;
  /** The right that the score is about; null when no finding names one. */
  rightId: string | null;
  scores: RightScore[];
}

/**
 * The verdict of the scorecard. Removing needs a right that the findings name: without one there
 * is nobody whose right a statement of reasons could give, so that a person looks.
 */
export function fuse(
  findings: readonly Finding[],
  obstacles: readonly Obstacle[],
  card: Scorecard,
): Fused {
  const scores = scoreRights(findings, card);
  const top = scores[0];
  const named = scores.find(({ rightId }) => rightId !== null);
  const logOdds = top?.logOdds ?? card.prior;
  const verdict = verdictOf(named?.logOdds ?? card.prior, logOdds, card);
  const held = verdict === 'allow' && obstacles.length > 0 ? 'hold' : verdict;
  const subject = verdict === 'remove' ? named : top;
  return {
    verdict: held,
    score: probability(logOdds),
    rightId: subject?.rightId ?? null,
    scores,
  };
}

function verdictOf(named: number, any: number, card: Scorecard): VerdictKind {
  if (named >= card.removeFrom) return 'remove';
  return any >= card.holdFrom ? 'hold' : 'allow';
}
