import { type Noise, slip, spoil } from '../spoil.js';
import { coin, coinMany, digits, pick, pickZipf, type Random, type World } from '../world.js';

const kinds = [
  ['italian', 'pizza', 'italian/pizza'],
  ['american', 'american (new)', 'steakhouses'],
  ['chinese', 'asian', 'dim sum'],
  ['french', 'french bistro', 'continental'],
  ['mexican', 'tex mex', 'southwestern'],
] as const;
const ways = ['st.', 'street', 'ave.', 'avenue', 'blvd.', 'rd.'];
const wayOf: Record<string, string> = {
  'st.': 'street',
  'ave.': 'avenue',
  'blvd.': 'boulevard',
  'rd.': 'road',
  street: 'st.',
  avenue: 'ave',
};

/** Two guides to the same few towns: chains, other spellings, kinds that nobody agrees on. */
export function restaurants(name: string, count: number, noise: Noise, random: Random): World {
  const words = coinMany(count / 2, 2, random);
  const streets = coinMany(count / 5, 2, random);
  const towns = coinMany(8, 3, random).map((town) => ({ town, area: digits(3, random) }));
  const records: World['records'] = [];
  let chain = '';
  for (let truth = 0; truth < count; truth++) {
    const { town, area } = pickZipf(towns, random);
    const title =
      chain && random() < 0.06
        ? chain
        : `${random() < 0.3 ? `${pick(['cafe', 'the', 'chez', 'la'], random)} ` : ''}${pickZipf(words, random)}${random() < 0.6 ? ` ${pickZipf(words, random)}` : ''}${random() < 0.3 ? ` ${pick(['grill', 'restaurant', 'bistro', 'kitchen'], random)}` : ''}`;
    chain = title;
    const way = pick(ways, random);
    const address = `${1 + Math.floor(random() * 9_000)} ${random() < 0.3 ? `${pick(['n.', 's.', 'e.', 'w.'], random)} ` : ''}${pickZipf(streets, random)} ${way}`;
    const kind = pick(kinds, random);
    const phone = `${area}-${digits(3, random)}-${digits(4, random)}`;
    records.push({ cells: [title, address, town, phone, pick(kind, random)], truth, source: 0 });
    if (random() >= 0.3) continue;
    const other =
      random() < 0.3
        ? title.replace(/^(cafe|the|chez|la) | (grill|restaurant|bistro|kitchen)$/, '')
        : title;
    const where = random() < 0.5 ? address.replace(way, wayOf[way] ?? way) : address;
    const spoilt = [
      spoil(random() < 0.15 ? `${other} ${coin(2, random)}` : other, noise, () => title, random),
      random() < noise.slips ? slip(where, random) : where,
      random() < 0.1 ? pick(towns, random).town : town,
      random() < 0.1
        ? `${area}/${digits(3, random)}-${digits(4, random)}`
        : phone.replace('-', '/'),
      pick(kind, random),
    ];
    records.push({ cells: spoilt, truth, source: 1 });
  }
  return {
    name,
    columns: [
      { name: 'name', kind: 'name' },
      { name: 'addr', kind: 'address' },
      { name: 'city', kind: 'name' },
      { name: 'phone', kind: 'exact' },
      { name: 'type', kind: 'name' },
    ],
    records,
  };
}
