import type { Raster } from './decode.js';
import { sharedNow } from './feature-protocol.js';
import { FeatureThread } from './feature-thread.js';
import type { Features, GreyPicture } from './features.js';
import { inverted, toGrey } from './grey.js';
import type { ReferenceKind } from './reference.js';
import type { Sighting } from './sighting.js';

const PICTURE = { edges: { least: 640, most: 900 }, points: 1400 };
const REFERENCE = { edges: { least: 400, most: 640 }, points: 500 };
/** Removed listings are many: fewer features of each, so that all fit into memory. */
const REMOVED_POINTS = 200;
/** Flat marks are seen small on products; each size has other corners. */
const LOGO_EDGES = [360, 160];
const LOGO_POINTS = 300;
const DRAWING_EDGES = { logo: 128, photo: 64 };
/** A worker looks at its clock between two references; this is for the one it is at. */
const GRACE_MS = 400;

export interface Looked {
  /** Places in shares of the picture's width and height. */
  seen: Sighting[];
  isFinished: boolean;
}

/** Local features of references, in memory that every thread which searches them shares. */
export class LocalSearch {
  readonly #features = new Map<string, readonly Features[]>();
  readonly #threads: FeatureThread[];

  constructor(workers: number) {
    const all = () => [...this.#features].map(([pictureId, variants]) => ({ pictureId, variants }));
    this.#threads = Array.from({ length: workers }, () => new FeatureThread(all));
  }

  get size(): number {
    return this.#features.size;
  }

  /** A copy: shared memory cannot be stored. */
  featuresOf(pictureId: string): readonly Features[] {
    const variants = this.#features.get(pictureId) ?? [];
    return variants.map((features) => {
      const { points, descriptors } = features;
      return { ...features, points: points.slice(), descriptors: descriptors.slice() };
    });
  }

  async describe(raster: Raster, kind: ReferenceKind): Promise<Features[]> {
    if (kind === 'logo') return this.#describeLogo(raster);
    const pictures = [await toGrey(raster, REFERENCE.edges)];
    const atMost = kind === 'removed-listing' ? REMOVED_POINTS : REFERENCE.points;
    const edge = DRAWING_EDGES.photo;
    const drawing = await toGrey(raster, { least: edge, most: edge });
    const described = await this.#freest().ask('describe', { pictures, atMost });
    return described.map((features) => ({ ...features, drawing }));
  }

  /** Each size plain and inverted: marks stand white on dark as well. */
  async #describeLogo(raster: Raster): Promise<Features[]> {
    const grey = (edge: number) => toGrey(raster, { least: edge, most: edge });
    const plain = await grey(DRAWING_EDGES.logo);
    const sizes = await Promise.all(LOGO_EDGES.map(grey));
    const described = async (pictures: GreyPicture[], drawing: GreyPicture) => {
      const asked = { pictures, atMost: LOGO_POINTS };
      const all = await this.#freest().ask('describe', asked);
      return all.map((features) => ({ ...features, drawing, isLogo: true }));
    };
    const dark = await described(sizes, plain);
    return [...dark, ...(await described(sizes.map(inverted), inverted(plain)))];
  }

  async put(references: readonly { pictureId: string; variants: readonly Features[] }[]) {
    const held = references.map(({ pictureId, variants }) => {
      return { pictureId, variants: variants.map(shared) };
    });
    for (const { pictureId, variants } of held) this.#features.set(pictureId, variants);
    const running = this.#threads.filter(({ isRunning }) => isRunning);
    await Promise.all(running.map((thread) => thread.ask('hold', held)));
  }

  remove(pictureIds: readonly string[]): void {
    for (const pictureId of pictureIds) this.#features.delete(pictureId);
    for (const thread of this.#threads) {
      // A thread that is lost here begins again without what was removed.
      if (thread.isRunning) thread.ask('drop', pictureIds).catch(() => {});
    }
  }

  /** Never throws: a thread that dies or takes too long leaves the search unfinished. */
  async look(raster: Raster, until: number): Promise<Looked> {
    const picture = await toGrey(raster, PICTURE.edges);
    const search = this.#freest().ask('seek', { picture, atMost: PICTURE.points, until });
    const inShares = search.then(({ seen, width, height, isFinished }) => ({
      seen: seen.map((sighting) => scaled(sighting, 1 / width, 1 / height)),
      isFinished,
    }));
    const unfinished: Looked = { seen: [], isFinished: false };
    return withinTime(
      inShares.catch(() => unfinished),
      until + GRACE_MS,
      unfinished,
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #freest(): FeatureThread {
    const [first, ...others] = this.#threads;
    if (!first) throw new RangeError('A local search needs at least one worker.');
    return others.reduce((best, thread) => (thread.waiting < best.waiting ? thread : best), first);
  }
}

async function withinTime<T>(work: Promise<T>, until: number, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), Math.max(0, until - sharedNow()));
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

/** The same in memory that threads share instead of copying. */
function shared(features: Features): Features {
  const points = new Float32Array(new SharedArrayBuffer(features.points.byteLength));
  points.set(features.points);
  const descriptors = new Int32Array(new SharedArrayBuffer(features.descriptors.byteLength));
  descriptors.set(features.descriptors);
  return { ...features, points, descriptors };
}

export function scaled(sighting: Sighting, across: number, down: number): Sighting {
  const { inliers, spread, x, y, width, height } = sighting.placement;
  const place = { x: x * across, y: y * down, width: width * across, height: height * down };
  return { ...sighting, placement: { inliers, spread, ...place } };
}
