import { accepted, type Checked, rejected } from './checked.js';

/** Longest raw identifier looked at, in UTF-16 units; bounds the work of every later pattern. */
export const MAX_IDENTIFIER_LENGTH = 80;

const DASHES = /[\u2010-\u2015\u2212\u30fc\uff0d\ufe58]/g;
const SPACES_AND_INVISIBLES = /[\s\p{Cf}\p{Cc}]/gu;

/**
 * Brings a number as people paste it to one form: full-width to ASCII (NFKC), dashes to `-`,
 * ASCII letters to capitals, spaces and invisible characters dropped.
 */
export function foldIdentifier(raw: string): Checked {
  if (raw.length > MAX_IDENTIFIER_LENGTH) {
    return rejected(
      'too-long',
      `At most ${MAX_IDENTIFIER_LENGTH} characters.`,
      `最多 ${MAX_IDENTIFIER_LENGTH} 个字符。`,
    );
  }
  const folded = raw
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(SPACES_AND_INVISIBLES, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    // Capitals and dropped characters can bring a letter next to a mark it composes with.
    .normalize('NFKC');
  return folded === '' ? rejected('empty', 'A value is needed.', '请填写此项。') : accepted(folded);
}
