import { DescriptorIndex } from './descriptor-index.js';
import type { Features } from './features.js';
import { matchFeatures } from './match-features.js';
import { type Placement, placeReference } from './place-reference.js';

/** A reference found in a picture. */
export interface Sighting {
  pictureId: string;
  placement: Placement;
}

/** Up to so many variants every one is compared; above, those with the most votes. */
const COMPARED_ALWAYS = 48;
const COMPARED_BY_VOTE = 48;

/** References by their features: each has variants (sizes, inverted, mirrored). */
export class ReferenceShelf {
  readonly #variants = new Map<string, readonly Features[]>();
  #owners: { pictureId: string; features: Features }[] = [];
  #index = new DescriptorIndex();
  #gone = 0;

  put(pictureId: string, variants: readonly Features[]): void {
    this.remove([pictureId]);
    this.#variants.set(pictureId, variants);
    for (const features of variants) this.#place(pictureId, features);
  }

  remove(pictureIds: readonly string[]): void {
    for (const pictureId of pictureIds) {
      this.#gone += this.#variants.get(pictureId)?.length ?? 0;
      this.#variants.delete(pictureId);
    }
    if (this.#gone > this.#owners.length / 2) this.#tidy();
  }

  /**
   * References that stand in the picture, each at its best place. Stops when `isOver` says so, and
   * then names itself unfinished.
   */
  seek(picture: Features, isOver: () => boolean): { seen: Sighting[]; isFinished: boolean } {
    const best = new Map<string, Sighting>();
    for (const { pictureId, features } of this.#candidates(picture)) {
      if (isOver()) return { seen: [...best.values()], isFinished: false };
      const placement = placeReference(features, picture, matchFeatures(features, picture));
      const before = best.get(pictureId)?.placement.inliers ?? 0;
      if (placement && placement.inliers > before) best.set(pictureId, { pictureId, placement });
    }
    return { seen: [...best.values()], isFinished: true };
  }

  #candidates(picture: Features) {
    const live = this.#owners.filter((owner) => this.#isLive(owner));
    if (live.length <= COMPARED_ALWAYS) return live;
    const voted = this.#index.vote(picture).map(([owner]) => this.#owners[owner]);
    return voted
      .filter((owner) => owner && this.#isLive(owner))
      .slice(0, COMPARED_BY_VOTE) as typeof live;
  }

  #isLive({ pictureId, features }: { pictureId: string; features: Features }): boolean {
    return this.#variants.get(pictureId)?.includes(features) ?? false;
  }

  #place(pictureId: string, features: Features): void {
    this.#index.add(this.#owners.length, features);
    this.#owners.push({ pictureId, features });
  }

  #tidy(): void {
    this.#index = new DescriptorIndex();
    this.#owners = [];
    this.#gone = 0;
    for (const [pictureId, variants] of this.#variants) {
      for (const features of variants) this.#place(pictureId, features);
    }
  }
}
