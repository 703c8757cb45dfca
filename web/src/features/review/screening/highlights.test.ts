import { describe, expect, it } from 'vitest';
import { piecesOf } from './highlights.js';

describe('piecesOf', () => {
  it('marks what findings point at, and both where they overlap', () => {
    const spans = [
      { start: 0, end: 9, finding: 0 },
      { start: 4, end: 13, finding: 1 },
    ];
    const pieces = piecesOf('abcdefghijklmno', spans);
    expect(pieces.map(({ text, findings }) => [text, findings])).toEqual([
      ['abcd', [0]],
      ['efghi', [0, 1]],
      ['jklm', [1]],
      ['no', []],
    ]);
  });

  it('is the text itself, whatever the spans', () => {
    const spans = [{ start: 2, end: 400, finding: 0 }];
    expect(
      piecesOf('标题abc', spans)
        .map(({ text }) => text)
        .join(''),
    ).toBe('标题abc');
    expect(piecesOf('', spans)).toEqual([]);
  });
});
