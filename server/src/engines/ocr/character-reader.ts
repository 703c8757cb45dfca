import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { decodePicture } from '../image/index.js';
import type { LineBox, ReadCharacters, ReadReply, ReadRequest } from './protocol.js';

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

interface Pending {
  resolve: (lines: LineBox[]) => void;
  reject: (error: Error) => void;
}

const DEFAULT_BUDGET_MS = 15_000;
/** Larger pictures are shrunk: letters that vanish then are too small for buyers as well. */
const LONGEST_EDGE = 1600;
/** Letters of tiny pictures are enlarged to a size that the models know. */
const SHORTEST_LONG_EDGE = 480;

/**
 * Reads Chinese and English characters. Process and models are loaded with the first picture. A
 * process of its own, for the runtime of the models aborts the one that it is ended in while it
 * works.
 */
export class CharacterReader {
  readonly #budgetMs: number;
  readonly #pending = new Map<number, Pending>();
  #worker: ChildProcess | undefined;
  #nextId = 1;

  private constructor({ budgetMs = DEFAULT_BUDGET_MS }: CharacterReaderOptions) {
    this.#budgetMs = budgetMs;
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
    const lines = await this.#inTime(this.#ask(picture));
    const boxes = lines.map((line) => scaled(line, fullWidth / info.width));
    return { text: boxes.map(({ text }) => text).join('\n'), boxes };
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#failAll();
    if (!worker || worker.exitCode !== null || worker.signalCode !== null) return;
    const gone = once(worker, 'exit');
    worker.ref();
    worker.kill('SIGKILL');
    await gone;
  }

  #ask(picture: ReadRequest['picture']): Promise<LineBox[]> {
    this.#worker ??= this.#begin();
    const worker = this.#worker;
    const request: ReadRequest = { id: this.#nextId++, picture };
    // An idle reader must not keep this process alive, a reading one must.
    worker.ref();
    worker.channel?.ref();
    return new Promise((resolve, reject) => {
      this.#pending.set(request.id, { resolve, reject });
      worker.send(request, (error) => error && this.#lose(worker));
    });
  }

  #begin(): ChildProcess {
    const entry = fileURLToPath(new URL('./reader-worker-entry.mjs', import.meta.url));
    const worker = fork(entry, { serialization: 'advanced', execArgv: [] });
    worker.on('message', (reply) => this.#settle(worker, reply as ReadReply));
    worker.on('error', () => this.#lose(worker));
    worker.on('exit', () => this.#lose(worker));
    return worker;
  }

  /** What was being read is not known; the next picture begins a new process. */
  #lose(worker: ChildProcess): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#failAll();
    worker.kill('SIGKILL');
  }

  #settle(worker: ChildProcess, reply: ReadReply): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (this.#pending.size === 0) {
      worker.unref();
      worker.channel?.unref();
    }
    if ('failed' in reply) pending?.reject(new CharactersNotRead('reader-failed', reply.failed));
    else pending?.resolve(reply.lines);
  }

  #failAll(): void {
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(new CharactersNotRead('reader-failed'));
  }

  async #inTime<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new CharactersNotRead('unfinished')), this.#budgetMs);
    });
    try {
      return await Promise.race([work, over]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function scaled(line: LineBox, by: number): LineBox {
  const { x, y, width, height } = line;
  return { ...line, x: x * by, y: y * by, width: width * by, height: height * by };
}
