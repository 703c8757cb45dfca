import { z } from 'zod';
import { saying } from '../bilingual.js';
import type { Checked, Rejected } from './checked.js';
import { checkCurrency } from './currency.js';
import { checkEmailAddress } from './email-address.js';
import { MAX_IDENTIFIER_LENGTH } from './folded.js';
import { checkGtin } from './gtin.js';
import { checkLanguageTag } from './language-tag.js';
import { checkNiceClasses, LAST_NICE_CLASS } from './nice-classes.js';
import { OFFICE_CODES, type OfficeCode } from './offices.js';
import { checkPhoneNumber } from './phone-number.js';
import { RIGHT_KINDS, type RightKind, TRADEMARK_SUBTYPES } from './right-kinds.js';
import { checkRightNumber } from './right-number.js';
import { checkSocialCreditCode } from './social-credit-code.js';
import { checkTerritories, checkTerritory, TERRITORIES } from './territories.js';
import { checkTimeZone } from './time-zone.js';

/** The part of zod's check payload that these refinements touch. */
interface Payload<T> {
  value: T;
  issues: z.core.$ZodRawIssue[];
}

/**
 * Turns a check into a zod check: replaces the value by its normal form, or adds a `custom` issue
 * whose `params.problem` is the stable code. It keeps the type, so JSON Schema can describe it.
 */
export function refineBy<T>(check: (value: T) => Checked<T>): (payload: Payload<T>) => void {
  return (payload) => {
    const checked = check(payload.value);
    if (checked.ok) payload.value = checked.normalized;
    else addIssue(payload, checked);
  };
}

function addIssue<T>(payload: Payload<T>, { problem, text }: Rejected, path?: string[]): void {
  payload.issues.push({ code: 'custom', input: payload.value, ...saying(problem, text), path });
}

const identifier = (check: (value: string) => Checked, description: string, example: string) =>
  z
    .string()
    .max(MAX_IDENTIFIER_LENGTH, { abort: true })
    .check(refineBy(check))
    .meta({ description, examples: [example] });

export const rightKindSchema = z.enum(RIGHT_KINDS);
export const trademarkSubtypeSchema = z.enum(TRADEMARK_SUBTYPES);
export const officeSchema = z
  .enum(OFFICE_CODES)
  .meta({ description: 'Office, WIPO ST.3 code', examples: ['CN'] });
export const niceClassSchema = z.int().min(1).max(LAST_NICE_CLASS);
export const niceClassesSchema = z
  .array(niceClassSchema)
  .min(1)
  .max(LAST_NICE_CLASS, { abort: true })
  .check(refineBy<number[]>(checkNiceClasses))
  .meta({ description: 'Nice classes, 1–34 goods, 35–45 services', examples: [[18, 25]] });

export const territorySchema = identifier(checkTerritory, 'ISO 3166-1 alpha-2 code', 'CN');
export const territoriesSchema = z
  .array(z.string())
  .min(1)
  .max(TERRITORIES.length, { abort: true })
  .check(refineBy<string[]>(checkTerritories))
  .meta({ description: 'ISO 3166-1 alpha-2 codes', examples: [['CN', 'US']] });
export const currencySchema = identifier(checkCurrency, 'ISO 4217 code', 'CNY');
export const languageTagSchema = identifier(checkLanguageTag, 'BCP 47 language tag', 'zh-CN');
export const timeZoneSchema = identifier(checkTimeZone, 'IANA time zone', 'Asia/Shanghai');
export const phoneNumberSchema = identifier(checkPhoneNumber, 'E.164 number', '+8657185022088');
export const gtinSchema = identifier(checkGtin, 'GTIN-8, -12, -13 or -14', '4006381333931');
export const socialCreditCodeSchema = identifier(
  checkSocialCreditCode,
  'PRC unified social credit code (GB 32100)',
  '91350211M000100Y46',
);
export const emailAddressSchema = z
  .string()
  .max(254, { abort: true })
  .check(refineBy(checkEmailAddress))
  .meta({ description: 'E-mail address', examples: ['ip@example.com'] });

export interface RightIdentity {
  kind: RightKind;
  office: OfficeCode;
  number: string;
}

/** For `z.object({ kind, office, number, … }).check(refineRightNumber)`; its issue lies on `number`. */
export function refineRightNumber(payload: Payload<RightIdentity>): void {
  const { kind, office, number } = payload.value;
  const checked = checkRightNumber(kind, office, number);
  if (checked.ok) payload.value.number = checked.normalized;
  else addIssue(payload, checked, ['number']);
}
