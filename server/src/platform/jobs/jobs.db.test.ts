import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { sql } from '../db/index.js';
import { createLogger } from '../log.js';
import { BossJobs } from './index.js';

describe('the job queue', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('gives a queue of an earlier version the settings of this one', async () => {
    const { db } = house.platform;
    const log = createLogger({ level: 'fatal' });
    const handle = async () => {};
    const kind = { name: 'test.kind', retryLimit: 1, retryDelaySeconds: 1, handle };
    const held = () =>
      db.read((q) =>
        q.first(sql<{ expireSeconds: number }>`
          select expire_seconds as "expireSeconds" from jobs.queue where name = ${kind.name}`),
      );
    for (const expireSeconds of [90, 30]) {
      const jobs = new BossJobs(db, log);
      await jobs.open([{ ...kind, expireSeconds }]);
      expect(await held()).toEqual({ expireSeconds });
      await jobs.close();
    }
  });

  it('sweeps only the kinds that ask for it', async () => {
    const { db } = house.platform;
    const jobs = new BossJobs(db, createLogger({ level: 'fatal' }));
    const done: string[] = [];
    const kind = (name: string) => ({
      ...{ name, retryLimit: 0, retryDelaySeconds: 1, expireSeconds: 30 },
      handle: async () => void done.push(name),
    });
    await jobs.open([kind('test.asked'), { ...kind('test.swept'), everySeconds: 3_600 }]);
    jobs.work();
    await new Promise((resume) => setTimeout(resume, 700));
    expect(done).toEqual(['test.swept']);
    await db.write('system:test', (tx) => jobs.enqueue(tx, 'test.asked', [{}]));
    await new Promise((resume) => setTimeout(resume, 1_200));
    expect(done).toEqual(['test.swept', 'test.asked']);
    await jobs.close();
  });
});
