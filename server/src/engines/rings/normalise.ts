import type { FactKind } from './kinds.js';

/** A fact in the form in which equal means the same; several where one says more than one thing. */
export interface NormalFact {
  kind: FactKind;
  value: string;
}

// Small letters may decompose what NFKC composed (ῒ), and what is dropped may let marks compose.
const folded = (text: string) => text.normalize('NFKC').toLowerCase().normalize('NFKC').trim();
const letters = (text: string) =>
  folded(text)
    .replace(/[\s\p{P}\p{S}\p{C}]+/gu, '')
    .normalize('NFKC');
const digits = (text: string) => text.normalize('NFKC').replace(/\D+/g, '');

/** Fewer characters than this name nobody (`n/a`, `-`, `0`, `123`). */
const LEAST: Partial<Record<FactKind, number>> = { ip: 3, 'legal-person': 2, device: 4 };
const LEAST_CHARACTERS = 5;
const PLACEHOLDERS = new Set([
  'unknown',
  'none',
  'null',
  'undefined',
  'test',
  '未知',
  '无',
  '000000',
]);

/**
 * Brings a fact to its plainest spelling: telephone numbers to their last ten digits, networks to
 * /24 or /48, addresses to their parts in order, besides the building without its unit. Values that
 * name nobody come back as none.
 */
export function normaliseFact(kind: FactKind, raw: string): NormalFact[] {
  if (kind === 'address' || kind === 'return-parcel') return addresses(kind, raw);
  const value = plain(kind, raw.slice(0, 2_000));
  return isTelling(kind, value) ? [{ kind, value }] : [];
}

function plain(kind: FactKind, raw: string): string {
  switch (kind) {
    case 'phone':
      return digits(raw).slice(-10);
    case 'bank-account':
    case 'registration-number':
    case 'id-number':
      return letters(raw);
    case 'email':
      return plainEmail(raw);
    case 'ip':
      return network(folded(raw));
    default:
      return letters(raw);
  }
}

/** Of the big mailers, dots and what follows a plus name no other mailbox. */
function plainEmail(raw: string): string {
  const [name = '', host = ''] = folded(raw).split('@');
  const box = name.replace(/\+.*$/, '');
  return `${host === 'gmail.com' ? box.replaceAll('.', '') : box}@${host}`;
}

function network(text: string): string {
  const v4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(text);
  if (v4) return `${v4[1]}.${v4[2]}.${v4[3]}`;
  if (!/^(?=.*:)[\da-f:.]+(%\w+)?$/.test(text)) return '';
  const [head = '', tail] = text.split('::');
  const groups = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const gap =
    tail === undefined ? [] : Array(Math.max(0, 8 - groups.length - after.length)).fill('0');
  return [...groups, ...gap, ...after].slice(0, 3).join(':');
}

// 3号楼 502室, Unit 5, Apt. 12b, 12/F, #04-11: the part of an address within its building.
const UNIT =
  /(?:(?:apt|apartment|unit|suite|ste|room|rm|floor|fl|flat)\.?\s*#?\s*[\w-]+|#\s*[\w-]+|\d+\s*\/\s*f\b|[a-z0-9-]+\s*(?:室|单元|层|楼|座|栋|幢|房|门)|\d+\s*号楼)/giu;

/** Chinese is written with and without spaces between a street and its number. */
const BESIDE_HAN = /(?<=\p{Script=Han})\s+(?=[\p{L}\d])|(?<=[\p{L}\d])\s+(?=\p{Script=Han})/gu;

function addresses(kind: 'address' | 'return-parcel', raw: string): NormalFact[] {
  const text = folded(raw.slice(0, 2_000)).replace(BESIDE_HAN, '');
  const whole = ordered(text);
  if (!isTelling(kind, whole) || !/\d/.test(whole)) return [];
  if (kind === 'return-parcel') return [{ kind, value: whole }];
  const building = ordered(text.replace(UNIT, ' '));
  const isPart = building !== whole && isTelling('building', building) && /\d/.test(building);
  return [
    { kind, value: whole },
    ...(isPart ? [{ kind: 'building' as const, value: building }] : []),
  ];
}

/** Parts in one order, since `5 High Street, London` is written both ways; Chinese runs stay whole. */
function ordered(text: string): string {
  const parts =
    text.match(/[\p{Script=Han}\d]*\p{Script=Han}[\p{Script=Han}\d]*|[\p{L}\d]+/gu) ?? [];
  return [...parts].sort().join(',');
}

function isTelling(kind: FactKind, value: string): boolean {
  const length = value.replace(/[\s@,]/g, '').length;
  if (length < (LEAST[kind] ?? LEAST_CHARACTERS) || PLACEHOLDERS.has(value)) return false;
  // 1111111, 0000000
  return kind === 'ip' || new Set(value).size > 1;
}
