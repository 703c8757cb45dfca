import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../../../testing/harness.js';
import { type Browser, type BuiltPerson, buildPerson, openBrowser, signedIn } from '../builders.js';

const BASE = 'http://127.0.0.1:4000';

/** What the provider knows of each of its accounts. */
const accounts = new Map<string, { email: string; email_verified: boolean; name: string }>();

/** A real OpenID provider on loopback; whoever is named in `login_hint` by the test signs in. */
async function openProvider(): Promise<{
  server: Server;
  issuer: string;
  signInAs: (id: string) => void;
}> {
  let current = '';
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'magpie',
        client_secret: 'a secret of the test',
        redirect_uris: [`${BASE}/v1/session/oidc/callback`],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...accounts.get(sub) }),
    }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId,
        accountId: context.oidc.session?.accountId,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  const handle: RequestListener = (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void callback(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: current } });
  };
  return {
    server,
    issuer,
    signInAs: (id) => {
      current = id;
    },
  };
}

/** Follows the provider's redirects as a browser would, back to our callback's address. */
async function followToCallback(start: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = start;
  for (let hops = 0; hops < 10; hops++) {
    if (url.startsWith(BASE)) return url.slice(BASE.length);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    url = new URL(answer.headers.get('location') ?? '', url).href;
  }
  throw new Error('The provider redirects without end.');
}

describe('single sign-on of the platform’s staff', () => {
  let house: TestHouse;
  let provider: Awaited<ReturnType<typeof openProvider>>;
  let admin: BuiltPerson;
  beforeAll(async () => {
    provider = await openProvider();
    const { issuer } = provider;
    const oidc = {
      issuer,
      clientId: 'magpie',
      clientSecret: 'a secret of the test',
      isInsecureAllowed: true,
    };
    house = await openHouse({ baseUrl: BASE, oidc });
    admin = await buildPerson(house.platform.db, 'platform');
    accounts.set('admin', { email: admin.email, email_verified: true, name: 'Root' });
    accounts.set('newcomer', {
      email: 'new@staff.example',
      email_verified: true,
      name: 'New Reviewer',
    });
  });
  afterAll(async () => {
    await house.close();
    provider.server.close();
  });

  async function callbackFor(account: string, browser: Browser): Promise<string> {
    provider.signInAs(account);
    const begun = await browser.call('GET', '/v1/session/oidc');
    expect(begun.statusCode).toBe(303);
    return followToCallback(String(begun.headers.location));
  }

  async function signOn(account: string) {
    const browser = openBrowser(house.http);
    const answer = await browser.call('GET', await callbackFor(account, browser));
    expect(answer.statusCode).toBe(303);
    return { browser, location: answer.headers.location };
  }

  it('sends the browser away with PKCE, state and nonce', async () => {
    const begun = await openBrowser(house.http).call('GET', '/v1/session/oidc');
    const { searchParams } = new URL(String(begun.headers.location));
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/);
    expect(searchParams.get('redirect_uri')).toBe(`${BASE}/v1/session/oidc/callback`);
  });

  it('signs a member of the staff on by their verified address', async () => {
    const { browser, location } = await signOn('admin');
    expect(location).toBe(`${BASE}/`);
    expect((await browser.call('GET', '/v1/session')).json()).toMatchObject({
      sso: true,
      person: { id: admin.personId },
    });
  });

  it('refuses an unverified address and people of other organisations', async () => {
    accounts.set('unverified', { email: admin.email, email_verified: false, name: 'Root' });
    const merchant = await buildPerson(house.platform.db, 'merchant');
    accounts.set('merchant', { email: merchant.email, email_verified: true, name: 'Shop' });
    for (const account of ['unverified', 'merchant', 'newcomer']) {
      const { browser, location } = await signOn(account);
      expect(location).toBe(`${BASE}/sign-in?problem=sign-on-refused`);
      expect((await browser.call('GET', '/v1/session')).json().signedIn).toBe(false);
    }
  });

  it('refuses a callback that is replayed, from another browser, or with another state', async () => {
    const refused = `${BASE}/sign-in?problem=sign-on-refused`;
    const browser = openBrowser(house.http);
    const callback = await callbackFor('admin', browser);
    expect((await openBrowser(house.http).call('GET', callback)).headers.location).toBe(refused);
    expect((await browser.call('GET', callback)).headers.location).toBe(`${BASE}/`);
    expect((await browser.call('GET', callback)).headers.location).toBe(refused);

    const other = await callbackFor('admin', browser);
    const tampered = other.replace(/state=[^&]*/, 'state=another');
    expect((await browser.call('GET', tampered)).headers.location).toBe(refused);
    const denied = await callbackFor('admin', browser);
    expect(denied).toContain('code=');
    expect(
      (await browser.call('GET', '/v1/session/oidc/callback?error=access_denied')).headers.location,
    ).toBe(refused);
  });

  it('lets people of the provider join as reviewers only when the administrator says so', async () => {
    const browser = await signedIn(house.http, admin);
    const policy = (await browser.call('GET', '/v1/platform/sign-on')).json();
    expect(policy.autoJoinRole).toBe(null);
    const change = { autoJoinRole: 'reviewer' };
    const answer = await browser.call('PATCH', '/v1/platform/sign-on', change, {
      'if-match': `"${policy.version}"`,
    });
    expect(answer.json().autoJoinRole).toBe('reviewer');
    const joined = await signOn('newcomer');
    const session = (await joined.browser.call('GET', '/v1/session')).json();
    expect(session).toMatchObject({
      person: { name: 'New Reviewer' },
      organisation: { kind: 'platform' },
    });
    expect(session.permissions).toContain('review.work');
    expect(session.permissions).not.toContain('platform.administer');
  });
});

describe('without a provider', () => {
  it('offers no single sign-on', async () => {
    const house = await openHouse();
    try {
      expect((await house.http.inject({ url: '/v1/session/oidc' })).statusCode).toBe(404);
      const back = await house.http.inject({ url: '/v1/session/oidc/callback?code=x' });
      expect(back.headers.location).toBe(`${BASE}/sign-in?problem=sign-on-not-offered`);
    } finally {
      await house.close();
    }
  });
});
