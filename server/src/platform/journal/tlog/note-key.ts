import { createPublicKey, hash, type KeyObject } from 'node:crypto';
import { decodeBase64, encodeBase64 } from './encoding.js';
import { TlogError } from './errors.js';

/** Bytes of a key id in a signature line. */
export const KEY_ID_BYTES = 4;

/** A trusted Ed25519 public key of signed notes; `keyId` is 8 lower-case hex digits. */
export interface NoteVerifier {
  readonly name: string;
  readonly keyId: string;
  readonly publicKey: KeyObject;
}

/** An Ed25519 key that can sign notes. */
export interface NoteSigner extends NoteVerifier {
  readonly privateKey: KeyObject;
}

const ED25519_TYPE = 0x01;
const PUBLIC_KEY_BYTES = 32;

/** Names an Ed25519 private key; throws `malformed-key` on a bad name or another kind of key. */
export function createNoteSigner(name: string, privateKey: KeyObject): NoteSigner {
  if (privateKey.type !== 'private') throw malformed('a signer needs a private key');
  return { ...createNoteVerifier(name, createPublicKey(privateKey)), privateKey };
}

/** Names an Ed25519 public key; throws `malformed-key` on a bad name or another kind of key. */
export function createNoteVerifier(name: string, publicKey: KeyObject): NoteVerifier {
  if (!isKeyName(name)) throw malformed('its name is empty or contains a space or plus');
  return { name, keyId: keyIdOf(name, typedKey(publicKey)), publicKey };
}

/** The `vkey` text of a public key: `name+keyId+base64(0x01 || key)`. */
export function formatVerifierKey({ name, keyId, publicKey }: NoteVerifier): string {
  return `${name}+${keyId}+${encodeBase64(typedKey(publicKey))}`;
}

/** Parses a `vkey`; throws `malformed-key` unless name, key id and key agree. */
export function parseVerifierKey(vkey: string): NoteVerifier {
  const [, name = '', keyId, encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey) ?? [];
  const typed = decodeBase64(encoded);
  if (typed?.length !== 1 + PUBLIC_KEY_BYTES || typed[0] !== ED25519_TYPE) {
    throw malformed('it is not an Ed25519 verifier key');
  }
  const x = Buffer.from(typed.subarray(1)).toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const verifier = createNoteVerifier(name, publicKey);
  if (verifier.keyId !== keyId) throw malformed('its key id does not belong to its name and key');
  return verifier;
}

/** True for a name signed notes allow: not empty, no Unicode space, no plus. */
export function isKeyName(name: string): boolean {
  return /^[^\p{White_Space}\p{Cs}+]+$/u.test(name);
}

/** The signature type byte followed by the 32 bytes of the public key. */
function typedKey(publicKey: KeyObject): Uint8Array {
  const { x } = isEd25519PublicKey(publicKey) ? publicKey.export({ format: 'jwk' }) : {};
  if (x === undefined) throw malformed('it is not an Ed25519 public key');
  return Uint8Array.from([ED25519_TYPE, ...Buffer.from(x, 'base64url')]);
}

function isEd25519PublicKey(key: KeyObject): boolean {
  return key.type === 'public' && key.asymmetricKeyType === 'ed25519';
}

function keyIdOf(name: string, typed: Uint8Array): string {
  const digest = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`, 'utf8'), typed]), 'hex');
  return digest.slice(0, 2 * KEY_ID_BYTES);
}

function malformed(reason: string): TlogError {
  return new TlogError('malformed-key', `The note key is malformed: ${reason}.`);
}
