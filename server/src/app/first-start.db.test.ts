import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../platform/db/index.js';
import { FirstStart } from './first-start.js';

describe('the first start of an embedded database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'magpie-first-start-'));
  const database = join(folder, 'database');
  const firstStart = new FirstStart(folder);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function valuesIn(dataDir: string, template?: string): Promise<unknown[]> {
    const pool = await openEmbedded({ dataDir, template });
    await pool.exec('create table if not exists kept (value int); insert into kept values (1)');
    const client = await pool.connect();
    const { rows } = await client.query('select value from kept');
    client.release();
    await pool.end();
    return rows;
  }

  it('unpacks the template once, and afterwards keeps what is there', async () => {
    const template = join(folder, 'template.tar.gz');
    const empty = await openEmbedded({});
    writeFileSync(template, await empty.dump());
    await empty.end();
    expect(await valuesIn(database, template)).toHaveLength(1);
    expect(await valuesIn(database, template)).toHaveLength(2);
  }, 300_000);

  it('leaves a database alone whose first start was finished', async () => {
    await firstStart.guard(async () => {});
    expect(firstStart.startOver()).toBe(false);
    expect(existsSync(database)).toBe(true);
  });

  it('throws away a database that was never finished', async () => {
    const interrupted = firstStart.guard(async () => {
      throw new Error('killed');
    });
    await expect(interrupted).rejects.toThrow('killed');
    expect(firstStart.startOver()).toBe(true);
    expect(existsSync(database)).toBe(false);
    expect(firstStart.startOver()).toBe(false);
  });

  it('guards no database that was there before', async () => {
    await valuesIn(database);
    const failing = firstStart.guard(async () => {
      throw new Error('not migrated');
    }, 'when-empty');
    await expect(failing).rejects.toThrow('not migrated');
    expect(firstStart.startOver()).toBe(false);
    expect(existsSync(database)).toBe(true);
  }, 300_000);
});
