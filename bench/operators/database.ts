import { recordMerchants } from '../../server/src/modules/marketplace/index.js';
import { recordFacts, type SentFact } from '../../server/src/modules/operators/index.js';
import { sql } from '../../server/src/platform/db/index.js';
import { openHouse } from '../../server/src/testing/harness.js';
import { buildWorld } from '../../server/src/testing/world.js';
import { STANDARD } from './parameters.js';
import { makeWorld } from './world.js';

/** Facts through the database, and how soon their shops are grouped: `npx tsx bench/operators/database.ts [shops]`. */
const count = Number(process.argv[2] ?? 5_000);
const AT_ONCE = 250;

const house = await openHouse();
const { db } = house.platform;
const { administrator, storefrontId } = await buildWorld(house, 2);
const made = makeWorld({ ...STANDARD, shops: count }, 7);
const facts = new Map<string, SentFact[]>();
for (const { shop, kind, value } of made.facts) {
  if (kind === 'face' || kind === 'id-number') continue;
  const spelled = kind === 'address' || kind === 'return-parcel' ? `${value} 1` : value;
  const known = facts.get(shop) ?? [];
  facts.set(shop, [...known, { merchant: shop, kind, value: spelled } as SentFact]);
}
const shops = [...facts.keys()];
const latencies: number[] = [];
const began = performance.now();
const cpu = process.cpuUsage();
for (let at = 0; at < shops.length; at += AT_ONCE) {
  const names = shops.slice(at, at + AT_ONCE);
  const rows = names.map((externalId) => ({ externalId, name: externalId }));
  await db.write(administrator.actor.ref, async (tx) => {
    await recordMerchants(tx, administrator.actor, storefrontId, rows);
    const sent = names.flatMap((name) => facts.get(name) ?? []);
    await recordFacts(tx, storefrontId, sent, 'fraud-prevention');
  });
  const sentAt = performance.now();
  await house.runtime.settle();
  latencies.push(performance.now() - sentAt);
}
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(cpu);
latencies.sort((a, b) => a - b);
const rate = Math.round(shops.length / seconds);
console.log(
  `${shops.length} shops, ${made.facts.length} facts: ${rate} shops/s by the clock, ` +
    `${Math.round(shops.length / ((user + system) / 1e6))} per CPU-second of this process`,
);
console.log(
  `grouped after ${Math.round(latencies[latencies.length >> 1] ?? 0)} ms (median), ` +
    `${Math.round(latencies.at(-1) ?? 0)} ms (worst), ${AT_ONCE} shops at once`,
);
const clusters = await db.read((q) =>
  q.count(sql`select 1 from operators.cluster where shops > 0`),
);
console.log(`${clusters} clusters`);
await house.close();
