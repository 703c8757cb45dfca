import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListingId, StorefrontId } from '../../contracts/ids.js';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { createApiKey, registerOrganisation } from '../accounts/index.js';
import { aListing, aStorefront, platformActor } from './builders.js';
import { openStorefront, recordListings } from './index.js';

describe('uploaded pictures', () => {
  let house: TestHouse;
  let us: StorefrontId;
  let id: ListingId;
  let authorization: string;
  const put = (n: number, payload: Buffer, type = 'image/png') =>
    house.http.inject({
      method: 'PUT',
      url: `/v1/listings/${id}/pictures/${n}`,
      headers: { authorization, 'content-type': type },
      payload,
    });
  const get = (url: string) => house.http.inject({ url, headers: { authorization } });
  const square = (edge: number, colour: string) =>
    sharp({ create: { width: edge, height: edge, channels: 3, background: colour } })
      .png()
      .toBuffer();
  const record = (title: string) =>
    house.platform.db.write(platformActor.ref, (tx) =>
      recordListings(tx, platformActor, us, [aListing(1, { title })]),
    );

  beforeAll(async () => {
    house = await openHouse();
    authorization = await house.platform.db.write(platformActor.ref, async (tx) => {
      const organisationId = await registerOrganisation(tx, platformActor, {
        kind: 'platform',
        name: 'Market',
        country: 'CN',
        locale: 'en',
      });
      us = await openStorefront(tx, platformActor, aStorefront('us'));
      const permissions = ['marketplace.ingest', 'marketplace.read'] as const;
      const { key } = await createApiKey(tx, { organisationId }, { name: 'test', permissions });
      return `Bearer ${key}`;
    });
    id = (await record('First'))[0]?.id as ListingId;
  });
  afterAll(() => house.close());

  it('are drawn anew, served inert, make versions, and stay when the words change', async () => {
    const red = await square(2000, 'red');
    const first = await put(0, red);
    expect(first.json(), first.body).toMatchObject({ versionNumber: 2, width: 2000 });
    expect((await put(0, red)).json()).toMatchObject({ versionNumber: 2 });
    expect((await put(2, red)).json().code).toBe('picture-not-found');
    await record('Second');
    const listing = (await get(`/v1/listings/${id}`)).json();
    expect(listing).toMatchObject({ versionNumber: 3, title: 'Second' });
    expect(listing.pictureUrls).toEqual([`/v1/listings/${id}/pictures/0`]);
    const shown = await get(listing.previewUrl);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    const { format, width, exif } = await sharp(shown.rawPayload).metadata();
    expect({ format, width, exif }).toEqual({ format: 'webp', width: 1024, exif: undefined });
    expect(await record('Second')).toMatchObject([{ outcome: 'unchanged' }]);
  });

  it('are refused when they are something else, cut short, or unfold to too much', async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    );
    expect((await put(0, svg, 'image/svg+xml')).json().code).toBe('picture-not-accepted');
    expect((await put(0, svg)).json().code).toBe('picture-not-accepted');
    const html = Buffer.from('<!doctype html><script>alert(1)</script>');
    expect((await put(0, html, 'image/jpeg')).json().code).toBe('picture-not-accepted');
    const whole = await square(900, 'blue');
    const short = whole.subarray(0, whole.length / 2);
    expect((await put(0, short)).json().code).toBe('picture-not-readable');
    const vast = await sharp({
      create: { width: 12_000, height: 12_000, channels: 3, background: 'black' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect((await put(0, vast)).json().code).toBe('picture-not-readable');
    expect((await put(0, Buffer.alloc(21 * 1024 * 1024))).json().code).toBe('too-large');
  }, 60_000);
});
