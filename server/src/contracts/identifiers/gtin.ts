import { accepted, type Checked, rejected } from './checked.js';
import { foldIdentifier } from './folded.js';

/** Check digit of the digits before it: weights 3, 1, 3 … from the right (GS1 General Specifications). */
export function gtinCheckDigit(body: string): string {
  let sum = 0;
  for (let place = 0; place < body.length; place += 1) {
    sum += Number(body[body.length - 1 - place]) * (place % 2 === 0 ? 3 : 1);
  }
  return String((10 - (sum % 10)) % 10);
}

/** Checks a GTIN-8, -12 (UPC), -13 (EAN) or -14; keeps its length. Problems: `format`, `check-digit`. */
export function checkGtin(raw: string): Checked {
  const folded = foldIdentifier(raw);
  if (!folded.ok) return folded;
  const digits = folded.normalized.replace(/-/g, '');
  if (!/^(?:\d{8}|\d{12,14})$/.test(digits) || Number(digits) === 0) {
    return rejected(
      'format',
      'A GTIN has 8, 12, 13 or 14 digits.',
      'GTIN 为 8、12、13 或 14 位数字。',
    );
  }
  return gtinCheckDigit(digits.slice(0, -1)) === digits.slice(-1)
    ? accepted(digits)
    : rejected(
        'check-digit',
        'The last digit does not fit: one is wrong.',
        '末位校验不符，有一位数字错误。',
      );
}

/** The 14-digit form in which GTINs of any length compare equal. Takes a checked GTIN. */
export function gtin14(gtin: string): string {
  return gtin.padStart(14, '0');
}
