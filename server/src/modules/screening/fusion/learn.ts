import type { Finding } from '../../../contracts/findings.js';
import { probability, scoreRights } from './fuse.js';
import type { Scorecard } from './scorecard.js';

/** A listing with what a person found of it. */
export interface Labelled {
  findings: readonly Finding[];
  isInfringing: boolean;
  /** Listings that it stands for: more than one where a lot drew it. */
  weight: number;
}

export interface Learned {
  card: Scorecard;
  /** By how much the points of each signal were multiplied; 1 is as the expert said. */
  multipliers: Record<string, number>;
  /** Mean logarithmic loss on listings that were not learned from: of the old card, and of this. */
  loss: { before: number; after: number };
  labels: number;
}

/** Fewer labels than these, of either kind, teach nothing. */
const LEAST = 200;
const LEAST_OF_EACH = 20;
const FOLDS = 5;
/** How far the expert's points are believed: the spread of a multiplier around 1. */
const BELIEF = 0.35;
const SHIFT_BELIEF = 1;
/** A signal never changes sides, and never carries the verdict alone by habit. */
const BOUNDS = { least: 0.2, most: 2.5 };
const STEPS = 30;

interface Row {
  /** Points of each signal under the card, in the order of `signals`. */
  x: number[];
  y: number;
  weight: number;
}

/**
 * Weights moved from the expert's by what people found: logistic regression on the card's own
 * contributions with a normal prior around its points, so that few labels move little. Undefined
 * when labels are too few, or when listings left out of the learning are not told better.
 * Source: D. Hosmer and S. Lemeshow, Applied Logistic Regression, 2000.
 */
export function learnCard(
  card: Scorecard,
  labels: readonly Labelled[],
  version: string,
): Learned | undefined {
  const positives = labels.filter(({ isInfringing }) => isInfringing).length;
  const fewest = Math.min(positives, labels.length - positives);
  if (labels.length < LEAST || fewest < LEAST_OF_EACH) return undefined;
  const signals = Object.keys(card.signals);
  const rows = labels.map((label) => rowOf(label, card, signals));
  const loss = crossValidated(rows, card.prior);
  if (loss.after >= loss.before) return undefined;
  const { shift, multipliers } = fit(rows, card.prior);
  const named = Object.fromEntries(signals.map((signal, n) => [signal, multipliers[n] ?? 1]));
  return {
    card: moved(card, named, shift, version),
    multipliers: named,
    loss,
    labels: labels.length,
  };
}

/** The contributions of the score that the verdict was made from. */
function rowOf(
  { findings, isInfringing, weight }: Labelled,
  card: Scorecard,
  signals: string[],
): Row {
  const [top] = scoreRights(findings, card);
  const points = new Map((top?.contributions ?? []).map((one) => [one.signal, one.points]));
  // Bonuses of signals seen together stay as they are: they belong to no one signal.
  const fixed = [...points].reduce(
    (sum, [signal, value]) => (signals.includes(signal) ? sum : sum + value),
    0,
  );
  const x = signals.map((signal) => points.get(signal) ?? 0);
  return { x: [...x, fixed], y: isInfringing ? 1 : 0, weight };
}

interface Fit {
  shift: number;
  multipliers: number[];
}

const untouched = (size: number): Fit => ({ shift: 0, multipliers: new Array(size).fill(1) });

function logOddsOf({ x }: Row, { shift, multipliers }: Fit, prior: number): number {
  return x.reduce((sum, points, n) => sum + points * (multipliers[n] ?? 1), prior + shift);
}

/** Newton steps on a convex loss; multipliers are kept within their bounds. */
function fit(rows: readonly Row[], prior: number): Fit {
  const size = (rows[0]?.x.length ?? 1) - 1;
  let at = untouched(size);
  for (let step = 0; step < STEPS; step++) {
    const { gradient, hessian } = slopes(rows, at, prior, size);
    const move = solve(hessian, gradient);
    const next = {
      shift: at.shift - (move[size] ?? 0),
      multipliers: at.multipliers.map((m, n) =>
        Math.min(BOUNDS.most, Math.max(BOUNDS.least, m - (move[n] ?? 0))),
      ),
    };
    const moved = Math.max(
      Math.abs(next.shift - at.shift),
      ...next.multipliers.map((m, n) => Math.abs(m - (at.multipliers[n] ?? 1))),
    );
    at = next;
    if (moved < 1e-6) break;
  }
  return at;
}

