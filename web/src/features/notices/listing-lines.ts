/** How one line of a notice names a listing. */
export interface ListingReference {
  listingId?: string;
  externalId?: string;
  url?: string;
  remark?: string;
}

/** Listings that one request takes; more go by a draft and its file. */
export const MOST_BY_FORM = 500;
/** Listings of one notice. */
export const MOST_BY_FILE = 5_000;

/** A pasted line: an address, Magpie's own id, or else the storefront's id of the listing. */
export function referenceOf(text: string): ListingReference | undefined {
  const line = text.trim();
  if (line === '') return undefined;
  if (/^https?:\/\//i.test(line)) return { url: line };
  if (/^lis_[0-9a-hjkmnp-tv-z]{26}$/.test(line)) return { listingId: line };
  return { externalId: line };
}

export function referencesOf(text: string): ListingReference[] {
  return text.split(/\r?\n/).flatMap((line) => referenceOf(line) ?? []);
}

export function keyOf({ listingId, externalId, url }: ListingReference): string {
  return listingId ?? externalId ?? url ?? '';
}

/** RFC 4180, with comma, semicolon or tab as the separator that its first line uses. */
export function readCsv(text: string): string[][] {
  const [head = ''] = text.split(/\r?\n/, 1);
  const separator = [',', ';', '\t'].find((mark) => head.includes(mark)) ?? ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((one) => one.trim() !== '')) rows.push(row);
    row = [];
  };
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] ?? '';
    if (isQuoted) {
      if (mark !== '"') cell += mark;
      else if (text[i + 1] === '"') cell += text[i++ + 1] ?? '';
      else isQuoted = false;
    } else if (mark === '"' && cell === '') isQuoted = true;
    else if (mark === separator) endCell();
    else if (mark === '\n') endRow();
    else if (mark !== '\r') cell += mark;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

const COLUMNS: Record<string, 'url' | 'externalId' | 'listingId' | 'remark'> = {
  url: 'url',
  link: 'url',
  address: 'url',
  链接: 'url',
  商品链接: 'url',
  id: 'externalId',
  external_id: 'externalId',
  externalid: 'externalId',
  商品编号: 'externalId',
  商品id: 'externalId',
  listing_id: 'listingId',
  listingid: 'listingId',
  remark: 'remark',
  note: 'remark',
  备注: 'remark',
  说明: 'remark',
};

/** The listings of a table: by its headings, or its first column where it has none we know. */
export function referencesOfCsv(text: string): ListingReference[] {
  const [head = [], ...body] = readCsv(text.replace(/^\uFEFF/, ''));
  const columns = head.map((name) => COLUMNS[name.trim().toLowerCase()]);
  const hasHeadings = columns.some((column) => column !== undefined && column !== 'remark');
  if (!hasHeadings) return [head, ...body].flatMap(([first = '']) => referenceOf(first) ?? []);
  return body.flatMap((row) => {
    const reference: ListingReference = {};
    columns.forEach((column, i) => {
      const value = row[i]?.trim();
      if (column && value) reference[column] = value;
    });
    return keyOf(reference) === '' ? [] : [reference];
  });
}

function quoted(text = ''): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The table that a draft takes: listing_id, id, url, remark. */
export function csvOf(rows: readonly ListingReference[]): string {
  const lines = rows.map(({ listingId, externalId, url, remark }) =>
    [listingId, externalId, url, remark].map(quoted).join(','),
  );
  return `${['listing_id,id,url,remark', ...lines].join('\n')}\n`;
}
