import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnKind } from '../kinds.js';
import { LinkTable } from '../table/link-table.js';
import { readTable } from '../table/read-table.js';
import { editsWithin } from './edits.js';
import { featuresOf } from './features.js';
import { jaroWinkler } from './jaro-winkler.js';

/** What the level of two values is called, among some others. */
function level(kind: ColumnKind, a: string, b: string, ...others: string[]): string {
  const table = new LinkTable([{ name: 'x', kind }]);
  for (const [row, value] of [a, b, ...others].entries()) table.addTexts(`r${row}`, [value]);
  const { columns, order } = readTable(table);
  const [column] = columns;
  if (!column) throw new Error('There is a column.');
  const { comparer } = featuresOf(column.domain);
  const [codeA, codeB] = [0, 1].map((row) => column.codes[order.indexOf(row)] as number);
  if (codeA === codeB) return 'same';
  return comparer.levels[comparer.compare(codeA as number, codeB as number)] ?? '';
}

const others = ['harbour trading', 'lantern foods', 'mill street 4', 'green works', 'blue works'];

describe('levels', () => {
  it('grade names', () => {
    expect(level('name', 'waller', 'Waller ')).toBe('same');
    expect(level('name', 'van dyke', 'vandyke')).toBe('same letters');
    expect(level('name', 'Lee Ada', 'ada lee')).toBe('same letters');
    expect(level('name', 'philip', 'filip')).toBe('close');
    expect(level('name', 'robert', 'r')).toBe('alike');
    expect(level('name', 'waller', 'sondergeld')).toBe('differs');
    expect(level('name', '张伟', '章卫')).toBe('close');
    expect(level('name', 'zhang wei', '张伟')).toBe('close');
  });

  it('weigh words by how rare they are', () => {
    const works = Array.from({ length: 40 }, (_, n) => `firm ${'abcdefgh'[n % 8]}${n} works`);
    expect(level('name', 'kettlewren gooseneck works', 'kettlewren gooseneck', ...works)).toBe(
      'nearly the same',
    );
    expect(level('name', 'kettlewren works', 'gooseneck works', ...works)).toBe('differs');
  });

  it('do not take other numbers for slips', () => {
    expect(level('address', '12 mill street', '14 mill street', ...others)).not.toMatch(
      /same|close|alike/,
    );
    expect(level('name', 'dsc-w120', 'dsc-w130', ...others)).not.toMatch(/same|close|alike/);
  });

  it('see slips in identifiers and dates', () => {
    expect(level('exact', '6988048', '6988408')).toBe('one slip apart');
    expect(level('exact', '13800138000', '+86 138 0013 8000')).toBe('one slip apart');
    expect(level('exact', 'wa', 'sa')).toBe('differs');
    expect(level('date', '2001-04-03', '2001-03-04')).toBe('one slip apart');
    expect(level('date', '2001-04-03', '2001-04-29')).toBe('two parts the same');
    expect(level('date', '2001-04-03', '1987-11-21')).toBe('differs');
  });

  it('grade numbers by proportion, and sets by what they share', () => {
    expect(level('number', '100', '101')).toBe('within 2 %');
    expect(level('number', '100', '125.5')).toBe('within 30 %');
    expect(level('set', 'a;b', 'b;c')).toContain('of ≤ 3 records');
    expect(level('set', 'a;b', 'c;d')).toBe('nothing shared');
  });
});

const units = (text: string) => Uint16Array.from(text, (letter) => letter.charCodeAt(0));
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });

describe('similarities', () => {
  const jaro = (a: string, b: string) =>
    jaroWinkler(units(a + b), 0, a.length, a.length, a.length + b.length);

  it('know the values of the literature', () => {
    expect(jaro('martha', 'marhta')).toBeCloseTo(0.9611, 4);
    expect(jaro('dwayne', 'duane')).toBeCloseTo(0.84, 2);
    expect(jaro('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4);
  });

  it('are within 0 and 1, and 1 for what is the same', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(jaro(a, b)).toBeGreaterThanOrEqual(0);
        expect(jaro(a, b)).toBeLessThanOrEqual(1);
        if (a !== '') expect(jaro(a, a)).toBe(1);
      }),
    );
  });

  it('count edits as the slow way does', () => {
    const slow = (a: string, b: string): number => {
      if (a === '' || b === '') return a.length + b.length;
      const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
      const costs = [slow(x, b) + 1, slow(a, y) + 1, slow(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1)];
      if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
        costs.push(slow(a.slice(0, -2), b.slice(0, -2)) + 1);
      }
      return Math.min(...costs);
    };
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(short, short, (a, b) => {
        const found = editsWithin(2, units(a + b), 0, a.length, a.length, a.length + b.length);
        expect(found).toBe(Math.min(3, slow(a, b)));
      }),
    );
  });
});
