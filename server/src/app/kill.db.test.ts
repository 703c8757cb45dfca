import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReceiver, type Receiver } from '../modules/webhooks/builders.js';
import { systemClock } from '../platform/clock/clock.js';
import { verifyJournal } from '../platform/journal/index.js';
import { cloneOnServer } from '../testing/harness.js';
import { ChildHouse } from '../testing/killed/child-house.js';
import { type Done, PatientClient } from '../testing/killed/client.js';
import { Load } from '../testing/killed/load.js';
import {
  deliveryFaults,
  type Heard,
  journalled,
  lateTimers,
  misplacedListings,
  storedActs,
  untoldMeasures,
} from '../testing/killed/recount.js';
import { openHere, type Seeded, seed } from '../testing/killed/seed.js';
import type { Runtime } from './runtime.js';

/** `MAGPIE_KILL_ROUNDS=20` for the full run. */
const ROUNDS = Number(process.env.MAGPIE_KILL_ROUNDS ?? 3);
const LONGEST_LIFE_MS = 4_000;
const ACTS_PER_LIFE = 8;
const SHARE_WITHIN_MS = 60_000;
const LISTINGS_PER_ROUND = 600;
const TIMERS_PER_ROUND = 10;
/** A message whose sender was killed goes out again when its job has expired. */
const DRAIN_MS = 420_000;
const TIMEOUT_MS = 120_000 + ROUNDS * (30_000 + SHARE_WITHIN_MS) + DRAIN_MS;

const count = (items: Iterable<string>) => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};
const once = (items: Iterable<string>) => new Map([...items].map((item) => [item, 1]));

