import type { FactKind } from '../../server/src/engines/rings/index.js';
import type { RingParameters } from './parameters.js';

export interface Fact {
  shop: string;
  kind: FactKind;
  value: string;
}

/** Shops with what is known of them, and the truth. */
export interface RingWorld {
  facts: Fact[];
  controllerOf: Map<string, string>;
  /** Relatives who each run their own shop. */
  familyOf: Map<string, string>;
  agencyOf: Map<string, string>;
}

type Random = () => number;

/** Mulberry32: the same seed makes the same world. */
function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What an honest shop has of its own, and how many of it: a shop has many pictures, one bank. */
const OWN: readonly [FactKind, number][] = [
  ['registration-number', 1],
  ['legal-person', 1],
  ['bank-account', 1],
  ['phone', 1],
  ['email', 1],
  ['device', 2],
  ['ip', 2],
  ['address', 1],
  ['return-parcel', 1],
  ['template', 2],
  ['picture', 4],
];
const countOf = new Map(OWN);

/** A marketplace of shops, rings and those who only look like rings. Synthetic. */
export function makeWorld(parameters: RingParameters, seed: number): RingWorld {
  const random = seeded(seed);
  const world: RingWorld = {
    facts: [],
    controllerOf: new Map(),
    familyOf: new Map(),
    agencyOf: new Map(),
  };
  const shops = Array.from({ length: parameters.shops }, (_, at) => `shop-${at}`);
  const own = new Map(shops.map((shop) => [shop, ownFacts(shop, random)]));
  for (const shop of shops) world.controllerOf.set(shop, shop);
  const free = shuffled(shops, random);
  const take = (count: number) => free.splice(0, count);
  for (let left = parameters.ringShare * shops.length; left > 0; ) {
    const members = take(ringSize(random));
    left -= members.length;
    makeRing(members, own, world, random, random() < parameters.evasive);
  }
  for (let left = parameters.familyShare * shops.length; left > 0; ) {
    const members = take(2 + Math.floor(random() * 2));
    left -= members.length;
    makeFamily(members, own, world, random);
  }
  // What surrounds shops comes upon anybody: ring or honest.
  const anybody = shuffled(shops, random);
  const some = (share: number) => anybody.slice(0, Math.floor(share * shops.length));
  surround(some(parameters.agencyShare), own, random, [30, 900], (shop, at) => {
    world.agencyOf.set(shop, `agency-${at}`);
    return [
      ['device', `agency-till-${at}-${Math.floor(random() * 4)}`],
      ['ip', `agency-net-${at}`],
      ['phone', `agency-line-${at}`],
      ['template', `agency-words-${at}`],
    ];
  });
  shuffle(anybody, random);
  surround(some(parameters.warehouseShare), own, random, [40, 1_500], (_, at) => [
    ['return-parcel', `warehouse-${at}`],
  ]);
  shuffle(anybody, random);
  supply(some(parameters.supplierShare), own, random);
  shuffle(anybody, random);
  surround(some(parameters.towerShare), own, random, [5, 600], (_, at) => [
    ['ip', `tower-net-${at}`],
    ['building', `tower-${at}`],
  ]);
  for (const [shop, facts] of own) {
    if (random() < parameters.recycledPhones) {
      facts.push({ kind: 'phone', value: `phone-${pick(shops, random)}` });
    }
    for (const { kind, value } of facts) {
      if (random() < parameters.missing) continue;
      const isWrong = random() < parameters.typos;
      world.facts.push({ shop, kind, value: isWrong ? `${value}-x${random()}` : value });
    }
  }
  return world;
}

type Own = Map<string, { kind: FactKind; value: string }[]>;

/** Names repeat as in life: the commonest one is had by one in sixty. */
function ownFacts(shop: string, random: Random) {
  return OWN.flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, at) => ({
      kind,
      value:
        kind === 'legal-person'
          ? `name-${Math.floor(20_000 * random() ** 3)}`
          : kind === 'template' && random() < 0.3
            ? `common-words-${Math.floor(random() * 40)}`
            : `${kind}-${shop}-${at}`,
    })),
  );
}

function ringSize(random: Random): number {
  return Math.min(60, 2 + Math.floor(2.2 * (1 / (1 - random()) ** 0.75 - 1)));
}

interface Habit {
  kind: FactKind;
  /** How many rings have it, and how many of a ring's shops show each piece of it. */
  rings: number;
  shops: number;
  /** Shops for each piece: a ring of 60 has 8 devices, 2 return addresses, 40 pictures. */
  shopsEach: number;
}

