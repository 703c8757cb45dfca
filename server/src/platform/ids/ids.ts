import { randomFillSync } from 'node:crypto';
import { ID_PREFIXES, type Id, type IdKind } from '../../contracts/ids.js';

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_CHARACTERS = 10;
const RANDOM_CHARACTERS = 16;
const pool = Buffer.alloc(4096);
let used = pool.length;

/** A new id: its kind's prefix, 48 bits of milliseconds, 80 random bits; Crockford base 32. */
export function newId<Kind extends IdKind>(kind: Kind, at: Date): Id<Kind> {
  if (used + RANDOM_CHARACTERS > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  let time = at.getTime();
  let text = '';
  for (let i = 0; i < TIME_CHARACTERS; i++) {
    text = CROCKFORD.charAt(time % 32) + text;
    time = Math.floor(time / 32);
  }
  for (let i = 0; i < RANDOM_CHARACTERS; i++) text += CROCKFORD.charAt((pool[used++] ?? 0) & 31);
  return `${ID_PREFIXES[kind]}_${text}` as Id<Kind>;
}
