import { simplified } from '../../text/tables/simplified.gen.js';

const toSimplified = new Map<string, string>();
for (let at = 0; at < simplified.length; at += 2) {
  toSimplified.set(simplified.charAt(at), simplified.charAt(at + 1));
}

const plain = /^[a-z0-9 ]*$/;
const marks = /\p{M}+/gu;
const apostrophes = /['’`´]/g;
const han = /\p{Script=Han}/gu;
const gaps = /[^\p{L}\p{N}.,]+|(?<!\p{N})[.,]+|[.,]+(?!\p{N})/gu;
const special: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};
const isMissing = /^(?:null|nan|none|nil|n[/.]a\.?|[-–—.?*/\\]+|#n\/a)$/i;

/** Case, width, accents and traditional forms put away; punctuation becomes one space. */
export function foldText(raw: string): string {
  const text = raw.trim();
  if (isMissing.test(text)) return '';
  if (plain.test(text)) return text.replace(/ {2,}/g, ' ');
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[ßøæœłđı]/g, (letter) => special[letter] ?? letter)
    .replace(han, (letter) => toSimplified.get(letter) ?? letter)
    .replace(apostrophes, '')
    .replace(gaps, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Only letters and digits: how identifiers are told apart. */
export function squash(folded: string): string {
  return folded.replace(/[ .,]/g, '');
}
