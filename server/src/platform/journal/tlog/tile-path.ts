import { parseDecimal } from './encoding.js';
import { TlogError } from './errors.js';
import { isCount } from './merkle.js';

/** Hashes (or entries) in a full tile: tiles are subtrees of height 8. */
export const TILE_WIDTH = 256;

/** The levels of a tree: hash tiles from the leaves (0) upwards, or the bundles of raw entries. */
export type TileLevel = number | 'entries';

/** One tile or entry bundle: `width` is 256 when full, 1 to 255 when partial. */
export interface TileAddress {
  readonly level: TileLevel;
  readonly index: number;
  readonly width: number;
}

const HIGHEST_LEVEL = 63;
const TILE_PATH = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/;

/**
 * The path of a tile under the log's prefix (C2SP tlog-tiles), such as `tile/0/x001/067.p/8`.
 * Throws `out-of-range` for an address that no tree has.
 */
export function formatTilePath({ level, index, width }: TileAddress): string {
  const isLevel = level === 'entries' || (isCount(level) && level <= HIGHEST_LEVEL);
  if (!isLevel || !isCount(index) || !isCount(width) || width < 1 || width > TILE_WIDTH) {
    throw new TlogError('out-of-range', `There is no tile ${level}/${index} of width ${width}.`);
  }
  const partial = width === TILE_WIDTH ? '' : `.p/${width}`;
  return `tile/${level}/${formatTileIndex(index)}${partial}`;
}

/** Parses a path without a leading slash; throws `malformed-tile-path` unless it is canonical. */
export function parseTilePath(path: string): TileAddress {
  const [, level, index, partial] = TILE_PATH.exec(path) ?? [];
  if (level === undefined || index === undefined) throw malformed(path);
  const address: TileAddress = {
    level: level === 'entries' ? level : (parseDecimal(level) ?? -1),
    index: Number(index.replaceAll(/[x/]/g, '')),
    width: partial === undefined ? TILE_WIDTH : Number(partial),
  };
  if (!isCanonical(address, path)) throw malformed(path);
  return address;
}

// Writing the address again catches padding, levels and widths out of range, and `.p/256`.
function isCanonical(address: TileAddress, path: string): boolean {
  try {
    return formatTilePath(address) === path;
  } catch {
    return false;
  }
}

function formatTileIndex(index: number): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  return padded.replaceAll(/[0-9]{3}(?=[0-9])/g, 'x$&/');
}

function malformed(path: string): TlogError {
  return new TlogError('malformed-tile-path', `Not a tile path: ${JSON.stringify(path)}.`);
}
