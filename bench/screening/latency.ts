/**
 * The synchronous verdict over HTTP on PostgreSQL: a listing of text and one picture that the house
 * has seen before (goods are listed again with the same pictures), at half of what the server can
 * answer. Then how long a new mark takes to be in force.
 *
 * DATABASE_URL=postgres://… npx tsx bench/screening/latency.ts [requests]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { Pool } from 'undici';
import { freshDatabase } from '../shared/fresh-database.js';

const REQUESTS = Number(process.argv[2] ?? 600);
const CONNECTIONS = 4;

const database = await freshDatabase();
const child = fork(new URL('../notice-intake/server.ts', import.meta.url), [database.url, '10'], {
  execArgv: ['--import', 'tsx'],
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
const [{ port, world }] = await once(child, 'message');
const pool = new Pool(`http://127.0.0.1:${port}`, { connections: CONNECTIONS });

const shapes = Array.from(
  { length: 40 },
  (_, n) =>
    `<circle cx="${(n * 97) % 600}" cy="${(n * 57) % 450}" r="${10 + (n % 7) * 6}" fill="hsl(${n * 31},60%,50%)"/>`,
);
const picture = await sharp(
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="450"><rect width="600" height="450" fill="#ccc"/>${shapes.join('')}</svg>`,
  ),
)
  .jpeg()
  .toBuffer();
const pictures = [picture.toString('base64')];

async function screen(n: number): Promise<{ verdict: string; milliseconds: number }> {
  const began = performance.now();
  const answer = await pool.request({
    method: 'POST',
    path: '/v1/screenings',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${world.administrator.key}`,
    },
    body: JSON.stringify({
      storefrontId: world.storefrontId,
      listing: {
        ...{ externalId: `l-${n}`, merchantExternalId: 'M0', merchantName: 'M0' },
        ...{ title: `Canvas tote bag, natural, no. ${n}`, brand: 'Unbranded' },
        price: { amount: 2_900 + n, currency: 'CNY' },
      },
      pictures,
    }),
  });
  const text = await answer.body.text();
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${text}`);
  return { verdict: JSON.parse(text).verdict, milliseconds: performance.now() - began };
}

/** Models and workers are loaded by the first picture. */
for (let n = 0; n < 20; n++) await screen(n);

let next = 20;
const began = performance.now();
const worker = async (until: number) => {
  while (next < until) await screen(next++);
};
await Promise.all(Array.from({ length: CONNECTIONS }, () => worker(20 + REQUESTS)));
const most = REQUESTS / ((performance.now() - began) / 1000);

const times: number[] = [];
const verdicts = new Map<string, number>();
const half: Promise<void>[] = [];
const start = performance.now();
for (let n = 0; n < REQUESTS; n++) {
  const wait = start + (n * 1000) / (most / 2) - performance.now();
  if (wait > 0) await pause(wait);
  half.push(
    screen(100_000 + n).then(({ verdict, milliseconds }) => {
      times.push(milliseconds);
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    }),
  );
}
await Promise.all(half);
times.sort((a, b) => a - b);
const at = (share: number) => Math.round(times[Math.ceil(share * times.length) - 1] ?? 0);
console.log(
  JSON.stringify({
    ...{ requests: REQUESTS, perSecondAtMost: Math.round(most) },
    atHalfLoad: { p50: at(0.5), p95: at(0.95), p99: at(0.99) },
    verdicts: Object.fromEntries(verdicts),
    load: loadavg().map((one) => Math.round(one * 10) / 10),
  }),
);
child.send('stop');
await once(child, 'exit');
await pool.close();
await database.drop();
