import { existsSync, readFileSync } from 'node:fs';
import type { LinkColumn } from '../../server/src/engines/linking/index.js';
import type { World } from './world.js';

const folder = new URL('../../../shared/data/linking/', import.meta.url);

const febrl: LinkColumn[] = [
  { name: 'given_name', kind: 'name' },
  { name: 'surname', kind: 'name' },
  { name: 'street_number', kind: 'exact' },
  { name: 'address_1', kind: 'address' },
  { name: 'address_2', kind: 'address' },
  { name: 'suburb', kind: 'name' },
  { name: 'postcode', kind: 'exact' },
  { name: 'state', kind: 'exact' },
  { name: 'date_of_birth', kind: 'date' },
  { name: 'soc_sec_id', kind: 'exact' },
];
const fake: LinkColumn[] = [
  { name: 'first_name', kind: 'name' },
  { name: 'surname', kind: 'name' },
  { name: 'dob', kind: 'date' },
  { name: 'city', kind: 'name' },
  { name: 'email', kind: 'exact' },
];

/** The sets that lie beside the checkout; none where they do not. */
export function developmentSets(): [string, () => World][] {
  const sets: [string, LinkColumn[]][] = [
    ['febrl1', febrl],
    ['febrl2', febrl],
    ['febrl3', febrl],
    ['fake_1000', fake],
  ];
  return sets
    .filter(([name]) => existsSync(new URL(`${name}.csv`, folder)))
    .map(([name, columns]) => [name, () => read(name, columns)]);
}

/** These files have no quotes. The truth is the number in a Febrl id, or the last column. */
function read(name: string, columns: LinkColumn[]): World {
  const [first = '', ...lines] = readFileSync(new URL(`${name}.csv`, folder), 'utf8')
    .trim()
    .split('\n');
  const header = first.split(',').map((cell) => cell.trim());
  const records = lines.map((line) => {
    const cells = line.split(',').map((cell) => cell.trim());
    const truth = /^rec-(\d+)/.exec(cells[0] ?? '')?.[1] ?? cells.at(-1);
    const own = columns.map((column) => cells[header.indexOf(column.name)] ?? '');
    return { cells: own, truth: Number(truth), source: 0 as const };
  });
  return { name, columns, records };
}
