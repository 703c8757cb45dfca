/**
 * The story: shop titles become a merchant feed, brands become rights, and notices go every path
 * of every regime over HTTP, over months of a clock moved by hand. At the end what the house shows
 * is held to a recount from the journal's leaves alone. Exit code 1 when anything differs.
 *
 * npx tsx bench/story/run.ts [--small]            on the embedded database
 * DATABASE_URL=postgres://… npx tsx bench/story/run.ts [--small]
 */
import { loadavg } from 'node:os';
import { freshDatabase } from '../shared/fresh-database.js';
import { Agenda } from './agenda.js';
import { type Client, traffic } from './client.js';
import { compareFigures } from './compare.js';
import type { RegimeView } from './group.js';
import { House } from './house.js';
import { Docket } from './notices.js';
import { openReceiver } from './receiver.js';
import { auditedLeaves, recount } from './recount.js';
import { reviewTwice } from './review-twice.js';
import { readSources } from './sources.js';
import { type Size, setStage } from './stage.js';

const START = new Date('2026-03-03T02:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MOST_HOURS = 24;
const isSmall = process.argv.includes('--small');
const size: Size = isSmall
  ? { listings: 500, merchants: 20, holders: 8, rights: 40, notices: 60, claims: 400 }
  : { listings: 20_000, merchants: 200, holders: 50, rights: 600, notices: 1_000, claims: 20_000 };

const began = performance.now();
const laps: Record<string, number> = {};
async function lap<T>(name: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await work();
  laps[name] = Math.round((performance.now() - from) / 100) / 10;
  return result;
}

const sources = readSources(size.listings, size.rights);
console.log(`Made of ${sources.origin}.`);
const database = process.env.DATABASE_URL ? await freshDatabase() : undefined;
const house = await lap('open', () =>
  House.open(START, { databaseUrl: database?.url, isInMemory: isSmall }),
);
const receiver = await openReceiver();
let isTrue = false;
try {
  isTrue = await tell();
} finally {
  receiver.close();
  await house.close();
  await database?.drop();
}
process.exit(isTrue ? 0 : 1);

/**
 * Moves the clock by the hour until no webhook waits: each that the receiver refuses once holds up
 * the line of its listing, and among those behind it some are refused again.
 */
async function hearAll(administrator: Client, from: Date): Promise<void> {
  for (let hours = 1; hours <= MOST_HOURS; hours++) {
    await house.drain();
    const { items } = await administrator.get<{ items: { pending: number }[] }>('/v1/webhooks');
    if (items.every(({ pending }) => pending === 0)) return;
    await house.advance(new Date(from.getTime() + hours * HOUR));
  }
}

async function tell(): Promise<boolean> {
  const stage = await lap('feeds and rights', () => setStage(house, size, sources));
  const { secret } = await stage.administrator.client.post<{ secret: string }>('/v1/webhooks', {
    name: 'Shop back end',
    url: receiver.url,
  });
  receiver.state.secret = secret;
  const regimes = await stage.administrator.client.get<RegimeView[]>('/v1/regimes');
  const agenda = new Agenda(START, (to) => house.advance(to));
  const docket = new Docket(stage, agenda, regimes, size);
  await lap('notices and months', () => agenda.run(docket.lives()));
  const secondOpinions = await lap('double review', () => reviewTwice(stage.reviewers));
  await lap('webhooks', () => hearAll(stage.administrator.client, agenda.now));
  const leaves = await lap('leaves', () => auditedLeaves(stage.senior.client));
  const counted = recount(leaves);
  const window = { from: START, to: new Date(agenda.now.getTime() + 7 * DAY) };
  const figures = await lap('comparison', () =>
    compareFigures(stage, counted, docket.told, receiver.received, window),
  );
  const report = await lap('verify', () => house.verify());
  const missing = docket.missing();
  const { walked, ...told } = docket.told;
  console.table(figures);
  console.log(
    JSON.stringify(
      {
        engine: database ? 'PostgreSQL' : 'PGlite',
        date: new Date().toISOString().slice(0, 10),
        load: loadavg().map((load) => Math.round(load * 10) / 10),
        clock: `${START.toISOString()} to ${agenda.now.toISOString()}`,
        ...told,
        paths: walked.size,
        missing,
        secondOpinions,
        traffic,
        webhooks: { ...receiver.state, secret: undefined, refusedOnce: receiver.failures() },
        journal: { ...report, faults: report.faults.slice(0, 5) },
        seconds: { ...laps, all: Math.round((performance.now() - began) / 100) / 10 },
        server: await house.usage(),
        clientPeakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
      },
      null,
      2,
    ),
  );
  return (
    figures.every(({ isEqual }) => isEqual) &&
    report.faults.length === 0 &&
    missing.length === 0 &&
    receiver.state.forged === 0 &&
    traffic.errors === 0
  );
}
