import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { httpProblem } from '../http/index.js';
import { chunksOf } from './body.js';
import { feedProblem } from './problems.js';

/** Bytes of an upload, packed or not. */
export const LARGEST_UPLOAD = 2 * 1024 ** 3;
const LARGEST_RATIO = 200;
/** Below this a high ratio harms nobody: small files of equal rows pack very well. */
const RATIO_COUNTS_FROM = 32 * 1024 ** 2;
const HEAD = 1024;

/** The start of a stream and the whole of it, start included. */
export interface Peeked {
  head: Buffer;
  whole: AsyncIterable<Buffer>;
}

/** Reads the first bytes of a stream without losing them. */
export async function peek(source: AsyncIterable<Buffer>): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let length = 0;
  while (length < HEAD) {
    const { value, done } = await iterator.next();
    if (done) break;
    first.push(value);
    length += value.length;
  }
  async function* whole() {
    try {
      yield* first;
      first.length = 0;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(first), whole: whole() };
}

async function* limited(source: AsyncIterable<Buffer>, onBytes: (count: number) => void) {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > LARGEST_UPLOAD) throw httpProblem('too-large', { limit: LARGEST_UPLOAD });
    onBytes(bytes);
    yield chunk;
  }
}

/**
 * The bytes that were meant: gzip is told by its first bytes, whatever the headers say. What
 * grows beyond a ratio or an absolute size is refused while it is being unpacked.
 * @throws `too-large`, `feed-bomb`, `feed-damaged`
 */
export async function* unpack(source: Readable): AsyncGenerator<Buffer> {
  const { head, whole } = await peek(chunksOf(source));
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* limited(whole, () => {});
    return;
  }
  let packed = 0;
  let unpacked = 0;
  const counted = limited(whole, (bytes) => {
    packed = bytes;
  });
  const gunzip = createGunzip();
  const feeding = pipeline(Readable.from(counted), gunzip);
  // The reader below meets the same error; this promise must not be unhandled meanwhile.
  feeding.catch(() => {});
  try {
    for await (const chunk of gunzip) {
      unpacked += chunk.length;
      refuseBomb(packed, unpacked);
      yield chunk;
    }
    await feeding;
  } catch (error) {
    throw isZlibError(error)
      ? feedProblem('feed-damaged', { line: '?', reason: 'the gzip data is broken' })
      : error;
  } finally {
    gunzip.destroy();
  }
}

function refuseBomb(packed: number, unpacked: number): void {
  if (unpacked > LARGEST_UPLOAD) {
    throw feedProblem('feed-bomb', { reason: `over ${LARGEST_UPLOAD} bytes` });
  }
  if (unpacked > RATIO_COUNTS_FROM && unpacked > packed * LARGEST_RATIO) {
    throw feedProblem('feed-bomb', { reason: `over ${LARGEST_RATIO} times its size` });
  }
}

function isZlibError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_');
}
