import type { Features, GreyPicture } from './features.js';
import type { Sighting } from './sighting.js';

/** What a feature worker can be asked, and what it answers. */
export interface FeatureOperations {
  describe: { asked: { pictures: GreyPicture[]; atMost: number }; answered: Features[] };
  hold: { asked: { pictureId: string; variants: readonly Features[] }[]; answered: null };
  drop: { asked: readonly string[]; answered: null };
  seek: {
    asked: { picture: GreyPicture; atMost: number; until: number };
    answered: { seen: Sighting[]; width: number; height: number; isFinished: boolean };
  };
}
export type FeatureOperation = keyof FeatureOperations;

export interface FeatureRequest {
  id: number;
  operation: FeatureOperation;
  asked: unknown;
}
export type FeatureReply = { id: number } & ({ answered: unknown } | { failed: string });

/** Milliseconds that mean the same in every thread. */
export const sharedNow = () => performance.timeOrigin + performance.now();
