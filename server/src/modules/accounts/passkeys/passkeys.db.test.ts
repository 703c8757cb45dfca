import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../../../testing/harness.js';
import { type BuiltPerson, buildPerson, openBrowser, signedIn } from '../builders.js';
import { SoftwareAuthenticator } from './software-authenticator.js';

const ORIGIN = 'https://magpie.example';

describe('passkeys', () => {
  let house: TestHouse;
  let person: BuiltPerson;
  let key: SoftwareAuthenticator;
  beforeAll(async () => {
    house = await openHouse({ baseUrl: ORIGIN });
    person = await buildPerson(house.platform.db, 'platform', ['reviewer']);
    key = new SoftwareAuthenticator(ORIGIN);
  });
  afterAll(() => house.close());

  async function signInBy(authenticator: SoftwareAuthenticator) {
    const browser = openBrowser(house.http);
    const options = (await browser.call('POST', '/v1/session/passkey/options')).json();
    const answer = await browser.call('POST', '/v1/session/passkey', authenticator.get(options));
    return { browser, answer };
  }

  it('are added by a signed-in person and sign them in without a password', async () => {
    const browser = await signedIn(house.http, person);
    const options = (await browser.call('POST', '/v1/passkeys/options')).json();
    expect(options).toMatchObject({ rp: { id: 'magpie.example' }, user: { name: person.email } });
    const added = await browser.call('POST', '/v1/passkeys', {
      name: 'Laptop',
      response: key.create(options),
    });
    expect([added.statusCode, added.json().name]).toEqual([201, 'Laptop']);
    const { answer } = await signInBy(key);
    expect(answer.json()).toMatchObject({ signedIn: true, person: { id: person.personId } });
    const { items } = (await browser.call('GET', '/v1/passkeys')).json();
    expect(items).toMatchObject([{ name: 'Laptop', lastUsedAt: '2026-03-03T02:00:00.000Z' }]);
  });

  it('refuse an answer that is replayed, late, from another browser or another site', async () => {
    const browser = openBrowser(house.http);
    const begin = async () => (await browser.call('POST', '/v1/session/passkey/options')).json();
    const refusal = async (call: ReturnType<typeof browser.call>) => (await call).json().code;
    const response = key.get(await begin());
    expect((await browser.call('POST', '/v1/session/passkey', response)).statusCode).toBe(200);
    expect(await refusal(browser.call('POST', '/v1/session/passkey', response))).toBe(
      'passkey-refused',
    );

    const late = key.get(await begin());
    await house.advance(601_000);
    expect(await refusal(browser.call('POST', '/v1/session/passkey', late))).toBe(
      'passkey-refused',
    );

    const elsewhere = key.get(await begin());
    expect(
      await refusal(openBrowser(house.http).call('POST', '/v1/session/passkey', elsewhere)),
    ).toBe('passkey-refused');

    const forged = { ...key.get(await begin()), id: Buffer.from('unknown').toString('base64url') };
    expect(await refusal(browser.call('POST', '/v1/session/passkey', forged))).toBe(
      'passkey-refused',
    );

    const tampered = key.get(await begin());
    tampered.response.signature = key.get(await begin()).response.signature;
    expect(await refusal(browser.call('POST', '/v1/session/passkey', tampered))).toBe(
      'passkey-refused',
    );
  });

  it('refuse an authenticator that did not verify its user, or whose counter went back', async () => {
    key.isUserVerified = false;
    expect((await signInBy(key)).answer.json().code).toBe('passkey-refused');
    key.isUserVerified = true;
    expect((await signInBy(key)).answer.statusCode).toBe(200);
    key.rewind();
    expect((await signInBy(key)).answer.json().code).toBe('passkey-refused');
  });

  it('refuse a key made for another site or another person’s challenge', async () => {
    const browser = await signedIn(house.http, person);
    const phished = new SoftwareAuthenticator('https://magpie.example.evil.example');
    const options = (await browser.call('POST', '/v1/passkeys/options')).json();
    const body = { name: 'x', response: phished.create(options) };
    expect((await browser.call('POST', '/v1/passkeys', body)).json().code).toBe('passkey-refused');

    const other = await signedIn(house.http, await buildPerson(house.platform.db, 'merchant'));
    const theirs = (await other.call('POST', '/v1/passkeys/options')).json();
    const stolen = { name: 'x', response: new SoftwareAuthenticator(ORIGIN).create(theirs) };
    browser.jar.set('magpie_ceremony', other.jar.get('magpie_ceremony') ?? '');
    expect((await browser.call('POST', '/v1/passkeys', stolen)).json().code).toBe(
      'passkey-refused',
    );
  });

  it('are removed by their own person only', async () => {
    const browser = await signedIn(house.http, person);
    const { id } = (await browser.call('GET', '/v1/passkeys')).json().items[0];
    const stranger = await signedIn(house.http, await buildPerson(house.platform.db, 'merchant'));
    expect((await stranger.call('DELETE', `/v1/passkeys/${id}`)).json().code).toBe(
      'passkey-not-found',
    );
    expect((await browser.call('DELETE', `/v1/passkeys/${id}`)).statusCode).toBe(204);
    const { answer } = await signInBy(key);
    expect(answer.json().code).toBe('passkey-refused');
  });
});
