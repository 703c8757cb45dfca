import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryTokens, textTokens } from './search-tokens.js';

const finds = (query: string, title: string) => {
  const tokens = queryTokens(query);
  return tokens.length > 0 && tokens.every((token) => textTokens(title).includes(token));
};

describe('search tokens', () => {
  it.each([
    ['BAG', 'Canvas bag'],
    ['ｂａｇ', 'Canvas Bag'],
    ['cafe', 'Café mug'],
    ['帆布', '手工帆布包'],
    ['包', '手工帆布包'],
    ['iPhone15手机壳', '新款 iPhone15手机壳 防摔'],
    ['手机 防摔', '新款 iPhone15手机壳 防摔'],
    ['script', '<script>alert(1)</script>'],
  ])('%s finds %s', (query, title) => expect(finds(query, title)).toBe(true));

  it.each([
    ['布帆', '手工帆布包'],
    ['bags', 'Canvas bag'],
    ['!!!', 'Canvas bag'],
  ])('%s does not find %s', (query, title) => expect(finds(query, title)).toBe(false));

  it('finds a title by any piece of its Chinese and by itself', () => {
    const han = fc.string({ unit: fc.constantFrom(...'手工帆布包真皮新款防摔壳'), minLength: 1 });
    fc.assert(
      fc.property(han, fc.nat(), fc.nat(), (title, a, b) => {
        const start = a % title.length;
        const piece = title.slice(start, start + 1 + (b % (title.length - start)));
        return finds(piece, title);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (title) => {
        return queryTokens(title).length === 0 || finds(title, title);
      }),
    );
  });
});
