import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListingId, OrganisationId, StorefrontId } from '../../contracts/ids.js';
import { sql } from '../../platform/db/index.js';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { registerOrganisation } from '../accounts/index.js';
import { aListing, aStorefront, platformActor } from './builders.js';
import {
  listingsByIds,
  merchantOf,
  openStorefront,
  recordListings,
  recordMerchants,
  resolveListings,
  setListingStatus,
  storefrontById,
} from './index.js';

describe('the mirror', () => {
  let house: TestHouse;
  let us: StorefrontId;
  const write = <T>(work: Parameters<TestHouse['platform']['db']['write']>[1]) =>
    house.platform.db.write(platformActor.ref, work) as Promise<T>;
  const record = (rows: Parameters<typeof recordListings>[3]) =>
    house.platform.db.write(platformActor.ref, (tx) => recordListings(tx, platformActor, us, rows));

  beforeAll(async () => {
    house = await openHouse();
    us = await write<StorefrontId>((tx) => openStorefront(tx, platformActor, aStorefront('us')));
  });
  afterAll(() => house.close());

  it('refuses a second storefront of one code', async () => {
    await expect(
      write((tx) => openStorefront(tx, platformActor, aStorefront('us'))),
    ).rejects.toMatchObject({ code: 'storefront-code-taken' });
    const found = await house.platform.db.read((db) => storefrontById(db, us));
    expect(found).toMatchObject({ code: 'us', currency: 'USD', version: 1 });
  });

  it('creates, leaves alone, and makes versions, with the last row of an id in a batch', async () => {
    const rows = [aListing(1), aListing(2), aListing(3)];
    const first = await record(rows);
    expect(first.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'created']);
    const again = await record(rows);
    expect(again).toEqual(first.map((r) => ({ ...r, outcome: 'unchanged' })));
    const title = '<script>alert(1)</script> 帆布包';
    const changed = await record([aListing(2), aListing(2, { title })]);
    expect(changed.map(({ outcome }) => outcome)).toEqual(['superseded', 'changed']);
    const id = changed[1]?.id as ListingId;
    const views = await house.platform.db.read((db) => listingsByIds(db, [id]));
    expect(views.get(id)).toMatchObject({ title, versionNumber: 2, status: 'live' });
    const kept = await house.platform.db.read((db) =>
      db.rows(sql<{ title: string }>`
        select title from marketplace.listing_version where listing_id = ${id} order by number`),
    );
    expect(kept.map((v) => v.title)).toEqual([aListing(2).title, title]);
  });

  it('resolves thousands of references in their order', async () => {
    await record(Array.from({ length: 500 }, (_, i) => aListing(1000 + i)));
    const refs = Array.from({ length: 500 }, (_, i) =>
      i % 2 === 0
        ? { externalId: `sku-${1000 + i}` }
        : { url: `http://www.shop.example/p/${1000 + i}/?utm_source=x#top` },
    );
    const found = await house.platform.db.read((db) =>
      resolveListings(db, us, [...refs, { externalId: 'nothing' }, { url: 'not a url' }, {}]),
    );
    expect(found.slice(0, 500).map((l) => l?.externalId)).toEqual(
      refs.map((_, i) => `sku-${1000 + i}`),
    );
    expect(found.slice(500)).toEqual([undefined, undefined, undefined]);
    const byId = await house.platform.db.read((db) =>
      resolveListings(db, us, [{ listingId: found[7]?.id }]),
    );
    expect(byId[0]).toEqual(found[7]);
  });

  it('keeps a removed listing removed when the marketplace sends it again', async () => {
    const [result] = await record([aListing(9)]);
    const id = result?.id as ListingId;
    const changed = await write((tx) => setListingStatus(tx, [id], 'removed'));
    expect(changed).toEqual([{ id, from: 'live' }]);
    expect(await write((tx) => setListingStatus(tx, [id], 'removed'))).toEqual([]);
    await record([aListing(9, { title: 'Another title' })]);
    const views = await house.platform.db.read((db) => listingsByIds(db, [id]));
    expect(views.get(id)).toMatchObject({ status: 'removed', title: 'Another title' });
  });

  it('knows the merchants of an organisation and forgets nothing that a row leaves out', async () => {
    const organisationId = await write<OrganisationId>((tx) =>
      registerOrganisation(tx, platformActor, {
        kind: 'merchant',
        name: 'Blue Lantern',
        country: 'US',
        locale: 'en',
      }),
    );
    const rows = [{ externalId: 'seller-1', name: 'Blue Lantern', organisationId, country: 'US' }];
    await write((tx) => recordMerchants(tx, platformActor, us, rows));
    const again = await write((tx) =>
      recordMerchants(tx, platformActor, us, [{ externalId: 'seller-1', name: 'Blue Lantern' }]),
    );
    expect(again).toMatchObject([{ outcome: 'unchanged' }]);
    const mine = await house.platform.db.read((db) => merchantOf(db, organisationId));
    expect(mine).toHaveLength(1);
    const stranger = {
      ...rows[0],
      name: 'X',
      externalId: 'x',
      organisationId: platformActor.organisationId,
    };
    const refused = await write((tx) => recordMerchants(tx, platformActor, us, [stranger]));
    expect(refused).toMatchObject([
      { outcome: 'refused', problems: [{ code: 'organisation-unknown' }] },
    ]);
  });

  it('writes one journal entry a batch, and none for a batch that changed nothing', async () => {
    const count = () =>
      house.platform.db.read((db) =>
        db.count(sql`select 1 from journal.entry where type = 'listings.ingested'`),
      );
    const before = await count();
    await record([aListing(20), aListing(21)]);
    await record([aListing(20), aListing(21)]);
    expect(await count()).toBe(before + 1);
  });
});
