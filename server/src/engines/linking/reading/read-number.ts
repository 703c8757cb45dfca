import { foldText } from './fold.js';

const written =
  /^(?:\p{Sc}|[a-z]{1,4}(?=[\s\d]))?\s*(-?\d[\d,.\s]*?)\s*(?:\p{Sc}|[\s]+[a-z]{1,4}|%|元|円)?$/iu;

/** A number as it stands in a sheet: with currency, thousands in groups, or a decimal comma. */
export function readNumber(raw: string): string {
  const found = written.exec(raw.normalize('NFKC').trim());
  const value = found ? Number(withoutGroups(found[1] ?? '')) : Number.NaN;
  return Number.isFinite(value) ? String(value) : foldText(raw);
}

function withoutGroups(text: string): string {
  const plain = text.replace(/\s/g, '');
  const comma = plain.lastIndexOf(',');
  const point = plain.lastIndexOf('.');
  if (comma === -1) return plain.split('.').length > 2 ? plain.replaceAll('.', '') : plain;
  const isGroup = point === -1 && /^-?\d{1,3}(,\d{3})+$/.test(plain);
  if (isGroup || comma < point) return plain.replaceAll(',', '');
  return plain.replaceAll('.', '').replace(',', '.');
}