function slopes(rows: readonly Row[], at: Fit, prior: number, size: number) {
  const gradient = at.multipliers.map((m) => (m - 1) / BELIEF ** 2);
  gradient.push(at.shift / SHIFT_BELIEF ** 2);
  const hessian = gradient.map((_, n) =>
    gradient.map((__, m) => (n === m ? 1 / (n < size ? BELIEF : SHIFT_BELIEF) ** 2 : 0)),
  );
  for (const row of rows) {
    const p = probability(logOddsOf(row, at, prior));
    const features = [...row.x.slice(0, size), 1];
    const seen = features.flatMap((value, n) => (value === 0 ? [] : [{ value, n }]));
    for (const { value, n } of seen) {
      gradient[n] = (gradient[n] ?? 0) + row.weight * (p - row.y) * value;
      const line = hessian[n];
      for (const other of seen) {
        if (line) {
          line[other.n] = (line[other.n] ?? 0) + row.weight * p * (1 - p) * value * other.value;
        }
      }
    }
  }
  return { gradient, hessian };
}

/** Gaussian elimination; the prior makes the matrix positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const a = matrix.map((line, n) => [...line, right[n] ?? 0]);
  const size = a.length;
  const cell = (n: number, m: number) => a[n]?.[m] ?? 0;
  for (let n = 0; n < size; n++) {
    for (let below = n + 1; below < size; below++) {
      const factor = cell(below, n) / cell(n, n);
      for (let m = n; m <= size; m++) {
        const line = a[below];
        if (line) line[m] = cell(below, m) - factor * cell(n, m);
      }
    }
  }
  const answer = new Array<number>(size).fill(0);
  for (let n = size - 1; n >= 0; n--) {
    let sum = cell(n, size);
    for (let m = n + 1; m < size; m++) sum -= cell(n, m) * (answer[m] ?? 0);
    answer[n] = sum / cell(n, n);
  }
  return answer;
}

function crossValidated(rows: readonly Row[], prior: number): Learned['loss'] {
  let [before, after, weight] = [0, 0, 0];
  for (let fold = 0; fold < FOLDS; fold++) {
    const out = rows.filter((_, n) => n % FOLDS === fold);
    const learned = fit(
      rows.filter((_, n) => n % FOLDS !== fold),
      prior,
    );
    for (const row of out) {
      before += row.weight * lossOf(row, untouched(row.x.length - 1), prior);
      after += row.weight * lossOf(row, learned, prior);
      weight += row.weight;
    }
  }
  return { before: before / weight, after: after / weight };
}

function lossOf(row: Row, at: Fit, prior: number): number {
  const p = Math.min(1 - 1e-9, Math.max(1e-9, probability(logOddsOf(row, at, prior))));
  return row.y === 1 ? -Math.log(p) : -Math.log(1 - p);
}

/** The card with its points multiplied; a family may contribute as much more as its strongest. */
function moved(
  card: Scorecard,
  multipliers: Readonly<Record<string, number>>,
  shift: number,
  version: string,
): Scorecard {
  const signals = Object.fromEntries(
    Object.entries(card.signals).map(([name, { family, bins }]) => {
      const by = multipliers[name] ?? 1;
      return [
        name,
        { family, bins: bins.map(({ from, points }) => ({ from, points: points * by })) },
      ];
    }),
  );
  const families = Object.fromEntries(
    Object.entries(card.families).map(([name, { cap, floor }]) => {
      const of = Object.entries(card.signals).filter(([, { family }]) => family === name);
      const by = Math.max(1, ...of.map(([signal]) => multipliers[signal] ?? 1));
      return [name, { cap: cap * by, floor: floor * by }];
    }),
  );
  return { ...card, version, prior: card.prior + shift, signals, families };
}
