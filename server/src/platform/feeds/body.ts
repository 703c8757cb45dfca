import type { Readable } from 'node:stream';

/** Read on after a refusal, so that the sender, who is still sending, gets to read why. */
const DRAINED_AFTER_REFUSAL = 64 * 1024 * 1024;

/**
 * The chunks of a request's body. Leaving the loop early keeps the connection: the plain loop
 * over a stream would destroy it, and the answer with it.
 */
export function chunksOf(body: Readable): AsyncIterable<Buffer> {
  return { [Symbol.asyncIterator]: () => body.iterator({ destroyOnReturn: false }) };
}

/** Reads what is left, up to a limit. Returns whether the body came to its end. */
export async function drain(body: Readable): Promise<boolean> {
  if (body.readableEnded || body.destroyed) return true;
  let bytes = 0;
  try {
    for await (const chunk of chunksOf(body)) {
      bytes += chunk.length;
      if (bytes > DRAINED_AFTER_REFUSAL) return false;
    }
    return true;
  } catch {
    return false;
  }
}
