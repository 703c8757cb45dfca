import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '../../../platform/db/index.js';
import { openHouse, type TestHouse } from '../../../testing/harness.js';
import { buildWorld, type World } from '../../../testing/world.js';
import { recordOrders } from '../../marketplace/index.js';
import { watchSome } from './watch-behaviour.js';

const HOUR = 3_600_000;

let house: TestHouse;
let world: World;

beforeAll(async () => {
  house = await openHouse();
  world = await buildWorld(house, 4);
});
afterAll(() => house.close());

/** Orders of one listing at an instant. */
async function order(count: number, at: Date, name: string): Promise<void> {
  const { actor } = world.administrator;
  const listing = await house.platform.db.read((q) =>
    q.first(sql<{ externalId: string }>`
      select external_id as "externalId" from marketplace.listing where id = ${world.listings[0]}`),
  );
  const rows = Array.from({ length: count }, (_, n) => ({
    externalId: `${name}-${n}`,
    listingExternalId: listing?.externalId ?? '',
    buyer: `${name}-buyer-${n}`,
    quantity: 1,
    total: { amount: 19_900, currency: 'CNY' },
    amount: 19_900,
    currency: 'CNY',
    status: 'paid' as const,
    refundReason: null,
    orderedAt: at,
  }));
  await house.platform.db.write(actor.ref, (tx) =>
    recordOrders(tx, actor, world.storefrontId, rows as never),
  );
}

async function watch(): Promise<void> {
  while (await watchSome(house.platform)) {
    // Until every hour that has ended was looked at.
  }
}

it('tells a person of a rush of orders, once, with its series, and closes with a finding', async () => {
  const start = house.clock.now().getTime();
  for (let day = 0; day < 30; day += 1) {
    for (const hour of [3, 9, 15]) {
      await order(1, new Date(start + (day * 24 + hour) * HOUR), `day-${day}-${hour}`);
    }
  }
  house.clock.set(new Date(start + 30 * 24 * HOUR));
  await watch();
  const tasks = async () => {
    const answer = await house.http.inject({
      url: '/v1/review/tasks?kind=operator',
      headers: { authorization: `Bearer ${world.reviewer.key}` },
    });
    return answer.json().items as { id: string; subject: string; summary: object }[];
  };
  expect(await tasks()).toEqual([]);
  await order(80, new Date(start + (30 * 24 + 1) * HOUR + 600_000), 'rush');
  house.clock.set(new Date(start + (30 * 24 + 3) * HOUR));
  await watch();
  await watch();
  const [task, ...others] = await tasks();
  expect(others).toEqual([]);
  expect(task?.summary).toMatchObject({ alert: 'order-burst' });
  const call = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const answer = await house.http.inject({
      ...{ method, url: `/v1${url}` },
      headers: { authorization: `Bearer ${world.reviewer.key}` },
      ...(payload && { payload }),
    });
    return { status: answer.statusCode, body: answer.payload ? answer.json() : null };
  };
  const alert = (await call('GET', `/alerts/${task?.subject}`)).body;
  expect(alert.text.en).toContain('80 orders within 1 h');
  expect(alert.series).toHaveLength(24);
  const finding = { outcome: 'no-action', reason: 'A film star wore it.' };
  await call('POST', `/review/tasks/${task?.id}/lock`);
  const done = await call('POST', `/alerts/${task?.subject}/conclusion`, finding);
  expect(done.body).toMatchObject(finding);
  expect(await tasks()).toEqual([]);
});
