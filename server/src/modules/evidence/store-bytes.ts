import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { httpProblem } from '../../platform/http/index.js';
import type { Platform } from '../../platform/platform.js';
import { evidenceProblem } from './errors.js';
import { inspectImage } from './inspect-image.js';
import { type Announced, sniff } from './sniff.js';

/** Bytes that were examined and stored; what `addEvidence` makes an item of. */
export interface StoredBytes {
  /** 64 hex digits. */
  sha256: string;
  bytes: number;
  /** What the content is, whatever was announced; texts carry their character set. */
  mediaType: string;
  /** The extension that belongs to the content, without a dot. */
  extension: string;
  /** Pixels, for images. */
  width: number | null;
  height: number | null;
  /** The sanitised WebP preview, for images. */
  preview: { sha256: string; width: number; height: number } | null;
}

/**
 * Takes at most `limit` bytes into a file of its own, examines them there, and stores them (and an
 * image's preview) only when they are accepted. Call it outside a transaction.
 * Problems: `too-large`, `evidence-empty`, `evidence-type-refused`, `evidence-type-mismatch`,
 * `image-damaged`, `image-too-large`.
 */
export async function storeBytes(
  platform: Platform,
  source: Uint8Array | Readable,
  limit: number,
  announced: Announced = {},
): Promise<StoredBytes> {
  const folder = await mkdtemp(join(tmpdir(), 'magpie-upload-'));
  const path = join(folder, 'content');
  try {
    const received = await receive(source, path, limit);
    if (received === 0) throw evidenceProblem('evidence-empty');
    const { type, mediaType } = await sniff(path, announced);
    const image = type.isImage ? await inspectImage(path, type.label) : null;
    const { sha256, bytes } = await platform.blobs.putStream(createReadStream(path), limit);
    const preview = image && {
      sha256: await platform.blobs.put(image.preview.bytes),
      width: image.preview.width,
      height: image.preview.height,
    };
    const extension = type.extensions[0] ?? 'bin';
    const size = { width: image?.width ?? null, height: image?.height ?? null };
    return { sha256, bytes, mediaType, extension, ...size, preview };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receive(source: Uint8Array | Readable, path: string, limit: number) {
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      // The connection is closed after the answer: the rest of the upload is not read.
      done(bytes > limit ? tooLarge(limit) : null, chunk);
    },
  });
  await pipeline(chunksOf(source), measure, createWriteStream(path));
  return bytes;
}

/** Unlike a pipe, this leaves the connection open on refusal, so that the sender hears why. */
function chunksOf(source: Uint8Array | Readable): Readable {
  if (source instanceof Readable) {
    return Readable.from(source.iterator({ destroyOnReturn: false }));
  }
  return Readable.from([source]);
}

function tooLarge(limit: number) {
  return httpProblem('too-large', { limit }, [], { connection: 'close' });
}
