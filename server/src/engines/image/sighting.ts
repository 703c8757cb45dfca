import type { Placement } from './place-reference.js';

/** A reference found in a picture. */
export interface Sighting {
  pictureId: string;
  placement: Placement;
  isLogo: boolean;
  /** How far its contours are seen there, −1 to 1. */
  contours: number;
}
