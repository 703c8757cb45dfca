import { hash, verify } from '@node-rs/argon2';

/** OWASP's choice for argon2id, the library's algorithm: 19 MiB, two passes, one lane. */
const PARAMETERS = {
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
} as const;

export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 200;

/** Hashes a password (argon2id). Slow by intent: call it outside a transaction. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), PARAMETERS);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the hashed one. Without a hash (no such account) it takes as long and
 * answers no, so that time does not tell who has an account.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const matches = await verify(passwordHash ?? (await decoy), password.normalize('NFKC'));
  return matches && passwordHash !== null;
}

/** Why a password is too easy to guess, `words` being the person's own; undefined when it is not. */
export function weakness(
  password: string,
  words: readonly string[],
): 'short' | 'plain' | 'own' | undefined {
  const text = password.normalize('NFKC').toLowerCase();
  if (text.length < MIN_PASSWORD) return 'short';
  if (new Set(text).size < 5) return 'plain';
  const own = words
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length);
  const rest = own.reduce((left, word) => left.replaceAll(word, ''), text);
  return rest.length < 6 ? 'own' : undefined;
}
