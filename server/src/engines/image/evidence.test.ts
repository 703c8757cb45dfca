import { describe, expect, it } from 'vitest';
import { evidenceOf } from './evidence.js';

const placed = (inliers: number) => ({ inliers, x: 0, y: 0, width: 10, height: 10, spread: 1 });
const logo = (inliers: number, contours: number) => {
  return { pictureId: 'p', placement: placed(inliers), isLogo: true, contours };
};
const photo = (inliers: number, contours: number) => ({
  ...logo(inliers, contours),
  isLogo: false,
});

describe('evidenceOf', () => {
  it('demands twelve features of a photo, and its contours', () => {
    expect(evidenceOf(photo(20, 0.1))).toBeLessThan(0);
    expect(evidenceOf(photo(11, 0.9))).toBeLessThan(0);
    expect(evidenceOf(photo(12, 0.9))).toBe(0);
  });

  it('lets contours speak for a logo of few features, and many features for one half hidden', () => {
    expect(evidenceOf(logo(7, 0.8))).toBeGreaterThan(0);
    expect(evidenceOf(logo(40, 0.1))).toBeGreaterThan(0);
    expect(evidenceOf(logo(15, 0.2))).toBeLessThan(0);
    expect(evidenceOf(logo(7, 0.4))).toBeLessThan(0);
  });
});
