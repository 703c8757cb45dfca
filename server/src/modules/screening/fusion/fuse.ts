import type { Finding } from '../../../contracts/findings.js';
import type { Scorecard } from './scorecard.js';

/** What one signal added to the score, in log-odds, after its family's cap. */
export interface Contribution {
  signal: string;
  points: number;
  /** Places in the list of findings. Empty for a bonus of signals seen together. */
  findings: number[];
}

/** How far the findings speak for an infringement of one right, or of none that is named. */
export interface RightScore {
  rightId: string | null;
  /** Log-odds. */
  logOdds: number;
  /** Strongest first. */
  contributions: Contribution[];
}

/** @returns 0 to 1. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/**
 * The score of every right that a finding names, highest first; findings that name none count for
 * each of them. A listing without a named right is scored on what was seen of the whole.
 */
export function scoreRights(findings: readonly Finding[], card: Scorecard): RightScore[] {
  const rights = new Set(findings.map(({ rightId }) => rightId).filter((id) => id !== null));
  const scores = [...rights].map((rightId) => scoreOf(rightId, findings, card));
  const whole = scoreOf(null, findings, card);
  if (scores.length === 0 || whole.contributions.length > 0) scores.push(whole);
  return scores.sort((a, b) => b.logOdds - a.logOdds);
}

function scoreOf(
  rightId: string | null,
  findings: readonly Finding[],
  card: Scorecard,
): RightScore {
  const strongest = new Map<string, Contribution>();
  for (const [place, finding] of findings.entries()) {
    if (finding.rightId !== null && finding.rightId !== rightId) continue;
    const signal = `${finding.engine}.${finding.signal}`;
    const points = pointsOf(card, signal, finding.strength);
    if (points === 0) continue;
    const before = strongest.get(signal);
    if (!before) strongest.set(signal, { signal, points, findings: [place] });
    else {
      before.findings.push(place);
      if (Math.abs(points) > Math.abs(before.points)) before.points = points;
    }
  }
  for (const bonus of card.together) {
    if (!bonus.signals.every((signal) => strongest.has(signal))) continue;
    const signal = bonus.signals.join('+');
    strongest.set(signal, { signal, points: bonus.points, findings: [] });
  }
  const contributions = capped([...strongest.values()], card);
  const logOdds = contributions.reduce((sum, { points }) => sum + points, card.prior);
  return { rightId, logOdds, contributions };
}

function pointsOf(card: Scorecard, signal: string, strength: number): number {
  let points = 0;
  for (const bin of card.signals[signal]?.bins ?? []) if (strength >= bin.from) points = bin.points;
  return points;
}

/** Within a family the strongest contributions count first, until its cap or floor is reached. */
function capped(contributions: Contribution[], card: Scorecard): Contribution[] {
  const spent = new Map<string, number>();
  const counted: Contribution[] = [];
  contributions.sort(
    (a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.signal < b.signal ? -1 : 1),
  );
  for (const contribution of contributions) {
    const name = familyOf(card, contribution.signal);
    const family = card.families[name];
    const before = spent.get(name) ?? 0;
    const after = before + contribution.points;
    const within = family ? Math.min(family.cap, Math.max(family.floor, after)) : after;
    spent.set(name, within);
    if (within !== before) counted.push({ ...contribution, points: within - before });
  }
  return counted;
}

function familyOf(card: Scorecard, signal: string): string {
  const bonus = card.together.find(({ signals }) => signals.join('+') === signal);
  return bonus?.family ?? card.signals[signal]?.family ?? signal;
}
