import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../../../testing/harness.js';
import {
  type BuiltPerson,
  buildPerson,
  CSRF,
  openBrowser,
  PASSWORD,
  signedIn,
} from '../builders.js';

const HOUR = 3_600_000;

describe('sessions', () => {
  let house: TestHouse;
  let holder: BuiltPerson;
  beforeAll(async () => {
    house = await openHouse();
    holder = await buildPerson(house.platform.db, 'rights-holder');
  });
  afterAll(() => house.close());
  const me = (browser: { call: ReturnType<typeof openBrowser>['call'] }) =>
    browser.call('GET', '/v1/session');

  it('says who is signed in, with the cookie out of reach of scripts', async () => {
    const browser = openBrowser(house.http);
    expect((await me(browser)).json()).toMatchObject({
      signedIn: false,
      person: null,
      organisation: null,
      permissions: [],
      demo: false,
      needsSetup: true,
      sso: false,
    });
    const answer = await browser.signIn(holder.email.toUpperCase());
    expect(answer.json()).toMatchObject({
      signedIn: true,
      person: { id: holder.personId, email: holder.email },
      organisation: { kind: 'rights-holder', status: 'active' },
    });
    expect(answer.cookies[0]).toMatchObject({
      name: 'magpie_session',
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
    });
    expect((await me(browser)).json().permissions).toContain('notice.submit');
    expect((await browser.call('DELETE', '/v1/session')).statusCode).toBe(204);
    expect((await me(browser)).json().signedIn).toBe(false);
  });

  it('ends the old session and never takes a token that the browser brought', async () => {
    const browser = await signedIn(house.http, holder);
    const before = browser.jar.get('magpie_session') ?? '';
    await browser.signIn(holder.email);
    expect(browser.jar.get('magpie_session')).not.toBe(before);
    const replayed = openBrowser(house.http);
    replayed.jar.set('magpie_session', before);
    expect((await me(replayed)).json().signedIn).toBe(false);
  });

  it('ends after 12 idle hours, and after 14 days of use', async () => {
    const idle = await signedIn(house.http, holder);
    const busy = await signedIn(house.http, holder);
    await house.advance(12 * HOUR - 60_000);
    expect((await me(busy)).json().signedIn).toBe(true);
    await house.advance(60_000);
    expect((await me(idle)).json().signedIn).toBe(false);
    for (let hours = 12; hours < 14 * 24; hours += 6) {
      expect((await me(busy)).json().signedIn).toBe(true);
      await house.advance(6 * HOUR);
    }
    expect((await me(busy)).json().signedIn).toBe(false);
  });

  it('lists a person’s own sessions and ends one of them; another’s is not found', async () => {
    const [here, there] = [await signedIn(house.http, holder), await signedIn(house.http, holder)];
    const { items } = (await here.call('GET', '/v1/sessions')).json();
    expect(items).toHaveLength(2);
    expect(items.filter((item: { isCurrent: boolean }) => item.isCurrent)).toHaveLength(1);
    const other = items.find((item: { isCurrent: boolean }) => !item.isCurrent).id;
    const stranger = await signedIn(house.http, await buildPerson(house.platform.db, 'merchant'));
    const refused = await stranger.call('DELETE', `/v1/sessions/${other}`);
    expect([refused.statusCode, refused.json().code]).toEqual([404, 'session-not-found']);
    expect((await here.call('DELETE', `/v1/sessions/${other}`)).statusCode).toBe(204);
    expect((await me(there)).json().signedIn).toBe(false);
    expect((await me(here)).json().signedIn).toBe(true);
  });

  it('refuses to change anything for a page of another site', async () => {
    const browser = await signedIn(house.http, holder);
    const cookie = `magpie_session=${browser.jar.get('magpie_session')}`;
    const attempts = [
      { cookie },
      { cookie, ...CSRF, 'sec-fetch-site': 'cross-site' },
      { cookie, ...CSRF, 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of attempts) {
      const answer = await house.http.inject({ method: 'DELETE', url: '/v1/session', headers });
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'cross-site-request']);
    }
    expect((await me(browser)).json().signedIn).toBe(true);
  });

  it('answers an unknown address and a wrong password alike', async () => {
    const browser = openBrowser(house.http);
    const wrong = await browser.signIn(holder.email, 'wrong password');
    const unknown = await browser.signIn('nobody@example.com', 'wrong password');
    const strange = await browser.signIn('not an address', 'wrong password');
    for (const answer of [wrong, unknown, strange]) {
      expect(answer.statusCode).toBe(401);
      const { code, detail } = answer.json();
      expect({ code, detail }).toEqual({ code: 'sign-in-refused', detail: wrong.json().detail });
    }
  });

  it('changes a password, which ends every other session', async () => {
    const person = await buildPerson(house.platform.db, 'merchant');
    const [here, there] = [await signedIn(house.http, person), await signedIn(house.http, person)];
    const change = (current: string, next: string) =>
      here.call('POST', '/v1/people/me/password', { current, new: next });
    expect((await change('not this one', 'eight loud herons at dawn')).json().code).toBe(
      'password-wrong',
    );
    const weak = await change(PASSWORD, 'short');
    expect(weak.json()).toMatchObject({
      code: 'password-too-weak',
      errors: [{ pointer: '/new', code: 'short' }],
    });
    expect((await change(PASSWORD, 'eight loud herons at dawn')).statusCode).toBe(200);
    expect((await me(here)).json().signedIn).toBe(true);
    expect((await me(there)).json().signedIn).toBe(false);
    expect((await openBrowser(house.http).signIn(person.email)).statusCode).toBe(401);
    expect(
      (await openBrowser(house.http).signIn(person.email, 'eight loud herons at dawn')).statusCode,
    ).toBe(200);
  });
});

describe('sign-in throttling', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('slows a guesser of one account, also with the right password, until time has passed', async () => {
    const person = await buildPerson(house.platform.db, 'merchant');
    const browser = openBrowser(house.http);
    const guesses = await Promise.all(
      Array.from({ length: 14 }, () => browser.signIn(person.email, 'a guess')),
    );
    const codes = guesses.map((answer) => answer.statusCode);
    expect(codes.filter((code) => code === 401)).toHaveLength(10);
    expect(codes.filter((code) => code === 429)).toHaveLength(4);
    const refused = await browser.signIn(person.email);
    expect(refused.statusCode).toBe(429);
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    await house.advance((wait + 1) * 1000);
    expect((await browser.signIn(person.email)).statusCode).toBe(200);
    expect((await browser.signIn(person.email, 'a guess')).statusCode).toBe(401);
  });

  it('treats an unknown account no differently', async () => {
    const browser = openBrowser(house.http);
    const codes: number[] = [];
    for (let i = 0; i < 11; i++)
      codes.push((await browser.signIn('nobody@example.com', 'x')).statusCode);
    expect(codes).toEqual([...Array(10).fill(401), 429]);
  });

  it('slows one address that tries many accounts, and no other address', async () => {
    const attempt = (i: number, remoteAddress: string) =>
      house.http.inject({
        method: 'POST',
        url: '/v1/session',
        remoteAddress,
        payload: { email: `many-${i}@example.com`, password: 'x' },
      });
    const codes: number[] = [];
    for (let i = 0; i < 61; i++)
      codes.push((await attempt(i, `2001:db8::${i.toString(16)}`)).statusCode);
    expect(codes.filter((code) => code === 401)).toHaveLength(60);
    expect(codes.at(-1)).toBe(429);
    expect((await attempt(99, '2001:db8:0:1::1')).statusCode).toBe(401);
  });
});
