/**
 * Notice intake over HTTP on PostgreSQL, journal included: notices per CPU second of the server
 * process, and with PostgreSQL's own CPU added. Then, at a steady rate, how long a submitted
 * notice takes to be seen on the desk.
 *
 * DATABASE_URL=postgres://… npx tsx bench/notice-intake/run.ts [notices] [rate per second]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Pool } from 'undici';
import { freshDatabase } from '../shared/fresh-database.js';
import { postgresCpuSeconds } from '../shared/postgres-cpu.js';

const notices = Number(process.argv[2] ?? 4_000);
const rate = Number(process.argv[3] ?? 100);
const CONNECTIONS = 16;

const database = await freshDatabase();
const seconds = 10;
const listings = notices + rate * seconds + 500;
const child = fork(new URL('./server.ts', import.meta.url), [database.url, String(listings)], {
  execArgv: process.env.PROF
    ? ['--import', 'tsx', '--cpu-prof', '--cpu-prof-dir=/tmp/prof']
    : ['--import', 'tsx'],
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
const [{ port, world }] = await once(child, 'message');
const pool = new Pool(`http://127.0.0.1:${port}`, { connections: CONNECTIONS });

function body(listingId: string) {
  return JSON.stringify({
    storefrontId: world.storefrontId,
    regime: 'platform',
    rightId: world.trademark,
    ground: 'counterfeit',
    explanation: 'The mark on the tongue is a copy and the price is a tenth of ours.',
    statements: ['accuracy-and-authority'],
    signature: 'Ada Brook',
    contact: { name: 'Ada Brook', email: 'ada@heron.example' },
    listings: [{ listingId }],
  });
}

async function submit(i: number): Promise<string> {
  const answer = await pool.request({
    method: 'POST',
    path: '/v1/notices',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${world.holder.key}`,
      'idempotency-key': `n-${i}`,
    },
    body: body(world.listings[i]),
  });
  const text = await answer.body.text();
  if (answer.statusCode !== 201) throw new Error(`${answer.statusCode} ${text}`);
  return JSON.parse(text).noticeId;
}

async function intake(from: number, count: number): Promise<void> {
  let next = from;
  const worker = async () => {
    while (next < from + count) await submit(next++);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
}

await intake(0, 500);
child.send('begin');
const pgBefore = postgresCpuSeconds();
const started = performance.now();
await intake(500, notices - 500 + 500);
const wall = (performance.now() - started) / 1000;
child.send('end');
const [{ cpuSeconds, rss }] = await once(child, 'message');
const pgCpu = postgresCpuSeconds() - pgBefore;
const perCpu = (count: number) => Math.round(notices / count);

/** Submits at the rate and asks the desk, as a reviewer's page does, until the notice is there. */
async function visibility(): Promise<number[]> {
  const delays: number[] = [];
  const pending: Promise<void>[] = [];
  const begin = performance.now();
  for (let i = 0; i < rate * seconds; i++) {
    const at = begin + (i * 1000) / rate;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, at - performance.now())));
    const submitted = submit(notices + 500 + i);
    if (i % 25 !== 0) {
      pending.push(submitted.then(() => {}));
      continue;
    }
    pending.push(
      submitted.then(async (noticeId) => {
        const since = performance.now();
        for (;;) {
          const answer = await pool.request({
            method: 'GET',
            path: `/v1/review/tasks?kind=notice&q=${noticeId}`,
            headers: { authorization: `Bearer ${world.reviewer.key}` },
          });
          if ((await answer.body.text()).includes(noticeId)) break;
        }
        delays.push(performance.now() - since);
      }),
    );
  }
  await Promise.all(pending);
  return delays.sort((a, b) => a - b);
}

const delays = await visibility();
const OZONE_REPORTS_PER_CPU_SECOND = 179;
console.log(
  JSON.stringify(
    {
      notices,
      noticesPerSecond: Math.round(notices / wall),
      noticesPerServerCpuSecond: perCpu(cpuSeconds),
      noticesPerCpuSecondWithPostgres: perCpu(cpuSeconds + pgCpu),
      ratioToOzone: Math.round((perCpu(cpuSeconds) / OZONE_REPORTS_PER_CPU_SECOND) * 10) / 10,
      rssMegabytes: Math.round(rss / 1e6),
      deskDelayMs: {
        rate,
        median: Math.round(delays[Math.floor(delays.length / 2)] ?? 0),
        worst: Math.round(delays.at(-1) ?? 0),
      },
    },
    null,
    2,
  ),
);
child.send('stop');
await once(child, 'exit');
await pool.close();
await database.drop();
