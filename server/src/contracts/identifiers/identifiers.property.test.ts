import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Checked } from './checked.js';
import { chinesePatentCheckCharacter } from './chinese-patent-number.js';
import { checkCurrency } from './currency.js';
import { checkEmailAddress } from './email-address.js';
import { checkGtin, gtinCheckDigit } from './gtin.js';
import { checkLanguageTag } from './language-tag.js';
import { checkNiceClasses } from './nice-classes.js';
import { checkOffice, OFFICE_CODES } from './offices.js';
import { checkPhoneNumber } from './phone-number.js';
import { RIGHT_KINDS } from './right-kinds.js';
import { checkRightNumber } from './right-number.js';
import { checkSocialCreditCode, socialCreditCheckCharacter } from './social-credit-code.js';
import { checkTerritory } from './territories.js';
import { checkTimeZone } from './time-zone.js';

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Strings near the real shapes, so that both outcomes are common, and any string at all. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(...'0123456789ABDEGMRSUVXZL/.-, 第号제作登字国软著'),
    maxLength: 20,
  }),
  fc.stringMatching(/^(ZL)?20[0-2]\d[12389]\d{7}\.?[\dX]$/),
  fc.stringMatching(/^(TX|VAu|SR|RE|DM\/|UK|WO|EP|US|D|G|IR ?)?[0-9]{1,11}[A-Z]?$/),
  fc.stringMatching(/^[a-zA-Z]{2,3}([-_/][a-zA-Z]{2,8}){0,3}$/),
  fc.stringMatching(/^\+?[0-9 ().-]{5,20}$/),
  fc.emailAddress(),
);

const CHECKS: [name: string, check: (raw: string) => Checked][] = [
  ['office', checkOffice],
  ['territory', checkTerritory],
  ['currency', checkCurrency],
  ['language tag', checkLanguageTag],
  ['time zone', checkTimeZone],
  ['phone number', checkPhoneNumber],
  ['e-mail address', checkEmailAddress],
  ['GTIN', checkGtin],
  ['social credit code', checkSocialCreditCode],
];

function expectStable(check: (raw: string) => Checked, raw: string): void {
  const first = check(raw);
  if (first.ok) expect(check(first.normalized)).toEqual(first);
  else expect(first.text.en).not.toBe('');
}

/** A digit string with one place changed to a different sign of the alphabet. */
function withOneChange(text: string, place: number, shift: number, alphabet: string): string {
  const at = place % text.length;
  const old = alphabet.indexOf(text.charAt(at));
  const changed = alphabet.charAt((old + 1 + (shift % (alphabet.length - 1))) % alphabet.length);
  return text.slice(0, at) + changed + text.slice(at + 1);
}

describe('any string', () => {
  it.each(
    CHECKS,
  )('never makes the check of a %s throw; normalising twice is once', (_name, check) => {
    fc.assert(
      fc.property(anyText, (raw) => expectStable(check, raw)),
      { numRuns: 1000 },
    );
  });

  it('never makes the check of a right number throw; normalising twice is once', () => {
    const kind = fc.constantFrom(...RIGHT_KINDS);
    const office = fc.oneof(fc.constantFrom<string>(...OFFICE_CODES), anyText);
    fc.assert(
      fc.property(kind, office, anyText, (k, o, raw) =>
        expectStable((text) => checkRightNumber(k, o, text), raw),
      ),
      { numRuns: 5000 },
    );
  });

  it('gives Nice classes in one form whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 45 }), { minLength: 1 }), (classes) => {
        const checked = checkNiceClasses(classes);
        expect(checkNiceClasses([...classes].reverse())).toEqual(checked);
        expect(checked).toEqual({ ok: true, normalized: expect.arrayContaining(classes) });
      }),
    );
  });
});

describe('check digits', () => {
  const place = fc.nat(1000);

  it('of a Chinese patent number reject every single wrong digit', () => {
    const body = fc.stringMatching(/^20[12]\d1\d{7}$/);
    fc.assert(
      fc.property(body, place, place, (digits, at, shift) => {
        const check = chinesePatentCheckCharacter(digits);
        const checkAs = (number: string) => checkRightNumber('patent-invention', 'CN', number);
        expect(checkAs(`${digits}.${check}`).ok).toBe(true);
        const damaged = withOneChange(digits, at, shift, '0123456789');
        expect(checkAs(`${damaged}.${check}`).ok).toBe(false);
        const wrongCheck = withOneChange(check, 0, shift, '0123456789X');
        expect(checkAs(`${digits}.${wrongCheck}`)).toMatchObject({ problem: 'check-digit' });
      }),
    );
  });

  it('of a social credit code reject every single wrong character', () => {
    const body = fc.stringMatching(/^[159][123][0-9]{6}[0-9A-HJ-NP-RTUWXY]{9}$/);
    fc.assert(
      fc.property(body, place, place, (start, at, shift) => {
        const code = start + socialCreditCheckCharacter(start);
        expect(checkSocialCreditCode(code)).toEqual({ ok: true, normalized: code });
        expect(checkSocialCreditCode(withOneChange(code, at, shift, CREDIT_ALPHABET)).ok).toBe(
          false,
        );
      }),
    );
  });

  it('of a GTIN reject every single wrong digit', () => {
    const body = fc.stringMatching(/^[1-9](\d{6}|\d{10,12})$/);
    fc.assert(
      fc.property(body, place, place, (digits, at, shift) => {
        const gtin = digits + gtinCheckDigit(digits);
        expect(checkGtin(gtin)).toEqual({ ok: true, normalized: gtin });
        expect(checkGtin(withOneChange(gtin, at, shift, '0123456789')).ok).toBe(false);
      }),
    );
  });
});
