import { randomFrom } from '../../server/src/engines/linking/table/random.js';
import { developmentSets } from './development-sets.js';
import { measure } from './measure.js';
import { loud, quiet, usual } from './spoil.js';
import type { World } from './world.js';
import { companies } from './worlds/companies.js';
import { merchants } from './worlds/merchants.js';
import { people } from './worlds/people.js';
import { products } from './worlds/products.js';
import { restaurants } from './worlds/restaurants.js';

/**
 * Pair F1 of the linking engine, with no labels and the same settings everywhere, on made-up worlds
 * and on the development sets beside the checkout where they are there.
 *
 * npx tsx bench/linking/quality.ts [seed] [only names with this]
 */
const seed = Number(process.argv[2] ?? 1);
const only = process.argv[3] ?? '';
const thin = ['given', 'surname', 'birth', 'town', 'email'];
const anonymous = ['given', 'surname', 'birth', 'postcode'];
const home = { repeated: 0.5, most: 4, households: 0.3 };

const worlds: Record<string, (random: () => number) => World> = {
  'people, clean': (random) =>
    people('', { people: 3_000, repeated: 1, most: 1, noise: quiet, households: 0 }, random),
  'people, households': (random) => people('', { people: 4_000, noise: usual, ...home }, random),
  'people, loud': (random) => people('', { people: 3_000, noise: loud, ...home }, random),
  'people, few twice': (random) =>
    people('', { people: 6_000, repeated: 0.02, most: 1, noise: usual, households: 0.3 }, random),
  'people, none twice': (random) =>
    people('', { people: 3_000, repeated: 0, most: 1, noise: usual, households: 0.3 }, random),
  'people, five columns': (random) =>
    people('', { people: 2_000, noise: usual, ...home, only: thin }, random),
  'people, four columns': (random) =>
    people('', { people: 5_000, noise: quiet, ...home, only: anonymous }, random),
  'restaurants, two guides': (random) => restaurants('', 700, usual, random),
  'restaurants, loud': (random) => restaurants('', 2_000, loud, random),
  'products, titles as names': (random) => products('', 1_200, 'name', random),
  'products, titles as sets': (random) => products('', 1_200, 'set', random),
  companies: (random) => companies('', 3_000, usual, random),
  'companies, loud': (random) => companies('', 3_000, loud, random),
  'merchants, Chinese': (random) => merchants('', 2_500, usual, random),
  'merchants, Chinese, loud': (random) => merchants('', 2_500, loud, random),
};

console.log('| set | records | true pairs | compared | P | R | F1 | pairs | hindsight | s |');
console.log('|---|---|---|---|---|---|---|---|---|---|');
for (const [name, make] of [...developmentSets(), ...Object.entries(worlds)]) {
  if (!name.includes(only)) continue;
  const { columns, records } = make(randomFrom(seed));
  const q = measure(columns, records);
  const shares = [q.precision, q.recall, q.f1, q.pairs, q.hindsight].map((x) => x.toFixed(4));
  const counts = [q.records, q.truePairs, q.compared];
  console.log(`| ${[name, ...counts, ...shares, q.seconds.toFixed(1)].join(' | ')} |`);
}
