import { expertWeights, RingIndex, scorePair } from '../../server/src/engines/rings/index.js';
import { STANDARD } from './parameters.js';
import { makeWorld } from './world.js';

/** Linking in memory: `npx tsx bench/operators/speed.ts [shops]`. Seconds are of the CPU. */
const shops = Number(process.argv[2] ?? 100_000);
const seconds = <T>(work: () => T): [number, T] => {
  const began = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(began);
  return [(user + system) / 1e6, made];
};

const world = makeWorld({ ...STANDARD, shops }, 7);
const [reading, index] = seconds(() => {
  const made = new RingIndex();
  for (const { shop, kind, value } of world.facts) made.add(shop, kind, value);
  return made;
});
console.log(`${shops} shops, ${world.facts.length} facts`);
console.log(
  `added in ${reading.toFixed(1)} s: ${Math.round(world.facts.length / reading)} facts/s`,
);

const weights = expertWeights();
const names = [...world.controllerOf.keys()];
const [linking, links] = seconds(() => {
  let found = 0;
  for (const shop of names) {
    for (const [, pattern] of index.sharing(shop)) {
      if (scorePair(pattern, weights).probability >= 0.3) found += 1;
    }
  }
  return found;
});
console.log(
  `each shop against everybody who shares something: ${Math.round(shops / linking)} shops/s, ${links} links`,
);
const [learning] = seconds(() => index.learn());
console.log(`weights learned in ${learning.toFixed(1)} s`);
const [grouping, groups] = seconds(() => index.groups(weights));
const rings = groups.filter(({ length }) => length > 1).length;
console.log(
  `all grouped in ${grouping.toFixed(1)} s: ${Math.round((shops / grouping) * 60)} shops/min, ${rings} groups`,
);
