import type { Raster } from './decode.js';
import { sharedNow } from './feature-protocol.js';
import { FeatureThread } from './feature-thread.js';
import type { Features } from './features.js';
import { inverted, mirrored, toGrey } from './grey.js';
import type { Sighting } from './reference-shelf.js';

const PICTURE = { edges: { least: 640, most: 900 }, points: 1400 };
const REFERENCE = { edges: { least: 400, most: 640 }, points: 500 };
/** Flat marks are seen small on products; each size has other corners. */
const LOGO_EDGES = [360, 160];
const LOGO_POINTS = 300;
/** A worker looks at its clock between two references; this is for the one it is at. */
const GRACE_MS = 400;

export interface Looked {
  /** Places in shares of the picture's width and height. */
  seen: Sighting[];
  isFinished: boolean;
}

/** Local features of references, kept here and in every thread that searches them. */
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

  featuresOf(pictureId: string): readonly Features[] {
    return this.#features.get(pictureId) ?? [];
  }

  async describe(raster: Raster, isLogo: boolean): Promise<Features[]> {
    const pictures = isLogo ? await logoVariants(raster) : await photoVariants(raster);
    const atMost = isLogo ? LOGO_POINTS : REFERENCE.points;
    return this.#freest().ask('describe', { pictures, atMost });
  }

  async put(references: readonly { pictureId: string; variants: readonly Features[] }[]) {
    for (const { pictureId, variants } of references) this.#features.set(pictureId, variants);
    const running = this.#threads.filter(({ isRunning }) => isRunning);
    await Promise.all(running.map((thread) => thread.ask('hold', [...references])));
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

/** Photos are stolen mirrored as often as not; features do not survive that by themselves. */
async function photoVariants(raster: Raster) {
  const grey = await toGrey(raster, REFERENCE.edges);
  return [grey, mirrored(grey)];
}

async function logoVariants(raster: Raster) {
  const sizes = await Promise.all(
    LOGO_EDGES.map((edge) => toGrey(raster, { least: edge, most: edge })),
  );
  return sizes.flatMap((grey) => [grey, inverted(grey)]);
}

export function scaled({ pictureId, placement }: Sighting, across: number, down: number): Sighting {
  const { inliers, spread, x, y, width, height } = placement;
  const place = { x: x * across, y: y * down, width: width * across, height: height * down };
  return { pictureId, placement: { inliers, spread, ...place } };
}
