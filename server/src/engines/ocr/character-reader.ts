import sharp from 'sharp';
import { decodePicture } from '../image/index.js';
import { ModelProcess } from '../model-process/index.js';
import type { LineBox, Picture, ReadCharacters } from './protocol.js';

export const characterEngine = { id: 'ocr', version: '1.0.0' } as const;

export interface CharacterReaderOptions {
  /** Time for one picture, the loading of the models included. */
  budgetMs?: number;
}

/** `code`: a picture's problem (`decodePicture`), or `unfinished`, `reader-failed`. */
export class CharactersNotRead extends Error {
  readonly code: string;

  constructor(code: string, cause?: string) {
    super(`The characters of a picture were not read: ${code}.`, { cause });
    this.code = code;
  }
}

const DEFAULT_BUDGET_MS = 15_000;
/** Larger pictures are shrunk: letters that vanish then are too small for buyers as well. */
const LONGEST_EDGE = 1600;
/** Letters of tiny pictures are enlarged to a size that the models know. */
const SHORTEST_LONG_EDGE = 480;

/** Reads Chinese and English characters. Process and models are loaded with the first picture. */
export class CharacterReader {
  readonly #models: ModelProcess<Picture, LineBox[]>;

  private constructor({ budgetMs = DEFAULT_BUDGET_MS }: CharacterReaderOptions) {
    this.#models = new ModelProcess({
      worker: new URL('./reader-worker', import.meta.url),
      budgetMs,
      failure: (code, cause) => new CharactersNotRead(code, cause),
    });
  }

  static async open(options: CharacterReaderOptions = {}): Promise<CharacterReader> {
    return new CharacterReader(options);
  }

  /** Throws `CharactersNotRead`: no answer may be taken for an empty picture. */
  async read({ bytes }: { bytes: Uint8Array }): Promise<ReadCharacters> {
    const decoded = await decodePicture(bytes);
    if ('problem' in decoded) throw new CharactersNotRead(decoded.problem);
    const { raster, fullWidth } = decoded;
    const longer = Math.max(raster.width, raster.height);
    const edge = Math.max(SHORTEST_LONG_EDGE, Math.min(LONGEST_EDGE, longer));
    const { width, height } = raster;
    const { data, info } = await sharp(raster.data, { raw: { width, height, channels: 3 } })
      .resize({ width: edge, height: edge, fit: 'inside' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const picture = { width: info.width, height: info.height, data: new Uint8Array(data) };
    const lines = await this.#models.ask(picture);
    const boxes = lines.map((line) => scaled(line, fullWidth / info.width));
    return { text: boxes.map(({ text }) => text).join('\n'), boxes };
  }

  close(): Promise<void> {
    return this.#models.close();
  }
}

function scaled(line: LineBox, by: number): LineBox {
  const { x, y, width, height } = line;
  return { ...line, x: x * by, y: y * by, width: width * by, height: height * by };
}
