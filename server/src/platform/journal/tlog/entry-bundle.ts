import { TlogError } from './errors.js';
import { TILE_WIDTH } from './tile-path.js';

/** Largest entry an entry bundle can carry, in bytes: its length is a uint16. */
export const MAX_ENTRY_BYTES = 0xffff;

const LENGTH_BYTES = 2;

/**
 * Encodes 1 to 256 entries as a C2SP tlog-tiles entry bundle: each with a big-endian uint16 length.
 * Throws `entry-too-large` or, for an impossible number of entries, `malformed-entry-bundle`.
 */
export function encodeEntryBundle(entries: readonly Uint8Array[]): Uint8Array {
  assertBundleWidth(entries.length);
  const size = entries.reduce((sum, entry) => sum + LENGTH_BYTES + entry.length, 0);
  const bundle = new Uint8Array(size);
  const view = new DataView(bundle.buffer);
  let offset = 0;
  for (const entry of entries) {
    if (entry.length > MAX_ENTRY_BYTES) {
      throw new TlogError('entry-too-large', `An entry of ${entry.length} bytes exceeds 65,535.`);
    }
    view.setUint16(offset, entry.length);
    bundle.set(entry, offset + LENGTH_BYTES);
    offset += LENGTH_BYTES + entry.length;
  }
  return bundle;
}

/**
 * Decodes a bundle of exactly `width` entries, each a copy of its own.
 * Throws `malformed-entry-bundle` on a cut-off entry, missing entries or trailing bytes.
 */
export function decodeEntryBundle(bundle: Uint8Array, width: number): Uint8Array[] {
  assertBundleWidth(width);
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  const entries: Uint8Array[] = [];
  let offset = 0;
  while (entries.length < width) {
    if (offset + LENGTH_BYTES > bundle.length) throw cutOff(entries.length, width);
    const end = offset + LENGTH_BYTES + view.getUint16(offset);
    if (end > bundle.length) throw cutOff(entries.length, width);
    entries.push(new Uint8Array(bundle.subarray(offset + LENGTH_BYTES, end)));
    offset = end;
  }
  if (offset !== bundle.length) {
    throw new TlogError('malformed-entry-bundle', `Bytes follow the last of ${width} entries.`);
  }
  return entries;
}

function assertBundleWidth(width: number): void {
  if (!Number.isInteger(width) || width < 1 || width > TILE_WIDTH) {
    throw new TlogError('malformed-entry-bundle', `A bundle cannot hold ${width} entries.`);
  }
}

function cutOff(found: number, width: number): TlogError {
  return new TlogError(
    'malformed-entry-bundle',
    `The bundle ends in entry ${found + 1} of ${width}.`,
  );
}
