import { describe, expect, it } from 'vitest';
import {
  type Checked,
  CURRENCIES,
  checkCurrency,
  checkEmailAddress,
  checkGtin,
  checkLanguageTag,
  checkNiceClasses,
  checkOffice,
  checkPhoneNumber,
  checkSocialCreditCode,
  checkTerritories,
  checkTerritory,
  checkTimeZone,
  gtin14,
  isGoodsClass,
  isOrganisationOffice,
  kindsRegisteredBy,
  minorUnitDigits,
  niceHeading,
  OFFICE_CODES,
  officeName,
  regionName,
  TERRITORIES,
} from './index.js';

type Row = [check: (raw: string) => Checked, written: string, expected: string];

const ACCEPTED: Row[] = [
  [checkSocialCreditCode, '91350211M000100Y46', '91350211M000100Y46'],
  [checkSocialCreditCode, ' 9133 0100 7996 5505 8b', '91330100799655058B'],
  [checkGtin, '4006381333931', '4006381333931'],
  [checkGtin, '0-36000-29145-2', '036000291452'],
  [checkGtin, '96385074', '96385074'],
  [checkGtin, '10614141000415', '10614141000415'],
  [checkTerritory, 'cn', 'CN'],
  [checkCurrency, 'cny', 'CNY'],
  [checkLanguageTag, 'zh-hans-cn', 'zh-Hans-CN'],
  [checkTimeZone, 'asia/shanghai', 'Asia/Shanghai'],
  [checkTimeZone, 'Asia/Kolkata', 'Asia/Kolkata'],
  [checkTimeZone, 'UTC', 'UTC'],
  [checkPhoneNumber, '+86 (571) 8502-2088', '+8657185022088'],
  [checkEmailAddress, ' Ann.Li+ip@Example.COM ', 'Ann.Li+ip@example.com'],
  [checkEmailAddress, 'a@b.xn--fiqs8s', 'a@b.xn--fiqs8s'],
];

const REJECTED: Row[] = [
  [checkSocialCreditCode, '91350211M000100Y47', 'check-digit'],
  [checkSocialCreditCode, '91350211M000100I46', 'format'],
  [checkGtin, '4006381333932', 'check-digit'],
  [checkGtin, '0000000000000', 'format'],
  [checkGtin, '400638133393', 'check-digit'],
  [checkGtin, '40063813339', 'format'],
  [checkTerritory, 'UK', 'unknown-code'],
  [checkTerritory, 'XK', 'unknown-code'],
  [checkCurrency, 'RMB', 'unknown-code'],
  [checkCurrency, 'XDR', 'unknown-code'],
  [checkLanguageTag, 'zh_CN', 'format'],
  [checkLanguageTag, '', 'empty'],
  [checkTimeZone, 'Mars/Olympus', 'unknown-code'],
  [checkTimeZone, '+08:00', 'unknown-code'],
  [checkPhoneNumber, '0571 85022088', 'format'],
  [checkPhoneNumber, '+44 (0)20 7946 0000', 'format'],
  [checkPhoneNumber, '+1234567890123456', 'format'],
  [checkEmailAddress, 'a..b@example.com', 'format'],
  [checkEmailAddress, 'a@localhost', 'format'],
  [checkEmailAddress, 'a@-b.com', 'format'],
  [checkEmailAddress, 'a@b.com\r\nBcc: c@d.com', 'format'],
  [checkEmailAddress, `${'a'.repeat(65)}@example.com`, 'format'],
  [checkEmailAddress, `a@${'b.'.repeat(130)}com`, 'too-long'],
];

describe('identifier checks', () => {
  it.each(ACCEPTED)('%o takes %j as %j', (check, written, normalized) => {
    expect(check(written)).toEqual({ ok: true, normalized });
  });

  it.each(REJECTED)('%o refuses %j: %s', (check, written, problem) => {
    expect(check(written)).toMatchObject({ ok: false, problem });
  });
});

describe('offices', () => {
  it('have a name in both languages and at least one kind', () => {
    for (const office of OFFICE_CODES) {
      expect(officeName(office, 'en')).not.toBe(office);
      expect(officeName(office, 'zh')).toMatch(/\p{Script=Han}/u);
      expect(kindsRegisteredBy(office).length).toBeGreaterThan(0);
    }
  });

  it('are states of ISO 3166-1 unless they are organisations', () => {
    const states = OFFICE_CODES.filter((office) => !isOrganisationOffice(office));
    expect(states.filter((office) => !TERRITORIES.includes(office))).toEqual([]);
    expect(checkOffice('EM')).toEqual({ ok: true, normalized: 'EM' });
    expect(checkOffice('toString').ok).toBe(false);
  });

  it('register what their law knows', () => {
    expect(kindsRegisteredBy('US')).not.toContain('patent-utility-model');
    expect(kindsRegisteredBy('CN')).toContain('patent-utility-model');
    expect(kindsRegisteredBy('EM')).toEqual(['trademark', 'design']);
    expect(kindsRegisteredBy('EP')).toEqual(['patent-invention']);
  });
});

describe('Nice classes', () => {
  it('are sorted without repetition', () => {
    expect(checkNiceClasses([25, 9, 25])).toEqual({ ok: true, normalized: [9, 25] });
  });

  it.each([[[0]], [[46]], [[1.5]], [[Number.NaN]]])('refuse %j', (classes) => {
    expect(checkNiceClasses(classes)).toMatchObject({ problem: 'out-of-range' });
  });

  it('have 45 distinct headings, goods up to 34', () => {
    const numbers = Array.from({ length: 45 }, (_, index) => index + 1);
    expect(new Set(numbers.map((number) => niceHeading(number, 'en'))).size).toBe(45);
    expect(new Set(numbers.map((number) => niceHeading(number, 'zh'))).size).toBe(45);
    expect(niceHeading(25, 'zh')).toBe('服装、鞋、帽');
    expect(numbers.filter(isGoodsClass)).toHaveLength(34);
    expect(() => niceHeading(46, 'en')).toThrow(RangeError);
    expect(checkNiceClasses([])).toMatchObject({ problem: 'empty' });
  });
});

describe('places and units', () => {
  it('know the 249 territories by name', () => {
    expect(new Set(TERRITORIES).size).toBe(249);
    expect(TERRITORIES.filter((code) => regionName(code, 'en') === code)).toEqual([]);
    expect(checkTerritories(['us', 'CN', 'US'])).toEqual({ ok: true, normalized: ['CN', 'US'] });
    expect(checkTerritories(['CN', 'EU'])).toMatchObject({ problem: 'unknown-code' });
  });

  it('count minor units as ISO 4217 does', () => {
    expect(['CNY', 'HUF', 'JPY', 'KWD'].map(minorUnitDigits)).toEqual([2, 2, 0, 3]);
    expect(CURRENCIES).toContain('EUR');
  });

  it('compare GTINs of any length in 14 digits', () => {
    expect(gtin14('036000291452')).toBe(gtin14('0036000291452'));
  });
});
