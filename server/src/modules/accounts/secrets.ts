import { hash, randomBytes } from 'node:crypto';

/** A new 256-bit secret for a cookie, a link or a key: 43 characters. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret. It has 256 random bits, so a plain hash is enough. */
export function hashSecret(secret: string): string {
  return hash('sha256', secret, 'base64url');
}
