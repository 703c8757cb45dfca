import type { OfficeCode } from './offices.js';
import type { RightKind } from './right-kinds.js';

/**
 * How numbers of offices without a strict rule usually look. Old registrations and renumbered ones
 * differ, so that another form is a sign for a reviewer and never a refusal.
 */
const TRADEMARKS: Partial<Record<OfficeCode, RegExp>> = {
  AU: /^\d{4,7}$/,
  BR: /^\d{9}$/,
  CA: /^(?:TMA|UCA|TMDA)?\d{5,7}$/,
  CH: /^(?:P-?)?\d{5,6}$/,
  DE: /^(?:DE)?(?:30?\d{7,10}|\d{5,8})$/,
  ES: /^M?\d{6,7}(?:\([X\d]\))?$/,
  FR: /^\d{7,9}$/,
  HK: /^(?:\d{9}|\d{4}[A-Z]?\d{4,5}[A-Z]{0,2})$/,
  IN: /^\d{6,7}$/,
  IT: /^(?:\d{15}|\d{6,7})$/,
  JP: /^(?:(?:19|20)\d\d-\d{6}|\d{5,7}(?:-\d)?)$/,
  KR: /^(?:4[015]-?\d{7}(?:-?\d{4})?|\d{6,7})$/,
  MX: /^\d{5,7}$/,
  NZ: /^\d{5,7}$/,
  RU: /^\d{4,7}$/,
  SG: /^(?:T\d{7}[A-Z]|40\d{9}[A-Z](?:-\d\d)?)$/,
  TR: /^(?:19|20)\d\d[/ -]?\d{5,6}$/,
  TW: /^\d{8}$/,
};

/**
 * Whether a number that passed `checkRightNumber` looks as numbers of its office do; null where no
 * usual form is known.
 */
export function isUsualNumber(kind: RightKind, office: OfficeCode, number: string): boolean | null {
  const form = kind === 'trademark' ? TRADEMARKS[office] : undefined;
  return form && number !== '' ? form.test(number) : null;
}
