/**
 * The memory of a started server while a feed is uploaded: a new data folder on the embedded
 * database, set up by hand, one CSV of listings over HTTP. Exit code 1 beyond 900 MB.
 *
 * npm run build -w server && npx tsx bench/import-memory/run.ts [rows]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';

const LIMIT_MB = 900;
const PORT = '47931';
const rows = Number(process.argv[2] ?? 100_000);
const data = mkdtempSync(join(tmpdir(), 'magpie-bench-'));
const main = new URL('../../server/dist/main.js', import.meta.url).pathname;
const server = spawn(process.execPath, [main, 'serve'], {
  env: { ...process.env, PORT, MAGPIE_DATA: data, MAGPIE_DEMO: '0', DATABASE_URL: undefined },
  stdio: ['ignore', 'ignore', 'inherit'],
});
let cookie = '';

/** Resident memory of the server in MB: now, or its highest so far (Linux only). */
function memory(of: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${of}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
}

async function post(path: string, body: string | Readable, type = 'application/json') {
  const answer = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method: 'POST',
    headers: {
      cookie,
      'x-magpie-csrf': '1',
      'sec-fetch-site': 'same-origin',
      'content-type': type,
    },
    body,
    duplex: 'half',
  } as RequestInit);
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${text}`);
  cookie ||= answer.headers
    .getSetCookie()
    .map((item) => item.split(';')[0])
    .join('; ');
  return JSON.parse(text);
}

function* feed() {
  yield 'id,title,description,link,price,seller_id,seller_name,brand\n';
  for (let n = 0; n < rows; n++) {
    yield `sku-${n},Boots of brand ${n % 997} number ${n},${'A fine pair of boots. '.repeat(10)},` +
      `https://shop.example/item/${n},99.00 USD,seller-${n % 200},Shop ${n % 200},brand${n % 997}\n`;
  }
}

while (!(await fetch(`http://127.0.0.1:${PORT}/readyz`).catch(() => undefined))?.ok) {
  if (server.exitCode !== null) throw new Error('The server has not started.');
  await setTimeout(300);
}
const ready = memory('VmRSS');
await post(
  '/v1/setup',
  JSON.stringify({
    organisation: { legalName: 'Lantern', country: 'CN' },
    person: {
      name: 'Ada',
      email: 'ada@lantern.example',
      password: 'lantern-light-2026',
      locale: 'en',
    },
  }),
);
const storefront = await post(
  '/v1/storefronts',
  JSON.stringify({
    code: 'bulk',
    name: 'Bulk',
    regimes: ['platform'],
    locale: 'en-US',
    timeZone: 'America/New_York',
    currency: 'USD',
  }),
);
const course: number[] = [];
const watch = setInterval(() => course.push(memory('VmRSS')), 5_000);
const began = performance.now();
const path = `/v1/storefronts/${storefront.id}/imports?kind=listings`;
const done = await post(path, Readable.from(feed()), 'text/csv');
clearInterval(watch);
const peak = memory('VmHWM');
console.log(
  JSON.stringify({
    rows: done.rowsCreated,
    seconds: Math.round((performance.now() - began) / 1000),
    readyMegabytes: ready,
    peakMegabytes: peak,
    every5Seconds: course,
    load: loadavg().map((load) => Math.round(load * 10) / 10),
  }),
);
server.kill('SIGTERM');
if (server.exitCode === null) await new Promise((resolve) => server.once('exit', resolve));
rmSync(data, { recursive: true });
process.exit(peak <= LIMIT_MB && done.rowsCreated === rows ? 0 : 1);
