import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkColumn, type LinkOptions, LinkTable, link } from './index.js';
import { randomFrom } from './table/random.js';

const columns: LinkColumn[] = [
  { name: 'name', kind: 'name' },
  { name: 'town', kind: 'name' },
  { name: 'born', kind: 'date' },
  { name: 'phone', kind: 'exact' },
];

const people = peopleOf(240);

/** People, every third with a second record in which something is written otherwise. */
function peopleOf(count: number): { id: string; cells: string[]; truth: number }[] {
  const random = randomFrom(5);
  const word = (length: number) =>
    Array.from({ length }, () => 'abdegiklmnoprstu'[Math.floor(random() * 16)]).join('');
  const digits = (length: number) =>
    Array.from({ length }, () => Math.floor(random() * 10)).join('');
  const towns = Array.from({ length: 9 }, () => word(6));
  return Array.from({ length: count }, (_, truth) => {
    const [name, phone] = [`${word(6)} ${word(7)}`, digits(9)];
    const born = `19${digits(2)}-0${1 + Math.floor(random() * 9)}-1${digits(1)}`;
    const town = towns[Math.floor(random() * 9)] ?? '';
    const first = { id: `p${truth}`, cells: [name, town, born, phone], truth };
    if (truth % 3 !== 0) return [first];
    const slip = name.slice(0, 3) + name.slice(4);
    const second = [
      [slip, town, born, phone],
      [name, '', born, digits(9)],
      [name.split(' ').reverse().join(' '), town, born, ''],
    ][(truth / 3) % 3] as string[];
    return [first, { id: `p${truth}-again`, cells: second, truth }];
  }).flat();
}

function clustersOf(records: typeof people, options: LinkOptions = {}): Map<string, string> {
  const table = new LinkTable(columns);
  for (const { id, cells } of records) table.addTexts(id, cells);
  const { clusterOf } = link(table, options);
  return new Map(records.map(({ id }, row) => [id, table.id(clusterOf[row] as number)]));
}

const expected = clustersOf(people);

describe('link', () => {
  it('finds who is who without being told', () => {
    for (const { id, truth } of people) expect(expected.get(id), id).toBe(`p${truth}`);
  });

  it('gives every id once, in a cluster that is called by one of its own ids', () => {
    expect([...expected.keys()]).toEqual(people.map(({ id }) => id));
    for (const cluster of expected.values()) expect(expected.get(cluster)).toBe(cluster);
  });

  it('does not care about the order of the input', () => {
    const order = fc.shuffledSubarray(people, { minLength: people.length });
    fc.assert(
      fc.property(order, (records) => {
        const found = clustersOf(records);
        for (const { id } of people) expect(found.get(id)).toBe(expected.get(id));
      }),
      { numRuns: 5 },
    );
  });

  it('does not care about white space around', () => {
    const spaced = people.map((one) => ({ ...one, cells: one.cells.map((cell) => `  ${cell}\t`) }));
    expect(clustersOf(spaced)).toEqual(expected);
  });

  it('follows blocking rules that are given', () => {
    const found = clustersOf(people, { blocking: [['phone'], ['name']] });
    expect(found.get('p0-again')).toBe('p0');
    expect(() => clustersOf(people, { blocking: [['nothing']] })).toThrow('nothing');
  });

  it('says for a pair what speaks for it, which adds up to its score', () => {
    const table = new LinkTable(columns);
    for (const { id, cells } of people) table.addTexts(id, cells);
    const linked = link(table);
    const [pair] = linked.pairs();
    if (!pair) throw new Error('Pairs were found.');
    const findings = linked.explain(pair.first, pair.second);
    expect(findings.map(({ column }) => column)).toContain('born');
    expect(findings.every(({ finding }) => finding.length > 3)).toBe(true);
  });

  it('links nothing where nothing is the same, and takes tables of any size', () => {
    const alone = people.filter(({ id }) => !id.endsWith('again'));
    expect(new Set(clustersOf(alone).values()).size).toBe(alone.length);
    expect(clustersOf([])).toEqual(new Map());
    expect(clustersOf(people.slice(0, 1)).size).toBe(1);
    const empty = people.slice(0, 9).map((one) => ({ ...one, cells: ['', '', '', ''] }));
    expect(new Set(clustersOf(empty).values()).size).toBe(9);
  });

  it('links two inputs as one set', () => {
    const table = new LinkTable(columns);
    for (const { id, cells } of people) table.addTexts(id, cells, id.endsWith('again') ? 1 : 0);
    const { clusterOf } = link(table);
    for (const [row, { truth }] of people.entries()) {
      expect(table.id(clusterOf[row] as number)).toBe(`p${truth}`);
    }
  });
});

describe('LinkTable', () => {
  it('names the row that has an id already', () => {
    const table = new LinkTable(columns);
    expect(table.addTexts('a', ['', '', '', ''])).toBe(-1);
    expect(table.addTexts('b', ['', '', '', ''])).toBe(-1);
    expect(table.addTexts(' a ', ['', '', '', ''])).toBe(0);
    expect(table.rows).toBe(2);
  });
});
