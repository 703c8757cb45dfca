import { type KeyObject, sign, verify } from 'node:crypto';
import { decodeBase64, decodeUtf8, encodeBase64 } from './encoding.js';
import { TlogError } from './errors.js';
import { isKeyName, KEY_ID_BYTES, type NoteSigner, type NoteVerifier } from './note-key.js';

/** One signature line: `keyId` is 8 hex digits, `signature` what follows it in the line. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: string;
  readonly signature: Uint8Array;
}

/** A note whose signatures by the known keys were checked; the others were ignored. */
export interface OpenedNote {
  /** The signed text, ending in a newline. */
  readonly text: string;
  readonly verified: readonly NoteSignature[];
  readonly ignored: readonly NoteSignature[];
}

/** More signature lines than this are refused, as in the Go implementation. */
const MAX_SIGNATURES = 100;
const SEPARATOR = '\n\n';
const SIGNATURE_LINE = /^— ([^ ]+) ([A-Za-z0-9+/=]+)$/;

/**
 * Signs `text` (which must end in a newline) as a C2SP signed note, one line a signer.
 * Throws `malformed-note` when the text has control characters or no final newline.
 */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  if (!text.endsWith('\n')) throw malformed('its text does not end in a newline');
  if (signers.length === 0) throw malformed('it has no signer');
  const note = `${text}\n${signers.map((signer) => signatureLine(text, signer)).join('')}`;
  assertNoteCharacters(note);
  return note;
}

/**
 * Opens a signed note. Throws `malformed-note`; `untrusted-note` when none of the known keys
 * signed it; `invalid-signature` when a line names a known key but does not verify.
 */
export function openNote(
  note: string | Uint8Array,
  verifiers: readonly NoteVerifier[],
): OpenedNote {
  const { text, signatures } = parseNote(note);
  const verified: NoteSignature[] = [];
  const ignored: NoteSignature[] = [];
  for (const line of signatures) {
    const known = verifiers.filter(({ name, keyId }) => name === line.name && keyId === line.keyId);
    if (known.length === 0) {
      ignored.push(line);
    } else if (known.some(({ publicKey }) => isSignedBy(text, line, publicKey))) {
      verified.push(line);
    } else {
      throw new TlogError('invalid-signature', `The signature of ${line.name} does not verify.`);
    }
  }
  if (verified.length === 0) {
    throw new TlogError('untrusted-note', 'No known key has signed the note.');
  }
  return { text, verified, ignored };
}

/** Splits a note into text and signature lines without trusting either. */
function parseNote(note: string | Uint8Array): { text: string; signatures: NoteSignature[] } {
  const content = typeof note === 'string' ? note : decodeUtf8(note, 'malformed-note');
  assertNoteCharacters(content);
  const split = content.lastIndexOf(SEPARATOR);
  if (split < 0) throw malformed('no empty line separates text and signatures');
  if (!content.endsWith('\n')) throw malformed('its last line has no newline');
  const lines = content.slice(split + SEPARATOR.length, -1).split('\n');
  if (lines.length > MAX_SIGNATURES)
    throw malformed(`it has more than ${MAX_SIGNATURES} signatures`);
  return { text: content.slice(0, split + 1), signatures: lines.map(parseSignatureLine) };
}

function parseSignatureLine(line: string): NoteSignature {
  const [, name = '', encoded = ''] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = decodeBase64(encoded);
  if (!isKeyName(name) || bytes === undefined || bytes.length <= KEY_ID_BYTES) {
    throw malformed('a signature line is malformed');
  }
  const keyId = Buffer.from(bytes.subarray(0, KEY_ID_BYTES)).toString('hex');
  return { name, keyId, signature: bytes.slice(KEY_ID_BYTES) };
}

function signatureLine(text: string, { name, keyId, privateKey }: NoteSigner): string {
  const signature = sign(null, Buffer.from(text, 'utf8'), privateKey);
  return `— ${name} ${encodeBase64(Buffer.concat([Buffer.from(keyId, 'hex'), signature]))}\n`;
}

function isSignedBy(text: string, line: NoteSignature, publicKey: KeyObject): boolean {
  return verify(null, Buffer.from(text, 'utf8'), publicKey, line.signature);
}

function assertNoteCharacters(content: string): void {
  for (const character of content) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20 && character !== '\n') throw malformed('it contains a control character');
    if (code >= 0xd800 && code <= 0xdfff) throw malformed('it is not valid Unicode');
  }
}

function malformed(reason: string): TlogError {
  return new TlogError('malformed-note', `The note is malformed: ${reason}.`);
}
