import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Bytes kept by their SHA-256 (64 hex digits). What is stored never changes. */
export interface Blobs {
  put(bytes: Uint8Array): Promise<string>;
  /** Stores a stream of at most `limit` bytes; throws `BlobTooLarge` beyond it and keeps nothing. */
  putStream(source: Readable, limit: number): Promise<{ sha256: string; bytes: number }>;
  get(sha256: string): Promise<Buffer>;
  open(sha256: string): Readable;
  /** Size in bytes, or undefined when there is no such blob. */
  size(sha256: string): Promise<number | undefined>;
  delete(sha256: string): Promise<void>;
}

export class BlobTooLarge extends Error {
  readonly limit: number;
  constructor(limit: number) {
    super(`The bytes exceed ${limit}.`);
    this.limit = limit;
  }
}

/** Blobs in a folder: `ab/cd…`, written beside and renamed, so that no half file is ever seen. */
export class FolderBlobs implements Blobs {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(bytes: Uint8Array): Promise<string> {
    return (await this.putStream(Readable.from([bytes]), bytes.length)).sha256;
  }

  async putStream(source: Readable, limit: number): Promise<{ sha256: string; bytes: number }> {
    const partial = join(this.#folder, 'partial', randomUUID());
    await mkdir(dirname(partial), { recursive: true });
    const digest = createHash('sha256');
    let bytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        digest.update(chunk);
        done(bytes > limit ? new BlobTooLarge(limit) : null, chunk);
      },
    });
    try {
      await pipeline(source, measure, createWriteStream(partial, { flush: true }));
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
    const sha256 = digest.digest('hex');
    await mkdir(dirname(this.#path(sha256)), { recursive: true });
    await rename(partial, this.#path(sha256));
    return { sha256, bytes };
  }

  get(sha256: string): Promise<Buffer> {
    return readFile(this.#path(sha256));
  }

  open(sha256: string): Readable {
    return createReadStream(this.#path(sha256));
  }

  async size(sha256: string): Promise<number | undefined> {
    return stat(this.#path(sha256)).then(
      (found) => found.size,
      () => undefined,
    );
  }

  async delete(sha256: string): Promise<void> {
    await rm(this.#path(sha256), { force: true });
  }

  #path(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A blob is named by 64 hex digits.');
    return join(this.#folder, sha256.slice(0, 2), sha256.slice(2));
  }
}
