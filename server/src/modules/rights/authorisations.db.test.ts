import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../contracts/parties.js';
import { sql } from '../../platform/db/index.js';
import { openHouse } from '../../testing/harness.js';
import { systemActor } from '../accounts/index.js';
import { picture } from '../evidence/samples.js';
import { aStorefront } from '../marketplace/builders.js';
import { merchantOf, openStorefront, recordMerchants } from '../marketplace/index.js';
import { aTrademark, buildRegistry } from './builders.js';
import { authorisedMerchants } from './index.js';
import type { NewRight } from './register-right.js';

const DAY = 24 * 3_600_000;
const house = await openHouse();
const { write, holder, rival, merchant, stranger, call, verified, evidenceOf } =
  await buildRegistry(house);
afterAll(() => house.close());

describe('authorisations', () => {
  let number = 20_000_000;
  beforeEach(() => {
    number += 1;
  });
  const mark = (change: Partial<NewRight> = {}) =>
    aTrademark({ number: String(number), ...change });

  it('authorises a merchant where and while the holder says so', async () => {
    const storefrontId = await write((tx) =>
      openStorefront(tx, systemActor('test'), aStorefront('us')),
    );
    await write((tx) =>
      recordMerchants(tx, systemActor('test'), storefrontId, [
        { externalId: 'S-1', name: 'Lantern Trading', organisationId: merchant.organisationId },
        { externalId: 'S-2', name: 'Harbour Goods', organisationId: stranger.organisationId },
      ]),
    );
    const [lantern] = await house.platform.db.read((db) => merchantOf(db, merchant.organisationId));
    const [harbour] = await house.platform.db.read((db) => merchantOf(db, stranger.organisationId));
    if (!lantern || !harbour) throw new Error('Both merchants are in the mirror.');
    const image = await evidenceOf(holder, 'mark-image', await picture('png', 64, 64));
    const rightId = await verified(mark({ subtype: 'combined', markImageId: image }));
    const today = house.clock.now();
    const day = (n: number) => new Date(today.getTime() + n * DAY).toISOString().slice(0, 10);
    const body = { rightId, merchant: { merchantId: lantern }, from: day(2), until: day(4) };
    expect((await call(rival, 'POST', '/v1/authorisations', body)).json().code).toBe(
      'right-not-found',
    );
    const beyond = await call(holder, 'POST', '/v1/authorisations', {
      ...body,
      territories: ['CN', 'FR'],
    });
    expect(beyond.json().errors).toMatchObject([{ pointer: '/territories' }]);
    const backwards = await call(holder, 'POST', '/v1/authorisations', { ...body, until: day(1) });
    expect(backwards.json().errors).toMatchObject([{ pointer: '/until' }]);
    const granted = await call(holder, 'POST', '/v1/authorisations', body);
    expect(granted.statusCode).toBe(201);
    expect(granted.json()).toMatchObject({
      merchant: { id: lantern, name: 'Lantern Trading', externalId: 'S-1' },
      right: { id: rightId, holder: { name: 'Kestrel' } },
      isInForce: false,
    });
    const external = { storefrontId, externalId: 'S-2' };
    const byName = await call(holder, 'POST', '/v1/authorisations', {
      rightId,
      merchant: external,
    });
    expect(byName.json()).toMatchObject({ merchant: { id: null }, isInForce: true, until: null });

    const authorised = (n: number) =>
      house.platform.db.read(async (db) => [
        ...(await authorisedMerchants(
          db,
          rightId,
          [lantern, harbour],
          new Date(`${day(n)}T03:00:00Z`),
        )),
      ]);
    expect(await authorised(1)).toEqual([harbour]);
    expect(new Set(await authorised(4))).toEqual(new Set([lantern, harbour]));
    expect(await authorised(5)).toEqual([harbour]);

    const mine = (await call(merchant, 'GET', '/v1/authorisations')).json();
    expect(mine.items.map((one: { id: string }) => one.id)).toEqual([granted.json().id]);
    expect(
      (await call(stranger, 'GET', '/v1/authorisations?inForce=true')).json().items,
    ).toHaveLength(1);
    expect(
      (await call(holder, 'GET', `/v1/authorisations?rightId=${rightId}`)).json().items,
    ).toHaveLength(2);
    expect(
      (await call(rival, 'GET', `/v1/authorisations?rightId=${rightId}`)).json().items,
    ).toEqual([]);

    const shown = await call(merchant, 'GET', `/v1/rights/${rightId}`);
    expect(shown.json()).toMatchObject({ documents: [], holderContact: null, statusReason: null });
    expect(shown.body).not.toContain('ip@kestrel.example');
    expect((await call(merchant, 'GET', shown.json().markImageUrl)).statusCode).toBe(200);

    const end = (as: Actor) => call(as, 'DELETE', `/v1/authorisations/${byName.json().id}`);
    expect((await end(rival)).json().code).toBe('authorisation-not-found');
    expect((await end(holder)).statusCode).toBe(204);
    expect((await end(holder)).statusCode).toBe(204);
    expect(await authorised(5)).toEqual([]);
    const ended = await house.platform.db.read((db) =>
      db.count(
        sql`select from journal.entry where type = 'authorisation.ended' and subject = ${byName.json().id}`,
      ),
    );
    expect(ended).toBe(1);
  });
});
