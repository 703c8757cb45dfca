/** A link between two shops. */
export interface Edge {
  a: string;
  b: string;
  probability: number;
}

/** A shop near known-bad ones, with how near. */
export interface Suspect {
  shop: string;
  /** Personalised PageRank over the shop's own links: 0 to 1. */
  nearness: number;
}

const STAY = 0.15;
const EPSILON = 1e-5;
const MOST_PUSHES = 200_000;
/** A set that is less closed than this is no set. */
const MOST_CONDUCTANCE = 0.6;
/** A set so closed is taken as soon as the next shop makes it more open. */
const CLOSED = 0.15;

/**
 * Shops around confirmed counterfeiters: personalised PageRank by pushing (Andersen, Chung, Lang
 * 2006), cut where the set is most closed (conductance sweep). Seeds are left out.
 */
export function expandFrom(seeds: readonly string[], edges: readonly Edge[]): Suspect[] {
  const next = new Map<string, { other: string; weight: number }[]>();
  const add = (from: string, other: string, weight: number) => {
    const known = next.get(from);
    if (known) known.push({ other, weight });
    else next.set(from, [{ other, weight }]);
  };
  for (const { a, b, probability } of edges) {
    add(a, b, probability);
    add(b, a, probability);
  }
  const volume = new Map([...next].map(([shop, to]) => [shop, sum(to)]));
  const rank = push(seeds, next, volume);
  const order = [...rank]
    .map(([shop, value]) => ({ shop, nearness: value / (volume.get(shop) ?? 1) }))
    .sort((one, other) => other.nearness - one.nearness || (one.shop < other.shop ? -1 : 1));
  const known = new Set(seeds);
  const most = order[0]?.nearness ?? 1;
  return sweep(order, next, volume)
    .filter(({ shop }) => !known.has(shop))
    .map(({ shop, nearness }) => ({ shop, nearness: nearness / most }));
}

const sum = (to: readonly { weight: number }[]) => to.reduce((all, { weight }) => all + weight, 0);

function push(
  seeds: readonly string[],
  next: ReadonlyMap<string, { other: string; weight: number }[]>,
  volume: ReadonlyMap<string, number>,
): Map<string, number> {
  const rank = new Map<string, number>();
  const rest = new Map(
    seeds.filter((seed) => next.has(seed)).map((seed) => [seed, 1 / seeds.length]),
  );
  const queue = [...rest.keys()];
  for (let pushes = 0; queue.length > 0 && pushes < MOST_PUSHES; pushes += 1) {
    const shop = queue.shift() as string;
    const left = rest.get(shop) ?? 0;
    const own = volume.get(shop) ?? 0;
    if (left < EPSILON * own || own === 0) continue;
    rank.set(shop, (rank.get(shop) ?? 0) + STAY * left);
    rest.set(shop, ((1 - STAY) * left) / 2);
    queue.push(shop);
    for (const { other, weight } of next.get(shop) ?? []) {
      const had = rest.get(other) ?? 0;
      const given = ((1 - STAY) * left * weight) / (2 * own);
      rest.set(other, had + given);
      const limit = EPSILON * (volume.get(other) ?? 0);
      if (had < limit && had + given >= limit) queue.push(other);
    }
  }
  return rank;
}

function sweep(
  order: readonly Suspect[],
  next: ReadonlyMap<string, { other: string; weight: number }[]>,
  volume: ReadonlyMap<string, number>,
): Suspect[] {
  const all = [...volume.values()].reduce((total, each) => total + each, 0);
  const inside = new Set<string>();
  let [held, cut, best, size] = [0, 0, MOST_CONDUCTANCE, 0];
  for (const [at, { shop }] of order.entries()) {
    held += volume.get(shop) ?? 0;
    for (const { other, weight } of next.get(shop) ?? [])
      cut += inside.has(other) ? -weight : weight;
    inside.add(shop);
    const conductance = Math.max(0, cut) / Math.max(Math.min(held, all - held), 1e-9);
    if (conductance < best) [best, size] = [conductance, at + 1];
    // The first closed set around the seeds; a larger one may be another ring besides.
    else if (best < CLOSED) break;
  }
  return order.slice(0, size);
}
