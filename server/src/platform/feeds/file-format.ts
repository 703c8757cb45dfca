import { z } from 'zod';
import { feedProblem } from './problems.js';

export const fileFormat = z.enum(['ndjson', 'csv', 'tsv']);
export type FileFormat = z.infer<typeof fileFormat>;

const starts = (head: Buffer, ...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);

/** Why these first bytes cannot be a feed, or undefined. */
function refusal(head: Buffer): string | undefined {
  if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) {
    return 'it is UTF-16; save it as UTF-8';
  }
  if (starts(head, 0x50, 0x4b)) return 'it is a ZIP archive or an Excel workbook';
  if (starts(head, 0x25, 0x50, 0x44, 0x46)) return 'it is a PDF';
  if (starts(head, 0x1f, 0x8b)) return 'it is packed twice';
  if (head.includes(0)) return 'it is a binary file';
  if (head.length === 0) return 'it is empty';
  return undefined;
}

/**
 * Tells a feed's format by its first unpacked bytes; what the sender calls it does not count.
 * @throws `feed-format-unknown`
 */
export function tellFormat(head: Buffer, given: FileFormat | undefined): FileFormat {
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  const reason = refusal(head) ?? refusalOfText(text);
  if (reason !== undefined) throw feedProblem('feed-format-unknown', { reason });
  if (given !== undefined) return given;
  if (text.startsWith('{')) return 'ndjson';
  const [firstLine = ''] = text.split('\n');
  return firstLine.includes('\t') ? 'tsv' : 'csv';
}

function refusalOfText(text: string): string | undefined {
  if (text.startsWith('<')) return 'it is HTML or XML';
  if (text.startsWith('[')) return 'it is one JSON array; send one object a line';
  return text === '' ? 'it is empty' : undefined;
}
