import { accepted, type Checked, rejected } from './checked.js';
import type { PatentKind } from './right-kinds.js';

const KIND_OF_DIGIT = new Map<string, PatentKind>([
  ['1', 'patent-invention'],
  ['2', 'patent-utility-model'],
  ['3', 'design'],
  ['8', 'patent-invention'],
  ['9', 'patent-utility-model'],
]);

/** Check character of the first 12 digits: weights 2–9 then 2–5, modulo 11, X for 10 (ZC 0006). */
export function chinesePatentCheckCharacter(digits: string): string {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    sum += Number(digits[place]) * ((place % 8) + 2);
  }
  const remainder = sum % 11;
  return remainder === 10 ? 'X' : String(remainder);
}

/**
 * Checks a folded CN application number, which the granted patent keeps behind `ZL`.
 * The eight-digit numbers from before October 2003 are refused: the last of them lapsed in 2023.
 */
export function checkChinesePatentNumber(kind: PatentKind, folded: string): Checked {
  if (/^CN\d{7,9}[A-Z]\d?$/.test(folded)) {
    return rejected(
      'publication-number',
      'This is a publication number; give the one after ZL.',
      '这是公开（公告）号，请填写 ZL 之后的专利号。',
    );
  }
  const parts = /^(?:ZL|CN)?((?:200[3-9]|20[1-9]\d)([12389])\d{7})\.?([\dX])$/.exec(folded);
  const [, body = '', kindDigit = '', check = ''] = parts ?? [];
  if (!parts)
    return rejected(
      'format',
      'Written ZL202010123456.2, the last sign a check digit.',
      '写法应如 ZL202010123456.2，末位为校验位。',
    );
  if (chinesePatentCheckCharacter(body) !== check) {
    return rejected(
      'check-digit',
      'The check digit does not fit: a digit is wrong or missing.',
      '校验位不符，有数字输入错误或遗漏。',
    );
  }
  if (KIND_OF_DIGIT.get(kindDigit) !== kind) {
    return rejected(
      'kind-mismatch',
      'The fifth digit names another kind of right.',
      '第五位数字表示的是其他类型的权利。',
    );
  }
  return accepted(`${body}.${check}`);
}
