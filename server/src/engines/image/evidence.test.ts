import { describe, expect, it } from 'vitest';
import { evidenceOf } from './evidence.js';

const sighting = (inliers: number, contours?: number) => {
  const placement = { inliers, x: 0, y: 0, width: 10, height: 10, spread: 1 };
  return contours === undefined
    ? { pictureId: 'p', placement }
    : { pictureId: 'p', placement, contours };
};

describe('evidenceOf', () => {
  it('demands twelve features of a photo', () => {
    expect(evidenceOf(sighting(11))).toBeLessThan(0);
    expect(evidenceOf(sighting(12))).toBe(0);
  });

  it('lets contours speak for a logo of few features, and many features for one half hidden', () => {
    expect(evidenceOf(sighting(7, 0.8))).toBeGreaterThan(0);
    expect(evidenceOf(sighting(40, 0.1))).toBeGreaterThan(0);
    expect(evidenceOf(sighting(15, 0.2))).toBeLessThan(0);
    expect(evidenceOf(sighting(7, 0.4))).toBeLessThan(0);
  });
});
