import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../../../testing/harness.js';
import { buildPerson, openBrowser, PASSWORD } from '../builders.js';
import { publishDemoSignIn } from './demo-sign-ins.js';
import { outboxTransport } from './outbox.js';

describe('the demo world', () => {
  let demo: TestHouse;
  let real: TestHouse;
  beforeAll(async () => {
    [demo, real] = await Promise.all([openHouse({ isDemo: true }), openHouse()]);
  });
  afterAll(() => Promise.all([demo.close(), real.close()]));

  it('offers the sign-ins that were published, and they work', async () => {
    const person = await buildPerson(demo.platform.db, 'merchant');
    await buildPerson(demo.platform.db, 'merchant');
    await demo.platform.db.write('system:test', (tx) =>
      publishDemoSignIn(tx, { personId: person.personId, password: PASSWORD }),
    );
    const { signIns } = (await demo.http.inject({ url: '/v1/demo' })).json();
    expect(signIns).toMatchObject([
      { email: person.email, password: PASSWORD, kind: 'merchant', locale: 'en' },
    ]);
    expect(
      (await openBrowser(demo.http).signIn(signIns[0].email, signIns[0].password)).json().demo,
    ).toBe(true);
  });

  it('keeps its messages in a local outbox, the newest first, by pages', async () => {
    const send = outboxTransport(demo.platform.db);
    for (const subject of ['one', 'two', 'three']) {
      demo.clock.advance(1000);
      await send({ to: 'ada@example.com', subject, text: 'Hello' });
    }
    await send({ to: 'other@example.com', subject: 'four', text: 'Hello' });
    const page = (
      await demo.http.inject({ url: '/v1/demo/outbox?to=ada@example.com&limit=2' })
    ).json();
    expect(page.items.map((item: { subject: string }) => item.subject)).toEqual(['three', 'two']);
    const rest = (
      await demo.http.inject({
        url: `/v1/demo/outbox?to=ada@example.com&limit=2&cursor=${page.next}`,
      })
    ).json();
    expect(rest).toMatchObject({ items: [{ subject: 'one' }], next: null });
  });

  it('is not there outside a demo, whatever its tables hold', async () => {
    const person = await buildPerson(real.platform.db, 'merchant');
    await real.platform.db.write('system:test', (tx) =>
      publishDemoSignIn(tx, { personId: person.personId, password: PASSWORD }),
    );
    expect((await real.http.inject({ url: '/v1/demo' })).statusCode).toBe(404);
    expect((await real.http.inject({ url: '/v1/demo/outbox' })).statusCode).toBe(404);
  });
});
