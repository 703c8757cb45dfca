import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordListings } from '../modules/marketplace/index.js';
import { registerRight, verifyRight } from '../modules/rights/index.js';
import { setStorefrontSettings } from '../modules/screening/index.js';
import { systemClock } from '../platform/clock/clock.js';
import { sql } from '../platform/db/index.js';
import { cloneOnServer } from '../testing/harness.js';
import { ChildHouse, type ChildOptions } from '../testing/killed/child-house.js';
import { openHere } from '../testing/killed/seed.js';
import { buildWorld } from '../testing/world.js';
import type { Runtime } from './runtime.js';

const ROUNDS = Number(process.env.MAGPIE_KILL_ROUNDS ?? 3);
const LISTINGS = 1_500;
/** Every so many is a replica. */
const REPLICAS = 25;
/** What a killed worker had leased is free again after half a minute. */
const PATIENCE_MS = 240_000;

describe(`screening, killed ${ROUNDS} times while it works`, () => {
  let database: Awaited<ReturnType<typeof cloneOnServer>> | undefined;
  let options: ChildOptions;
  let child: ChildHouse;
  let runtime: Runtime;

  /** A storefront that is screened as it ingests, with goods waiting. */
  async function seedGoods(): Promise<void> {
    const house = await openHere(options, systemClock);
    const world = await buildWorld({ platform: house.platform } as never, 2);
    await house.settle();
    const { db } = house.platform;
    await db.write('system:test', async (tx) => {
      const id = await registerRight(tx, world.holder.actor, {
        ...{ holderId: null, kind: 'trademark', subtype: 'word', title: 'Thornvale' },
        ...{ office: 'CN', number: '20007919', niceClasses: [18], territories: null },
        ...{ registeredOn: '2019-05-07', expiresOn: '2039-05-06' },
        ...{ markImageId: null, documentIds: [] },
      });
      await verifyRight(tx, world.reviewer.actor, id);
      const settings = { isStreaming: true, removesAutomatically: false, auditShare: 0 };
      await setStorefrontSettings(tx, world.storefrontId, settings);
      const rows = Array.from({ length: LISTINGS }, (_, n) => ({
        ...{ externalId: `k-${n}`, merchantExternalId: 'S-900', merchantName: 'Night Market' },
        title: n % REPLICAS === 0 ? `Thornvale bag 1:1 mirror replica ${n}` : `Enamel mug ${n}`,
      }));
      await recordListings(tx, world.administrator.actor, world.storefrontId, rows);
    });
    await house.settle();
    await house.close();
  }

  const count = async (query: ReturnType<typeof sql>) =>
    runtime.platform.db.read((db) => db.count(query));

  beforeAll(async () => {
    const server = process.env.DATABASE_URL;
    database = server ? await cloneOnServer(server) : undefined;
    const dataFolder = mkdtempSync(join(tmpdir(), 'magpie-kill-'));
    options = { dataFolder, databaseUrl: database?.url, journalOrigin: 'magpie.test/journal' };
    await seedGoods();
    child = await ChildHouse.prepare(options);
    for (let round = 0; round < ROUNDS; round++) {
      child.spawn();
      await child.ready();
      await pause(200 + Math.random() * 1_200);
      await child.kill();
    }
    runtime = await openHere(options, systemClock);
    const done = await count(sql`select 1 from screening.screening`);
    process.stderr.write(`Screened before the last life: ${done} of ${LISTINGS}.\n`);
    await runtime.work();
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(500)) {
      const waiting = await count(sql`select 1 from screening.pending`);
      if (waiting === 0) break;
    }
  }, PATIENCE_MS + 120_000);

  afterAll(async () => {
    await child?.kill();
    await runtime?.close();
    await database?.drop();
    rmSync(options.dataFolder, { recursive: true, force: true });
  });

  it('gives every version one verdict, and loses none', async () => {
    expect(await count(sql`select 1 from screening.pending`)).toBe(0);
    expect(await count(sql`select 1 from screening.screening`)).toBe(LISTINGS);
    expect(await count(sql`select 1 from journal.entry where type = 'listing.screened'`)).toBe(
      LISTINGS,
    );
    expect(await count(sql`select distinct listing_id from screening.screening`)).toBe(LISTINGS);
  });

  it('never allows what it could not see, and puts each held listing on the desk once', async () => {
    const replicas = Math.ceil(LISTINGS / REPLICAS);
    expect(await count(sql`select 1 from screening.screening where verdict <> 'allow'`)).toBe(
      replicas,
    );
    expect(
      await count(sql`select 1 from review.task where kind = 'screening' and status = 'open'`),
    ).toBe(replicas);
  });
});
