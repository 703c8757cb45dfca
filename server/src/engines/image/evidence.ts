import type { Sighting } from './sighting.js';

/** Measured in bench/image-matching: what is demanded before anything is said. */
const LEAST_INLIERS = 12;
const LEAST_CONTOURS = 0.62;
/** What a feature of a logo that is in its place is worth, beside its contours that agree. */
const EACH_INLIER = 0.02;
const LEAST_LOGO = 0.73;
const SURE = { inliers: 8, logo: 0.2 };

/**
 * How far a sighting is above what is demanded; below 0 it means nothing, at 1 it is all but sure.
 * Arcs and letters of strangers can lie alike by a dozen features, but then their contours do not.
 */
export function evidenceOf(sighting: Sighting): number {
  const { placement, contours, isLogo } = sighting;
  if (isLogo) return (scoreOf(sighting) - LEAST_LOGO) / SURE.logo;
  return contours < LEAST_CONTOURS ? -1 : (placement.inliers - LEAST_INLIERS) / SURE.inliers;
}

/** Contours say what corners do not, and corners make sure that the place is right. */
export const scoreOf = ({ placement, contours }: Pick<Sighting, 'placement' | 'contours'>) =>
  contours + EACH_INLIER * placement.inliers;
