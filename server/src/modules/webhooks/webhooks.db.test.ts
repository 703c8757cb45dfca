import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { openReceiver, type Receiver } from './builders.js';
import { callerOf, journalMeasures, makeShop, workDeliveries } from './shop-builder.js';

const HOUR = 3_600_000;

describe('webhooks and their settings', () => {
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

  it('is for the platform’s engineers only, on every route', async () => {
    const { id } = await subscribe();
    const delivery = 'dlv_01k0000000000000000000000a';
    const addresses = [
      'GET ',
      'POST ',
      `GET /${id}`,
      `PATCH /${id}`,
      `DELETE /${id}`,
      `POST /${id}/secret`,
      `POST /${id}/test`,
      `POST /${id}/replay`,
      'GET /deliveries',
      `GET /deliveries/${delivery}`,
      `POST /deliveries/${delivery}/replay`,
    ];
    for (const address of addresses) {
      expect([address, (await api.call(address, undefined, {}, shop.strangerKey)).status]).toEqual([
        address,
        403,
      ]);
      expect([address, (await api.call(address, undefined, {}, 'mgp_x')).status]).toEqual([
        address,
        401,
      ]);
    }
  });

  it('signs with both secrets while they overlap, then with the new one alone', async () => {
    const { id, secret: old } = await subscribe();
    const { body } = await api.call(`POST /${id}/secret`, { overlapHours: 2 });
    await measure([shop.listings[12]]);
    await work();
    expect(receiver.received[0]?.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
    expect(verify(old, 0)).toEqual(verify(body.secret, 0));
    house.clock.advance(3 * HOUR);
    await measure([shop.listings[12]]);
    await work();
    expect(verify(body.secret, 1)).toBeTruthy();
    expect(() => verify(old, 1)).toThrow();
  });

  it('refuses unusable addresses by their field, and old versions', async () => {
    const bad = await api.call('POST ', { name: 'Bad', url: 'http://me:pw@127.0.0.1/' });
    expect(bad).toMatchObject({
      status: 422,
      body: { code: 'webhook-url-refused', errors: [{ pointer: '/url', code: 'credentials' }] },
    });
    const unknown = {
      name: 'Bad',
      url: receiver.url,
      storefrontId: 'sto_01k0000000000000000000000a',
    };
    expect((await api.call('POST ', unknown)).status).toBe(422);
    const { id } = await subscribe();
    expect((await api.call(`PATCH /${id}`, { name: 'X' })).status).toBe(428);
    expect((await api.patch(id, { name: 'Renamed' })).body.name).toBe('Renamed');
    expect((await api.call(`PATCH /${id}`, { name: 'Y' }, { 'if-match': '"1"' })).status).toBe(412);
    expect((await api.call(`DELETE /${id}`)).status).toBe(204);
    expect((await api.call(`GET /${id}`)).status).toBe(404);
  });

  it('pages through deliveries, the newest first', async () => {
    const { id } = await subscribe();
    for (const listing of shop.listings.slice(13, 20)) {
      house.clock.advance(1);
      await measure([listing]);
    }
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: string = `?endpointId=${id}&limit=3${cursor && `&cursor=${cursor}`}`;
      const page = (await api.call(`GET /deliveries${query}`)).body;
      seen.push(...page.items.map(({ target }: { target: string }) => target));
      cursor = page.next;
    }
    expect(seen).toEqual(shop.listings.slice(13, 20).reverse());
  });
});
