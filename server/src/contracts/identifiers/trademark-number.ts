import { accepted, type Checked, rejected } from './checked.js';
import { checkFallbackNumber } from './fallback-number.js';
import type { OfficeCode } from './offices.js';

/** Checks a folded trademark number. */
export function checkTrademarkNumber(office: OfficeCode, folded: string): Checked {
  switch (office) {
    case 'CN':
      return checkChina(folded);
    case 'US':
      return checkUnitedStates(folded);
    case 'EM':
      return checkEuropeanUnion(folded);
    case 'WO':
      return checkMadrid(folded);
    case 'GB':
      return checkUnitedKingdom(folded);
    default:
      return checkFallbackNumber(office, folded);
  }
}

/** CNIPA: up to 9 digits, a letter after a division; `G` marks a Madrid registration in China. */
function checkChina(folded: string): Checked {
  const parts = /^第?(G?)0*([1-9]\d{0,8})([A-Z]?)号?$/.exec(folded);
  const [, madrid = '', digits = '', suffix = ''] = parts ?? [];
  if (!parts || (madrid && digits.length > 7)) {
    return rejected(
      'format',
      'A CN trademark has up to 9 digits, or G and up to 7.',
      '中国商标注册号最多 9 位数字，或 G 加最多 7 位数字。',
    );
  }
  return accepted(`${madrid}${digits}${suffix}`);
}

/** USPTO: serial number of 8 digits (97/123,456), or registration number of up to 7, zero-padded. */
function checkUnitedStates(folded: string): Checked {
  const digits = folded.replace(/[,/]/g, '');
  if (!/^\d{1,8}$/.test(digits) || Number(digits) === 0) {
    return rejected(
      'format',
      'A US trademark has a serial of 8 or a registration of up to 7 digits.',
      '美国商标的申请号为 8 位数字，注册号最多 7 位数字。',
    );
  }
  return accepted(digits.padStart(7, '0'));
}

/** EUIPO: 9 digits. Shorter input is not padded, since a lost digit would name another mark. */
function checkEuropeanUnion(folded: string): Checked {
  const digits = /^(?:EUTM|EM)?(\d{9})$/.exec(folded)?.[1];
  return digits && Number(digits) > 0
    ? accepted(digits)
    : rejected(
        'format',
        'An EU trade mark has 9 digits, leading zeros included.',
        '欧盟商标号为 9 位数字，包括开头的零。',
      );
}

/** Madrid international registration; `R`, `2R` before it mark renewals and are not part of it. */
function checkMadrid(folded: string): Checked {
  const parts = /^(?:IR)?(?:\d?R)?0*([1-9]\d{0,6})([A-Z]?)$/.exec(folded);
  return parts
    ? accepted(`${parts[1]}${parts[2]}`)
    : rejected(
        'format',
        'An international registration has up to 7 digits and at most a letter.',
        '国际注册号最多 7 位数字，可带一个字母。',
      );
}

/** UKIPO: UK and 11 digits; the 7-digit short form of a national mark is the same number. */
function checkUnitedKingdom(folded: string): Checked {
  const parts = /^(?:UK(\d{11})|(\d{7}))([A-Z]?)$/.exec(folded);
  const [, full = '', short = '', suffix = ''] = parts ?? [];
  const digits = full || short.padStart(11, '0');
  return parts && Number(digits) > 0
    ? accepted(`UK${digits}${suffix}`)
    : rejected(
        'format',
        'A UK trade mark is UK and 11 digits, such as UK00003123456.',
        '英国商标号为 UK 加 11 位数字，例如 UK00003123456。',
      );
}
