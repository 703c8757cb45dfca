import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sql } from '../../platform/db/index.js';
import { setTimer } from '../../platform/timers/index.js';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { openReceiver, type Receiver } from './builders.js';
import { claimDelivery } from './delivery-queries.js';
import { recordDeliveries } from './record-deliveries.js';
import { callerOf, journalMeasures, makeShop, workDeliveries } from './shop-builder.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('deliveries', () => {
  let house: TestHouse;
  let receiver: Receiver;
  let shop: Awaited<ReturnType<typeof makeShop>>;
  let api: ReturnType<typeof callerOf>;

  const subscribe = async (change = {}) =>
    (await api.call('POST ', { name: 'Shop', url: receiver.url, ...change })).body;
  const work = () => workDeliveries(house);
  const measure = (
    targets: Parameters<typeof journalMeasures>[2],
    type?: 'measure.imposed' | 'measure.lifted',
    where = shop.storefrontId,
  ) => journalMeasures(house, where, targets, type);
  /** Verifies as a receiver would at this moment of the house's clock. */
  const verify = (secret: string, n: number) => {
    const message = receiver.received[n];
    vi.setSystemTime(house.clock.now());
    const headers = (message?.headers ?? {}) as Record<string, string>;
    return new Webhook(secret).verify(message?.body ?? '', headers);
  };
  const advance = async (milliseconds: number) => {
    await house.advance(milliseconds);
    await work();
  };
  const bodies = () => receiver.received.map(({ body }) => JSON.parse(body));

  beforeAll(async () => {
    house = await openHouse();
    shop = await makeShop(house);
    api = callerOf(house, () => shop.key);
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterAll(async () => {
    vi.useRealTimers();
    await house.close();
  });
  beforeEach(async () => {
    receiver = await openReceiver();
    vi.setSystemTime(house.clock.now());
  });
  afterEach(async () => {
    for (const { id } of (await api.call('GET ?limit=200')).body.items) {
      await api.call(`DELETE /${id}`);
    }
    await receiver.close();
  });

  it('tells a measure once, signed, in the marketplace’s own words', async () => {
    const { secret, id } = await subscribe();
    expect(secret).toMatch(/^whsec_/);
    expect(JSON.stringify((await api.call(`GET /${id}`)).body)).not.toContain('whsec_');
    await measure([shop.listings[0]]);
    await measure([shop.listings[0]], 'measure.lifted');
    await work();
    expect(receiver.received).toHaveLength(2);
    expect(verify(secret, 0)).toEqual({
      type: 'measure.imposed',
      timestamp: house.clock.now().toISOString(),
      data: {
        sequence: expect.any(Number),
        measureId: expect.stringMatching(/^mea_/),
        decisionId: expect.stringMatching(/^dec_/),
        kind: 'remove',
        listing: { id: shop.listings[0], externalId: 'SKU-0', url: 'https://shop.example/p/0' },
        storefront: { id: shop.storefrontId, code: 'us' },
        reason: null,
      },
    });
    expect(verify(secret, 1)).toMatchObject({ type: 'measure.lifted', data: { reason: 'undone' } });
    const list = await api.deliveries(`?endpointId=${id}`);
    expect(list).toMatchObject(Array(2).fill({ status: 'delivered', attempts: 1 }));
    const detail = await api.call(`GET /deliveries/${receiver.received[1]?.headers['webhook-id']}`);
    expect(detail.body).toMatchObject({
      type: 'measure.lifted',
      payload: { type: 'measure.lifted' },
      history: [{ number: 1, httpStatus: 204, error: null }],
    });
    await advance(DAY);
    expect(receiver.received).toHaveLength(2);
  });

  it('tells each endpoint what it asked for, from its making on', async () => {
    await measure([shop.listings[1]]);
    const all = await subscribe();
    const lifts = await subscribe({ eventTypes: ['measure.lifted'] });
    const elsewhere = await subscribe({ storefrontId: shop.otherStorefront });
    house.clock.advance(1);
    await measure([shop.listings[1]]);
    await measure([shop.listings[1]], 'measure.lifted');
    await measure([shop.listings[2]], 'measure.imposed', shop.otherStorefront);
    await work();
    const count = async (id: string) => (await api.deliveries(`?endpointId=${id}`)).length;
    expect(await count(all.id)).toBe(3);
    expect(await count(lifts.id)).toBe(1);
    expect(await count(elsewhere.id)).toBe(1);
    expect(receiver.received).toHaveLength(5);
  });

  it('makes no second delivery when the same entries are recorded again', async () => {
    const { id } = await subscribe();
    await measure([shop.listings[3]]);
    const { leaf, index } = await house.platform.db.read(async (db) => {
      const row = await db.first(sql<{ leaf: string; index: number }>`
        select leaf, index from journal.entry where type = 'measure.imposed'
        order by index desc limit 1`);
      return row ?? { leaf: '{}', index: 0 };
    });
    const { id: entryId, at, ...rest } = JSON.parse(leaf);
    const entry = { ...rest, entryId, index, at: new Date(at) };
    await house.platform.db.write('system:test', (tx) =>
      recordDeliveries(tx, house.platform.jobs, [entry, entry]),
    );
    expect(await api.deliveries(`?endpointId=${id}`)).toHaveLength(1);
  });

  it('tries again after growing pauses, dies after days, and lives again by replay', async () => {
    const { id, secret } = await subscribe();
    receiver.answers(500);
    await measure([shop.listings[4]]);
    await work();
    const begun = house.clock.now().getTime();
    for (let step = 0; step < 500; step++) {
      const [delivery] = await api.deliveries(`?endpointId=${id}`);
      if (delivery.status !== 'pending') break;
      await advance(Date.parse(delivery.nextAt) - house.clock.now().getTime());
    }
    const [dead] = await api.deliveries(`?status=dead&endpointId=${id}`);
    expect(dead).toMatchObject({ attempts: 11, deadBecause: 'Answered 500.' });
    const days = (house.clock.now().getTime() - begun) / DAY;
    expect(days).toBeGreaterThan(2.5);
    expect(days).toBeLessThan(4);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(
      new Set([dead.id]),
    );
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    receiver.answers(200);
    expect((await api.call(`POST /deliveries/${dead.id}/replay`)).status).toBe(202);
    expect((await api.call(`POST /deliveries/${dead.id}/replay`)).body.code).toBe(
      'delivery-pending',
    );
    await work();
    expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(dead.id);
    expect(verify(secret, 11)).toMatchObject({ type: 'measure.imposed' });
    const { body } = await api.call(`GET /deliveries/${dead.id}`);
    expect(body.status).toBe('delivered');
    expect(body.history.map(({ httpStatus }: { httpStatus: number }) => httpStatus)).toEqual([
      ...Array(11).fill(500),
      200,
    ]);
  });

  it('keeps the order of one listing and does not hold up the others', async () => {
    await subscribe();
    let refuses = true;
    const [slow] = [shop.listings[5]];
    receiver.answers((response) => {
      const { data } = JSON.parse(receiver.received.at(-1)?.body ?? '{}');
      response.writeHead(refuses && data.listing.id === slow ? 503 : 200).end();
    });
    await measure([slow, shop.listings[6]]);
    await measure([slow, shop.listings[6]], 'measure.lifted');
    await measure([slow]);
    await work();
    const seen = () =>
      bodies().map(({ type, data }) => `${data.listing.id === slow ? 'slow' : 'quick'} ${type}`);
    expect(seen().filter((word) => word.startsWith('quick'))).toEqual([
      'quick measure.imposed',
      'quick measure.lifted',
    ]);
    expect(seen().filter((word) => word.startsWith('slow'))).toEqual(['slow measure.imposed']);
    refuses = false;
    await advance(10_000);
    expect(seen().filter((word) => word.startsWith('slow'))).toEqual([
      'slow measure.imposed',
      'slow measure.imposed',
      'slow measure.lifted',
      'slow measure.imposed',
    ]);
    const sequences = bodies()
      .filter(({ data }) => data.listing.id === slow)
      .map(({ data }) => data.sequence);
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
  });

  it('waits as long as the receiver asks', async () => {
    await subscribe();
    receiver.answers(429, { 'retry-after': '3600' });
    await measure([shop.listings[7]]);
    await work();
    receiver.answers(200);
    await advance(HOUR - 1000);
    expect(receiver.received).toHaveLength(1);
    await advance(2000);
    expect(receiver.received).toHaveLength(2);
  });

  it('stops after five days without a success, holds back, and resumes in order', async () => {
    const { id } = await subscribe();
    receiver.answers(500);
    for (let day = 0; day < 7; day++) {
      await measure([shop.listings[8]], day % 2 === 0 ? 'measure.imposed' : 'measure.lifted');
      for (let i = 0; i < 6; i++) await advance(4 * HOUR);
    }
    const { body } = await api.call(`GET /${id}`);
    expect(body).toMatchObject({ isEnabled: false, disabledBecause: 'failing' });
    const before = receiver.received.length;
    await advance(DAY);
    expect(receiver.received).toHaveLength(before);
    const entries = await house.platform.db.read((db) =>
      db.rows(sql<{ type: string }>`
        select type from journal.entry where subject = ${id} and type = 'webhook.disabled'`),
    );
    expect(entries).toHaveLength(1);
    receiver.answers(200);
    expect((await api.patch(id, { isEnabled: true })).body).toMatchObject({
      isEnabled: true,
      failingSince: null,
    });
    await work();
    const resumed = bodies()
      .slice(before)
      .map(({ data }) => data.sequence);
    expect(resumed.length).toBeGreaterThan(3);
    expect(resumed).toEqual([...resumed].sort((a, b) => a - b));
    expect(await api.deliveries(`?endpointId=${id}&status=pending`)).toEqual([]);
    const { body: bulk } = await api.call(`POST /${id}/replay`, {});
    await work();
    expect(bulk.replayed).toBeGreaterThan(0);
    expect(await api.deliveries(`?endpointId=${id}&status=dead`)).toEqual([]);
    expect(await api.deliveries(`?endpointId=${id}&status=delivered`)).toHaveLength(7);
  });

  it('stops at once when the endpoint says that it is gone', async () => {
    const { id } = await subscribe();
    receiver.answers(410);
    await measure([shop.listings[9], shop.listings[10]]);
    await work();
    expect((await api.call(`GET /${id}`)).body.disabledBecause).toBe('gone');
    // A test goes out all the same, once, and changes nothing.
    const test = await api.call(`POST /${id}/test`);
    expect(test.status).toBe(202);
    receiver.answers(200);
    await work();
    expect(bodies().at(-1)).toMatchObject({ type: 'webhook.test' });
    expect((await api.call(`GET /deliveries/${test.body.id}`)).body.status).toBe('delivered');
    expect((await api.call(`GET /${id}`)).body.isEnabled).toBe(false);
  });

  it('sends again what was under way when the process died', async () => {
    const { id } = await subscribe();
    await measure([shop.listings[11]]);
    const [{ id: deliveryId }] = await api.deliveries(`?endpointId=${id}`);
    // The claim is committed and the process dies before any answer is recorded.
    await house.platform.db.write('system:test', async (tx) => {
      const leaseEnds = new Date(tx.now.getTime() + MINUTE);
      await claimDelivery(tx, deliveryId, leaseEnds);
      await setTimer(tx, { kind: 'webhook.send', subject: deliveryId, dueAt: leaseEnds });
    });
    await work();
    expect(receiver.received).toHaveLength(0);
    await advance(MINUTE);
    expect(receiver.received).toMatchObject([{ headers: { 'webhook-id': deliveryId } }]);
    expect((await api.call(`GET /deliveries/${deliveryId}`)).body).toMatchObject({
      status: 'delivered',
      attempts: 2,
    });
  });

  it('goes out by the house’s own clockwork and queue', async () => {
    await subscribe();
    vi.useRealTimers();
    await house.runtime.work(50);
    await measure([shop.listings[20]]);
    await vi.waitFor(() => expect(receiver.received).toHaveLength(1), 25_000);
    expect(bodies()).toMatchObject([{ data: { listing: { externalId: 'SKU-20' } } }]);
  });
});
