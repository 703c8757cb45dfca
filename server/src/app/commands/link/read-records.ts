import { createReadStream } from 'node:fs';
import type { LinkTable } from '../../../engines/linking/index.js';
import { CellScanner, peek, type ScannedRow, tellFormat } from '../../../platform/feeds/index.js';
import type { LinkSettings } from './settings.js';

const DELIMITERS = [',', '\t', ';', '|'] as const;
const CHUNK = 1 << 20;
const LF = 10;

const problems = {
  'open-quote': 'a quote is never closed',
  'invalid-utf8': 'it is not valid UTF-8',
  'row-too-long': 'the row has more than 1 MB',
} as const;

/** A file that cannot be read at all. */
export class UnreadableFile extends Error {}

/** Reads files into a table. Bad rows are told, the others kept. */
export class RecordReader {
  readonly #settings: LinkSettings;
  readonly #table: LinkTable;
  readonly #refuse: (message: string) => void;
  readonly #files: string[] = [];
  readonly #spans: number[] = [];
  /** Names of the first line, once it is read; then where the id and the columns are. */
  #header: string[] | undefined;
  #places: number[] = [];

  constructor(settings: LinkSettings, table: LinkTable, refuse: (message: string) => void) {
    this.#settings = settings;
    this.#table = table;
    this.#refuse = refuse;
  }

  /** @throws UnreadableFile that names every column that is not there. */
  async read(file: string): Promise<void> {
    this.#files.push(file);
    this.#header = undefined;
    let scanner: CellScanner | undefined;
    for await (const chunk of await open(file)) {
      scanner ??= new CellScanner(this.#delimiterOf(chunk), (row) => this.#take(row));
      scanner.push(chunk);
    }
    scanner?.end();
  }

  /** The delimiter under which most of the named columns are found in the first line. */
  #delimiterOf(head: Uint8Array): string {
    const { id, columns } = this.#settings;
    const wanted = new Set([id, ...columns.map(({ name }) => name)]);
    const end = head.indexOf(LF);
    const found = DELIMITERS.map((delimiter) => {
      let count = 0;
      const scanner = new CellScanner(delimiter, (row) => {
        count = cellsOf(row).filter((name) => wanted.has(name)).length;
      });
      scanner.push(head.subarray(0, end === -1 ? head.length : end));
      scanner.end();
      return count;
    });
    return DELIMITERS[found.indexOf(Math.max(...found))] ?? ',';
  }

  #take(row: ScannedRow): void {
    if (!this.#header) {
      this.#header = cellsOf(row);
      this.#places = this.#find(this.#header, this.#at(row.line));
      return;
    }
    const problem = row.problem ? this.#wording(row) : this.#add(row);
    if (problem) this.#refuse(`${this.#at(row.line)}: ${problem}`);
  }

  /** Takes a row into the table, or says why it cannot be. */
  #add(row: ScannedRow): string | undefined {
    for (const [at, place] of this.#places.entries()) {
      this.#spans[at * 2] = row.spans[place * 2] as number;
      this.#spans[at * 2 + 1] = row.spans[place * 2 + 1] as number;
    }
    const { id } = this.#settings;
    if (this.#spans[0] === this.#spans[1]) return `the id (column "${id}") is empty`;
    const source = this.#files.length - 1;
    const holder = this.#table.add(row.bytes, this.#spans, source, row.line);
    if (holder === -1) return undefined;
    const place = this.#at(this.#table.lineOf(holder), this.#table.sourceOf(holder));
    const value = cellsOf(row)[this.#places[0] as number];
    return `the id "${value}" (column "${id}") is taken by ${place}; ids must be unique over all files`;
  }

  #at(line: number, source = this.#files.length - 1): string {
    return `${this.#files[source]}, line ${line}`;
  }

  #wording({ problem, spans }: ScannedRow): string {
    if (problem && problem !== 'column-count') return problems[problem];
    return `${spans.length / 2} fields where the first line names ${this.#header?.length} columns`;
  }

  /** Where the id and the columns are in a file. */
  #find(header: readonly string[], at: string): number[] {
    const { id, columns } = this.#settings;
    const wanted = [
      { name: id, as: 'the id' },
      ...columns.map(({ name }) => ({ name, as: 'columns' })),
    ];
    const wrong = wanted.flatMap(({ name, as }) => {
      const count = header.filter((given) => given === name).length;
      if (count === 1) return [];
      return [`${as}: ${count === 0 ? 'there is no' : `there are ${count}`} column "${name}"`];
    });
    if (wrong.length === 0) return wanted.map(({ name }) => header.indexOf(name));
    const names = header.map((name) => `"${name}"`).join(', ');
    throw new UnreadableFile(wrong.map((text) => `${at}: ${text}; it has ${names}`).join('\n'));
  }
}

const decoder = new TextDecoder();

const cellsOf = ({ bytes, spans }: ScannedRow) =>
  Array.from({ length: spans.length / 2 }, (_, cell) =>
    decoder.decode(bytes.subarray(spans[cell * 2], spans[cell * 2 + 1])),
  );

async function open(file: string): Promise<AsyncIterable<Uint8Array>> {
  try {
    const stream = createReadStream(file, { highWaterMark: CHUNK });
    const { head, whole } = await peek(file === '-' ? process.stdin : stream);
    tellFormat(head, 'csv');
    return withoutBom(whole);
  } catch (error) {
    throw new UnreadableFile(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}

async function* withoutBom(chunks: AsyncIterable<Uint8Array>) {
  let isFirst = true;
  for await (const chunk of chunks) {
    const hasMark = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    isFirst = false;
    yield hasMark ? chunk.subarray(3) : chunk;
  }
}
