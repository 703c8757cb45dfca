const LF = 10;
const CR = 13;

/** One line of a file as bytes; `bytes` is null when it was longer than the limit. */
export interface SplitRow {
  /** Counted from 1. */
  line: number;
  bytes: Buffer | null;
  /** Offset of the byte after the line's end. */
  endOffset: number;
}

/**
 * Cuts bytes into lines wherever the chunks happen to break. Blank lines are counted and left
 * out. A line over `limit` bytes is dropped as it arrives, never gathered.
 */
export class RowSplitter {
  readonly #limit: number;
  #line: number;
  #offset: number;
  #parts: Buffer[] = [];
  #length = 0;

  constructor(limit: number, from = { line: 1, offset: 0 }) {
    this.#limit = limit;
    this.#line = from.line;
    this.#offset = from.offset;
  }

  *push(chunk: Buffer): Generator<SplitRow> {
    let start = 0;
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
      this.#gather(chunk.subarray(start, end));
      this.#offset += 1;
      yield* this.#finish();
      start = end + 1;
    }
    this.#gather(chunk.subarray(start));
  }

  /** The last line, when nothing ends it. */
  *end(): Generator<SplitRow> {
    if (this.#length > 0) yield* this.#finish();
  }

  #gather(part: Buffer): void {
    this.#offset += part.length;
    this.#length += part.length;
    if (this.#length > this.#limit + 1) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  *#finish(): Generator<SplitRow> {
    const bytes = this.#taken();
    const line = this.#line++;
    this.#parts = [];
    this.#length = 0;
    if (bytes === null || !isBlank(bytes)) yield { line, bytes, endOffset: this.#offset };
  }

  #taken(): Buffer | null {
    if (this.#length > this.#limit + 1) return null;
    const [only] = this.#parts;
    const whole = this.#parts.length === 1 && only ? only : Buffer.concat(this.#parts);
    const bytes = whole.at(-1) === CR ? whole.subarray(0, -1) : whole;
    return bytes.length > this.#limit ? null : bytes;
  }
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === CR);
}
