import { accepted, type Checked, rejected } from './checked.js';
import type { OfficeCode } from './offices.js';

const MAX_LENGTH = 40;
// 商標登録第1234567号, 제40-1234567호: the words around the number are not part of it.
const LEADING_WORDS = /^[\p{Script=Han}\p{Script=Hangul}]*[第제]/u;
const TRAILING_WORD = /[号號호]+$/u;
const SHAPE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}./()-]*$/u;

/** The number as written by an office that has no rule of its own: letters, digits and `. / ( ) -`. */
export function checkFallbackNumber(office: OfficeCode, folded: string): Checked {
  const bare = folded.replace(LEADING_WORDS, '').replace(TRAILING_WORD, '');
  const number =
    bare.startsWith(office) && /^\d/.test(bare.slice(office.length))
      ? bare.slice(office.length)
      : bare;
  if (number.length > MAX_LENGTH) {
    return rejected(
      'too-long',
      `A number has at most ${MAX_LENGTH} characters.`,
      `号码最多 ${MAX_LENGTH} 个字符。`,
    );
  }
  if (!SHAPE.test(number) || !/\d/.test(number)) {
    return rejected(
      'format',
      'A number has digits, letters and the signs . / ( ) - only.',
      '号码只能包含数字、字母和符号 . / ( ) -。',
    );
  }
  return accepted(number);
}
