import { decodeBase64, encodeBase64, parseDecimal } from './encoding.js';
import { TlogError } from './errors.js';
import { HASH_BYTES, isCount } from './merkle.js';
import { openNote, signNote } from './note.js';
import type { NoteSigner, NoteVerifier } from './note-key.js';

/** A tree head: the log's `origin`, its number of leaves and its RFC 6962 root. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** Opaque lines after the root; the specification discourages them. */
  readonly extensions?: readonly string[];
}

/** The note text of a checkpoint (C2SP tlog-checkpoint); throws `malformed-checkpoint`. */
export function formatCheckpoint(checkpoint: Checkpoint): string {
  const { origin, size, root, extensions = [] } = checkpoint;
  if (!isCount(size)) throw malformed('its size is not a whole number');
  if (root.length !== HASH_BYTES) throw malformed('its root is not 32 bytes');
  if (![origin, ...extensions].every(isLine)) throw malformed('a line is empty or broken in two');
  return `${[origin, String(size), encodeBase64(root), ...extensions].join('\n')}\n`;
}

/** Parses the text of a checkpoint strictly; throws `malformed-checkpoint`. */
export function parseCheckpoint(text: string): Checkpoint {
  if (!text.endsWith('\n')) throw malformed('its last line has no newline');
  const [origin = '', sizeLine = '', rootLine = '', ...extensions] = text.slice(0, -1).split('\n');
  const size = parseDecimal(sizeLine);
  const root = decodeBase64(rootLine);
  if (![origin, ...extensions].every(isLine)) throw malformed('a line is empty');
  if (size === undefined) throw malformed('its second line is not a tree size');
  if (root?.length !== HASH_BYTES) throw malformed('its third line is not a root hash');
  return extensions.length === 0 ? { origin, size, root } : { origin, size, root, extensions };
}

/** Signs a checkpoint as a note; the first signer should be the log, named as the origin. */
export function signCheckpoint(checkpoint: Checkpoint, signers: readonly NoteSigner[]): string {
  return signNote(formatCheckpoint(checkpoint), signers);
}

/**
 * Opens a checkpoint signed by the log's key; other signatures are ignored.
 * Throws what `openNote` throws, `malformed-checkpoint`, and `wrong-origin`.
 */
export function openCheckpoint(
  signed: string | Uint8Array,
  logKey: NoteVerifier,
  origin = logKey.name,
): Checkpoint {
  const checkpoint = parseCheckpoint(openNote(signed, [logKey]).text);
  if (checkpoint.origin !== origin) {
    throw new TlogError(
      'wrong-origin',
      `The checkpoint is of ${checkpoint.origin}, not ${origin}.`,
    );
  }
  return checkpoint;
}

function isLine(line: string): boolean {
  return line !== '' && !line.includes('\n');
}

function malformed(reason: string): TlogError {
  return new TlogError('malformed-checkpoint', `The checkpoint is malformed: ${reason}.`);
}
