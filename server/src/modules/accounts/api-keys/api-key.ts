import { hashSecret, newSecret } from '../secrets.js';

export const KEY_PREFIX = 'mgp_';
const HINT_LENGTH = KEY_PREFIX.length + 6;

/** A new key: shown once, kept as a hash, recognised by its first characters. */
export function newKey(): { key: string; keyHash: string; hint: string } {
  const key = `${KEY_PREFIX}${newSecret()}`;
  return { key, keyHash: hashSecret(key), hint: key.slice(0, HINT_LENGTH) };
}
