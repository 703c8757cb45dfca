import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { UNIQUE_VIOLATION } from '../db/index.js';
import { answeredBefore, keepAnswer, repeatOf } from './idempotency.js';

const HOUR = 3_600_000;

describe('an Idempotency-Key', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());
  const keep = (key: string, answer: unknown) =>
    house.platform.db.write('system:test', (tx) =>
      keepAnswer(tx, repeatOf('org', key, 'POST /x', '/x', {}), 200, answer),
    );
  const kept = (key: string) =>
    house.platform.db.read((db) => answeredBefore(db, repeatOf('org', key, 'POST /x', '/x', {})));

  it('rolls the slower of two twins back, whose look-up saw nothing', async () => {
    await keep('twin', 'first');
    await expect(keep('twin', 'second')).rejects.toMatchObject({ code: UNIQUE_VIOLATION });
    expect(await kept('twin')).toEqual({ status: 200, response: 'first' });
  });

  it('may be used again after a day', async () => {
    await keep('daily', 'old');
    house.clock.advance(25 * HOUR);
    expect(await kept('daily')).toBeUndefined();
    await keep('daily', 'new');
    expect(await kept('daily')).toEqual({ status: 200, response: 'new' });
  });
});
