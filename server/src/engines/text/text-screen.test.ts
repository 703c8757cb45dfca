import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListingText, type TextMark, TextScreen } from './index.js';

const marks: TextMark[] = [
  { rightId: 'nike', kind: 'trademark', mark: 'Nike', names: { zh: '耐克' }, niceClasses: [25] },
  { rightId: 'lv', kind: 'trademark', mark: 'Louis Vuitton', names: { zh: '路易威登' } },
  { rightId: 'midea', kind: 'trademark', mark: 'Midea', names: { zh: '美的' }, niceClasses: [11] },
  { rightId: 'boss', kind: 'trademark', mark: 'Boss', niceClasses: [25] },
  { rightId: 'one', kind: 'trademark', mark: 'A' },
];

const pieces = fc.constantFrom(
  ...[
    'Nike',
    'n1ke',
    'Nіkе',
    '耐克',
    '奈克',
    '而寸克',
    '美的',
    'Louis',
    'Vuitton',
    'boss',
    'A',
    '高仿',
  ],
  ...[
    '1:1',
    'replica',
    'case for',
    '适用于',
    '不是',
    ' ',
    ' ',
    '\u200b',
    '🔥',
    '.',
    '\ud800',
    '\u202e',
  ],
  ...['e\u0301', '鞋', '手机壳', '空调', 'ﷺ', '㎏'],
);
const text = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })))
  .map((all) => all.join(''));
const listing: fc.Arbitrary<ListingText> = fc.record(
  { title: text, description: text, brand: text, category: text, merchant: text },
  { requiredKeys: ['title'] },
);

describe('TextScreen', () => {
  it('quotes exactly what stands between its offsets, whatever is typed', () => {
    const screen = new TextScreen(marks);
    fc.assert(
      fc.property(listing, (each) => {
        for (const { places, strength } of screen.screen(each)) {
          expect(strength).toBeGreaterThan(0);
          for (const place of places) {
            if (place.type !== 'text') throw new Error('a place outside of the text');
            expect(place.quote).toBe((each[place.field] ?? '').slice(place.start, place.end));
            expect(place.end).toBeGreaterThan(place.start);
          }
        }
      }),
    );
  });

  it('finds the same after updates as a screen built anew', () => {
    const some = fc.subarray(marks);
    fc.assert(
      fc.property(some, some, some, fc.array(listing, { maxLength: 4 }), (first, put, out, all) => {
        const updated = new TextScreen(first);
        updated.update({ put });
        const remove = out.map(({ rightId }) => rightId);
        updated.update({ remove });
        const left = marks.filter(
          (mark) => (first.includes(mark) || put.includes(mark)) && !out.includes(mark),
        );
        const fresh = new TextScreen(left);
        for (const each of all) expect(updated.screen(each)).toEqual(fresh.screen(each));
      }),
    );
  });

  it('reads a title of a megabyte without end of the same', () => {
    const screen = new TextScreen(marks);
    for (const unit of [
      'nike',
      'n ',
      '耐克',
      'A货',
      '1:1 ',
      'for ',
      '\u0301',
      '🔥',
      '\u202eekin\u202c',
    ]) {
      const title = unit.repeat(Math.ceil(1_000_000 / unit.length));
      for (const { places } of screen.screen({ title })) expect(places.length).toBeLessThan(20);
    }
  });
});
