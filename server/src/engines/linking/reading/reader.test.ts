import { describe, expect, it } from 'vitest';
import type { ColumnKind } from '../kinds.js';
import { readerOf } from './reader.js';
import { soundOf, spell } from './sound.js';

const read = (kind: ColumnKind, ...values: string[]) => values.map(readerOf(kind, () => values));

describe('readers', () => {
  it('reads names without case, accents, width, punctuation and traditional forms', () => {
    expect(read('name', ' José  O’Brien-Łódź ', 'ＡＣＭＥ, Inc.', '華為技術')).toEqual([
      'jose obrien lodz',
      'acme inc',
      '华为技术',
    ]);
  });

  it('reads identifiers as letters and digits', () => {
    expect(read('exact', '310/246-1501', '(310) 246 1501', 'A.b@C.d')).toEqual([
      '3102461501',
      '3102461501',
      'abcd',
    ]);
  });

  it('reads dates however they are written, and asks the column about days and months', () => {
    expect(
      read('date', '19081209', '1908-12-09', '1908/12/9', '1908年12月9日', '9 Dec 1908'),
    ).toEqual(Array(5).fill('19081209'));
    expect(read('date', '03/04/2001', '25/04/2001')).toEqual(['20010403', '20010425']);
    expect(read('date', '03/04/2001', '04/25/2001')).toEqual(['20010304', '20010425']);
    expect(read('date', '1999', '1999-05', '2001-05-06T10:00:00Z')).toEqual([
      '19990000',
      '19990500',
      '20010506',
    ]);
  });

  it('keeps a date that is none, so that a slip in it can be seen', () => {
    expect(read('date', '19801341')).toEqual(['19801341']);
  });

  it('reads numbers with currencies, groups and decimal commas; the rest as text', () => {
    expect(read('number', '$1,299.00', '1.299,00 EUR', '1299', '12a', '6')).toEqual([
      '1299',
      '1299',
      '1299',
      '12a',
      '6',
    ]);
  });

  it('reads sets in any order, between separators or spaces', () => {
    expect(read('set', 'b; a;a', '["a","c d"]')).toEqual(['a;b', 'a;c d']);
    expect(read('set', 'b a', 'c')).toEqual(['a;b', 'c']);
  });

  it('reads addresses with their usual words in short', () => {
    expect(read('address', '435 South La Cienega Boulevard', '435 s. la cienega blv.')).toEqual(
      Array(2).fill('435 s la cienega blvd'),
    );
  });

  it('reads nothing where nothing is said', () => {
    for (const kind of ['exact', 'name', 'date', 'address', 'number', 'set'] as const) {
      expect(read(kind, 'N/A', '-', 'null', '  '), kind).toEqual(['', '', '', '']);
    }
  });
});

describe('sounds', () => {
  it('hears the same in what sounds alike', () => {
    for (const [a = '', b = ''] of [
      ['philip', 'filipp'],
      ['catherine', 'katherin'],
      ['schmidt', 'schmitt'],
      ['knight', 'nite'],
    ]) {
      expect(soundOf(a), `${a} ${b}`).toBe(soundOf(b));
    }
    expect(soundOf('robert')).not.toBe(soundOf('rupert'));
  });

  it('spells Chinese by its syllables', () => {
    expect(spell('张伟')).toBe(spell('章卫'));
    expect(spell('zhang wei')).toBe(spell('张伟'));
  });
});
