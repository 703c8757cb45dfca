import { countOf, DESCRIPTOR_WORDS, type Features } from './features.js';
import { onesIn, onesInThree } from './hash.js';

/** Feature `reference` of the reference looks like feature `picture` of the picture. */
export interface FeatureMatch {
  reference: number;
  picture: number;
}

/** Bits of 486 up to which two features can be the same. */
const FURTHEST = 110;
/** A match must be this much nearer than the second-best (Lowe 2004). */
const RATIO = 0.88;
/** The share of the first three words in all bits, and what chance may add to theirs. */
const PART_OF_THREE = 96 / 486;
const SLACK = 11;

/**
 * For every feature of the picture the nearest one of the reference, where it is clearly the
 * nearest. In this direction a mark that stands in the picture many times is matched many times.
 */
export function matchFeatures(reference: Features, picture: Features): FeatureMatch[] {
  const matches: FeatureMatch[] = [];
  const referenceCount = countOf(reference);
  const pictureCount = countOf(picture);
  for (let at = 0; at < pictureCount; at += 1) {
    let [best, second, nearest] = [FURTHEST + 1, FURTHEST + 1, -1];
    for (let other = 0; other < referenceCount; other += 1) {
      const distance = distanceUpTo(picture.descriptors, at, reference.descriptors, other, second);
      if (distance >= second) continue;
      if (distance < best) {
        second = best;
        best = distance;
        nearest = other;
      } else {
        second = distance;
      }
    }
    if (nearest >= 0 && best < RATIO * second) matches.push({ reference: nearest, picture: at });
  }
  return matches;
}

/**
 * Bits that differ, or something not below `limit` as soon as that is nearly certain: three words
 * of strangers differ by about 48 bits, those of features worth having by few more than their part.
 */
export function distanceUpTo(
  a: Int32Array,
  atA: number,
  b: Int32Array,
  atB: number,
  limit: number,
): number {
  const [fromA, fromB] = [atA * DESCRIPTOR_WORDS, atB * DESCRIPTOR_WORDS];
  let distance = onesInThree(
    (a[fromA] as number) ^ (b[fromB] as number),
    (a[fromA + 1] as number) ^ (b[fromB + 1] as number),
    (a[fromA + 2] as number) ^ (b[fromB + 2] as number),
  );
  if (distance > limit * PART_OF_THREE + SLACK) return limit;
  for (let word = 3; word < DESCRIPTOR_WORDS && distance < limit; word += 1) {
    distance += onesIn((a[fromA + word] as number) ^ (b[fromB + word] as number));
  }
  return distance;
}
