import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RightId } from '../../../contracts/ids.js';
import { sql } from '../../../platform/db/index.js';
import { openHouse, type TestHouse } from '../../../testing/harness.js';
import { buildWorld, type Player, type World } from '../../../testing/world.js';
import { addEvidence, storeBytes } from '../../evidence/index.js';
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

  it('finds pictures that the holder told about, also as a part of another', async () => {
    const fake = await drawn(11);
    const stored = await storeBytes(house.platform, fake, 5_000_000);
    const evidenceId = await house.platform.db.write(world.holder.actor.ref, (tx) =>
      addEvidence(tx, world.holder.actor, { ...stored, fileName: 'box.png', purpose: 'other' }),
    );
    const { id } = await write({ kind: 'pictures', evidenceIds: [evidenceId] });
    const foreign = { kind: 'pictures', evidenceIds: [evidenceId] };
    const refused = await call(world.otherHolder, 'POST', `/rights/${rightId}/tells`, foreign);
    expect(refused.status).toBe(404);
    await stage(id, 'live');
    await learn();
    const whole = await screenPictured('p-1', fake);
    expect(told(whole, id)).toEqual(['picture-known']);
    expect(whole.verdict).not.toBe('allow');
    const part = await sharp(fake)
      .extract({ left: 60, top: 40, width: 380, height: 300 })
      .toBuffer();
    expect(told(await screenPictured('p-2', part), id)).toEqual(['picture-part']);
    expect(told(await screenPictured('p-3', await drawn(12)), id)).toEqual([]);
    const { items } = (await call(world.holder, 'GET', `/rights/${rightId}/tells`)).body;
    const row = items.find((one: { id: string }) => one.id === id);
    expect(row.performance.matched).toBe(2);
    const computed = await house.platform.db.read((db) =>
      db.count(sql`select 1 from screening.picture_features where kind = 'known-fake'`),
    );
    expect(computed).toBe(1);
    await stage(id, 'ended');
    await learn();
    expect(told(await screenPictured('p-4', fake), id)).toEqual([]);
  });

  async function screenPictured(externalId: string, picture: Buffer): Promise<Screening> {
    const answer = await call(world.administrator, 'POST', '/screenings', {
      storefrontId: world.storefrontId,
      listing: {
        ...{ externalId, title: `Enamel tin ${externalId}` },
        ...{ merchantExternalId: 'S-900', merchantName: 'Night Market' },
      },
      pictures: [picture.toString('base64')],
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return answer.body;
  }
});

/** A box with a label that is unlike that of every other seed. */
function drawn(seed: number): Promise<Buffer> {
  let state = seed * 7919;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state % below;
  };
  const shapes = Array.from({ length: 60 }, () => {
    const colour = `rgb(${random(255)},${random(255)},${random(255)})`;
    const [x, y, w, h] = [random(480), random(380), 10 + random(90), 10 + random(70)];
    return random(2) === 0
      ? `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${colour}"/>`
      : `<circle cx="${x}" cy="${y}" r="${w / 2}" fill="${colour}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="500" height="400"><rect width="500" height="400" fill="#ddd"/>${shapes.join('')}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
