import type { LinkColumn } from '../../../server/src/engines/linking/index.js';
import { type Noise, spoil } from '../spoil.js';
import {
  coinMany,
  digits,
  extraRecords,
  pick,
  pickZipf,
  type Random,
  type World,
  type WorldRecord,
} from '../world.js';

export const columns: LinkColumn[] = [
  { name: 'given', kind: 'name' },
  { name: 'surname', kind: 'name' },
  { name: 'birth', kind: 'date' },
  { name: 'number', kind: 'exact' },
  { name: 'street', kind: 'address' },
  { name: 'town', kind: 'name' },
  { name: 'postcode', kind: 'exact' },
  { name: 'region', kind: 'exact' },
  { name: 'phone', kind: 'exact' },
  { name: 'email', kind: 'exact' },
];

export interface PeopleOptions {
  people: number;
  /** Share of people with more than one record, and how many more at most. */
  repeated: number;
  most: number;
  noise: Noise;
  /** Share of people who live with the one before: same surname, home and telephone. */
  households: number;
  /** Only these columns; all when absent. */
  only?: readonly string[];
}

/** People who move together, are called alike, and are written down carelessly. */
export function people(name: string, options: PeopleOptions, random: Random): World {
  const make = personMaker(random, options.people);
  const records: WorldRecord[] = [];
  let before: string[] | undefined;
  for (let truth = 0; truth < options.people; truth++) {
    const person = make(random() < options.households ? before : undefined);
    before = person;
    records.push({ cells: person, truth, source: 0 });
    for (let n = extraRecords(options.repeated, options.most, random); n > 0; n--) {
      records.push({ cells: again(person, make, options.noise, random), truth, source: 0 });
    }
  }
  const kept = columns.flatMap((column, place) =>
    !options.only || options.only.includes(column.name) ? [place] : [],
  );
  return {
    name,
    columns: kept.map((place) => columns[place] as LinkColumn),
    records: records.map((record) => ({
      ...record,
      cells: kept.map((place) => record.cells[place] ?? ''),
    })),
  };
}

/** Makes people; `family` is one they live with. */
export function personMaker(random: Random, count: number) {
  const given = coinMany(Math.min(600, count / 4), 2, random);
  const surnames = coinMany(Math.min(20_000, count / 2), 2, random);
  const streets = coinMany(Math.min(20_000, count / 3), 2, random);
  const towns = coinMany(Math.min(3_000, 20 + count / 50), 2, random).map((town) => ({
    town,
    postcode: digits(4, random),
    region: pick(['n', 's', 'e', 'w', 'nw', 'se', 'sw'], random),
  }));
  return (family?: string[]): string[] => {
    const home = pickZipf(towns, random);
    const first = pickZipf(given, random);
    const last = family?.[1] ?? pickZipf(surnames, random);
    const year = 1930 + Math.floor(random() * 75);
    const [month, day] = [1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)];
    return [
      first,
      last,
      `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      family?.[3] ?? String(1 + Math.floor(random() * 200)),
      family?.[4] ?? `${pickZipf(streets, random)} ${pick(['street', 'road', 'close'], random)}`,
      family?.[5] ?? home.town,
      family?.[6] ?? home.postcode,
      family?.[7] ?? home.region,
      family?.[8] ?? `0${digits(9, random)}`,
      `${first}.${last}${digits(2, random)}@${pick(['mail', 'post', 'web'], random)}.example`,
    ];
  };
}

/** The same person, written down once more. */
export function again(
  person: string[],
  make: () => string[],
  noise: Noise,
  random: Random,
): string[] {
  const cells = [...person];
  // Somebody who has moved has another home in all its columns.
  if (random() < noise.other * 2) cells.splice(3, 5, ...make().slice(3, 8));
  const spoilt = cells.map((cell, place) => spoil(cell, noise, () => make()[place] ?? '', random));
  if (random() < noise.other) [spoilt[0], spoilt[1]] = [spoilt[1] ?? '', spoilt[0] ?? ''];
  return spoilt;
}
