import { accountsField, accountsProblem } from '../errors.js';
import { weakness } from '../sessions/passwords.js';

/**
 * Refuses a password that is easy to guess; `own` are words that stand for the person.
 * @throws `password-too-weak` with the field at `pointer`.
 */
export function requireStrong(password: string, own: readonly string[], pointer: string): void {
  const words = own.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u));
  const weak = weakness(password, words);
  if (!weak) return;
  throw accountsProblem('password-too-weak', {}, [accountsField(weak, pointer)]);
}
