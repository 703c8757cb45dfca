/** Up to this distance two faces are put before a person; what it means is measured in README.md. */
export const REVIEW_DISTANCE = 0.5;

/** Euclidean distance of two templates: 0 is the same picture, strangers are about 0.8 apart. */
export function faceDistance(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += ((a[at] ?? 0) - (b[at] ?? 0)) ** 2;
  return Math.sqrt(sum);
}
