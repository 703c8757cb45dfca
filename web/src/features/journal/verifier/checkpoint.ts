import { type Bytes, decodeBase64, hex, joined, parseDecimal, utf8 } from './encoding.js';
import { HASH_BYTES, sha256 } from './hashing.js';
import { VerifierError } from './problem.js';

/** A public key of the journal, from its `name+id+key` line (C2SP signed-note vkey). */
export interface VerifierKey {
  name: string;
  keyId: string;
  publicKey: Bytes;
}

export interface Signature {
  name: string;
  keyId: string;
  signature: Bytes;
}

/** What a checkpoint says, before anybody has asked whether its signature holds. */
export interface Checkpoint {
  origin: string;
  size: number;
  root: Bytes;
  /** The exact text that is signed. */
  text: string;
  signatures: Signature[];
}

const ED25519 = 1;
const KEY_ID_BYTES = 4;
const SIGNATURE_LINE = /^— ([^ ]+) ([A-Za-z0-9+/=]+)$/;

function signatureOf(line: string): Signature {
  const [, name, encoded] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = encoded === undefined ? undefined : decodeBase64(encoded);
  if (!name || !bytes || bytes.length <= KEY_ID_BYTES) {
    throw new VerifierError('malformed-checkpoint');
  }
  const keyId = hex(bytes.subarray(0, KEY_ID_BYTES));
  return { name, keyId, signature: bytes.slice(KEY_ID_BYTES) };
}

/** Splits a signed checkpoint into its text and signature lines without trusting either. */
export function parseCheckpoint(note: string): Checkpoint {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) throw new VerifierError('malformed-checkpoint');
  const text = note.slice(0, split + 1);
  const [origin = '', sizeLine = '', rootLine = ''] = text.split('\n');
  const size = parseDecimal(sizeLine);
  const root = decodeBase64(rootLine);
  if (origin === '' || size === undefined || root?.length !== HASH_BYTES) {
    throw new VerifierError('malformed-checkpoint');
  }
  const signatures = note
    .slice(split + 2, -1)
    .split('\n')
    .map(signatureOf);
  return { origin, size, root, text, signatures };
}

/** Reads a verifier key and checks that its id belongs to its name and key. */
export async function parseKey(line: string): Promise<VerifierKey> {
  const [, name, keyId, encoded = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+(.+)$/.exec(line.trim()) ?? [];
  const typed = decodeBase64(encoded);
  if (!name || !keyId || typed?.length !== 33 || typed[0] !== ED25519) {
    throw new VerifierError('malformed-key');
  }
  const digest = await sha256(joined(utf8(`${name}\n`), typed));
  if (hex(digest.subarray(0, KEY_ID_BYTES)) !== keyId) throw new VerifierError('malformed-key');
  return { name, keyId, publicKey: typed.slice(1) };
}

async function isSigned(text: string, signature: Bytes, publicKey: Bytes): Promise<boolean> {
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify']);
  } catch {
    // Ed25519 came to the last of the large browsers in 2025; older ones refuse the algorithm.
    throw new VerifierError('no-ed25519');
  }
  return crypto.subtle.verify({ name: 'Ed25519' }, key, signature, utf8(text));
}

/** Checks that the key has signed the checkpoint and is that of the checkpoint's journal. */
export async function checkSignature(checkpoint: Checkpoint, key: VerifierKey): Promise<void> {
  if (checkpoint.origin !== key.name) throw new VerifierError('wrong-origin');
  const own = checkpoint.signatures.filter(
    ({ name, keyId }) => name === key.name && keyId === key.keyId,
  );
  if (own.length === 0) throw new VerifierError('other-key');
  for (const { signature } of own) {
    if (!(await isSigned(checkpoint.text, signature, key.publicKey))) {
      throw new VerifierError('bad-signature');
    }
  }
}
