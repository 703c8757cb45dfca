// Exact search at 31 bits among N random hashes, half of the queries near one of them.
import { HashIndex } from '../../server/src/engines/image/index.js';

const sizes = process.argv.slice(2).map(Number);
const QUERIES = 6000;
const NEAR_BITS = 25;
const random = () => Int32Array.from({ length: 8 }, () => Math.random() * 2 ** 32);

function near(hash: Int32Array): Int32Array {
  const copy = hash.slice();
  for (let flip = 0; flip < NEAR_BITS; flip += 1) {
    const bit = Math.floor(Math.random() * 256);
    copy[bit >> 5] = (copy[bit >> 5] ?? 0) ^ (1 << (bit & 31));
  }
  return copy;
}

function cpuSeconds(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

for (const size of sizes.length > 0 ? sizes : [100_000, 1_000_000, 10_000_000]) {
  const index = new HashIndex(size);
  const queries: Int32Array[] = [];
  const building = process.cpuUsage();
  for (let at = 0; at < size; at += 1) {
    const hash = random();
    if (at % Math.floor((size * 2) / QUERIES) === 0) queries.push(near(hash), random());
    index.add(hash);
  }
  const built = cpuSeconds(building);
  for (const query of queries.slice(0, 500)) index.search(query);
  const searching = process.cpuUsage();
  let found = 0;
  for (const query of queries) found += index.search(query).length;
  const rate = queries.length / cpuSeconds(searching);
  console.log(
    `${size} hashes: ${Math.round(rate)} lookups per CPU-second, ${found} of ${queries.length / 2} found, ` +
      `${(index.bytes / size).toFixed(0)} bytes a hash (${(index.bytes / 1e6).toFixed(0)} MB), built in ${built.toFixed(1)} CPU-s`,
  );
}
