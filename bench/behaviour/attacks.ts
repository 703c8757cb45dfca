import {
  type Alert,
  AlertBudget,
  type Common,
  emptyState,
  METRICS,
  type ShopHour,
  watchShop,
} from '../../server/src/engines/behaviour/index.js';
import { wilson } from '../../server/src/platform/statistics/index.js';

/**
 * Attacks injected into a synthetic marketplace: `npx tsx bench/behaviour/attacks.ts [seeds]`. Shops
 * of very different size, days and weeks, two festivals, honest growth and clearance sales.
 */
const seeds = Number(process.argv[2] ?? 3);
const DAYS = 120;
const WARM = 45;
/** One shop in so many is attacked once: attacks are rare, or a budget of alerts means nothing. */
const EVERY = 40;
const KINDS = [
  'listing-burst',
  'order-burst',
  'fake-refunds',
  'repeat-buyers',
  'price-collapse',
  'category-pivot',
] as const;
type Kind = (typeof KINDS)[number];

interface World {
  shops: number;
  /** Spread of shops' sizes (log-normal), and how clumped orders are. */
  spread: number;
  clumps: number;
  /** How strongly festivals lift everybody, and how unevenly. */
  festival: number;
  uneven: number;
}
const STANDARD: World = { shops: 2_400, spread: 1.3, clumps: 0.3, festival: 6, uneven: 0.3 };
const CHANGED: World = { shops: 2_400, spread: 1.7, clumps: 0.5, festival: 10, uneven: 0.5 };

function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const normal = (random: () => number) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
function poisson(mean: number, random: () => number): number {
  if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  let [count, left] = [0, Math.exp(-mean)];
  for (let product = random(); product > left; product *= random()) count += 1;
  return count;
}

interface Shop {
  orders: number;
  listings: number;
  growth: number;
  category: string;
  lift: number;
  clearance: number;
  attack: { kind: Kind; hour: number } | null;
}

function makeShops(world: World, random: () => number): Shop[] {
  return Array.from({ length: world.shops }, (_, at) => {
    const size = Math.exp(world.spread * normal(random)) / 2;
    const kind = KINDS[Math.floor(at / EVERY) % KINDS.length] as Kind;
    const hour = Math.floor((WARM + 5 + random() * (DAYS - WARM - 10)) * 24);
    return {
      orders: Math.min(60, size),
      listings: Math.min(4, 0.02 + size / 30),
      growth: random() < 0.2 ? 1 + random() : 1,
      category: `c${Math.floor(random() * 8)}`,
      lift: Math.exp(world.uneven * normal(random)),
      clearance: random() < 0.1 ? Math.floor((WARM + random() * (DAYS - WARM)) * 24) : -1,
      attack: at % EVERY === 0 ? { kind, hour } : null,
    };
  });
}

const FESTIVALS = [60, 95];
const festivalAt = (hour: number) =>
  FESTIVALS.some((day) => hour >= day * 24 && hour < (day + 2) * 24);
const dayShape = (hour: number) => 1 + 0.9 * Math.sin(((hour % 24) - 9) * (Math.PI / 12));
const weekShape = (hour: number) => (Math.floor(hour / 24) % 7 >= 5 ? 1.3 : 0.9);

function hourOf(shop: Shop, hour: number, world: World, random: () => number): ShopHour {
  const lift = festivalAt(hour) ? 1 + (world.festival - 1) * shop.lift : 1;
  const growth = shop.growth ** (hour / (DAYS * 24));
  const clump = Math.exp(world.clumps * normal(random) - world.clumps ** 2 / 2);
  const shape = dayShape(hour) * weekShape(hour);
  const isClearing = shop.clearance >= 0 && hour >= shop.clearance && hour < shop.clearance + 72;
  const orders = poisson(
    shop.orders * shape * lift * growth * clump * (isClearing ? 2 : 1),
    random,
  );
  const made: ShopHour = {
    hour,
    listings: poisson(shop.listings * shape * (festivalAt(hour) ? 2 : 1), random),
    orders,
    fakes: poisson(orders * 0.002, random),
    repeatOrders: poisson(orders * 0.03, random),
    // Honest sales halve prices; few fall below two fifths.
    collapsed: isClearing ? poisson(0.05, random) : poisson(0.002, random),
    categories: {},
  };
  const own = { [random() < 0.9 ? shop.category : 'other']: made.listings };
  const honest = { ...made, categories: made.listings > 0 ? own : {} };
  return shop.attack ? attacked(honest, shop, shop.attack, random) : honest;
}

