import { type Checkpoint, openCheckpoint } from './checkpoint.js';
import { decodeBase64, decodeUtf8, encodeBase64, parseDecimal } from './encoding.js';
import { TlogError } from './errors.js';
import { HASH_BYTES, hashLeaf, isCount } from './merkle.js';
import { verifyInclusion } from './merkle-verify.js';
import { type NoteVerifier, parseVerifierKey } from './note-key.js';

/** The contents of a `.tlog-proof` file: an inclusion proof with the checkpoint it leads to. */
export interface TlogProof {
  readonly index: number;
  /** Subtree roots from the leaf's sibling upwards. */
  readonly hashes: readonly Uint8Array[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string;
  /** Opaque and not authenticated: nothing may be concluded from it. */
  readonly extra?: Uint8Array;
}

const HEADER = 'c2sp.org/tlog-proof@v1';
const EXTRA = 'extra ';
const INDEX = 'index ';

/** Writes a `.tlog-proof` file; throws `malformed-proof`. */
export function formatProof({ index, hashes, checkpoint, extra }: TlogProof): string {
  if (!isCount(index)) throw malformed('its index is not a whole number');
  if (hashes.some((hash) => hash.length !== HASH_BYTES)) throw malformed('a hash is not 32 bytes');
  const lines = [HEADER];
  if (extra !== undefined && extra.length > 0) lines.push(EXTRA + encodeBase64(extra));
  lines.push(INDEX + index, ...hashes.map(encodeBase64));
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Reads a `.tlog-proof` file strictly, trusting nothing in it; throws `malformed-proof`. */
export function parseProof(file: string | Uint8Array): TlogProof {
  const content = typeof file === 'string' ? file : decodeUtf8(file, 'malformed-proof');
  const split = content.indexOf('\n\n');
  if (split < 0) throw malformed('no empty line separates proof and checkpoint');
  const [header, ...lines] = content.slice(0, split).split('\n');
  if (header !== HEADER) throw malformed('its first line is not that of version 1');
  const extra = lines[0]?.startsWith(EXTRA) ? parseExtra(lines.shift() ?? '') : undefined;
  const index = parseIndex(lines.shift() ?? '');
  const hashes = lines.map(parseHash);
  const checkpoint = content.slice(split + 2);
  return extra === undefined ? { index, hashes, checkpoint } : { index, hashes, checkpoint, extra };
}

/**
 * Verifies offline that `leaf` (the entry's bytes) is in the log of this key (a verifier or its
 * `vkey` text), and returns where. Throws `malformed-proof`, `not-included`, `malformed-key` and
 * what `openCheckpoint` throws. The origin is the key's name unless another is given.
 */
export function verifyProof(
  leaf: Uint8Array,
  proof: TlogProof | string | Uint8Array,
  logKey: NoteVerifier | string,
  origin?: string,
): { index: number; checkpoint: Checkpoint } {
  const isFile = typeof proof === 'string' || proof instanceof Uint8Array;
  const { index, hashes, checkpoint: signed } = isFile ? parseProof(proof) : proof;
  const verifier = typeof logKey === 'string' ? parseVerifierKey(logKey) : logKey;
  const checkpoint = openCheckpoint(signed, verifier, origin);
  const { size, root } = checkpoint;
  if (!verifyInclusion({ leafHash: hashLeaf(leaf), index, size, root, proof: hashes })) {
    throw new TlogError('not-included', `The entry is not leaf ${index} of the checkpointed tree.`);
  }
  return { index, checkpoint };
}

function parseExtra(line: string): Uint8Array {
  const extra = decodeBase64(line.slice(EXTRA.length));
  if (extra === undefined || extra.length === 0) throw malformed('its extra data is not base64');
  return extra;
}

function parseIndex(line: string): number {
  const index = line.startsWith(INDEX) ? parseDecimal(line.slice(INDEX.length)) : undefined;
  if (index === undefined) throw malformed('its index line is missing or malformed');
  return index;
}

function parseHash(line: string): Uint8Array {
  const hash = decodeBase64(line);
  if (hash?.length !== HASH_BYTES) throw malformed('a line is not a base64 SHA-256 hash');
  return hash;
}

function malformed(reason: string): TlogError {
  return new TlogError('malformed-proof', `The proof is malformed: ${reason}.`);
}
