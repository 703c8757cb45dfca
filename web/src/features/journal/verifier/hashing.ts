import { type Bytes, joined } from './encoding.js';
import { VerifierError } from './problem.js';

export const HASH_BYTES = 32;

/** SHA-256 by the browser; pages opened over plain http on a network have no WebCrypto. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  if (globalThis.crypto?.subtle === undefined) throw new VerifierError('no-crypto');
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** RFC 6962 §2.1: a leaf is hashed behind a zero byte … */
export function hashLeaf(leaf: Uint8Array): Promise<Bytes> {
  return sha256(joined(Uint8Array.of(0), leaf));
}

/** … and an inner node behind a one, so that neither can pass for the other. */
export function hashChildren(left: Uint8Array, right: Uint8Array): Promise<Bytes> {
  return sha256(joined(Uint8Array.of(1), left, right));
}
