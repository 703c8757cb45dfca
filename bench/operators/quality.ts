import { type Edge, expertWeights, RingIndex } from '../../server/src/engines/rings/index.js';
import { wilson } from '../../server/src/platform/statistics/index.js';
import { CHANGED, type RingParameters, STANDARD } from './parameters.js';
import { makeWorld, type RingWorld } from './world.js';

/** Rings found in synthetic marketplaces: `npx tsx bench/operators/quality.ts [seeds]`. */
const seeds = Number(process.argv[2] ?? 5);

interface Measured {
  truePairs: number;
  foundPairs: number;
  rightPairs: number;
  families: number;
  mergedFamilies: number;
  clients: number;
  mergedClients: number;
}

const pairs = (count: number) => (count * (count - 1)) / 2;

function measure(groups: readonly (readonly string[])[], world: RingWorld): Measured {
  const sizes = new Map<string, number>();
  for (const controller of world.controllerOf.values()) {
    sizes.set(controller, (sizes.get(controller) ?? 0) + 1);
  }
  const groupOf = new Map<string, number>();
  let [foundPairs, rightPairs] = [0, 0];
  for (const [at, group] of groups.entries()) {
    foundPairs += pairs(group.length);
    const within = new Map<string, number>();
    for (const shop of group) {
      groupOf.set(shop, at);
      const controller = world.controllerOf.get(shop) ?? shop;
      within.set(controller, (within.get(controller) ?? 0) + 1);
    }
    for (const count of within.values()) rightPairs += pairs(count);
  }
  const truePairs = [...sizes.values()].reduce((sum, count) => sum + pairs(count), 0);
  const families = new Map<string, string[]>();
  for (const [shop, family] of world.familyOf) {
    families.set(family, [...(families.get(family) ?? []), shop]);
  }
  const isMerged = (shops: readonly string[]) =>
    new Set(shops.map((shop) => groupOf.get(shop))).size < shops.length;
  const honest = [...world.agencyOf].filter(([shop]) => world.controllerOf.get(shop) === shop);
  const sizeOf = (shop: string) => groups[groupOf.get(shop) ?? -1]?.length ?? 1;
  return {
    ...{ truePairs, foundPairs, rightPairs, families: families.size },
    mergedFamilies: [...families.values()].filter(isMerged).length,
    clients: honest.length,
    mergedClients: honest.filter(([shop]) => sizeOf(shop) > 1).length,
  };
}

const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
const share = (count: number, of: number) => {
  const { low, high } = wilson(count, of);
  return `${percent(count / Math.max(1, of))} (${percent(low)}–${percent(high)})`;
};

function report(name: string, all: readonly Measured[]): void {
  const sum = (of: keyof Measured) => all.reduce((total, each) => total + each[of], 0);
  const scores = all.map(({ truePairs, foundPairs, rightPairs }) => {
    const [precision, recall] = [rightPairs / Math.max(1, foundPairs), rightPairs / truePairs];
    return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
  });
  const mean = (of: 'precision' | 'recall' | 'f1') =>
    scores.reduce((total, each) => total + each[of], 0) / scores.length;
  const least = Math.min(...scores.map(({ f1 }) => f1));
  console.log(
    `${name}: pairs P ${mean('precision').toFixed(3)} R ${mean('recall').toFixed(3)} ` +
      `F1 ${mean('f1').toFixed(3)} (worst seed ${least.toFixed(3)}); honest families merged ` +
      `${share(sum('mergedFamilies'), sum('families'))}; agencies' honest clients in a group ` +
      `${share(sum('mergedClients'), sum('clients'))}`,
  );
}

function run(name: string, parameters: RingParameters, from: number): void {
  const results: Record<string, Measured[]> = { expert: [], learned: [], 'any shared value': [] };
  for (let seed = from; seed < from + seeds; seed += 1) {
    const world = makeWorld(parameters, seed);
    const index = new RingIndex();
    const first = new Map<string, string>();
    const edges: Edge[] = [];
    for (const { shop, kind, value } of world.facts) {
      index.add(shop, kind, value);
      const key = `${kind} ${value}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, shop);
      else if (other !== shop) edges.push({ a: other, b: shop, probability: 0 });
    }
    const shops = [...world.controllerOf.keys()];
    const blobs = new Map<string, string[]>();
    for (const group of componentsOf(shops, edges)) blobs.set(group[0] ?? '', group);
    results.expert?.push(measure(index.groups(expertWeights()), world));
    results.learned?.push(measure(index.groups(index.learn()), world));
    results['any shared value']?.push(measure([...blobs.values()], world));
  }
  console.log(`${name}, ${seeds} seeds from ${from}, ${parameters.shops} shops each`);
  for (const [method, all] of Object.entries(results)) report(`  ${method}`, all);
}

/** The peer: everybody who shares anything is one. */
function componentsOf(shops: readonly string[], edges: readonly Edge[]): string[][] {
  const parent = new Map(shops.map((shop) => [shop, shop]));
  const find = (shop: string): string => {
    let root = shop;
    while (parent.get(root) !== root) root = parent.get(root) ?? root;
    parent.set(shop, root);
    return root;
  };
  for (const { a, b } of edges) parent.set(find(a), find(b));
  const groups = new Map<string, string[]>();
  for (const shop of shops) {
    const known = groups.get(find(shop));
    if (known) known.push(shop);
    else groups.set(find(shop), [shop]);
  }
  return [...groups.values()];
}

run('standard', STANDARD, 1);
run('changed', CHANGED, 101);
