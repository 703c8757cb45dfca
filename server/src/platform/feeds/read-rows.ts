import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, type Info, parse } from 'csv-parse';
import type { FieldProblem } from '../errors/index.js';
import type { FileFormat } from './file-format.js';
import { feedField, feedProblem } from './problems.js';
import { RowSplitter, type SplitRow } from './row-splitter.js';

export const LONGEST_ROW = 1024 * 1024;

/** A row as it stands in the file: its fields by the file's own names, or why it is unreadable. */
export interface FileRow {
  line: number;
  /** Offset, in unpacked bytes, of what follows the row. */
  endOffset: number;
  fields: Record<string, unknown>;
  problems: FieldProblem[];
}

/** Where reading begins; `header` is known when it is the middle of a CSV file. */
export interface ReadFrom {
  line: number;
  offset: number;
  header: string[] | undefined;
  /** In bytes, for NDJSON; `LONGEST_ROW` unless given. */
  longestRow?: number;
  onHeader: (header: string[]) => Promise<void>;
}

/** The rows of a feed, some at a time as its bytes arrive. */
export function readRows(bytes: AsyncIterable<Buffer>, format: FileFormat, from: ReadFrom) {
  if (format === 'ndjson') return readJsonRows(bytes, from);
  return readCsvRows(bytes, format === 'tsv' ? '\t' : ',', from);
}

async function* readJsonRows(bytes: AsyncIterable<Buffer>, from: ReadFrom) {
  const most = from.longestRow ?? LONGEST_ROW;
  const splitter = new RowSplitter(most, from);
  const read = (row: SplitRow) => jsonRow(row, most);
  for await (const chunk of bytes) yield [...splitter.push(chunk)].map(read);
  yield [...splitter.end()].map(read);
}

function jsonRow({ line, endOffset, bytes }: SplitRow, most: number): FileRow {
  const refused = (field: FieldProblem) => ({ line, endOffset, fields: {}, problems: [field] });
  if (bytes === null) return refused(feedField('row-too-long', '/', { most }));
  if (!isUtf8(bytes)) return refused(feedField('invalid-utf8', '/'));
  try {
    const fields: unknown = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
      return refused(feedField('not-an-object', '/'));
    }
    return { line, endOffset, fields: { ...fields }, problems: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : '';
    return refused(feedField('invalid-json', '/', { reason }));
  }
}

async function* readCsvRows(bytes: AsyncIterable<Buffer>, delimiter: string, from: ReadFrom) {
  const parser = parse({
    delimiter,
    encoding: null,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
  });
  const head = { bom: 0 };
  const plain = from.offset === 0 ? withoutBom(bytes, head) : bytes;
  const feeding = pipeline(Readable.from(plain), parser);
  feeding.catch(() => {});
  let { header } = from;
  let lastLine = from.line;
  try {
    for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
      lastLine = from.line - 1 + info.lines;
      if (header === undefined) {
        header = record.map((cell) => cell.toString('utf8').trim());
        await from.onHeader(header);
      } else yield [csvRow(header, record, lastLine, from.offset + head.bom + info.bytes)];
    }
    await feeding;
  } catch (error) {
    throw error instanceof CsvError ? damaged(error, lastLine + 1) : error;
  } finally {
    parser.destroy();
  }
}

/** The parser would read everything as text once it meets a mark, and lose bad bytes silently. */
async function* withoutBom(bytes: AsyncIterable<Buffer>, head: { bom: number }) {
  let isFirst = true;
  for await (const chunk of bytes) {
    const hasMark = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    if (hasMark) head.bom = 3;
    isFirst = false;
    yield hasMark ? chunk.subarray(3) : chunk;
  }
}

type CsvRecord = { record: Buffer[]; info: Info & { bytes: number } };

/** Past a broken quote or a row without end there is no telling where the next row begins. */
function damaged(error: CsvError, line: number) {
  const reason =
    error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
      ? `a quote is never closed, or a row exceeds ${LONGEST_ROW} bytes`
      : error.message.slice(0, 200);
  return feedProblem('feed-damaged', { line, reason });
}

function csvRow(header: string[], record: Buffer[], endLine: number, endOffset: number): FileRow {
  const problems: FieldProblem[] = [];
  const fields: Record<string, unknown> = {};
  let breaks = 0;
  for (const [i, cell] of record.entries()) {
    const name = header[i] ?? '';
    if (!isUtf8(cell)) {
      problems.push(feedField('invalid-utf8', `/${name}`));
    } else if (i < header.length) fields[name] = cell.toString('utf8');
    if (cell.includes(10)) breaks += cell.toString('latin1').split('\n').length - 1;
  }
  if (record.length !== header.length) {
    const counts = { found: record.length, named: header.length };
    problems.push(feedField('column-count', '/', counts));
  }
  return { line: endLine - breaks, endOffset, fields, problems };
}
