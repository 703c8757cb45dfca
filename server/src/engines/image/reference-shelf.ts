import { contoursAgree } from './contours.js';
import { DescriptorIndex } from './descriptor-index.js';
import { scoreOf } from './evidence.js';
import type { Features, GreyPicture } from './features.js';
import { matchFeatures } from './match-features.js';
import { mirroredFeatures } from './mirrored-features.js';
import { placeReference } from './place-reference.js';
import type { Sighting } from './sighting.js';

interface Owner {
  pictureId: string;
  features: Features;
}
interface Candidate extends Owner {
  isMirrored: boolean;
}

/** Up to so many variants every one is compared; above, those with the most votes. */
const COMPARED_ALWAYS = 48;
const COMPARED_BY_VOTE = { logos: 160, photos: 32 };

/** References by their features: each has variants (a logo's sizes, plain and inverted). */
export class ReferenceShelf {
  readonly #variants = new Map<string, readonly Features[]>();
  #owners: (Owner | undefined)[] = [];
  readonly #places = new Map<string, number[]>();
  #index = new DescriptorIndex();
  #gone = 0;

  /** Memory of the index, in bytes; the features are counted by who brings them. */
  get bytes(): number {
    return this.#index.bytes;
  }

  put(pictureId: string, variants: readonly Features[]): void {
    this.remove([pictureId]);
    this.#variants.set(pictureId, variants);
    this.#place(pictureId, variants);
  }

  remove(pictureIds: readonly string[]): void {
    for (const pictureId of pictureIds) {
      const places = this.#places.get(pictureId) ?? [];
      for (const place of places) this.#owners[place] = undefined;
      this.#gone += places.length;
      this.#places.delete(pictureId);
      this.#variants.delete(pictureId);
    }
    if (this.#gone > this.#owners.length / 2) this.#tidy();
  }

  /**
   * References that stand in the picture, each at its best place. Stops when `isOver` says so, and
   * then names itself unfinished.
   */
  seek(
    picture: Features,
    grey: GreyPicture,
    isOver: () => boolean,
  ): { seen: Sighting[]; isFinished: boolean } {
    const best = new Map<string, Sighting>();
    const finish = (isFinished: boolean) => ({ seen: [...best.values()], isFinished });
    const mirror = mirroredFeatures(picture);
    for (const candidate of this.#candidates(picture, mirror)) {
      if (isOver()) return finish(false);
      const { pictureId, isMirrored } = candidate;
      const sighting = sightingOf(candidate, isMirrored ? mirror : picture, grey);
      const before = best.get(pictureId);
      if (sighting && (!before || scoreOf(sighting) > scoreOf(before)))
        best.set(pictureId, sighting);
    }
    return finish(true);
  }

  /** Photos are stolen mirrored as often as not; logos are not mirrored. */
  #candidates(picture: Features, mirror: Features): Candidate[] {
    const live = this.#owners.length - this.#gone;
    const every = () => this.#owners.map((_, owner) => ({ owner, votes: 0 }));
    const plain = live <= COMPARED_ALWAYS ? every() : this.#index.vote(picture);
    const turned = live <= COMPARED_ALWAYS ? every() : this.#index.vote(mirror);
    const named = [
      ...plain.map((each) => ({ ...each, isMirrored: false })),
      ...turned.map((each) => ({ ...each, isMirrored: true })),
    ].flatMap(({ owner, votes, isMirrored }) => {
      const held = this.#owners[owner];
      return held ? [{ ...held, votes, isMirrored }] : [];
    });
    const ranked = named.sort((a, b) => b.votes - a.votes);
    const logos = ranked.filter(({ features, isMirrored }) => features.isLogo && !isMirrored);
    const photos = ranked.filter(({ features }) => !features.isLogo);
    if (live <= COMPARED_ALWAYS) return [...photos, ...logos];
    const { photos: mostPhotos, logos: mostLogos } = COMPARED_BY_VOTE;
    return [...photos.slice(0, mostPhotos), ...logos.slice(0, mostLogos)];
  }

  #place(pictureId: string, variants: readonly Features[]): void {
    const places = variants.map((features) => {
      const place = this.#index.add(features);
      this.#owners[place] = { pictureId, features };
      return place;
    });
    this.#places.set(pictureId, places);
  }

  #tidy(): void {
    this.#index = new DescriptorIndex();
    this.#owners = [];
    this.#gone = 0;
    for (const [pictureId, variants] of this.#variants) this.#place(pictureId, variants);
  }
}

function sightingOf(
  { pictureId, features, isMirrored }: Candidate,
  picture: Features,
  grey: GreyPicture,
): Sighting | undefined {
  const placed = placeReference(features, picture, matchFeatures(features, picture));
  if (!placed) return undefined;
  const { fitted, ...placement } = placed;
  const { drawing, isLogo = false, width } = features;
  const view = { picture: grey, isMirrored, endsIn: isLogo ? 0 : Number.NaN };
  const contours = drawing ? contoursAgree(drawing, view, fitted, width) : 0;
  if (isMirrored) placement.x = picture.width - placement.x - placement.width;
  return { pictureId, placement, isLogo, contours };
}
