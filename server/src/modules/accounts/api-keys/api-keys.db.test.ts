import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../../platform/db/index.js';
import { openHouse, type TestHouse } from '../../../testing/harness.js';
import { type Browser, type BuiltPerson, buildPerson, signedIn } from '../builders.js';

describe('API keys', () => {
  let house: TestHouse;
  let owner: BuiltPerson;
  let browser: Browser;
  beforeAll(async () => {
    house = await openHouse();
    owner = await buildPerson(house.platform.db, 'rights-holder');
    browser = await signedIn(house.http, owner);
  });
  afterAll(() => house.close());
  const create = (scopes: string[], extra: object = {}) =>
    browser.call('POST', '/v1/api-keys', { name: 'Import', scopes, ...extra });
  const use = (secret: string) =>
    house.http.inject({ url: '/v1/session', headers: { authorization: `Bearer ${secret}` } });

  it('act for the organisation within their scopes, need no CSRF header, and are shown once', async () => {
    const { id, secret } = (await create(['notice.submit', 'journal.read'])).json();
    expect(secret).toMatch(/^mgp_[\w-]{43}$/);
    expect((await use(secret)).json()).toMatchObject({
      signedIn: true,
      person: null,
      organisation: { id: owner.organisationId },
      permissions: ['journal.read', 'notice.submit'],
    });
    const { items } = (await browser.call('GET', '/v1/api-keys')).json();
    expect(items[0]).toMatchObject({
      id,
      hint: secret.slice(0, 10),
      lastUsedAt: '2026-03-03T02:00:00.000Z',
    });
    expect(JSON.stringify(items)).not.toContain(secret);
    const kept = await house.platform.db.read((db) =>
      db.rows(sql`select 1 from accounts.api_key k where k::text like ${`%${secret.slice(12)}%`}`),
    );
    expect(kept).toEqual([]);
    expect(
      (
        await house.http.inject({
          url: '/v1/people/me',
          headers: { authorization: `Bearer ${secret}` },
        })
      ).statusCode,
    ).toBe(404);
  });

  it('cannot be given more than their maker has', async () => {
    const answer = await create(['journal.read', 'claim.decide']);
    expect(answer.json()).toMatchObject({
      code: 'scope-too-wide',
      errors: [{ pointer: '/scopes/1' }],
    });
  });

  it('stop at once when revoked, and at their expiry; a strange key is nobody', async () => {
    const made = (await create(['journal.read'])).json();
    expect((await use(made.secret)).json().signedIn).toBe(true);
    expect((await browser.call('DELETE', `/v1/api-keys/${made.id}`)).statusCode).toBe(204);
    expect((await use(made.secret)).json().signedIn).toBe(false);
    expect((await browser.call('DELETE', `/v1/api-keys/${made.id}`)).statusCode).toBe(404);
    const brief = (
      await create(['journal.read'], { expiresAt: '2026-03-03T03:00:00.000Z' })
    ).json();
    await house.advance(3_600_000);
    expect((await use(brief.secret)).json().signedIn).toBe(false);
    expect((await use('mgp_unknown')).json().signedIn).toBe(false);
    expect((await use(`${made.secret}x`)).json().signedIn).toBe(false);
  });

  it('are not found by other organisations', async () => {
    const { id } = (await create(['journal.read'])).json();
    const stranger = await signedIn(house.http, await buildPerson(house.platform.db, 'merchant'));
    const answer = await stranger.call('DELETE', `/v1/api-keys/${id}`);
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'api-key-not-found']);
    expect((await stranger.call('GET', '/v1/api-keys')).json().items).toEqual([]);
  });

  it('wins over a cookie: a request that names a key stands or falls with it', async () => {
    const cookie = `magpie_session=${browser.jar.get('magpie_session')}`;
    const answer = await house.http.inject({
      url: '/v1/session',
      headers: { cookie, authorization: 'Bearer mgp_wrong' },
    });
    expect(answer.json().signedIn).toBe(false);
  });
});
