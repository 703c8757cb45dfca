import { accepted, type Checked, rejected } from './checked.js';
import { foldIdentifier } from './folded.js';

/**
 * Checks the syntax of an E.164 number: `+`, country code, at most 15 digits; drops separators.
 * `(0)` after the country code is refused, as dropping its brackets would dial another number.
 */
export function checkPhoneNumber(raw: string): Checked {
  const folded = foldIdentifier(raw);
  if (!folded.ok) return folded;
  const isPlain = /^\+[\d().-]+$/.test(folded.normalized) && !folded.normalized.includes('(0)');
  const number = folded.normalized.replace(/[().-]/g, '');
  return isPlain && /^\+[1-9]\d{6,14}$/.test(number)
    ? accepted(number)
    : rejected(
        'format',
        'A telephone number is written +86 571 8502 2088, country code first.',
        '电话号码以国家代码开头，写法应如 +86 571 8502 2088。',
      );
}
