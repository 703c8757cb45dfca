import { type Affine, affineOf, type Pair, similarityOf } from './affine.js';
import { type Features, POINT_FIELDS } from './features.js';
import type { FeatureMatch } from './match-features.js';

/** Where a reference lies in a picture, in pixels of the picture. */
export interface Placement {
  /** Distinct features of the reference found where they ought to be. */
  inliers: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Share of the reference's own extent that the inliers span. */
  spread: number;
}

const ROUGH = 0.06;
const FINE = 0.035;
const SLACK = 2.5;
const MOST_TURN = Math.PI / 5;
const MOST_SCALING = Math.log(1.9);
const LEAST_INLIERS = 4;

/**
 * The place that most matches agree on. Every match proposes one (its features have a size and an
 * angle, so one match says all: Lowe 2004, 7.3); the best is fitted affinely to those that agree.
 * `fitted` leads from coordinates of the reference to those of the picture.
 */
export function placeReference(
  reference: Features,
  picture: Features,
  matches: readonly FeatureMatch[],
): (Placement & { fitted: Affine }) | undefined {
  const pairs = matches.map((match) => pairOf(reference, picture, match));
  const diagonal = Math.hypot(reference.width, reference.height);
  let best: Pair[] = [];
  for (const pair of pairs) {
    const guess = similarityOf(pair);
    const near = agreeing(pairs, guess, ROUGH * diagonal * guess.scale + SLACK, pair);
    if (near.length > best.length && distinct(near) > distinct(best)) best = near;
  }
  if (distinct(best) < LEAST_INLIERS) return undefined;
  for (let round = 0; round < 3; round += 1) {
    const fitted = affineOf(best);
    if (!fitted || !isPlausible(fitted)) return undefined;
    best = agreeing(pairs, fitted, FINE * diagonal * fitted.scale + SLACK);
    if (distinct(best) < LEAST_INLIERS) return undefined;
  }
  const fitted = affineOf(best);
  if (!fitted || !isPlausible(fitted)) return undefined;
  return { ...placement(reference, picture, fitted, best), fitted };
}

function pairOf(reference: Features, picture: Features, match: FeatureMatch): Pair {
  const from = match.reference * POINT_FIELDS;
  const to = match.picture * POINT_FIELDS;
  const [rx = 0, ry = 0, rs = 1, ra = 0] = reference.points.subarray(from, from + POINT_FIELDS);
  const [px = 0, py = 0, ps = 1, pa = 0] = picture.points.subarray(to, to + POINT_FIELDS);
  return { ...match, rx, ry, px, py, scaling: Math.log(ps / rs), turn: pa - ra };
}

/** Pairs that the guess brings together; with `like`, only those of about its size and angle. */
function agreeing(pairs: readonly Pair[], guess: Affine, tolerance: number, like?: Pair): Pair[] {
  return pairs.filter((pair) => {
    if (like && Math.abs(pair.scaling - like.scaling) > MOST_SCALING) return false;
    if (like && Math.abs(Math.sin((pair.turn - like.turn) / 2)) > Math.sin(MOST_TURN / 2)) {
      return false;
    }
    const dx = guess.a * pair.rx + guess.b * pair.ry + guess.x - pair.px;
    const dy = guess.c * pair.rx + guess.d * pair.ry + guess.y - pair.py;
    return dx * dx + dy * dy <= tolerance * tolerance;
  });
}

/** Neither side may be counted twice: one blob can match a whole texture. */
function distinct(pairs: readonly Pair[]): number {
  const places = new Set(pairs.map(({ px, py }) => `${Math.round(px / 2)} ${Math.round(py / 2)}`));
  const origins = new Set(pairs.map(({ rx, ry }) => `${Math.round(rx / 2)} ${Math.round(ry / 2)}`));
  return Math.min(places.size, origins.size);
}

/** Products are seen from in front, more or less: no mirror, no extreme squeeze. */
function isPlausible({ a, b, c, d, scale }: Affine): boolean {
  const determinant = a * d - b * c;
  if (determinant <= 0 || scale < 0.03 || scale > 30) return false;
  const sum = a * a + b * b + c * c + d * d;
  const root = Math.sqrt(Math.max(0, sum * sum - 4 * determinant * determinant));
  return (sum + root) / Math.max(1e-9, sum - root) < 16;
}

function placement(
  { width, height }: Features,
  picture: Features,
  { a, b, c, d, x, y }: Affine,
  inliers: readonly Pair[],
): Placement {
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ].map(([u = 0, v = 0]) => ({ x: a * u + b * v + x, y: c * u + d * v + y }));
  const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));
  const xs = corners.map((corner) => clamp(corner.x, picture.width));
  const ys = corners.map((corner) => clamp(corner.y, picture.height));
  const span = (values: number[]) => Math.max(...values) - Math.min(...values);
  const across = span(inliers.map(({ rx }) => rx)) / width;
  const down = span(inliers.map(({ ry }) => ry)) / height;
  return {
    inliers: distinct(inliers),
    x: Math.min(...xs),
    y: Math.min(...ys),
    width: span(xs),
    height: span(ys),
    spread: Math.sqrt(across * down),
  };
}
