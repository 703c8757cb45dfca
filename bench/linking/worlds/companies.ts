import { type Noise, spoil } from '../spoil.js';
import {
  coinMany,
  digits,
  extraRecords,
  pick,
  pickZipf,
  type Random,
  type World,
} from '../world.js';

const forms = ['ltd', 'limited', 'inc.', 'llc', 'gmbh', 'co., ltd.', 'plc', ''];
const trades = 'holding trading logistics software foods energy media textiles systems'.split(' ');

/** Companies under other legal forms, groups at one address, numbers that are often not known. */
export function companies(name: string, count: number, noise: Noise, random: Random): World {
  const names = coinMany(count / 2, 2, random);
  const streets = coinMany(count / 4, 2, random);
  const towns = coinMany(40, 2, random).map((town) => ({ town, postcode: digits(5, random) }));
  const records: World['records'] = [];
  let before: string[] = [];
  for (let truth = 0; truth < count; truth++) {
    const isOfGroup = before.length > 0 && random() < 0.15;
    const { town, postcode } = pickZipf(towns, random);
    const root = isOfGroup ? (before[0] ?? '').split(' ')[0] : pickZipf(names, random);
    const cells = [
      `${root} ${pickZipf(trades, random)}`,
      isOfGroup
        ? (before[1] ?? '')
        : `${pickZipf(streets, random)} street ${1 + Math.floor(random() * 300)}`,
      isOfGroup ? (before[2] ?? '') : town,
      isOfGroup ? (before[3] ?? '') : postcode,
      digits(8, random),
    ];
    before = cells;
    const more = extraRecords(0.4, 3, random);
    for (let n = 0; n <= more; n++) {
      const [title = '', street = '', city = '', code = '', number = ''] =
        n === 0
          ? cells
          : cells.map((cell) => spoil(cell, noise, () => pick(names, random), random));
      const full = `${title} ${pick(forms, random)}`.trim();
      records.push({
        cells: [
          random() < 0.2 ? full.toUpperCase() : full,
          street,
          city,
          code,
          random() < 0.4 ? number : '',
        ],
        truth,
        source: 0,
      });
    }
  }
  return {
    name,
    columns: [
      { name: 'company', kind: 'name' },
      { name: 'street', kind: 'address' },
      { name: 'town', kind: 'name' },
      { name: 'postcode', kind: 'exact' },
      { name: 'register', kind: 'exact' },
    ],
    records,
  };
}