function attacked(
  made: ShopHour,
  shop: Shop,
  { kind, hour }: NonNullable<Shop['attack']>,
  random: () => number,
): ShopHour {
  if (made.hour < hour || made.hour >= hour + 12) return made;
  const grow = (base: number, least: number) => poisson(Math.max(least, 6 * base), random);
  switch (kind) {
    case 'listing-burst': {
      const listings = made.listings + grow(shop.listings * 12, 30);
      return { ...made, listings, categories: { [shop.category]: listings } };
    }
    case 'order-burst':
      return { ...made, orders: made.orders + grow(shop.orders * 2, 40) };
    case 'fake-refunds':
      return { ...made, fakes: made.fakes + grow(shop.orders * 0.05, 6) };
    case 'repeat-buyers':
      return { ...made, repeatOrders: made.repeatOrders + grow(shop.orders * 0.3, 15) };
    case 'price-collapse':
      return { ...made, collapsed: made.collapsed + poisson(6, random) };
    case 'category-pivot':
      return { ...made, listings: made.listings + 20, categories: { new: made.listings + 20 } };
  }
}

function run(name: string, world: World, from: number): void {
  const found = new Map<Kind, [hits: number, all: number]>(KINDS.map((kind) => [kind, [0, 0]]));
  let [falseAlerts, shopDays, events, cpu] = [0, 0, 0, 0];
  const falseOf = new Map<string, number>();
  for (let seed = from; seed < from + seeds; seed += 1) {
    const random = randomOf(seed);
    const shops = makeShops(world, random);
    const states = shops.map(() => emptyState(0));
    const hits = shops.map(() => false);
    const budget = new AlertBudget(1);
    const usual = Object.fromEntries(METRICS.map((m) => [m, 0])) as Record<string, number>;
    for (let hour = 1; hour < DAYS * 24; hour += 1) {
      const rows = shops.map((shop) => hourOf(shop, hour, world, random));
      const began = process.cpuUsage();
      const common = {} as Record<keyof Common, number>;
      for (const metric of METRICS) {
        // The median of what shops do against themselves would be better; the sum is what is cheap.
        const sum = rows.reduce((total, row) => total + row[metric], 0);
        const before = usual[metric] as number;
        const expected = before * dayShape(hour) * weekShape(hour);
        common[metric] = expected > 5 ? Math.max(1, Math.min(30, sum / expected)) : 1;
        const plain = sum / Math.max(0.2, dayShape(hour) * weekShape(hour));
        usual[metric] =
          before === 0 ? plain : before + (Math.min(plain, 3 * before) - before) / 168;
      }
      const told: Alert[] = [];
      for (const [at, shop] of shops.entries()) {
        const row = rows[at] as ShopHour;
        events += row.orders + row.listings + 1;
        const { state, alerts } = watchShop(states[at] as never, row, common, budget.strictness);
        states[at] = state;
        told.push(...alerts);
        if (hour < WARM * 24) continue;
        const { attack } = shop;
        const isDuring = attack && hour >= attack.hour && hour < attack.hour + 36;
        for (const { kind } of alerts) {
          if (!isDuring) {
            falseAlerts += 1;
            falseOf.set(kind, (falseOf.get(kind) ?? 0) + 1);
          } else if (hour <= attack.hour + 1 && (kind === attack.kind || isNear(kind, attack.kind)))
            hits[at] = true;
        }
      }
      budget.account(told, shops.length);
      const { user } = process.cpuUsage(began);
      cpu += user / 1e6;
    }
    shopDays += shops.length * (DAYS - WARM);
    for (const [at, { attack }] of shops.entries()) {
      const tally = attack && found.get(attack.kind);
      if (!tally) continue;
      tally[1] += 1;
      if (hits[at]) tally[0] += 1;
    }
  }
  console.log(
    `${name}: ${((1000 * falseAlerts) / shopDays).toFixed(2)} false alerts per 1,000 shop-days`,
  );
  console.log(`  of these: ${[...falseOf].map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
  for (const [kind, [hits, all]] of found) {
    const { low, high } = wilson(hits, all);
    const percent = (value: number) => `${(100 * value).toFixed(0)} %`;
    console.log(`  ${kind}: ${hits} of ${all} within an hour (${percent(low)}–${percent(high)})`);
  }
  const total = [...found.values()].reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
  console.log(
    `  all: ${total[0]} of ${total[1]}; ${Math.round(events / cpu)} events per CPU-second`,
  );
}

/** A pivot that comes with a rush of listings may be told as that. */
const isNear = (kind: string, attack: Kind) =>
  attack === 'category-pivot' && kind === 'listing-burst';

run('standard', STANDARD, 1);
run('changed', CHANGED, 101);
