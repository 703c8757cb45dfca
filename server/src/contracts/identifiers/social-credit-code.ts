import { type Checked, rejected } from './checked.js';
import { foldIdentifier } from './folded.js';

// 31 characters: no I, O, S, V, Z.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Check character of the first 17: weights 3^i modulo 31 (GB 32100-2015). */
export function socialCreditCheckCharacter(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Checks a PRC unified social credit code of 18 characters. Problems: `format`, `check-digit`. */
export function checkSocialCreditCode(raw: string): Checked {
  const folded = foldIdentifier(raw);
  if (!folded.ok) return folded;
  const code = folded.normalized;
  if (!/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(code)) {
    return rejected(
      'format',
      '18 digits and capitals, without I, O, S, V and Z.',
      '应为 18 位数字和大写字母，不含 I、O、S、V、Z。',
    );
  }
  return socialCreditCheckCharacter(code.slice(0, 17)) === code[17]
    ? folded
    : rejected(
        'check-digit',
        'The last character does not fit: one is wrong.',
        '末位校验不符，有一位字符错误。',
      );
}
