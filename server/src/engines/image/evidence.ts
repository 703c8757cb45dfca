import type { Sighting } from './reference-shelf.js';

/** Features of a photo that must agree before anything is said; measured in bench/image-matching. */
const LEAST_INLIERS = 12;
/** What a feature of a logo that is in its place is worth, beside its contours that agree. */
const EACH_INLIER = 0.02;
const LEAST_LOGO = 0.73;
const SURE = { inliers: 8, logo: 0.2 };

/** How far a sighting is above what is demanded; below 0 it means nothing, at 1 it is all but sure. */
export function evidenceOf({ placement, contours }: Sighting): number {
  if (contours === undefined) return (placement.inliers - LEAST_INLIERS) / SURE.inliers;
  return (logoScore({ placement, contours }) - LEAST_LOGO) / SURE.logo;
}

/** Contours say what corners do not, and corners make sure that the place is right. */
export const logoScore = ({ placement, contours = 0 }: Pick<Sighting, 'placement' | 'contours'>) =>
  contours + EACH_INLIER * placement.inliers;
