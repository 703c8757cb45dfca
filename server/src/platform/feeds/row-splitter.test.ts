import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowSplitter, type SplitRow } from './row-splitter.js';

function split(chunks: Buffer[], limit: number): SplitRow[] {
  const splitter = new RowSplitter(limit);
  return [...chunks.flatMap((chunk) => [...splitter.push(chunk)]), ...splitter.end()];
}

const plain = (rows: SplitRow[]) => rows.map((r) => ({ ...r, bytes: r.bytes?.toString('latin1') }));

/** What the splitter must give, written the slow way over the whole text. */
function expected(text: string, limit: number) {
  let offset = 0;
  return text.split('\n').flatMap((whole, i, all) => {
    const isLast = i === all.length - 1;
    offset += whole.length + (isLast ? 0 : 1);
    const row = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    const isTooLong = row.length > limit;
    if (!isTooLong && /^[ \t\r]*$/.test(row)) return [];
    return [{ line: i + 1, bytes: isTooLong ? undefined : row, endOffset: offset }];
  });
}

const text = fc
  .array(fc.constantFrom('a', '{', '"', ' ', '\t', '\r', '\n', '\n', '\r\n', 'é', 'long row'), {
    maxLength: 80,
  })
  .map((parts) => parts.join(''));

describe('RowSplitter', () => {
  it('gives the same rows for every way of cutting the bytes', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (content, cuts, limit) => {
          const bytes = Buffer.from(content, 'latin1');
          const at = [0, ...cuts.filter((c) => c <= bytes.length), bytes.length].sort(
            (a, b) => a - b,
          );
          const chunks = at.slice(1).map((end, i) => bytes.subarray(at[i], end));
          expect(plain(split(chunks, limit))).toEqual(expected(content, limit));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('goes on from an offset with the same lines', () => {
    fc.assert(
      fc.property(text, (content) => {
        const bytes = Buffer.from(content, 'latin1');
        const whole = split([bytes], 1000);
        for (const [i, row] of whole.entries()) {
          const rest = new RowSplitter(1000, { line: row.line + 1, offset: row.endOffset });
          const tail = [...rest.push(bytes.subarray(row.endOffset)), ...rest.end()];
          expect(plain(tail)).toEqual(plain(whole.slice(i + 1)));
        }
      }),
    );
  });

  it('holds no more than the limit of a line without end', () => {
    const splitter = new RowSplitter(1000);
    const before = process.memoryUsage().rss;
    for (let i = 0; i < 4000; i++)
      expect([...splitter.push(Buffer.alloc(65_536, 120))]).toEqual([]);
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
    expect([...splitter.end()]).toEqual([{ line: 1, bytes: null, endOffset: 4000 * 65_536 }]);
  });
});