describe(`a house killed ${ROUNDS} times under load`, () => {
  let database: Awaited<ReturnType<typeof cloneOnServer>> | undefined;
  let dataFolder: string;
  let child: ChildHouse;
  let receiver: Receiver;
  let seeded: Seeded;
  let client: PatientClient;
  let runtime: Runtime;

  /** Lives and deaths: some while it serves, some while it is still coming up. */
  async function live(): Promise<void> {
    for (let round = 0; round < ROUNDS; round += 1) {
      child.spawn();
      if (round === 0 || Math.random() > 0.25) {
        await child.ready();
        await someActs();
      }
      await pause(Math.random() * LONGEST_LIFE_MS);
      await child.kill();
    }
    child.spawn();
    await child.ready();
    await someActs();
  }

  /** Until this life has done its share, however slow the machine. */
  async function someActs(): Promise<void> {
    const until = Date.now() + SHARE_WITHIN_MS;
    const share = client.done.length + ACTS_PER_LIFE;
    while (client.done.length < share && Date.now() < until) await pause(50);
  }

  async function asked<T>(path: string, key: string): Promise<T> {
    const headers = { authorization: `Bearer ${key}` };
    return (await fetch(child.url + path, { headers })).json() as Promise<T>;
  }

  /** Waits until the house has caught up with everything that it still owes. */
  async function drain(): Promise<number> {
    const { administrator, holder } = seeded.world;
    const began = Date.now();
    for (; Date.now() < began + DRAIN_MS; await pause(500)) {
      const hooks = await asked<{ items: { pending: number }[] }>(
        '/v1/webhooks',
        administrator.key,
      );
      const waiting = await asked<{ items: unknown[] }>(
        '/v1/claims?state=information-requested&limit=1',
        holder.key,
      );
      const isQuiet = hooks.items.every(({ pending }) => pending === 0);
      if (isQuiet && waiting.items.length === 0) break;
    }
    return Date.now() - began;
  }

  const acts = (path: string): Done[] => client.done.filter((act) => act.path === path);

  beforeAll(async () => {
    const server = process.env.DATABASE_URL;
    database = server ? await cloneOnServer(server) : undefined;
    dataFolder = mkdtempSync(join(tmpdir(), 'magpie-kill-'));
    const options = {
      dataFolder,
      databaseUrl: database?.url,
      journalOrigin: 'magpie.test/journal',
    };
    receiver = await openReceiver();
    const size = {
      listings: ROUNDS * LISTINGS_PER_ROUND,
      silent: ROUNDS * TIMERS_PER_ROUND,
      everyMs: 1_000,
    };
    seeded = await seed(options, size, receiver.url);
    child = await ChildHouse.prepare(options);
    client = new PatientClient(child.url, 0.1);
    const load = new Load(seeded.world, client, seeded.world.listings);
    load.start(4, 2);
    await live();
    await load.stop();
    for (const act of client.done) await client.again(act, act.answer);
    const drainedMs = await drain();
    await pause(1_000);
    await child.stop();
    runtime = await openHere(options, systemClock);
    const cut = client.done.filter(({ unanswered }) => unanswered > 0).length;
    const duplicates = receiver.received.length - new Set(heard().map(({ id }) => id)).size;
    console.info(
      JSON.stringify({
        ...{ engine: database ? 'PostgreSQL' : 'embedded', rounds: ROUNDS },
        ...{
          acts: client.done.length,
          cut,
          heard: receiver.received.length,
          duplicates,
          drainedMs,
        },
      }),
    );
  }, TIMEOUT_MS);

  afterAll(async () => {
    await child?.kill();
    await runtime?.close();
    await receiver?.close();
    await database?.drop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  const heard = (): Heard[] =>
    receiver.received.map(({ headers, body }) => ({ id: String(headers['webhook-id']), body }));

  it('was really hit: acts were cut off and done again', () => {
    expect(client.done.length).toBeGreaterThan(ROUNDS * 2);
    expect(client.done.some(({ unanswered }) => unanswered > 0)).toBe(true);
    const refused = client.done.filter(({ answer }) => answer.status >= 300);
    expect(refused.map(({ path, answer }) => `${path} ${answer.body}`)).toEqual([]);
  });

  it('answers a repeated key as it did the first time', () => {
    expect(client.contradicted).toEqual([]);
  });

  it('keeps every acknowledged notice once, and no other', async () => {
    const { db } = runtime.platform;
    const acknowledged = acts('/v1/notices').map(
      ({ answer }): string => JSON.parse(answer.body).noticeId,
    );
    const { notices } = await storedActs(db);
    const seededNotices = notices.length - acknowledged.length;
    expect(seededNotices).toBe(1);
    expect(notices).toEqual(expect.arrayContaining(acknowledged));
    const entries = await journalled(db, 'notice.submitted');
    expect(entries).toEqual(once(notices));
  });

  it('keeps every acknowledged decision and undoing once, and no other', async () => {
    const { db } = runtime.platform;
    type Ruled = { moved: { claimId: string; decisionId: string }[] };
    const moved = (path: string) =>
      acts(path).flatMap(({ answer }) => (JSON.parse(answer.body) as Ruled).moved);
    const { decisions } = await storedActs(db);
    const ruled = moved('/v1/claims/decisions');
    expect(count(decisions.map(({ subject }) => subject))).toEqual(
      once(ruled.map(({ claimId }) => claimId)),
    );
    expect(decisions.map(({ id }) => id).sort()).toEqual(
      ruled.map(({ decisionId }) => decisionId).sort(),
    );
    const undone = decisions.flatMap(({ subject, isUndone }) => (isUndone ? [subject] : []));
    const undoings = moved('/v1/claims/undoings').map(({ claimId }) => claimId);
    expect(undone.sort()).toEqual(undoings.sort());
    expect(await journalled(db, 'claim.undone')).toEqual(once(undoings));
  });

  it('fires every timer once', async () => {
    const { db } = runtime.platform;
    const withdrawn = await journalled(db, 'claim.withdrawn');
    expect(withdrawn).toEqual(once(seeded.silent));
    expect(await lateTimers(db, new Date())).toBe(0);
  });

  it('tells the marketplace of each measure under exactly one webhook id', async () => {
    const { db } = runtime.platform;
    expect(heard().length).toBeGreaterThan(0);
    expect(await untoldMeasures(db)).toEqual([]);
    expect(await deliveryFaults(db, heard())).toEqual([]);
  });

  it('leaves every listing as the measures in force say', async () => {
    expect(await misplacedListings(runtime.platform.db)).toEqual([]);
  });

  it('leaves a journal that proves itself', async () => {
    const report = await verifyJournal(runtime.platform.db, 'magpie.test/journal');
    expect(report.faults).toEqual([]);
    expect(report.waiting).toBe(0);
  });
});
