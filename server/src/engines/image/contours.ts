import type { Affine } from './affine.js';
import type { GreyPicture } from './features.js';

const CELL = 8;
const DIRECTIONS = 8;
/** Weaker slopes are noise of the camera. */
const LEAST_SLOPE = 4;

/**
 * How far the contours of a drawing are seen again where features place it in a picture: −1 to 1,
 * about 0 for strangers. The correlation of two maps of which contour runs which way in which cell
 * (after Dalal, Triggs 2005), so it knows of a mark what a dozen corners do not.
 * @param placed leads from coordinates of the reference, `width` pixels wide, to the picture's.
 */
export function contoursAgree(
  drawing: GreyPicture,
  view: View,
  placed: Affine,
  width: number,
): number {
  const ours = contourMap(softened(Float32Array.from(drawing.data), drawing), drawing);
  const seen = sampled(view, placed, drawing, width / drawing.width);
  return correlation(ours, contourMap(softened(seen, drawing), drawing));
}

/** Where to look: `endsIn` is what lies beyond the picture, NaN for what is not compared. */
interface View {
  picture: GreyPicture;
  isMirrored: boolean;
  endsIn: number;
}

interface Size {
  width: number;
  height: number;
}

/** The picture where the drawing ought to be, pixel for pixel. */
function sampled(
  { picture: { width: columns, height: rows, data }, isMirrored, endsIn }: View,
  { a, b, c, d, x, y }: Affine,
  { width, height }: Size,
  step: number,
): Float32Array {
  const seen = new Float32Array(width * height).fill(endsIn);
  for (let at = 0; at < seen.length; at += 1) {
    const u = ((at % width) + 0.5) * step;
    const v = (Math.floor(at / width) + 0.5) * step;
    const along = a * u + b * v + x - 0.5;
    const [px, py] = [isMirrored ? columns - 1 - along : along, c * u + d * v + y - 0.5];
    const [left, top] = [Math.floor(px), Math.floor(py)];
    if (left < 0 || top < 0 || left + 1 >= columns || top + 1 >= rows) continue;
    const [fx, fy, from] = [px - left, py - top, top * columns + left];
    const above = (data[from] ?? 0) * (1 - fx) + (data[from + 1] ?? 0) * fx;
    const below = (data[from + columns] ?? 0) * (1 - fx) + (data[from + columns + 1] ?? 0) * fx;
    seen[at] = above * (1 - fy) + below * fy;
  }
  return seen;
}

/** Each pixel becomes the mean of its three in the row, then of its three in the column. */
function softened(grey: Float32Array, { width, height }: Size): Float32Array {
  const along = (from: Float32Array, step: number, place: (at: number) => number, end: number) =>
    from.map((value, at) => {
      const before = place(at) === 0 ? value : (from[at - step] ?? 0);
      const after = place(at) === end - 1 ? value : (from[at + step] ?? 0);
      return (before + value + after) / 3;
    });
  const rows = along(grey, 1, (at) => at % width, width);
  return along(rows, width, (at) => Math.floor(at / width), height);
}

/** For every cell how much contour runs each way, its root taken so that few strong edges are not all. */
function contourMap(grey: Float32Array, { width, height }: Size): Float32Array {
  const across = Math.ceil(width / CELL);
  const map = new Float32Array(across * Math.ceil(height / CELL) * DIRECTIONS);
  const add = (at: number, amount: number) => {
    map[at] = (map[at] as number) + amount;
  };
  for (let row = 1; row < height - 1; row += 1) {
    for (let column = 1; column < width - 1; column += 1) {
      const at = row * width + column;
      const dx = (grey[at + 1] as number) - (grey[at - 1] as number);
      const dy = (grey[at + width] as number) - (grey[at - width] as number);
      const slope = Math.hypot(dx, dy);
      const cell = (Math.floor(row / CELL) * across + Math.floor(column / CELL)) * DIRECTIONS;
      if (Number.isNaN(slope)) map.fill(Number.NaN, cell, cell + DIRECTIONS);
      if (!(slope >= LEAST_SLOPE)) continue;
      const turn = (Math.atan2(dy, dx) / (2 * Math.PI) + 1) * DIRECTIONS;
      const direction = Math.floor(turn);
      add(cell + (direction % DIRECTIONS), slope * (1 - turn + direction));
      add(cell + ((direction + 1) % DIRECTIONS), slope * (turn - direction));
    }
  }
  return map.map(Math.sqrt);
}

function correlation(a: Float32Array, b: Float32Array): number {
  let [count, sa, sb, aa, bb, ab] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < a.length; at += 1) {
    const [p, q] = [a[at] as number, b[at] as number];
    if (Number.isNaN(q)) continue;
    count += 1;
    sa += p;
    sb += q;
    aa += p * p;
    bb += q * q;
    ab += p * q;
  }
  const [va, vb] = [aa - (sa * sa) / count, bb - (sb * sb) / count];
  return va > 0 && vb > 0 ? (ab - (sa * sb) / count) / Math.sqrt(va * vb) : 0;
}
