import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../../../platform/db/index.js';
import { MAIL_JOB } from '../../../platform/mail/index.js';
import { openHouse, type TestHouse } from '../../../testing/harness.js';
import { buildPerson, openBrowser, PASSWORD, signedIn } from '../builders.js';

type Mail = { to: string; subject: string; text: string };
const HOUR = 3_600_000;

/** Messages that were queued in committed transactions, the latest first. */
async function mails(house: TestHouse, to: string): Promise<Mail[]> {
  const rows = await house.platform.db.read((db) =>
    db.rows(
      sql<{
        data: Mail;
      }>`select data from jobs.job where name = ${MAIL_JOB} order by created_on desc`,
    ),
  );
  return rows.map(({ data }) => data).filter((mail) => mail.to === to);
}

const tokenIn = (mail: Mail | undefined) => /token=([\w-]{43})\b/.exec(mail?.text ?? '')?.[1] ?? '';

function signUpBody(email: string, extra: object = {}) {
  return {
    organisation: { kind: 'rights-holder', legalName: '明月茶业', country: 'CN' },
    person: { name: '林岚', email, password: PASSWORD, locale: 'zh-CN', ...extra },
  };
}

describe('signing up', () => {
  let house: TestHouse;
  let browser: ReturnType<typeof openBrowser>;
  beforeAll(async () => {
    house = await openHouse();
  });
  beforeEach(() => {
    browser = openBrowser(house.http);
  });
  afterAll(() => house.close());

  it('confirms the address by a link that works once, then waits for the platform', async () => {
    const email = 'lan@mingyue.example';
    const answer = await browser.call('POST', '/v1/sign-ups', signUpBody(email));
    expect([answer.statusCode, answer.json()]).toEqual([202, { email }]);
    const unconfirmed = await browser.signIn(email);
    expect([unconfirmed.statusCode, unconfirmed.json().code]).toEqual([403, 'email-not-confirmed']);
    const [again, first] = await mails(house, email);
    expect(again?.subject).toBe('请确认您的电子邮箱');
    const confirm = (token: string) => browser.call('POST', '/v1/email-confirmations', { token });
    expect((await confirm(tokenIn(first))).json().code).toBe('token-not-valid');
    expect((await confirm(tokenIn(again))).statusCode).toBe(204);
    const replayed = await confirm(tokenIn(again));
    expect([replayed.statusCode, replayed.json().code]).toEqual([410, 'token-not-valid']);
    const session = (await browser.signIn(email)).json();
    expect(session.organisation).toMatchObject({ name: '明月茶业', status: 'pending' });
    expect(session.permissions).toContain('right.manage');
    expect(session.permissions).not.toContain('notice.submit');
  });

  it('admits the organisation by the platform, who tells it by mail; a stale version is refused', async () => {
    const admin = await signedIn(house.http, await buildPerson(house.platform.db, 'platform'));
    const { items } = (await admin.call('GET', '/v1/organisations?status=pending&q=明月')).json();
    expect(items).toHaveLength(1);
    const url = `/v1/organisations/${items[0].id}/status`;
    const change = (status: string, version: number) =>
      admin.call('PATCH', url, { status }, { 'if-match': `"${version}"` });
    expect((await admin.call('PATCH', url, { status: 'active' })).statusCode).toBe(428);
    expect((await change('active', 99)).statusCode).toBe(412);
    const admitted = await change('active', items[0].version);
    expect(admitted.json()).toMatchObject({ status: 'active', version: items[0].version + 1 });
    expect((await mails(house, 'lan@mingyue.example'))[0]?.text).toContain('已获批准');
    const session = (await browser.signIn('lan@mingyue.example')).json();
    expect(session.permissions).toContain('notice.submit');
    expect((await change('suspended', admitted.json().version)).statusCode).toBe(200);
    expect((await browser.call('GET', '/v1/session')).json().signedIn).toBe(false);
    expect((await browser.signIn('lan@mingyue.example')).json().code).toBe(
      'organisation-not-admitted',
    );
    expect((await browser.call('GET', '/v1/organisations')).statusCode).toBe(401);
  });

  it('answers the same for an address that has an account, and tells only its owner', async () => {
    const person = await buildPerson(house.platform.db, 'merchant');
    const answer = await browser.call('POST', '/v1/sign-ups', signUpBody(person.email));
    expect([answer.statusCode, answer.json()]).toEqual([202, { email: person.email }]);
    expect((await mails(house, person.email))[0]?.subject).toBe('You already have an account');
    expect((await browser.signIn(person.email)).json().organisation.kind).toBe('merchant');
  });

  it('gives the address to whoever signs up last and confirms', async () => {
    const email = 'contested@example.com';
    await browser.call(
      'POST',
      '/v1/sign-ups',
      signUpBody(email, { password: 'the password of a squatter' }),
    );
    const squatted = tokenIn((await mails(house, email))[0]);
    await browser.call('POST', '/v1/sign-ups', signUpBody(email));
    expect(
      (await browser.call('POST', '/v1/email-confirmations', { token: squatted })).statusCode,
    ).toBe(410);
    const token = tokenIn((await mails(house, email))[0]);
    expect((await browser.call('POST', '/v1/email-confirmations', { token })).statusCode).toBe(204);
    expect((await browser.signIn(email, 'the password of a squatter')).statusCode).toBe(401);
    expect((await browser.signIn(email)).statusCode).toBe(200);
  });

  it('forgets a sign-up that nobody confirms', async () => {
    const email = 'nobody@mingyue.example';
    await browser.call('POST', '/v1/sign-ups', signUpBody(email));
    const token = tokenIn((await mails(house, email))[0]);
    await house.advance(49 * HOUR);
    expect((await browser.call('POST', '/v1/email-confirmations', { token })).statusCode).toBe(410);
    await house.advance(24 * HOUR);
    const left = await house.platform.db.read((db) =>
      db.first(
        sql<{ n: number }>`select count(*)::int as n from accounts.person where email = ${email}`,
      ),
    );
    expect(left?.n).toBe(0);
  });

  it.each([
    [
      'an authority',
      { organisation: { kind: 'authority', legalName: 'x', country: 'CN' } },
      '/organisation/kind',
    ],
    [
      'the platform',
      { organisation: { kind: 'platform', legalName: 'x', country: 'CN' } },
      '/organisation/kind',
    ],
    [
      'no such country',
      { organisation: { kind: 'merchant', legalName: 'x', country: 'XX' } },
      '/organisation/country',
    ],
    [
      'two lines of name',
      { organisation: { kind: 'merchant', legalName: 'a\nBcc: b', country: 'CN' } },
      '/organisation/legalName',
    ],
    [
      'a bad address',
      { person: { name: 'x', email: 'x@y', password: PASSWORD, locale: 'en' } },
      '/person/email',
    ],
    [
      'a weak password',
      { person: { name: 'x', email: 'x@y.example', password: 'aaaaaaaaaaaaaa', locale: 'en' } },
      '/person/password',
    ],
  ])('refuses %s and names the field', async (_what, part, pointer) => {
    const answer = await browser.call('POST', '/v1/sign-ups', {
      ...signUpBody('some@one.example'),
      ...part,
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors[0].pointer).toBe(pointer);
  });

  it('says what is wrong with a field in the language of the reader', async () => {
    const person = { name: '', email: 'nobody', password: PASSWORD };
    const answer = await house.http.inject({
      method: 'POST',
      url: '/v1/sign-ups',
      headers: { 'accept-language': 'zh-CN' },
      payload: { ...signUpBody('some@one.example'), person },
    });
    const told = answer
      .json()
      .errors.map(({ pointer, code, message }: Record<string, string>) => [pointer, code, message]);
    expect(told.toSorted()).toEqual([
      ['/person/email', 'format', '电子邮箱的写法应如 name@example.com。'],
      ['/person/locale', 'required', '此项必填。'],
      ['/person/name', 'too_small', '请填写此项。'],
    ]);
  });

  it('sends an address three messages, then makes a stranger wait', async () => {
    const person = await buildPerson(house.platform.db, 'merchant');
    const ask = (email: string) => browser.call('POST', '/v1/password-resets', { email });
    for (const email of [person.email, 'ghost@example.com']) {
      const codes: number[] = [];
      for (let i = 0; i < 4; i++) codes.push((await ask(email)).statusCode);
      expect(codes).toEqual([204, 204, 204, 429]);
    }
  });

  it('resets a password by a link that works once; earlier links and sessions end', async () => {
    const person = await buildPerson(house.platform.db, 'merchant');
    const before = await signedIn(house.http, person);
    await browser.call('POST', '/v1/password-resets', { email: person.email });
    const old = tokenIn((await mails(house, person.email))[0]);
    await browser.call('POST', '/v1/password-resets', { email: person.email });
    const token = tokenIn((await mails(house, person.email))[0]);
    const set = (given: string, password = 'eight loud herons at dawn') =>
      browser.call('POST', '/v1/password-resets/completions', { token: given, password });
    expect((await set(old)).statusCode).toBe(410);
    expect((await set(token, 'short')).statusCode).toBe(422);
    const twice = await Promise.all([set(token), set(token)]);
    expect(twice.map((answer) => answer.statusCode).sort()).toEqual([204, 410]);
    expect((await before.call('GET', '/v1/session')).json().signedIn).toBe(false);
    expect((await browser.signIn(person.email, 'eight loud herons at dawn')).statusCode).toBe(200);
  });
});

describe('the first set-up', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('makes one administrator, whoever else tries at the same time, and never again', async () => {
    const body = (email: string) => ({
      organisation: { legalName: 'Harbour Market', country: 'CN' },
      person: { name: 'Root', email, password: PASSWORD, locale: 'en' },
    });
    const browsers = [1, 2, 3].map(() => openBrowser(house.http));
    const answers = await Promise.all(
      browsers.map((each, i) => each.call('POST', '/v1/setup', body(`root-${i}@harbour.example`))),
    );
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 409, 409]);
    const winner = answers.find((answer) => answer.statusCode === 201);
    expect(winner?.json()).toMatchObject({
      signedIn: true,
      needsSetup: false,
      organisation: { kind: 'platform' },
    });
    expect(
      (await openBrowser(house.http).call('POST', '/v1/setup', body('late@harbour.example'))).json()
        .code,
    ).toBe('already-set-up');
  });
});
