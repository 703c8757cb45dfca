import { DESCRIPTOR_WORDS, type Features, POINT_FIELDS } from './features.js';

/** M-LDB compares every two cells of these grids, by brightness and by two slopes, in this order. */
const GRIDS = [2, 3, 4];
const CHANNELS = 3;
/** The slope across a feature's own direction: its sign turns over in a mirror. */
const ACROSS = 1;
const { source, flipped } = mirrorOfBits();

/**
 * The features that the mirrored picture would have, without computing them anew: every patch is
 * the same but for the order of its cells and the sense of some comparisons (about 33 of 486 bits
 * then differ from those computed).
 */
export function mirroredFeatures(features: Features): Features {
  const { width, descriptors: from } = features;
  const points = features.points.slice();
  const descriptors = new Int32Array(from.length);
  for (let row = 0; row < from.length; row += DESCRIPTOR_WORDS) {
    for (let bit = 0; bit < source.length; bit += 1) {
      const there = source[bit] as number;
      const value = ((from[row + (there >> 5)] as number) >>> (there & 31)) & 1;
      const word = row + (bit >> 5);
      descriptors[word] = (descriptors[word] as number) | (value << (bit & 31));
    }
    for (let word = 0; word < DESCRIPTOR_WORDS; word += 1) {
      descriptors[row + word] = (descriptors[row + word] as number) ^ (flipped[word] as number);
    }
  }
  for (let point = 0; point < points.length; point += POINT_FIELDS) {
    points[point] = width - 1 - (points[point] as number);
    points[point + 3] = Math.PI - (points[point + 3] as number);
  }
  return { ...features, points, descriptors };
}

/** For every bit of a mirrored descriptor where it comes from, and a mask of those that turn over. */
function mirrorOfBits(): { source: Int16Array; flipped: Int32Array } {
  const from: number[] = [];
  const turned = new Int32Array(DESCRIPTOR_WORDS);
  for (const grid of GRIDS) {
    const cells = grid * grid;
    const begin = from.length;
    const moved = (cell: number) => cell + grid - 1 - 2 * (cell % grid);
    const pairs = (cells * (cells - 1)) / 2;
    for (let channel = 0; channel < CHANNELS; channel += 1) {
      for (let one = 0; one < cells; one += 1) {
        for (let other = one + 1; other < cells; other += 1) {
          const [a, b] = [moved(one), moved(other)];
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          const bit = from.length;
          const isTurned = a > b !== (channel === ACROSS);
          if (isTurned) turned[bit >> 5] = (turned[bit >> 5] as number) | (1 << (bit & 31));
          from.push(begin + channel * pairs + (low * (2 * cells - low - 1)) / 2 + high - low - 1);
        }
      }
    }
  }
  return { source: Int16Array.from(from), flipped: turned };
}
