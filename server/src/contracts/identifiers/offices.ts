import { accepted, type Checked, rejected } from './checked.js';
import { foldIdentifier } from './folded.js';
import type { RightKind } from './right-kinds.js';
import { type DisplayLanguage, regionName } from './territories.js';

const ALL: readonly RightKind[] = [
  'trademark',
  'copyright',
  'patent-invention',
  'patent-utility-model',
  'design',
];
const ALL_BUT_UTILITY_MODEL = ALL.filter((kind) => kind !== 'patent-utility-model');
const INDUSTRIAL = ALL.filter((kind) => kind !== 'copyright');
const INDUSTRIAL_BUT_UTILITY_MODEL = INDUSTRIAL.filter((kind) => kind !== 'patent-utility-model');
const MARKS_AND_DESIGNS: readonly RightKind[] = ['trademark', 'design'];
const INVENTIONS_ONLY: readonly RightKind[] = ['patent-invention'];

// Utility models: WIPO's list of offices that grant them or hold some still in force (AU to 2029).
// Copyright: states that keep a register of works or of software. Marks of BE, LU, NL lie with BX.
const REGISTERS = {
  CN: ALL,
  US: ALL_BUT_UTILITY_MODEL,
  EM: MARKS_AND_DESIGNS,
  WO: INDUSTRIAL_BUT_UTILITY_MODEL,
  EP: INVENTIONS_ONLY,
  GB: INDUSTRIAL_BUT_UTILITY_MODEL,
  DE: INDUSTRIAL,
  FR: INDUSTRIAL,
  JP: ALL,
  KR: ALL,
  IT: ALL,
  ES: ALL,
  CA: ALL_BUT_UTILITY_MODEL,
  AU: INDUSTRIAL,
  HK: INDUSTRIAL,
  MO: INDUSTRIAL,
  TW: INDUSTRIAL,
  SG: INDUSTRIAL_BUT_UTILITY_MODEL,
  IN: ALL_BUT_UTILITY_MODEL,
  BR: ALL,
  MX: ALL,
  RU: ALL,
  CH: INDUSTRIAL_BUT_UTILITY_MODEL,
  BX: MARKS_AND_DESIGNS,
  AE: ALL,
  AR: ALL,
  AT: INDUSTRIAL,
  BE: INVENTIONS_ONLY,
  BG: INDUSTRIAL,
  CL: ALL,
  CO: ALL,
  CY: INDUSTRIAL_BUT_UTILITY_MODEL,
  CZ: INDUSTRIAL,
  DK: INDUSTRIAL,
  EE: INDUSTRIAL,
  EG: ALL,
  FI: INDUSTRIAL,
  GR: INDUSTRIAL,
  HR: INDUSTRIAL,
  HU: ALL,
  ID: ALL,
  IE: INDUSTRIAL,
  IL: INDUSTRIAL_BUT_UTILITY_MODEL,
  KZ: ALL,
  LT: INDUSTRIAL_BUT_UTILITY_MODEL,
  LU: INVENTIONS_ONLY,
  LV: INDUSTRIAL_BUT_UTILITY_MODEL,
  MT: INDUSTRIAL_BUT_UTILITY_MODEL,
  MY: ALL,
  NL: INVENTIONS_ONLY,
  NO: INDUSTRIAL_BUT_UTILITY_MODEL,
  NZ: INDUSTRIAL_BUT_UTILITY_MODEL,
  PE: ALL,
  PH: ALL,
  PL: INDUSTRIAL,
  PT: ALL,
  RO: INDUSTRIAL,
  SA: ALL_BUT_UTILITY_MODEL,
  SE: INDUSTRIAL_BUT_UTILITY_MODEL,
  SI: INDUSTRIAL_BUT_UTILITY_MODEL,
  SK: INDUSTRIAL,
  TH: ALL,
  TR: ALL,
  UA: ALL,
  VN: ALL,
  ZA: ALL_BUT_UTILITY_MODEL,
  AP: INDUSTRIAL,
  EA: ['patent-invention', 'design'],
  OA: INDUSTRIAL,
} as const satisfies Record<string, readonly RightKind[]>;

/** WIPO ST.3 code of an office (a state or an organisation) at which a right can be held. */
export type OfficeCode = keyof typeof REGISTERS;

const ORGANISATIONS = new Map<OfficeCode, Record<DisplayLanguage, string>>([
  ['EM', { en: 'European Union Intellectual Property Office', zh: '欧盟知识产权局' }],
  ['WO', { en: 'World Intellectual Property Organization', zh: '世界知识产权组织' }],
  ['EP', { en: 'European Patent Office', zh: '欧洲专利局' }],
  ['BX', { en: 'Benelux Office for Intellectual Property', zh: '比荷卢知识产权局' }],
  ['AP', { en: 'African Regional Intellectual Property Organization', zh: '非洲地区知识产权组织' }],
  ['EA', { en: 'Eurasian Patent Organization', zh: '欧亚专利组织' }],
  ['OA', { en: 'African Intellectual Property Organization', zh: '非洲知识产权组织' }],
]);

function isOfficeCode(code: string): code is OfficeCode {
  return Object.hasOwn(REGISTERS, code);
}

/** Every office, the most used first. Source: WIPO ST.3. */
export const OFFICE_CODES: readonly OfficeCode[] = Object.keys(REGISTERS).filter(isOfficeCode);

/** Checks a WIPO ST.3 office code; normalises case. Problems: `unknown-office`, `empty`, `too-long`. */
export function checkOffice(code: string): Checked<OfficeCode> {
  const folded = foldIdentifier(code);
  if (!folded.ok) return folded;
  return isOfficeCode(folded.normalized)
    ? accepted(folded.normalized)
    : rejected(
        'unknown-office',
        'Not the WIPO ST.3 code of an office known here.',
        '不是本系统已知登记机关的 WIPO ST.3 代码。',
      );
}

/** Display name: the state as CLDR names it, the organisation by its own name. */
export function officeName(office: OfficeCode, language: DisplayLanguage): string {
  return ORGANISATIONS.get(office)?.[language] ?? regionName(office, language);
}

/** True for an organisation of several states (EM, WO, EP, BX, …); no work originates in one. */
export function isOrganisationOffice(office: OfficeCode): boolean {
  return ORGANISATIONS.has(office);
}

/** The kinds of right that the office registers. */
export function kindsRegisteredBy(office: OfficeCode): readonly RightKind[] {
  return REGISTERS[office];
}
