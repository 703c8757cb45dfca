/**
 * Standings and dashboards at scale, on a PostgreSQL database of its own.
 *
 * DATABASE_URL=postgres://… npx tsx bench/standing/run.ts [holders] [claims]
 */
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import pg from 'pg';
import { houseMigrations } from '../../server/src/app/runtime.js';
import type { OrganisationId } from '../../server/src/contracts/ids.js';
import type { JournalEntry } from '../../server/src/contracts/journal/index.js';
import { readDashboard } from '../../server/src/modules/programs/figures/dashboard.js';
import { figuresSubscriber } from '../../server/src/modules/programs/figures/fold-journal.js';
import { trailingMonths } from '../../server/src/modules/programs/standing/judge.js';
import { recomputeStandings } from '../../server/src/modules/programs/standing/recompute.js';
import { ManualClock } from '../../server/src/platform/clock/clock.js';
import { Database, migrate, openPostgres, sql } from '../../server/src/platform/db/index.js';
import { testSettings } from '../../server/src/testing/harness.js';
import { freshDatabase } from '../shared/fresh-database.js';

const [holders = '100000', claims = '10000000'] = process.argv.slice(2);
const NOW = new Date('2026-03-03T02:00:00Z');
const made = await freshDatabase();
const pool = openPostgres(made.url);
const db = new Database(pool, new ManualClock(NOW));
await migrate(db, await houseMigrations());
const platform = { db, settings: testSettings };

const at = (times: number[], q: number) =>
  Math.round(([...times].sort((a, b) => a - b)[Math.floor(times.length * q)] ?? 0) * 10) / 10;

async function timed(count: number, work: (i: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const began = performance.now();
    await work(i);
    times.push(performance.now() - began);
  }
  return times;
}

async function load(): Promise<void> {
  const client = new pg.Client({ connectionString: made.url });
  await client.connect();
  const text = readFileSync(new URL('./load.sql', import.meta.url), 'utf8');
  await client.query(text.replaceAll(':holders', holders).replaceAll(':claims', claims));
  await client.end();
}

type Row = { id: string; noticeId: string };

/** One decision each: from the journal entry to the holder's counts and standing. */
async function decisions(): Promise<number[]> {
  const { handle } = figuresSubscriber(platform);
  const rows = await db.read((q) =>
    q.rows(sql<Row>`select id, notice_id as "noticeId" from programs.claim
      where fold ->> 'decidedAt' is null order by id limit 300`),
  );
  return timed(rows.length, (i) => {
    const { id, noticeId } = rows[i] as Row;
    const entry = {
      ...{ index: i, entryId: `ent_${i}`, at: NOW, type: 'claim.rejected', subject: id },
      ...{ by: 'system:bench', parties: [] },
      data: { claimId: id, noticeId, state: 'rejected', by: 'platform' },
    };
    return db.write('system:bench', (tx) => handle(tx, [entry as unknown as JournalEntry]));
  });
}

/** The largest holder's dashboard, some others', and the platform's own. */
async function dashboards(): Promise<Record<string, number[]>> {
  const window = trailingMonths('2026-03-03', 3);
  const rows = await db.read((q) =>
    q.rows(sql<{ id: OrganisationId }>`select holder_id as id from programs.standing
      where right_id = '' and ground = '' order by (figures ->> 'submitted')::int desc limit 400`),
  );
  const read = (of: OrganisationId[] | null) => db.read((q) => readDashboard(q, of, window));
  const largest = rows[0]?.id as OrganisationId;
  return {
    largest: await timed(20, () => read([largest])),
    others: await timed(rows.length, (i) => read([rows[i]?.id as OrganisationId])),
    platform: await timed(20, () => read(null)),
  };
}

await load();
const [first, second] = [
  await recomputeStandings(platform, 'system:bench'),
  await recomputeStandings(platform, 'system:bench'),
];
const each = await decisions();
const pages = await dashboards();
console.log(
  JSON.stringify(
    {
      ...{ holders, claims, load: loadavg()[0]?.toFixed(1) },
      firstNight: first,
      everyNight: second,
      decisionMs: {
        n: each.length,
        p50: at(each, 0.5),
        p95: at(each, 0.95),
        worst: at(each, 0.999),
      },
      dashboardMs: Object.fromEntries(
        Object.entries(pages).map(([name, t]) => [name, { p50: at(t, 0.5), p95: at(t, 0.95) }]),
      ),
    },
    null,
    1,
  ),
);
await pool.end();
await made.drop();
process.exit(second.milliseconds < 600_000 && at(each, 0.5) < 10 ? 0 : 1);
