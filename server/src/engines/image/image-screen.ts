import type { Finding } from '../../contracts/findings.js';
import { type DecodedPicture, decodePicture } from './decode.js';
import { imageEngine } from './engine.js';
import { evidenceOf } from './evidence.js';
import { sharedNow } from './feature-protocol.js';
import { hashToHex } from './hash.js';
import { KnownPictures, LEAST_QUALITY } from './known-pictures.js';
import { LocalSearch, scaled } from './local-search.js';
import { pdq } from './pdq.js';
import { knownFinding, partFinding, type Reference } from './reasons.js';
import type { ComputedReference, ReferencePicture } from './reference.js';

/** A picture of a listing; `image` is its place there. */
export interface PictureInput {
  image: number;
  bytes: Uint8Array;
}

/**
 * `problems`: pictures that could not be read, or only in part (`animated`: one frame of several).
 * `unfinished`: the time was over or a worker failed. Neither may be taken for "nothing there".
 */
export interface PictureScreening {
  findings: Finding[];
  problems: { image: number; code: string }[];
  unfinished: boolean;
}

export interface ImageScreenOptions {
  /** Threads for local features, begun when first needed. */
  workers?: number;
  /** Time for all pictures of one listing. */
  budgetMs?: number;
}

const DEFAULTS = { workers: 1, budgetMs: 6000 };

/**
 * Looks for known pictures, parts of them and logos in the pictures of listings. References come
 * and go while it works: the next screening sees the change.
 */
export class ImageScreen {
  readonly #references = new Map<string, Reference & { hash: string | null }>();
  readonly #known = new KnownPictures();
  readonly #local: LocalSearch;
  readonly #budgetMs: number;

  private constructor({ workers, budgetMs }: Required<ImageScreenOptions>) {
    this.#local = new LocalSearch(workers);
    this.#budgetMs = budgetMs;
  }

  static async open(options: ImageScreenOptions = {}): Promise<ImageScreen> {
    return new ImageScreen({ ...DEFAULTS, ...options });
  }

  /** Adds or replaces references; answers in their order. One with a problem is not looked for. */
  async put(refs: readonly ReferencePicture[]): Promise<{ pictureId: string; problem?: string }[]> {
    const answers = [];
    for (const reference of refs) {
      const computed = await this.#compute(reference);
      if ('problem' in computed) answers.push({ pictureId: reference.pictureId, ...computed });
      else answers.push(...(await this.putComputed([computed])));
    }
    return answers;
  }

  /** The same with what `computed` gave earlier; `outdated` when another version computed it. */
  async putComputed(
    refs: readonly ComputedReference[],
  ): Promise<{ pictureId: string; problem?: string }[]> {
    const current = refs.filter(({ version }) => version === imageEngine.version);
    for (const { pictureId, rightId, kind, hash } of current) {
      this.#known.remove(pictureId);
      this.#references.set(pictureId, { pictureId, rightId, kind, hash });
      if (hash !== null) this.#known.put(pictureId, hash);
    }
    await this.#local.put(
      current.map(({ pictureId, features }) => ({ pictureId, variants: features })),
    );
    return refs.map(({ pictureId, version }) =>
      version === imageEngine.version ? { pictureId } : { pictureId, problem: 'outdated' },
    );
  }

  /** What was computed of a reference, to be stored; undefined when it is not held. */
  computed(pictureId: string): ComputedReference | undefined {
    const reference = this.#references.get(pictureId);
    if (!reference) return undefined;
    const features = this.#local.featuresOf(pictureId);
    return { ...reference, version: imageEngine.version, features };
  }

  remove(pictureIds: readonly string[]): void {
    for (const pictureId of pictureIds) {
      this.#references.delete(pictureId);
      this.#known.remove(pictureId);
    }
    this.#local.remove(pictureIds);
  }

  async screen(pictures: readonly PictureInput[]): Promise<PictureScreening> {
    const until = sharedNow() + this.#budgetMs;
    const result: PictureScreening = { findings: [], problems: [], unfinished: false };
    for (const { image, bytes } of pictures) {
      const decoded = await decodePicture(bytes);
      if ('problem' in decoded) {
        result.problems.push({ image, code: decoded.problem });
        continue;
      }
      if (decoded.isAnimated) result.problems.push({ image, code: 'animated' });
      await this.#look(image, decoded, until, result);
    }
    return result;
  }

  async close(): Promise<void> {
    await this.#local.close();
  }

  async #compute(reference: ReferencePicture): Promise<ComputedReference | { problem: string }> {
    const decoded = await decodePicture(reference.bytes);
    if ('problem' in decoded) return decoded;
    const { hash, quality } = pdq(decoded.raster);
    const { pictureId, rightId, kind } = reference;
    try {
      const features = await this.#local.describe(decoded.raster, kind);
      const kept = quality < LEAST_QUALITY ? null : hashToHex(hash);
      return { pictureId, rightId, kind, version: imageEngine.version, hash: kept, features };
    } catch {
      return { problem: 'unfinished' };
    }
  }

  async #look(
    image: number,
    { raster, fullWidth, fullHeight }: DecodedPicture,
    until: number,
    result: PictureScreening,
  ): Promise<void> {
    const matches = this.#known.find(pdq(raster));
    for (const match of matches) {
      const reference = this.#references.get(match.pictureId);
      if (reference) result.findings.push(knownFinding(image, reference, match));
    }
    // The whole picture is known: looking for its parts could not say more.
    if (matches.length > 0 || this.#local.size === 0) return;
    const { seen, isFinished } = await this.#local.look(raster, until);
    if (!isFinished) result.unfinished = true;
    for (const sighting of seen) {
      const reference = this.#references.get(sighting.pictureId);
      if (!reference) continue;
      const evidence = evidenceOf(sighting);
      if (evidence < 0) continue;
      const placed = scaled(sighting, fullWidth, fullHeight);
      result.findings.push(partFinding(image, reference, placed, evidence));
    }
  }
}
