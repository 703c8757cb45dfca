import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../../platform/db/index.js';
import { openHouse, type TestHouse } from '../../../testing/harness.js';
import {
  type Browser,
  type BuiltPerson,
  buildPerson,
  joinPerson,
  openBrowser,
  PASSWORD,
  signedIn,
} from '../builders.js';

describe('people of an organisation', () => {
  let house: TestHouse;
  let owner: BuiltPerson;
  let browser: Browser;
  beforeAll(async () => {
    house = await openHouse();
    owner = await buildPerson(house.platform.db, 'rights-holder');
    browser = await signedIn(house.http, owner);
  });
  afterAll(() => house.close());
  const join = (roles: ('owner' | 'member')[]) =>
    house.platform.db.write('system:test', (tx) => joinPerson(tx, owner.organisationId, roles));
  const tokenOf = async (email: string) => {
    const row = await house.platform.db.read((db) =>
      db.first(sql<{ text: string }>`
        select data ->> 'text' as text from jobs.job where data ->> 'to' = ${email} order by created_on desc limit 1`),
    );
    return /token=([\w-]{43})/.exec(row?.text ?? '')?.[1] ?? '';
  };

  it('are invited with roles of their kind, and come in by a link that works once', async () => {
    const invite = (body: object) =>
      browser.call('POST', '/v1/people', {
        name: 'Mo',
        email: 'mo@example.com',
        locale: 'en',
        roles: ['member'],
        ...body,
      });
    expect((await invite({ roles: ['administrator'] })).json().code).toBe('role-not-given-here');
    expect((await invite({ email: owner.email })).json().code).toBe('email-taken');
    expect((await invite({})).json()).toMatchObject({
      status: 'invited',
      roles: ['member'],
      version: 1,
    });
    const newcomer = openBrowser(house.http);
    const accept = { token: await tokenOf('mo@example.com'), password: PASSWORD, name: 'Mo Li' };
    expect(
      (await newcomer.call('POST', '/v1/password-resets/completions', accept)).statusCode,
    ).toBe(410);
    expect((await newcomer.call('POST', '/v1/invitations/acceptances', accept)).statusCode).toBe(
      204,
    );
    expect((await newcomer.call('POST', '/v1/invitations/acceptances', accept)).statusCode).toBe(
      410,
    );
    expect((await newcomer.signIn('mo@example.com')).json().person.name).toBe('Mo Li');
    expect(
      (
        await newcomer.call('POST', '/v1/people', {
          name: 'x',
          email: 'x@y.example',
          locale: 'en',
          roles: ['owner'],
        })
      ).statusCode,
    ).toBe(403);
  });

  it('change roles with the version that was read; the session follows at once', async () => {
    const member = await join(['member']);
    const theirs = await signedIn(house.http, member);
    const change = (version: string) =>
      browser.call(
        'PATCH',
        `/v1/people/${member.personId}`,
        { roles: ['viewer'] },
        { 'if-match': version },
      );
    expect((await change('"7"')).json().code).toBe('version-changed');
    expect((await change('"1"')).json().roles).toEqual(['viewer']);
    expect((await theirs.call('GET', '/v1/session')).json().permissions).not.toContain(
      'notice.submit',
    );
  });

  it('never leave their organisation without an owner, even when two leave at once', async () => {
    const lone = await buildPerson(house.platform.db, 'merchant');
    const second = await house.platform.db.write('system:test', (tx) =>
      joinPerson(tx, lone.organisationId, ['owner']),
    );
    const [a, b] = [await signedIn(house.http, lone), await signedIn(house.http, second)];
    const answers = await Promise.all([
      a.call('DELETE', `/v1/people/${second.personId}`),
      b.call('DELETE', `/v1/people/${lone.personId}`),
    ]);
    expect(answers.filter((answer) => answer.statusCode === 204)).toHaveLength(1);
    const [left, url] =
      answers[0]?.statusCode === 204
        ? [a, `/v1/people/${lone.personId}`]
        : [b, `/v1/people/${second.personId}`];
    expect((await left.call('DELETE', url)).json().code).toBe('last-of-its-leaders');
    expect(
      (await left.call('PATCH', url, { roles: ['member'] }, { 'if-match': '"1"' })).json().code,
    ).toBe('last-of-its-leaders');
  });

  it('are not found by other organisations', async () => {
    const stranger = await signedIn(
      house.http,
      await buildPerson(house.platform.db, 'rights-holder'),
    );
    const url = `/v1/people/${owner.personId}`;
    const answers = [
      await stranger.call('PATCH', url, { roles: ['viewer'] }, { 'if-match': '"1"' }),
      await stranger.call('DELETE', url),
      await stranger.call('POST', `${url}/erasure`),
    ];
    expect(answers.map((answer) => [answer.statusCode, answer.json().code])).toEqual(
      Array(3).fill([404, 'person-not-found']),
    );
    expect((await stranger.call('GET', '/v1/people')).json().items).toHaveLength(1);
  });

  it('lose session, keys and password with their membership', async () => {
    const member = await join(['owner']);
    const theirs = await signedIn(house.http, member);
    const { secret } = (
      await theirs.call('POST', '/v1/api-keys', { name: 'k', scopes: ['journal.read'] })
    ).json();
    const headers = { authorization: `Bearer ${secret}` };
    expect((await house.http.inject({ url: '/v1/journal/entries', headers })).statusCode).toBe(200);
    expect((await browser.call('DELETE', `/v1/people/${member.personId}`)).statusCode).toBe(204);
    expect((await house.http.inject({ url: '/v1/journal/entries', headers })).statusCode).toBe(401);
    expect((await theirs.call('GET', '/v1/session')).json().signedIn).toBe(false);
    expect((await theirs.signIn(member.email)).statusCode).toBe(401);
  });

  it('change their own name and language', async () => {
    const answer = await browser.call('PATCH', '/v1/people/me', { locale: 'zh-CN', name: '陈晨' });
    expect(answer.json()).toMatchObject({ locale: 'zh-CN', name: '陈晨' });
    expect((await browser.call('GET', '/v1/session')).json().person).toMatchObject({
      locale: 'zh-CN',
      name: '陈晨',
    });
  });
});
