import { accepted, type Checked, rejected } from './checked.js';
import { checkChinesePatentNumber } from './chinese-patent-number.js';
import { checkFallbackNumber } from './fallback-number.js';
import type { OfficeCode } from './offices.js';
import type { PatentKind } from './right-kinds.js';

/** Checks the folded number of a patent, utility model or design. */
export function checkPatentNumber(kind: PatentKind, office: OfficeCode, folded: string): Checked {
  switch (office) {
    case 'CN':
      return checkChinesePatentNumber(kind, folded);
    case 'US':
      return checkUnitedStates(kind, folded);
    case 'EP':
      return checkEuropeanPatent(folded);
    case 'WO':
      return kind === 'design' ? checkHagueDesign(folded) : checkInternationalPatent(folded);
    case 'EM':
      return checkCommunityDesign(folded);
    default:
      return checkFallbackNumber(office, folded);
  }
}

/** USPTO: up to 8 digits, `D` for a design, `RE` for a reissue, `PP` for a plant; commas optional. */
function checkUnitedStates(kind: PatentKind, folded: string): Checked {
  const compact = folded.replace(/,/g, '');
  if (/^(?:US)?(?:19|20)\d{2}\/?\d{7}(?:A\d)?$/.test(compact)) {
    return rejected(
      'publication-number',
      'This is a published application; give the patent number.',
      '这是公开的申请号，请填写专利号。',
    );
  }
  const parts = /^(?:US)?(D|RE|PP)?0*([1-9]\d{0,7})(?:[A-Z]\d?)?$/.exec(compact);
  const [, prefix = '', digits = ''] = parts ?? [];
  if (!parts || (prefix && digits.length > 7)) {
    return rejected(
      'format',
      'A US patent has up to 8 digits; a design has D and up to 7.',
      '美国专利号最多 8 位数字；外观设计为 D 加最多 7 位数字。',
    );
  }
  if ((prefix === 'D') !== (kind === 'design')) {
    return rejected(
      'kind-mismatch',
      'US design numbers, and only they, begin with D.',
      '美国专利中，只有外观设计的号码以 D 开头。',
    );
  }
  return accepted(`${prefix}${digits}`);
}

/** EPO: the 7 digits of the publication, which the granted patent keeps; kind code dropped. */
function checkEuropeanPatent(folded: string): Checked {
  const digits = /^(?:EP)?(\d{7})(?:[AB]\d)?$/.exec(folded)?.[1];
  return digits && Number(digits) > 0
    ? accepted(`EP${digits}`)
    : rejected(
        'format',
        'A European patent has 7 digits, such as EP1234567.',
        '欧洲专利号为 7 位数字，例如 EP1234567。',
      );
}

/** PCT publication: WO2020/123456, and WO99/12345 before July 2002. */
function checkInternationalPatent(folded: string): Checked {
  if (folded.startsWith('PCT')) {
    return rejected(
      'format',
      'This is an application number; give the publication, WO2020/123456.',
      '这是申请号，请填写国际公布号，例如 WO2020/123456。',
    );
  }
  const parts =
    /^(?:WO)?((?:19|20)\d{2})\/?(\d{6})(?:A\d)?$/.exec(folded) ??
    /^(?:WO)?(\d{2})\/(\d{5,6})(?:A\d)?$/.exec(folded);
  return parts
    ? accepted(`WO${parts[1]}/${parts[2]}`)
    : rejected(
        'format',
        'A PCT publication is written WO2020/123456.',
        'PCT 国际公布号的写法应如 WO2020/123456。',
      );
}

function checkHagueDesign(folded: string): Checked {
  const digits = /^DM\/?0*([1-9]\d{0,5})$/.exec(folded)?.[1];
  return digits
    ? accepted(`DM/${digits.padStart(6, '0')}`)
    : rejected(
        'format',
        'A Hague design is written DM/123456.',
        '海牙体系外观设计的写法应如 DM/123456。',
      );
}

/** EUIPO: 9 digits of the application and 4 of the design in it. */
function checkCommunityDesign(folded: string): Checked {
  const parts = /^(?:RCD)?(\d{9})-(\d{4})$/.exec(folded);
  return parts && Number(parts[1]) > 0 && Number(parts[2]) > 0
    ? accepted(`${parts[1]}-${parts[2]}`)
    : rejected(
        'format',
        'A registered Community design is written 001234567-0001.',
        '欧盟注册外观设计的写法应如 001234567-0001。',
      );
}
