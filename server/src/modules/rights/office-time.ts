import type { OfficeCode } from '../../contracts/identifiers/index.js';
import { type LocalDate, localDate, startOfLocalDay } from '../../platform/calendar/index.js';

/** Where each office keeps its day: a right's dates are dates there. */
const TIME_ZONES: Readonly<Record<OfficeCode, string>> = {
  CN: 'Asia/Shanghai',
  US: 'America/New_York',
  EM: 'Europe/Madrid',
  WO: 'Europe/Zurich',
  EP: 'Europe/Berlin',
  GB: 'Europe/London',
  DE: 'Europe/Berlin',
  FR: 'Europe/Paris',
  JP: 'Asia/Tokyo',
  KR: 'Asia/Seoul',
  IT: 'Europe/Rome',
  ES: 'Europe/Madrid',
  CA: 'America/Toronto',
  AU: 'Australia/Sydney',
  HK: 'Asia/Hong_Kong',
  MO: 'Asia/Macau',
  TW: 'Asia/Taipei',
  SG: 'Asia/Singapore',
  IN: 'Asia/Kolkata',
  BR: 'America/Sao_Paulo',
  MX: 'America/Mexico_City',
  RU: 'Europe/Moscow',
  CH: 'Europe/Zurich',
  BX: 'Europe/Amsterdam',
  AE: 'Asia/Dubai',
  AR: 'America/Argentina/Buenos_Aires',
  AT: 'Europe/Vienna',
  BE: 'Europe/Brussels',
  BG: 'Europe/Sofia',
  CL: 'America/Santiago',
  CO: 'America/Bogota',
  CY: 'Asia/Nicosia',
  CZ: 'Europe/Prague',
  DK: 'Europe/Copenhagen',
  EE: 'Europe/Tallinn',
  EG: 'Africa/Cairo',
  FI: 'Europe/Helsinki',
  GR: 'Europe/Athens',
  HR: 'Europe/Zagreb',
  HU: 'Europe/Budapest',
  ID: 'Asia/Jakarta',
  IE: 'Europe/Dublin',
  IL: 'Asia/Jerusalem',
  KZ: 'Asia/Almaty',
  LT: 'Europe/Vilnius',
  LU: 'Europe/Luxembourg',
  LV: 'Europe/Riga',
  MT: 'Europe/Malta',
  MY: 'Asia/Kuala_Lumpur',
  NL: 'Europe/Amsterdam',
  NO: 'Europe/Oslo',
  NZ: 'Pacific/Auckland',
  PE: 'America/Lima',
  PH: 'Asia/Manila',
  PL: 'Europe/Warsaw',
  PT: 'Europe/Lisbon',
  RO: 'Europe/Bucharest',
  SA: 'Asia/Riyadh',
  SE: 'Europe/Stockholm',
  SI: 'Europe/Ljubljana',
  SK: 'Europe/Bratislava',
  TH: 'Asia/Bangkok',
  TR: 'Europe/Istanbul',
  UA: 'Europe/Kyiv',
  VN: 'Asia/Ho_Chi_Minh',
  ZA: 'Africa/Johannesburg',
  AP: 'Africa/Harare',
  EA: 'Europe/Moscow',
  OA: 'Africa/Douala',
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Today at the office. */
export function dateAt(office: OfficeCode, instant: Date): LocalDate {
  return localDate({ timeZone: TIME_ZONES[office] }, instant);
}

/** The first instant of a date at the office. */
export function startOf(office: OfficeCode, date: LocalDate): Date {
  const zone = { timeZone: TIME_ZONES[office] };
  const midnight = Date.parse(`${date}T00:00:00Z`);
  // Noon in Greenwich is the same date from UTC−12 to UTC+11; midnight is, further east.
  const noon = new Date(midnight + DAY / 2);
  const within = localDate(zone, noon) === date ? noon : new Date(midnight);
  return startOfLocalDay(zone, within);
}

/** The first instant after a date at the office: a right is in force to the end of its last day. */
export function endOf(office: OfficeCode, date: LocalDate): Date {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + DAY);
  return startOf(office, next.toISOString().slice(0, 10));
}
