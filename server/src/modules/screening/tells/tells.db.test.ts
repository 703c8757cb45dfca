import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RightId } from '../../../contracts/ids.js';
import { openHouse, type TestHouse } from '../../../testing/harness.js';
import { buildWorld, type Player, type World } from '../../../testing/world.js';
import { registerRight, verifyRight } from '../../rights/index.js';
import type { Screening } from '../screening.js';

describe('tells', () => {
  let house: TestHouse;
  let world: World;
  let rightId: RightId;

  beforeAll(async () => {
    house = await openHouse();
    world = await buildWorld(house, 4);
    rightId = await house.platform.db.write('system:test', async (tx) => {
      const id = await registerRight(tx, world.holder.actor, {
        ...{ holderId: null, kind: 'trademark', subtype: 'word', title: 'Thornvale' },
        ...{ office: 'CN', number: '20007919', niceClasses: [18], territories: null },
        ...{ registeredOn: '2019-05-07', expiresOn: '2039-05-06' },
        ...{ markImageId: null, documentIds: [] },
      });
      await verifyRight(tx, world.reviewer.actor, id);
      return id;
    });
    await screen('t-0', 'Thornvale satchel, overrun stock of the Putian line', 4_900);
    await screen('t-1', 'Thornvale satchel, new with tags', 90_000);
    await learn();
  });
  afterAll(() => house.close());

  async function call(player: Player, method: 'GET' | 'POST' | 'PUT', url: string, body?: object) {
    const answer = await house.http.inject({
      method,
      url: `/v1${url}`,
      headers: { authorization: `Bearer ${player.key}` },
      ...(body && { payload: body }),
    });
    return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
  }

  async function screen(externalId: string, title: string, amount: number) {
    const answer = await call(world.administrator, 'POST', '/screenings', {
      storefrontId: world.storefrontId,
      listing: {
        ...{ externalId, title, price: { amount, currency: 'CNY' } },
        ...{ merchantExternalId: 'S-900', merchantName: 'Night Market' },
      },
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return answer.body as Screening;
  }

  /** Lets the journal reach its subscribers, and the next screening ask for news. */
  async function learn() {
    await house.runtime.settle();
    await new Promise((resume) => setTimeout(resume, 1_050));
  }

  async function write(draft: object) {
    const written = await call(world.holder, 'POST', `/rights/${rightId}/tells`, draft);
    expect(written.status, JSON.stringify(written.body)).toBe(201);
    return written.body as { id: string; stage: string };
  }
  const stage = (id: string, to: string) =>
    call(world.holder, 'PUT', `/rights/${rightId}/tells/${id}/stage`, { stage: to });
  const told = ({ findings }: Screening, id: string) =>
    findings.filter(({ figures }) => figures?.tellId === id).map(({ signal }) => signal);
  const overrun = { kind: 'phrase', phrases: ['overrun stock'] };

  it('shows what a tell would see before anybody is judged by it', async () => {
    const tried = await call(world.holder, 'POST', `/rights/${rightId}/tells/dry-run`, overrun);
    expect(tried.status, JSON.stringify(tried.body)).toBe(200);
    expect(tried.body).toMatchObject({ examined: 2, matched: 1 });
    expect(tried.body.examples[0].title).toContain('overrun stock');
    const list = await call(world.holder, 'GET', `/rights/${rightId}/tells`);
    expect(list.body.items).toEqual([]);
  });

  it('sees nothing as a draft, is in force when live, and forgotten when it ends', async () => {
    const tell = await write(overrun);
    expect(tell.stage).toBe('draft');
    await learn();
    const title = 'Thornvale satchel, overrun stock';
    expect(told(await screen('p-1', title, 90_000), tell.id)).toEqual([]);
    expect((await stage(tell.id, 'live')).body).toMatchObject({ stage: 'live' });
    await learn();
    expect(told(await screen('p-2', title, 90_000), tell.id)).toEqual(['phrase']);
    const { body } = await call(world.holder, 'GET', `/rights/${rightId}/tells`);
    expect(body.items[0].performance).toEqual({ matched: 1, removed: 0, cleared: 0 });
    await stage(tell.id, 'ended');
    await learn();
    expect(told(await screen('p-3', title, 90_000), tell.id)).toEqual([]);
    expect((await stage(tell.id, 'live')).body).toMatchObject({ code: 'tell-ended' });
  });

  it('holds prices against the highest floor that the holder told', async () => {
    const [old, now] = [50_000, 80_000].map((amount) => ({
      ...{ kind: 'price-floor', currency: 'CNY', amount },
    })) as [object, object];
    for (const draft of [old, now]) await stage((await write(draft)).id, 'live');
    await learn();
    const low = await screen('f-1', 'Thornvale satchel, brown', 60_000);
    expect(low.findings.map(({ signal }) => signal)).toContain('below-floor');
    const dear = await screen('f-2', 'Thornvale satchel, black', 95_000);
    expect(dear.findings.map(({ signal }) => signal)).not.toContain('below-floor');
  });

  it('names what is wrong with a tell', async () => {
    const answer = await call(world.holder, 'POST', `/rights/${rightId}/tells`, {
      ...{ kind: 'false-model', patterns: ['(a+)+$'] },
    });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body.errors)).toContain('/patterns/0');
  });
});
