import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellScanner } from './cell-scanner.js';

function scan(text: string | Uint8Array, cuts: readonly number[] = [], delimiter = ',') {
  const rows: (string[] | string)[] = [];
  const lines: number[] = [];
  const scanner = new CellScanner(delimiter, ({ line, bytes, spans, problem }) => {
    lines.push(line);
    const cells = Array.from({ length: spans.length / 2 }, (_, cell) =>
      Buffer.from(bytes.subarray(spans[cell * 2], spans[cell * 2 + 1])).toString('utf8'),
    );
    rows.push(problem ?? cells);
  });
  const all = Buffer.from(text);
  const at = [0, ...cuts.filter((c) => c <= all.length), all.length].sort((a, b) => a - b);
  for (const [i, end] of at.slice(1).entries()) scanner.push(all.subarray(at[i], end));
  scanner.end();
  return { rows, lines };
}

describe('CellScanner', () => {
  it('reads quotes, quotes in quotes, line ends in quotes, and white space around', () => {
    const { rows, lines } = scan(
      'id, name ,note\r\n1, "Lee, Ada" ,"says ""no"""\r\n\r\n2,"two\nlines",\n3,5" pipe, x',
    );
    expect(rows).toEqual([
      ['id', 'name', 'note'],
      ['1', 'Lee, Ada', 'says "no"'],
      ['2', 'two\nlines', ''],
      ['3', '5" pipe', 'x'],
    ]);
    expect(lines).toEqual([1, 2, 4, 6]);
  });

  it('loses one line to a quote that is never closed, and no other', () => {
    const rest = Array.from({ length: 50 }, (_, n) => `${n},"b${n}"\n`).join('');
    const { rows } = scan(`a,b\nx,"open\n${rest}`);
    expect(rows.slice(0, 3)).toEqual([['a', 'b'], 'open-quote', ['0', 'b0']]);
    expect(rows).toHaveLength(52);
    expect(scan('a,b\n1,"open\n2,b\n').rows).toEqual([['a', 'b'], 'open-quote', ['2', 'b']]);
  });

  it('keeps text behind quotes as it stands', () => {
    expect(scan('a,b\n"Big" shop,"x"" y" z\n').rows[1]).toEqual(['"Big" shop', '"x"" y" z']);
  });

  it('names rows with other than the columns of the first, and bytes that are not UTF-8', () => {
    expect(scan('a,b\n1\n1,2,3\n1,2').rows.slice(1)).toEqual([
      'column-count',
      'column-count',
      ['1', '2'],
    ]);
    const bad = Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xff, 0x2c, 0x62, 0x0a, 0x31, 0x2c, 0x32]);
    expect(scan(bad).rows.slice(1)).toEqual(['invalid-utf8', ['1', '2']]);
  });

  it('reads tabs as delimiters and leaves empty cells empty', () => {
    expect(scan('a\tb\tc\n\t 2 \t', [], '\t').rows[1]).toEqual(['', '2', '']);
  });

  it('gives the same rows for every way of cutting the bytes', () => {
    const piece = fc.constantFrom('a', ',', ',', '"', '""', ' ', '\n', '\r\n', 'é', '中');
    const text = fc.array(piece, { maxLength: 60 }).map((parts) => `h,i\n${parts.join('')}`);
    const cuts = fc.array(fc.nat(200), { maxLength: 12 });
    fc.assert(
      fc.property(text, cuts, (content, at) => {
        expect(scan(content, at)).toEqual(scan(content));
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads back what was written by the book', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'é', 'b') });
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const write = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const file = rows.map((row) => row.map(write).join(',')).join('\n');
        const trimmed = rows.map((row) => row.map((text) => text.replace(/^\n+|\n+$/g, '')));
        expect(scan(file).rows).toEqual(trimmed);
      }),
    );
  });
});
