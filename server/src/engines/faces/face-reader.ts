import sharp from 'sharp';
import { decodePicture } from '../image/index.js';
import { ModelProcess } from '../model-process/index.js';
import type { Face, FacePicture } from './protocol.js';

export const faceEngine = { id: 'faces', version: '1.0.0' } as const;

/**
 * `code`: a picture's problem (`decodePicture`), `no-face`, `several-faces`, `face-too-small`,
 * `unfinished`, `reader-failed`.
 */
export class FaceNotRead extends Error {
  readonly code: string;

  constructor(code: string, cause?: string) {
    super(`The face of a picture was not read: ${code}.`, { cause });
    this.code = code;
  }
}

const DEFAULT_BUDGET_MS = 20_000;
const LONGEST_EDGE = 800;
/** The detector misses faces that fill the picture: a margin of its mean colour gives them room. */
const MARGIN = 0.45;
/** Pixels between ears; faces below say little. */
const LEAST_WIDTH = 48;
/** Beside the main one, faces of a smaller share of its width are passers-by. */
const PASSER_BY = 0.5;

/** Reads the one face of a portrait. Process and models are loaded with the first picture. */
export class FaceReader {
  readonly #models: ModelProcess<FacePicture, Face[]>;

  constructor({ budgetMs = DEFAULT_BUDGET_MS }: { budgetMs?: number } = {}) {
    this.#models = new ModelProcess({
      worker: new URL('./face-worker', import.meta.url),
      budgetMs,
      failure: (code, cause) => new FaceNotRead(code, cause),
    });
  }

  /** The template of the picture's only face: 128 numbers. Throws `FaceNotRead`. */
  async read(bytes: Uint8Array): Promise<Float32Array> {
    const picture = await shrunk(bytes);
    const found = await this.#models.ask(picture);
    return onlyFace(found.length > 0 ? found : await this.#models.ask(await padded(picture)));
  }

  /** Every face, boxes in pixels of the picture brought to 800 at most. Throws `FaceNotRead`. */
  async find(bytes: Uint8Array): Promise<Face[]> {
    return this.#models.ask(await shrunk(bytes));
  }

  close(): Promise<void> {
    return this.#models.close();
  }
}

async function shrunk(bytes: Uint8Array): Promise<FacePicture> {
  const decoded = await decodePicture(bytes);
  if ('problem' in decoded) throw new FaceNotRead(decoded.problem);
  const { width, height, data } = decoded.raster;
  const { data: small, info } = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ width: LONGEST_EDGE, height: LONGEST_EDGE, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return pictureOf(small, info);
}

function pictureOf(data: Buffer, info: { width: number; height: number }): FacePicture {
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}

async function padded({ width, height, data }: FacePicture): Promise<FacePicture> {
  const picture = sharp(data, { raw: { width, height, channels: 3 } });
  const { channels } = await picture.stats();
  const [r = 0, g = 0, b = 0] = channels.map(({ mean }) => Math.round(mean));
  const by = Math.round(Math.max(width, height) * MARGIN);
  const made = await picture
    .extend({ top: by, bottom: by, left: by, right: by, background: { r, g, b } })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return pictureOf(made.data, made.info);
}

function onlyFace(faces: readonly Face[]): Float32Array {
  const [main, next] = [...faces].sort((a, b) => b.width - a.width);
  if (!main) throw new FaceNotRead('no-face');
  if (next && next.width >= main.width * PASSER_BY) throw new FaceNotRead('several-faces');
  if (main.width < LEAST_WIDTH) throw new FaceNotRead('face-too-small');
  return main.template;
}
