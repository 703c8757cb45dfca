import type { z } from 'zod';
import { type FieldProblem, fieldOfIssue } from '../../../platform/errors/index.js';
import type { FileRow } from '../../../platform/feeds/index.js';
import { marketplaceField } from '../errors.js';
import { type ImportKind, listingRow, merchantRow, orderRow, reviewRow } from '../rows.js';
import { fieldOf } from './columns.js';
import { parsePrice } from './price.js';

/** What a feed leaves unsaid. */
export interface Defaults {
  currency: string;
  merchantExternalId: string | undefined;
}

const schemas = {
  listings: listingRow,
  merchants: merchantRow,
  orders: orderRow,
  reviews: reviewRow,
};
export type RowOf<K extends ImportKind> = z.output<(typeof schemas)[K]>;

export type CheckedRow<Row> =
  | { row: Row; problems?: undefined }
  | { row?: undefined; externalId: string; problems: FieldProblem[] };

type Fields = Record<string, unknown>;

/** Reads a file's row as a row of `kind`, or tells everything that is wrong with it. */
export function checkRow<K extends ImportKind>(
  kind: K,
  file: FileRow,
  defaults: Defaults,
): CheckedRow<RowOf<K>> {
  if (file.problems.length > 0) {
    return { externalId: externalIdOf(kind, file), problems: file.problems };
  }
  const problems: FieldProblem[] = [];
  const { fields, columns } = named(kind, file.fields);
  if (kind === 'listings') completeListing(fields, defaults);
  readNumbers(fields);
  for (const field of ['price', 'total']) readPrice(fields, field, columns, defaults, problems);
  const checked = schemas[kind].safeParse(fields);
  if (!checked.success) problems.push(...problemsOf(checked.error, fields, columns, problems));
  if (problems.length > 0) return { externalId: externalIdOf(kind, file), problems };
  return { row: checked.data as RowOf<K> };
}

/** Columns under our names; the others of a listing are its attributes. Empty means absent. */
function named(kind: ImportKind, given: Fields) {
  const fields: Fields = {};
  const columns = new Map<string, string>();
  const attributes: Fields = {};
  for (const [column, value] of Object.entries(given)) {
    if (value === '' || value === null || value === undefined) continue;
    const field = fieldOf(kind, column);
    if (field === undefined) {
      Object.defineProperty(attributes, column, { value, enumerable: true, configurable: true });
    } else {
      fields[field] = value;
      columns.set(field, column);
    }
  }
  if (kind === 'listings' && (Object.keys(attributes).length > 0 || fields.attributes)) {
    fields.attributes = { ...attributes, ...Object(fields.attributes) };
  }
  return { fields, columns };
}

const NUMBERS = ['quantity', 'rating'];
const TEXTS = [
  'externalId',
  'merchantExternalId',
  'listingExternalId',
  'orderExternalId',
  'gtin',
  'buyer',
];

/** CSV has only text, and JSON feeds write ids as numbers: both are read as they were meant. */
function readNumbers(fields: Fields): void {
  for (const name of NUMBERS) {
    const value = fields[name];
    if (typeof value === 'string' && /^\d{1,9}$/.test(value.trim())) fields[name] = Number(value);
  }
  for (const name of TEXTS) {
    const value = fields[name];
    if (typeof value === 'number' && Number.isSafeInteger(value)) fields[name] = String(value);
  }
}

function completeListing(fields: Fields, defaults: Defaults): void {
  const { image, moreImages, googleCategory, ...rest } = fields;
  for (const name of ['image', 'moreImages', 'googleCategory']) delete fields[name];
  if (rest.imageUrls === undefined) {
    const urls = [...listOf(image), ...listOf(moreImages)];
    if (urls.length > 0) fields.imageUrls = urls;
  }
  if (googleCategory !== undefined) {
    fields.category ??= googleCategory;
    fields.attributes = { ...Object(rest.attributes), google_product_category: googleCategory };
  }
  fields.merchantExternalId ??= fields.merchantName ?? defaults.merchantExternalId;
}

/** `additional_image_link` holds several addresses, parted by commas. */
function listOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  if (typeof value !== 'string') return [value];
  return value.split(/,(?=\s*https?:)/).map((part) => part.trim());
}

function readPrice(
  fields: Fields,
  field: string,
  columns: Map<string, string>,
  defaults: Defaults,
  problems: FieldProblem[],
): void {
  const value = fields[field];
  if (typeof value !== 'string' && typeof value !== 'number') return;
  const money = parsePrice(String(value), defaults.currency);
  if (!('fault' in money)) fields[field] = money;
  else {
    problems.push(marketplaceField(money.fault, `/${columns.get(field)}`, money.values));
    delete fields[field];
  }
}

/** The schema's issues, each at the column that the file itself names. */
function problemsOf(
  error: z.ZodError,
  fields: Fields,
  columns: Map<string, string>,
  told: FieldProblem[],
): FieldProblem[] {
  const problems = error.issues.slice(0, 50).map((issue) => {
    const [field = '', ...rest] = issue.path.map(String);
    const pointer = `/${[columns.get(field) ?? field, ...rest].join('/')}`;
    return fieldOfIssue({ ...issue }, fields, pointer.slice(0, 200));
  });
  return problems.filter(({ pointer }) => !told.some((t) => t.pointer === pointer));
}

function externalIdOf(kind: ImportKind, { fields }: FileRow): string {
  const found = Object.entries(fields).find(([column]) => fieldOf(kind, column) === 'externalId');
  const value = found?.[1];
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return text.replace(/[\0\p{Cs}]/gu, '\uFFFD').slice(0, 200);
}
