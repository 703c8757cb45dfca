import { sigmoid } from '../model/model.js';

/**
 * The log odds from which pairs are taken: where the F1 to be expected from the probabilities is
 * highest (Lipton, Elkan and Narayanaswamy 2014). Needs no labels.
 * @param scores log odds, in any order.
 */
export function chooseThreshold(scores: Float32Array): number {
  const sorted = scores.slice().sort();
  let total = 0;
  for (const score of sorted) total += sigmoid(score);
  let [best, threshold, found] = [0, 0, 0];
  for (let at = sorted.length - 1; at >= 0; at--) {
    const score = sorted[at] as number;
    found += sigmoid(score);
    const expected = (2 * found) / (sorted.length - at + total);
    if (expected >= best) [best, threshold] = [expected, score];
  }
  return threshold;
}