/** What the operator of a ring cannot help sharing. */
const HABITS: readonly Habit[] = [
  { kind: 'device', rings: 0.85, shops: 0.75, shopsEach: 8 },
  { kind: 'bank-account', rings: 0.4, shops: 0.6, shopsEach: 10 },
  { kind: 'return-parcel', rings: 0.75, shops: 0.8, shopsEach: 30 },
  { kind: 'template', rings: 0.7, shops: 0.6, shopsEach: 12 },
  { kind: 'picture', rings: 0.7, shops: 0.5, shopsEach: 1.5 },
  { kind: 'ip', rings: 0.8, shops: 0.6, shopsEach: 12 },
  { kind: 'address', rings: 0.3, shops: 0.6, shopsEach: 15 },
  { kind: 'phone', rings: 0.2, shops: 0.5, shopsEach: 10 },
  { kind: 'email', rings: 0.1, shops: 0.5, shopsEach: 10 },
];

function makeRing(
  members: readonly string[],
  own: Own,
  world: RingWorld,
  random: Random,
  isEvasive: boolean,
): void {
  const [first = ''] = members;
  const name = `ring-${first}`;
  const all = HABITS.filter(({ rings }) => random() < rings);
  const habits = isEvasive ? shuffled(all, random).slice(0, 1 + Math.floor(random() * 2)) : all;
  for (const shop of members) {
    world.controllerOf.set(shop, name);
    const facts = own.get(shop) ?? [];
    for (const { kind, shops, shopsEach } of habits) {
      const pool = Math.ceil(members.length / shopsEach);
      const pieces = facts.filter((fact) => fact.kind === kind).slice(0, countOf.get(kind));
      for (const fact of pieces) {
        if (random() < shops) fact.value = `${name}-${kind}-${Math.floor(random() * pool)}`;
      }
    }
    // Opened on relatives' identities: the numbers differ, surnames may not.
    if (random() < 0.05) replace(facts, 'registration-number', `${name}-company`);
  }
}

/** A home and its line, sometimes a telephone or a device; never money, goods or parcels. */
function makeFamily(members: readonly string[], own: Own, world: RingWorld, random: Random): void {
  const [first = ''] = members;
  const name = `family-${first}`;
  const shared: readonly [FactKind, number][] = [
    ['address', 0.8],
    ['ip', 0.85],
    ['device', 0.3],
    ['phone', 0.15],
    ['return-parcel', 0.1],
  ];
  const kinds = shared.filter(([, chance]) => random() < chance).map(([kind]) => kind);
  for (const shop of members) {
    world.familyOf.set(shop, name);
    for (const kind of kinds) {
      const facts = own.get(shop) ?? [];
      if (kind === 'device') facts.push({ kind, value: `${name}-tablet` });
      else replace(facts, kind, `${name}-${kind}`);
    }
  }
}

function surround(
  shops: readonly string[],
  own: Own,
  random: Random,
  [least, most]: readonly [number, number],
  facts: (shop: string, at: number) => [FactKind, string][],
): void {
  let at = 0;
  for (let from = 0; from < shops.length; at += 1) {
    const size = Math.floor(least * (most / least) ** random());
    for (const shop of shops.slice(from, from + size)) {
      for (const [kind, value] of facts(shop, at)) own.get(shop)?.push({ kind, value });
    }
    from += size;
  }
}

/** Shops that buy of one supplier show its pictures and repeat its words. */
function supply(shops: readonly string[], own: Own, random: Random): void {
  for (let from = 0, at = 0; from < shops.length; at += 1) {
    const size = Math.floor(3 * 20 ** random());
    for (const shop of shops.slice(from, from + size)) {
      const facts = own.get(shop) ?? [];
      for (const fact of facts) {
        const chance = fact.kind === 'picture' ? 0.5 : fact.kind === 'template' ? 0.3 : 0;
        if (random() >= chance) continue;
        const pieces = fact.kind === 'picture' ? 10 : 2;
        fact.value = `supplier-${at}-${fact.kind}-${Math.floor(random() * pieces)}`;
      }
    }
    from += size;
  }
}

function replace(facts: { kind: FactKind; value: string }[], kind: FactKind, value: string): void {
  const known = facts.find((fact) => fact.kind === kind);
  if (known) known.value = value;
  else facts.push({ kind, value });
}

const pick = <T>(items: readonly T[], random: Random) =>
  items[Math.floor(random() * items.length)] as T;

const shuffled = <T>(items: readonly T[], random: Random) => shuffle([...items], random);

function shuffle<T>(items: T[], random: Random): T[] {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other] as T, items[at] as T];
  }
  return items;
}
