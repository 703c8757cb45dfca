import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { checkCurrency, minorUnitDigits } from '../../../contracts/identifiers/index.js';
import {
  type Knowledge,
  type Obstacle,
  type Screened,
  type ScreenedListing,
  screenListing,
} from '../../../modules/screening/index.js';
import type { FileRow } from '../../../platform/feeds/index.js';
import { type ListingRow, listingRow, problemsOf } from './rows.js';

/** Pictures of one listing beyond these are not looked at, which is said, and holds. */
const MOST_PICTURES = 12;
const LARGEST_PICTURE = 32 * 1024 * 1024;

/** One line of the answer. `line` is given where the row had no id that could be read. */
export interface AnswerRow {
  id: string | null;
  line?: number;
  verdict: Screened['verdict'];
  /** 0 to 1. */
  score: number;
  right: string | null;
  findings: Screened['findings'];
  obstacles: Obstacle[];
}

/** The verdict on one row. A row that cannot be read is held, never lost. */
export async function screenRow(
  { line, fields, problems }: FileRow,
  knowledge: Knowledge,
  locate: (path: string) => string,
): Promise<AnswerRow> {
  if (problems.length > 0) {
    return unreadable(null, line, problems.map(({ message }) => message.en).join('; '));
  }
  const parsed = listingRow.safeParse(fields);
  if (!parsed.success) {
    const id = typeof fields.id === 'string' ? fields.id : null;
    return unreadable(id, line, problemsOf(parsed.error));
  }
  const listing = await toScreened(parsed.data, locate);
  const { id } = parsed.data;
  const screened = await screenListing(listing, knowledge, drawOf(id));
  return {
    id,
    verdict: screened.verdict,
    score: Math.round(screened.score * 10_000) / 10_000,
    right: screened.rightId,
    findings: screened.findings,
    obstacles: screened.obstacles,
  };
}

function unreadable(id: string | null, line: number, message: string): AnswerRow {
  const reason = { en: `The row cannot be read: ${message}`, zh: `该行无法读取：${message}` };
  const obstacles = [{ code: 'row-unreadable', reason }];
  return { id, line, verdict: 'hold', score: 0, right: null, findings: [], obstacles };
}

function drawOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE() / 2 ** 32;
}

async function toScreened(row: ListingRow, locate: (path: string) => string) {
  const obstacles: Obstacle[] = [];
  const pictures: { image: number; bytes: Buffer }[] = [];
  const images = row.images ?? [];
  for (const [image, path] of images.slice(0, MOST_PICTURES).entries()) {
    const bytes = await readFile(locate(path)).catch(() => undefined);
    if (bytes && bytes.length <= LARGEST_PICTURE) pictures.push({ image, bytes });
    else obstacles.push(notRead(image, bytes ? 'picture-too-large' : 'picture-not-found'));
  }
  if (images.length > MOST_PICTURES) obstacles.push(notRead(MOST_PICTURES, 'too-many-pictures'));
  const listing: ScreenedListing = {
    title: row.title,
    description: row.description ?? undefined,
    brand: row.brand ?? undefined,
    category: row.category ?? undefined,
    merchant: row.merchant ?? undefined,
    price: priceOf(row, obstacles),
    pictures,
    obstacles,
  };
  return listing;
}

function notRead(image: number, code: string): Obstacle {
  return {
    code,
    reason: {
      en: `Picture ${image + 1} could not be looked at (${code}).`,
      zh: `第 ${image + 1} 张图片无法检查（${code}）。`,
    },
  };
}

function priceOf({ price }: ListingRow, obstacles: Obstacle[]) {
  if (!price) return undefined;
  const currency = checkCurrency(price.currency);
  if (currency.ok) {
    const digits = minorUnitDigits(currency.normalized);
    return { amount: Math.round(price.amount * 10 ** digits), currency: currency.normalized };
  }
  const code = price.currency.slice(0, 20);
  const reason = {
    en: `The price is in a currency that does not exist (${code}).`,
    zh: `价格所用货币不存在（${code}）。`,
  };
  obstacles.push({ code: 'currency-unknown', reason });
  return undefined;
}
