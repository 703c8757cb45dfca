import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isText, notTexts } from './text.js';

describe('text', () => {
  it('is every string that UTF-8 can carry, without NUL', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const isWhole = Buffer.from(text).toString() === text;
        expect(isText(text)).toBe(isWhole && !text.includes('\u0000'));
      }),
    );
    expect(['a\u0000', '\ud83d', '\udc26\ud83d'].map(isText)).toEqual([false, false, false]);
    expect(isText('🐦 鹊')).toBe(true);
  });

  it('is missed by its pointer, in values and in keys', () => {
    const body = { a: [{ 'b/c': 'x\u0000' }], d: { '\ud800': 1 }, e: 'fine' };
    expect(notTexts(body).map(({ pointer }) => pointer)).toEqual(['/d', '/a/0/b~1c']);
  });

  it('is looked for however deep a body is nested', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(40_000)}"\\u0000"${']'.repeat(40_000)}`);
    expect(notTexts(deep)).toHaveLength(1);
  });
});
