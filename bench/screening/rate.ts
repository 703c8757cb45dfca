/**
 * Text, price and rules over a listing: listings per CPU-second with 25, 100 and 1,000 rules,
 * against every brand of the development data, on ordinary titles with brand, category and price.
 *
 * npx tsx bench/screening/rate.ts
 *
 * Osprey (ROOST, measured apart in 2026): 480 a CPU-second at 25 rules, 122 at 100.
 */
import { loadavg } from 'node:os';
import { PriceScreen } from '../../server/src/engines/price/index.js';
import { RelistIndex } from '../../server/src/engines/relist/index.js';
import { TellScreen } from '../../server/src/engines/tells/index.js';
import { TextScreen } from '../../server/src/engines/text/index.js';
import {
  expertScorecard,
  type Knowledge,
  RuleSet,
  type ScreenedListing,
  screenListing,
} from '../../server/src/modules/screening/index.js';
import { brands, genuineTitles, seeded } from '../text-screening/data.js';

const LISTINGS = 10_000;
const OSPREY: Record<number, number> = { 25: 480, 100: 122 };
const random = seeded(7);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

const known = brands();
const titles = genuineTitles();
const categories = ['shoes', 'computers', 'cameras'];

/** Rules of every shape that a platform writes: phrases, brands, prices, signals, and mixtures. */
function someRules(count: number) {
  const shapes = [
    () => `listing.mentions("${words(2)}")`,
    () => `listing.brand == "${brand()}" && listing.price < ${price()}`,
    () => `listing.category == "${pick(categories)}" && listing.mentions("${words(1)}")`,
    () => `listing.seen("text.replica-language") > 0.4 && listing.price < ${price()}`,
    () =>
      `listing.concerns("brand ${Math.floor(random() * known.length)}") && listing.price < ${price()}`,
    () => `listing.mentions("${words(1)}") || listing.mentions("${words(2)}")`,
    () => `listing.brand in ["${brand()}", "${brand()}"] && listing.seen("price.far-below") > 0.5`,
  ];
  return Array.from({ length: count }, (_, n) => ({
    ...{ ruleId: `rule ${n}`, version: 1, stage: 'full' as const, name: '', purpose: '' },
    ...{ when: (shapes[n % shapes.length] ?? words)(1), action: 'hold' as const },
    ...{ reason: { en: '', zh: '' }, precisionBar: 0.95, mayRemove: false },
  }));
}

function words(count: number): string {
  const all = pick(titles).replace(/["\\]/g, '').split(/\s+/);
  const at = Math.floor(random() * Math.max(1, all.length - count));
  return all.slice(at, at + count).join(' ') || 'replica';
}
const brand = () => pick(known).name.normalize('NFKC').toLowerCase().trim().replace(/["\\]/g, '');
const price = () => (10 + Math.floor(random() * 900)).toFixed(1);

const marks = known.map(({ name, names }, place) => ({
  rightId: `brand ${place}`,
  kind: 'trademark' as const,
  ...{ mark: name, names, niceClasses: [] },
}));
const text = new TextScreen(marks);
const prices = new PriceScreen();
prices.learn(
  known.slice(0, 3_000).map(({ name }) => ({
    ...{ brand: name, category: null, currency: 'USD' },
    ...{ count: 120, median: Math.log(9_000), spread: 0.6 },
  })),
);
const listings: ScreenedListing[] = Array.from({ length: LISTINGS }, () => ({
  title: pick(titles),
  description: pick(titles),
  brand: random() < 0.5 ? pick(known).name : undefined,
  category: pick(categories),
  price: { amount: Math.round(500 + random() * 50_000), currency: 'USD' },
  ...{ pictures: [], obstacles: [] },
}));

for (const count of [0, 25, 100, 1_000]) {
  const knowledge: Knowledge = {
    ...{ text, price: prices, tells: new TellScreen(), relist: new RelistIndex() },
    ...{ rules: new RuleSet(someRules(count)), card: expertScorecard },
    pictures: () => Promise.reject(new Error('no pictures here')),
    removedListingOf: () => undefined,
  };
  for (const listing of listings.slice(0, 1_000)) await screenListing(listing, knowledge, 0.5);
  const before = process.cpuUsage();
  let held = 0;
  for (const listing of listings) {
    if ((await screenListing(listing, knowledge, 0.5)).verdict !== 'allow') held += 1;
  }
  const { user, system } = process.cpuUsage(before);
  const perCpuSecond = Math.round((LISTINGS / (user + system)) * 1e6);
  const peer = OSPREY[count];
  console.log(
    JSON.stringify({
      ...{ rules: count, perCpuSecond, held },
      ...(peer && { timesOsprey: Math.round((perCpuSecond / peer) * 10) / 10 }),
      load: loadavg().map((one) => Math.round(one * 10) / 10),
    }),
  );
}
