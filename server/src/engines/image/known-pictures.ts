import { hashFromHex } from './hash.js';
import { HashIndex } from './hash-index.js';
import type { Pdq } from './pdq.js';

export interface KnownMatch {
  pictureId: string;
  /** Bits of 256 that differ. */
  distance: number;
  quality: number;
  /** Found in another orientation than the reference's own. */
  isTurned: boolean;
}

/** Hashes of plainer pictures mean nothing (PDQ's own advice). */
export const LEAST_QUALITY = 50;

/** Whole pictures by their hash, live. */
export class KnownPictures {
  readonly #index = new HashIndex();
  readonly #ids = new Map<string, number>();
  readonly #pictures = new Map<number, string>();

  put(pictureId: string, hash: string): void {
    const words = hashFromHex(hash);
    if (!words) throw new RangeError(`Not a hash: ${hash}`);
    this.remove(pictureId);
    const id = this.#index.add(words);
    this.#ids.set(pictureId, id);
    this.#pictures.set(id, pictureId);
  }

  remove(pictureId: string): void {
    const id = this.#ids.get(pictureId);
    if (id === undefined) return;
    this.#index.remove(id);
    this.#ids.delete(pictureId);
    this.#pictures.delete(id);
  }

  /** Known pictures that this one is, in whatever orientation, each once, the nearest first. */
  find({ dihedral, quality }: Pdq): KnownMatch[] {
    if (quality < LEAST_QUALITY) return [];
    const nearest = new Map<string, KnownMatch>();
    for (const [orientation, hash] of dihedral.entries()) {
      for (const { id, distance } of this.#index.search(hash)) {
        const pictureId = this.#pictures.get(id);
        if (pictureId === undefined) continue;
        if (distance >= (nearest.get(pictureId)?.distance ?? Number.POSITIVE_INFINITY)) continue;
        nearest.set(pictureId, { pictureId, distance, quality, isTurned: orientation > 0 });
      }
    }
    return [...nearest.values()].sort((a, b) => a.distance - b.distance);
  }
}
