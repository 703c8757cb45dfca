/**
 * Every list and dashboard at a million notices: loads them by the set into a database of its own,
 * then opens each page as each of its readers over HTTP. Exit code 1 when a page's p95 is beyond
 * 200 ms.
 *
 * DATABASE_URL=postgres://… npx tsx bench/million-notices/run.ts [notices] [only this text]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import pg from 'pg';
import { Pool } from 'undici';
import { freshDatabase } from '../shared/fresh-database.js';
import { type Page, pages, type Reader } from './pages.js';
import type { KeyOrder } from './server.js';

const LIMIT_MS = 200;
const TIMES = 15;
const notices = Number(process.argv[2] ?? 1_000_000);
const only = process.argv[3] ?? '';

// A database that stays, to look at plans: MAGPIE_BENCH_KEEP=1, later MAGPIE_BENCH_AT=<its url>.
const kept = process.env.MAGPIE_BENCH_AT;
const database = kept ? { url: kept, drop: async () => {} } : await freshDatabase();
const child = fork(new URL('./server.ts', import.meta.url), [database.url], {
  execArgv: ['--import', 'tsx'],
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
const [port] = await once(child, 'message');
if (!kept) await load();

const org = (n: number) => `org_${String(n).padStart(26, '0')}`;
const orders: (KeyOrder & { reader: Reader })[] = [
  { reader: 'reviewer', organisationId: org(0), kind: 'platform', role: 'senior-reviewer' },
  { reader: 'largeHolder', organisationId: org(1), kind: 'rights-holder', role: 'owner' },
  { reader: 'smallHolder', organisationId: org(990), kind: 'rights-holder', role: 'owner' },
  { reader: 'largeMerchant', organisationId: org(1001), kind: 'merchant', role: 'owner' },
  { reader: 'smallMerchant', organisationId: org(5990), kind: 'merchant', role: 'owner' },
];
child.send(orders);
const [keys] = await once(child, 'message');
const http = new Pool(`http://127.0.0.1:${port}`, { connections: 1 });

const rows: { page: string; reader: Reader; p50: number; p95: number; status: number }[] = [];
for (const page of pages('sto_00000000000000000000000001').filter(({ path }) =>
  path.includes(only),
)) {
  for (const reader of page.readers) rows.push(await measure(page, reader));
}
rows.sort((a, b) => b.p95 - a.p95);
console.table(rows.slice(0, 40));
const slow = rows.filter(({ p95, status }) => p95 > LIMIT_MS || status !== 200);
const medians = rows.map(({ p50 }) => p50).sort((a, b) => a - b);
console.log(
  JSON.stringify({
    notices,
    pages: rows.length,
    slow: slow.length,
    medianOfMedians: medians[Math.floor(medians.length / 2)],
    slowest: rows[0],
    load: loadavg().map((load) => Math.round(load * 10) / 10),
  }),
);
child.send('stop');
await once(child, 'exit');
await http.close();
if (process.env.MAGPIE_BENCH_KEEP) console.log(`Kept: ${database.url}`);
else await database.drop();
process.exit(slow.length === 0 ? 0 : 1);

async function load(): Promise<void> {
  const text = readFileSync(new URL('./load.sql', import.meta.url), 'utf8');
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const began = performance.now();
  await client.query(text.replaceAll('$(notices)', String(notices)));
  await client.query('vacuum analyze');
  await client.end();
  console.log(`Loaded in ${Math.round((performance.now() - began) / 1000)} s.`);
}

/** Opens a page again and again, one request at a time; the first answers warm the caches. */
async function measure({ name, path }: Page, reader: Reader) {
  const key = keys[orders.findIndex((order) => order.reader === reader)];
  const times: number[] = [];
  let status = 0;
  for (let i = 0; i < TIMES + 2; i++) {
    const began = performance.now();
    const answer = await http.request({
      method: 'GET',
      path,
      headers: { authorization: `Bearer ${key}` },
    });
    const text = await answer.body.text();
    status = answer.statusCode;
    if (status !== 200) {
      console.error(reader, path, status, text.slice(0, 200));
      break;
    }
    if (i >= 2) times.push(performance.now() - began);
    // A page that takes seconds tells enough after a few tries.
    if (i >= 2 && (times.at(-1) ?? 0) > 10 * LIMIT_MS) break;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
  return { page: name, reader, p50: at(0.5), p95: at(0.95), status };
}
