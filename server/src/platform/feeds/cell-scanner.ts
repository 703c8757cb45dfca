import { isUtf8 } from 'node:buffer';

const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;
const LONGEST = 1024 * 1024;
const NONE = -1;

export type RowProblem = 'column-count' | 'open-quote' | 'invalid-utf8' | 'row-too-long';

/** A row of delimited text as places in its bytes. One object is used for all rows. */
export interface ScannedRow {
  line: number;
  bytes: Uint8Array;
  /** From and to of each cell, quotes and the white space around taken off. */
  spans: number[];
  problem: RowProblem | undefined;
}

/**
 * Cuts delimited text (RFC 4180, and what is met besides) into cells without an object for each:
 * for files of tens of millions of rows. Past a quote that is never closed it goes on at the
 * next line, so that one bad row costs no other.
 */
export class CellScanner {
  readonly #delimiter: number;
  readonly #onRow: (row: ScannedRow) => void;
  readonly #row: ScannedRow;
  #bytes = new Uint8Array(0);
  /** Cells of the row at hand that have two quotes in a row inside quotes. */
  readonly #escaped: number[] = [];
  #start = 0;
  #line = 1;
  /** Cells of a good row; told by the first one. */
  #columns = 0;

  constructor(delimiter: string, onRow: (row: ScannedRow) => void) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#onRow = onRow;
    this.#row = { line: 1, bytes: this.#bytes, spans: [], problem: undefined };
  }

  push(chunk: Uint8Array): void {
    const rest = this.#bytes.subarray(this.#start);
    const joined = new Uint8Array(rest.length + chunk.length);
    joined.set(rest);
    joined.set(chunk, rest.length);
    this.#bytes = joined;
    this.#start = 0;
    while (this.#next(false)) if (this.#start >= this.#bytes.length) break;
  }

  end(): void {
    while (this.#start < this.#bytes.length && this.#next(true));
  }

  /** One row from `#start`; false when its end has not come yet. */
  #next(isLast: boolean): boolean {
    const { spans } = this.#row;
    spans.length = 0;
    this.#escaped.length = 0;
    const scan: Scan = { at: this.#start, lines: 0, isLoose: false };
    while (this.#cell(scan, spans)) if (scan.at - this.#start > LONGEST) break;
    const isOpen = scan.at === NONE || scan.at - this.#start > LONGEST;
    if (isOpen && !isLast && this.#bytes.length - this.#start <= LONGEST) return false;
    const isEnded = !isOpen && this.#bytes[scan.at] === LF;
    if (!isOpen && !isEnded && !isLast) return false;
    const isRagged = this.#columns > 0 && spans.length !== this.#columns * 2;
    if (isOpen || (scan.lines > 0 && (scan.isLoose || isRagged))) return this.#skipLine(isLast);
    this.#give(scan.at, isRagged ? 'column-count' : undefined);
    this.#line += scan.lines + 1;
    this.#start = scan.at + 1;
    return true;
  }

  #give(end: number, problem: RowProblem | undefined): void {
    const row = this.#row;
    if (row.spans.length === 2 && row.spans[0] === row.spans[1]) return;
    row.line = this.#line;
    row.bytes = this.#bytes;
    row.problem = isUtf8(this.#bytes.subarray(this.#start, end)) ? problem : 'invalid-utf8';
    if (this.#columns === 0) this.#columns = row.spans.length / 2;
    if (row.problem === undefined) this.#unescape();
    this.#onRow(row);
  }

  /** Blames the first line of what cannot be read as a row, and goes on behind it. */
  #skipLine(isLast: boolean): boolean {
    const end = this.#bytes.indexOf(LF, this.#start);
    if (end === NONE && !isLast && this.#bytes.length - this.#start <= LONGEST) return false;
    this.#row.line = this.#line;
    this.#row.spans.length = 0;
    this.#row.problem = end === NONE ? 'row-too-long' : 'open-quote';
    if (end === NONE && isLast) this.#row.problem = 'open-quote';
    this.#onRow(this.#row);
    this.#line += 1;
    this.#start = end === NONE ? this.#bytes.length : end + 1;
    return true;
  }

  /** One cell; true when another follows. `scan.at` is then behind the delimiter, else at the end. */
  #cell(scan: Scan, spans: number[]): boolean {
    const bytes = this.#bytes;
    const begin = skipBlanks(bytes, scan.at, this.#delimiter);
    if (bytes[begin] === QUOTE && !this.#quoted(begin, scan, spans)) return false;
    if (bytes[begin] !== QUOTE) this.#plain(begin, begin, scan, spans);
    if (bytes[scan.at] !== this.#delimiter) return false;
    scan.at += 1;
    return true;
  }

  /** A cell in quotes; leaves `scan.at` alone when text follows the quotes. False: never closed. */
  #quoted(begin: number, scan: Scan, spans: number[]): boolean {
    const bytes = this.#bytes;
    const close = this.#closingQuote(begin + 1, spans.length);
    if (close === NONE) {
      scan.at = NONE;
      return false;
    }
    scan.lines += countLines(bytes, begin, close);
    const after = skipBlanks(bytes, close + 1, this.#delimiter);
    const follows = bytes[after];
    if (follows === undefined || follows === this.#delimiter || follows === LF) {
      addTrimmed(bytes, begin + 1, close, spans);
      scan.at = after;
    } else {
      scan.isLoose = true;
      if (this.#escaped.at(-1) === spans.length) this.#escaped.pop();
      this.#plain(begin, close, scan, spans);
    }
    return true;
  }

  #plain(begin: number, from: number, scan: Scan, spans: number[]): void {
    const bytes = this.#bytes;
    let at = from;
    while (at < bytes.length && bytes[at] !== this.#delimiter && bytes[at] !== LF) at += 1;
    addTrimmed(bytes, begin, at, spans);
    scan.at = at;
  }

  /** Two quotes inside quotes are one. */
  #unescape(): void {
    const { spans } = this.#row;
    const bytes = this.#bytes;
    for (const cell of this.#escaped) {
      const [from, to] = [spans[cell] as number, spans[cell + 1] as number];
      let into = from;
      for (let at = from; at < to; at++) {
        bytes[into++] = bytes[at] as number;
        if (bytes[at] === QUOTE && bytes[at + 1] === QUOTE && at + 1 < to) at += 1;
      }
      spans[cell + 1] = into;
    }
  }

  /** Where the quotes are closed; notes that there are two in a row inside. */
  #closingQuote(from: number, cell: number): number {
    const bytes = this.#bytes;
    let at = bytes.indexOf(QUOTE, from);
    while (at !== NONE && bytes[at + 1] === QUOTE) {
      if (this.#escaped.at(-1) !== cell) this.#escaped.push(cell);
      at = bytes.indexOf(QUOTE, at + 2);
    }
    return at;
  }
}

interface Scan {
  at: number;
  /** Line ends inside quotes so far. */
  lines: number;
  /** Text stood behind a closing quote. */
  isLoose: boolean;
}

const isBlank = (byte: number | undefined) => byte === SPACE || byte === TAB || byte === CR;

function skipBlanks(bytes: Uint8Array, from: number, delimiter: number): number {
  let at = from;
  while (isBlank(bytes[at]) && bytes[at] !== delimiter) at += 1;
  return at;
}

function countLines(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (bytes[at] === LF) count += 1;
  return count;
}

function addTrimmed(bytes: Uint8Array, from: number, to: number, spans: number[]): void {
  let [begin, end] = [from, to];
  while (begin < end && (isBlank(bytes[begin]) || bytes[begin] === LF)) begin += 1;
  while (end > begin && (isBlank(bytes[end - 1]) || bytes[end - 1] === LF)) end -= 1;
  spans.push(begin, end);
}
