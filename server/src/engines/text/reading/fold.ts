import { confusables } from '../tables/confusables.gen.js';
import { simplified } from '../tables/simplified.gen.js';
import { lookAlikes } from './letters.js';

/** What one typed character is read as. `units` is empty for what nobody sees, and for breaks. */
export interface Fold {
  readonly kind: 'read' | 'break' | 'unseen';
  readonly units: readonly number[];
  /** Read so only because it looks like something else. */
  readonly isLookAlike: boolean;
  /** A sign on a letter, as vowels are written in many scripts. */
  readonly isMark?: boolean;
}

const combining =
  /[\u0300-\u036f]|[\u0483-\u0489]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/gu;
const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;
const readable = /[\p{L}\p{N}\p{M}$@!|]/u;

const shapes = new Map<string, string>();
for (const table of [confusables, lookAlikes]) {
  for (const line of table.split('\n')) {
    const key = line.slice(0, line.indexOf(' '));
    for (const member of line.slice(key.length + 1)) shapes.set(member, key);
  }
}
const toSimplified = new Map<number, number>();
for (let at = 0; at < simplified.length; at += 2) {
  toSimplified.set(simplified.charCodeAt(at), simplified.charCodeAt(at + 1));
}

export const simplifiedUnit = (unit: number): number => toSimplified.get(unit) ?? unit;

const known: (Fold | undefined)[] = [];

/** How a code point is read: compatibility forms, case, accents, look-alikes, traditional forms. */
export function fold(codePoint: number): Fold {
  const seen = known[codePoint];
  if (seen !== undefined) return seen;
  const found = work(codePoint);
  known[codePoint] = found;
  return found;
}

function work(codePoint: number): Fold {
  const character = String.fromCodePoint(codePoint);
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return nothing('break');
  if ('丨丶'.includes(character)) return nothing('break');
  if (ignorable.test(character)) return nothing('unseen');
  if (codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff) return one(codePoint - 0x1f1e6 + 97, true);
  const plain = reduced(character);
  if (plain === '') return nothing(character.trim() === '' ? 'break' : 'unseen');
  const shape = shapes.get(character) ?? shapes.get(plain);
  const text = shape === undefined || /^[a-z0-9]+$/.test(plain) ? plain : reduced(shape);
  if (!readable.test(text)) return nothing('break');
  const units: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (readable.test(text.charAt(at)) || unit >= 0xd800) units.push(simplifiedUnit(unit));
  }
  return { kind: 'read', units, isLookAlike: text !== plain, isMark: /^\p{M}/u.test(character) };
}

function reduced(text: string): string {
  return text.normalize('NFKD').replace(combining, '').toLowerCase().normalize('NFC');
}

const nothing = (kind: 'break' | 'unseen'): Fold => ({ kind, units: [], isLookAlike: false });
const one = (unit: number, isLookAlike: boolean): Fold => ({
  kind: 'read',
  units: [unit],
  isLookAlike,
});
