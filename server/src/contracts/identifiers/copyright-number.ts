import { accepted, type Checked, rejected } from './checked.js';
import { checkFallbackNumber } from './fallback-number.js';
import type { OfficeCode } from './offices.js';

/** Checks the folded number of a registered work or of registered software. */
export function checkCopyrightNumber(office: OfficeCode, folded: string): Checked {
  if (office === 'CN') return checkChina(folded);
  if (office === 'US') return checkUnitedStates(folded);
  return checkFallbackNumber(office, folded);
}

// Prefixes of the national register and the provincial copyright bureaus.
const BUREAUS = '国京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇藏陕秦甘陇青宁新兵';
// 国作登字-2021-F-00123456; older provincial forms carry the bureau as 11-2011-F-1234.
const WORK = new RegExp(
  `^([${BUREAUS}]?)作登字[:-]?(\\d{2}-)?((?:19[89]|20\\d)\\d)-?([A-Z])-?(\\d{3,8})(?:号)?$`,
);
const SOFTWARE = /^((?:19[89]|20\d)\dSR\d{4,7})$/;
const SOFTWARE_CERTIFICATE = /^软著登字第?([A-Z]{0,3}\d{4,9})号?$/;

function checkChina(folded: string): Checked {
  const [, bureau = '', region = '', year = '', category = '', serial] = WORK.exec(folded) ?? [];
  if (serial) return accepted(`${bureau}作登字-${region}${year}-${category}-${serial}`);
  const software = SOFTWARE.exec(folded)?.[1];
  if (software) return accepted(software);
  const certificate = SOFTWARE_CERTIFICATE.exec(folded)?.[1];
  if (certificate) return accepted(`软著登字第${certificate}号`);
  return rejected(
    'format',
    'Such as 国作登字-2021-F-00123456, 2023SR0123456 or 软著登字第0123456号.',
    '写法应如 国作登字-2021-F-00123456、2023SR0123456 或 软著登字第0123456号。',
  );
}

// Classes since 1978 and their unpublished forms, RE for renewals, then the classes before 1978.
const UNITED_STATES_CLASSES = new Set(
  `TX TXU VA VAU PA PAU SR SRU RE A AA AF AI AIO B BB C D DF DP DU E EF EP EU F G GF GP GU H I IP
  IU J JP JU K KK L LP LU M MP MU`.split(/\s+/),
);

/** Twelve characters, zeros after the prefix: Compendium of U.S. Copyright Office Practices §2306.4. */
function checkUnitedStates(folded: string): Checked {
  const [, prefix = '', digits = ''] =
    /^([A-Z]{1,3})(\d{1,11})$/.exec(folded.replace(/[-,]/g, '')) ?? [];
  const serial = digits.replace(/^0+/, '');
  const fits = serial !== '' && prefix.length + serial.length <= 12;
  if (!fits || !UNITED_STATES_CLASSES.has(prefix)) {
    return rejected(
      'format',
      'Such as VA 2-345-678, TX0001234567 or VAu 1-234-567.',
      '写法应如 VA 2-345-678、TX0001234567 或 VAu 1-234-567。',
    );
  }
  return accepted(`${prefix}${serial.padStart(12 - prefix.length, '0')}`);
}
