import { accepted, type Checked, rejected } from './checked.js';
import { foldIdentifier } from './folded.js';

export type DisplayLanguage = 'en' | 'zh';

const REGION_NAMES = {
  en: new Intl.DisplayNames('en', { type: 'region' }),
  zh: new Intl.DisplayNames('zh-Hans', { type: 'region' }),
};

/** The 249 officially assigned ISO 3166-1 alpha-2 codes (neither EU, UK nor XK is one). */
export const TERRITORIES: readonly string[] = `
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE
EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`
  .trim()
  .split(/\s+/);

const ASSIGNED = new Set(TERRITORIES);

/** Checks an ISO 3166-1 alpha-2 code; normalises case. Problem: `unknown-code`. */
export function checkTerritory(code: string): Checked {
  const folded = foldIdentifier(code);
  if (!folded.ok) return folded;
  return ASSIGNED.has(folded.normalized)
    ? folded
    : rejected(
        'unknown-code',
        'Not an ISO 3166-1 alpha-2 code.',
        '不是 ISO 3166-1 两位国家或地区代码。',
      );
}

/** Checks a list of territories; normalises to sorted codes without repetition. */
export function checkTerritories(codes: readonly string[]): Checked<string[]> {
  if (codes.length === 0)
    return rejected('empty', 'At least one territory is needed.', '至少需要一个地域。');
  const found = new Set<string>();
  for (const code of codes) {
    const checked = checkTerritory(code);
    if (!checked.ok) return checked;
    found.add(checked.normalized);
  }
  return accepted([...found].sort());
}

/** CLDR name of a region code, or the code itself where CLDR has none. Throws on a malformed code. */
export function regionName(code: string, language: DisplayLanguage): string {
  return REGION_NAMES[language].of(code) ?? code;
}
