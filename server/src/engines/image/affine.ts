/** A point of the reference and the point of the picture that looks like it. */
export interface Pair {
  reference: number;
  picture: number;
  rx: number;
  ry: number;
  px: number;
  py: number;
  /** Logarithm of how much larger the feature is in the picture. */
  scaling: number;
  /** Radians by which it is turned there. */
  turn: number;
}

/** (u, v) → (a·u + b·v + x, c·u + d·v + y); `scale` is the root of its area. */
export interface Affine {
  a: number;
  b: number;
  c: number;
  d: number;
  x: number;
  y: number;
  scale: number;
}

/** The turn, scaling and shift that one pair proposes. */
export function similarityOf({ rx, ry, px, py, scaling, turn }: Pair): Affine {
  const scale = Math.exp(scaling);
  const [a, c] = [scale * Math.cos(turn), scale * Math.sin(turn)];
  return { a, b: -c, c, d: a, x: px - a * rx + c * ry, y: py - c * rx - a * ry, scale };
}

/** Least squares; undefined when the points lie on a line. */
export function affineOf(pairs: readonly Pair[]): Affine | undefined {
  const mean = (of: (pair: Pair) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const [mu, mv] = [mean(({ rx }) => rx), mean(({ ry }) => ry)];
  const [mx, my] = [mean(({ px }) => px), mean(({ py }) => py)];
  let [uu, uv, vv, ux, vx, uy, vy] = [0, 0, 0, 0, 0, 0, 0];
  for (const pair of pairs) {
    const [u, v, x, y] = [pair.rx - mu, pair.ry - mv, pair.px - mx, pair.py - my];
    uu += u * u;
    uv += u * v;
    vv += v * v;
    ux += u * x;
    vx += v * x;
    uy += u * y;
    vy += v * y;
  }
  const determinant = uu * vv - uv * uv;
  if (determinant < 1e-3 * uu * vv || determinant <= 0) return undefined;
  const a = (ux * vv - vx * uv) / determinant;
  const b = (vx * uu - ux * uv) / determinant;
  const c = (uy * vv - vy * uv) / determinant;
  const d = (vy * uu - uy * uv) / determinant;
  const scale = Math.sqrt(Math.abs(a * d - b * c));
  return { a, b, c, d, x: mx - a * mu - b * mv, y: my - c * mu - d * mv, scale };
}
