import type { ColumnKind } from '../../../server/src/engines/linking/index.js';
import { slip } from '../spoil.js';
import { coin, coinMany, digits, pick, pickZipf, type Random, type World } from '../world.js';

const things = 'camera lens printer monitor keyboard headset speaker router scanner drive'.split(
  ' ',
);
const colours = 'black white silver blue red'.split(' ');
const extra =
  'digital wireless compact professional portable with usb zoom hd kit new series'.split(' ');

/** Two shops that write their own titles: models that differ in one sign, words left out and added. */
export function products(
  name: string,
  count: number,
  titleKind: ColumnKind,
  random: Random,
): World {
  const brands = coinMany(60, 2, random);
  const lines = coinMany(200, 2, random);
  const records: World['records'] = [];
  let before = { brand: '', line: '', model: '', thing: '' };
  for (let truth = 0; truth < count; truth++) {
    const isSibling = before.brand !== '' && random() < 0.35;
    const model = `${coin(1, random).slice(0, 2)}${digits(3, random)}`;
    const made = isSibling
      ? {
          ...before,
          model: before.model.slice(0, -1) + digits(1, random) + pick(['', 's', 'b'], random),
        }
      : {
          brand: pickZipf(brands, random),
          line: pick(lines, random),
          model,
          thing: pick(things, random),
        };
    before = made;
    const price = 10 * 40 ** random();
    const sides: (0 | 1)[] = random() < 0.6 ? [0, 1] : [random() < 0.5 ? 0 : 1];
    for (const source of sides) {
      const asked = (price * (0.85 + 0.3 * random())).toFixed(2);
      records.push({
        cells: [
          titled(made, random),
          random() < 0.6 ? made.brand : '',
          random() < 0.5 ? asked : '',
        ],
        truth,
        source,
      });
    }
  }
  return {
    name,
    columns: [
      { name: 'title', kind: titleKind },
      { name: 'brand', kind: 'name' },
      { name: 'price', kind: 'number' },
    ],
    records,
  };
}

function titled(
  made: { brand: string; line: string; model: string; thing: string },
  random: Random,
): string {
  const words = [
    random() < 0.85 ? made.brand : '',
    random() < 0.7 ? made.line : '',
    random() < 0.85 ? (random() < 0.1 ? slip(made.model, random) : made.model) : '',
    made.thing,
    random() < 0.4 ? pick(colours, random) : '',
    ...Array.from({ length: Math.floor(random() * 4) }, () => pick(extra, random)),
  ].filter((word) => word !== '');
  if (random() < 0.2) words.push(words.shift() ?? '');
  return words.join(' ');
}
