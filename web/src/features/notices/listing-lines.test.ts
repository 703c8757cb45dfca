import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  csvOf,
  type ListingReference,
  readCsv,
  referencesOf,
  referencesOfCsv,
} from './listing-lines.js';

describe('referencesOf', () => {
  it('tells addresses, own ids and the storefront’s ids apart', () => {
    const own = 'lis_01k0000000000000000000000a';
    expect(referencesOf(`https://shop.example/1\n\n ${own} \r\nSKU-9`)).toEqual([
      { url: 'https://shop.example/1' },
      { listingId: own },
      { externalId: 'SKU-9' },
    ]);
  });
});

describe('referencesOfCsv', () => {
  it('follows headings in either language', () => {
    expect(referencesOfCsv('\uFEFFremark,url\n"fake, clearly",https://a.example/1\n')).toEqual([
      { remark: 'fake, clearly', url: 'https://a.example/1' },
    ]);
    expect(referencesOfCsv('商品编号;备注\n8812;仿冒\n')).toEqual([
      { externalId: '8812', remark: '仿冒' },
    ]);
  });

  it('takes the first column where there are no headings', () => {
    expect(referencesOfCsv('https://a.example/1,x\nA-2,y')).toEqual([
      { url: 'https://a.example/1' },
      { externalId: 'A-2' },
    ]);
  });

  it('reads back what it writes', () => {
    const text = fc.string({ minLength: 1 }).map((one) => `r${one.replaceAll('\r', '')}`.trim());
    const reference: fc.Arbitrary<ListingReference> = fc.record({ externalId: text, remark: text });
    fc.assert(
      fc.property(fc.array(reference, { minLength: 1 }), (rows) => {
        expect(referencesOfCsv(csvOf(rows))).toEqual(rows);
      }),
    );
  });
});

it('keeps quotes, separators and line ends inside quoted cells', () => {
  expect(readCsv('a,b\n"x ""y"", z","1\n2"\n')).toEqual([
    ['a', 'b'],
    ['x "y", z', '1\n2'],
  ]);
});
