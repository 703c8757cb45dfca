import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RightId } from '../../contracts/ids.js';
import { sql } from '../../platform/db/index.js';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { buildWorld, type Player, type World } from '../../testing/world.js';
import { listingsByIds } from '../marketplace/index.js';
import { tasksOfSubject } from '../review/index.js';
import { registerRight, verifyRight, withdrawRight } from '../rights/index.js';
import { keeperOf } from './keeper-of.js';
import { recordScreening } from './record-screening.js';
import { screenListing } from './screen-listing.js';
import type { Screening } from './screening.js';
import { streamJobs } from './stream.js';

describe('screening', () => {
  let house: TestHouse;
  let world: World;

  beforeAll(async () => {
    house = await openHouse();
    world = await buildWorld(house, 4);
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

  const listing = (externalId: string, title: string, more: object = {}) => ({
    storefrontId: world.storefrontId,
    listing: {
      externalId,
      merchantExternalId: 'S-900',
      merchantName: 'Night Market',
      title,
      ...more,
    },
  });

  async function screen(externalId: string, title: string, more: object = {}) {
    const answer = await call(
      world.administrator,
      'POST',
      '/screenings',
      listing(externalId, title, more),
    );
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return answer.body as Screening;
  }

  /** A verified word mark of the holder. */
  const register = (title: string) =>
    house.platform.db.write('system:test', async (tx) => {
      const right = {
        holderId: null,
        kind: 'trademark' as const,
        subtype: 'word' as const,
        title,
        office: 'CN' as const,
        number: String(20_000_000 + Math.floor(title.length * 7919)),
        niceClasses: [18, 25],
        territories: null,
        registeredOn: '2019-05-07',
        expiresOn: '2039-05-06',
        markImageId: null,
        documentIds: [],
      };
      const id = await registerRight(tx, world.holder.actor, right);
      await verifyRight(tx, world.reviewer.actor, id);
      return id;
    });

  /** Lets the journal reach its subscribers, and the next screening ask for news. */
  async function learn() {
    await house.runtime.settle();
    await new Promise((resume) => setTimeout(resume, 1_050));
  }

  it('allows an honest listing, and holds a replica for a person', async () => {
    await register('Thornvale');
    await learn();
    const honest = await screen('h-1', 'Thornvale leather satchel, new with tags');
    expect(honest).toMatchObject({ verdict: 'allow', taskId: null });
    const replica = await screen('h-2', 'Thornvale satchel 1:1 mirror replica AAA quality');
    expect(replica.verdict).not.toBe('allow');
    expect(replica.findings.map(({ signal }) => signal)).toContain('replica-language');
    const tasks = await house.platform.db.read((db) => tasksOfSubject(db, replica.id));
    expect(tasks).toMatchObject([{ kind: 'screening', status: 'open', id: replica.taskId }]);
  });

  it('gives one verdict a version, and takes the old one off the desk when a new one comes', async () => {
    const first = await screen('v-1', 'Thornvale satchel replica AAA');
    expect((await screen('v-1', 'Thornvale satchel replica AAA')).id).toBe(first.id);
    const second = await screen('v-1', 'Canvas satchel, no brand');
    expect(second).toMatchObject({ versionNumber: 2, verdict: 'allow' });
    const [task] = await house.platform.db.read((db) => tasksOfSubject(db, first.id));
    expect(task).toMatchObject({ status: 'cancelled', outcome: 'superseded' });
  });

  it('knows a new mark within a second, and forgets one that was withdrawn', async () => {
    const titles = (s: Screening) => s.findings.map(({ rightId }) => rightId);
    expect(titles(await screen('n-1', 'Quillbrook runner shoes'))).toEqual([]);
    const rightId = await register('Quillbrook');
    await learn();
    expect(titles(await screen('n-2', 'Quillbrook runner shoes'))).toContain(rightId);
    await house.platform.db.write('system:test', (tx) =>
      withdrawRight(tx, world.holder.actor, rightId as RightId),
    );
    await learn();
    expect(titles(await screen('n-3', 'Quillbrook runner shoes'))).toEqual([]);
  });

  it('lets a rule watch before it acts', async () => {
    const draft = {
      name: 'Night market cheap satchels',
      purpose: 'Satchels of this mark below ten units are never genuine.',
      when: 'listing.mentions("satchel") && listing.price < 10.0',
      action: 'hold',
      reason: { en: 'Too cheap to be genuine.', zh: '价格过低，不可能为正品。' },
      precisionBar: 0.95,
    };
    const written = await call(world.senior, 'POST', '/screening-rules', draft);
    expect(written.status, JSON.stringify(written.body)).toBe(201);
    await learn();
    const price = { price: { amount: 500, currency: 'CNY' } };
    const watched = await screen('r-1', 'Plain satchel', price);
    expect(watched).toMatchObject({ verdict: 'allow', rules: [{ stage: 'shadow' }] });
    await call(world.senior, 'PUT', `/screening-rules/${written.body.id}/stage`, { stage: 'full' });
    await learn();
    const held = await screen('r-2', 'Plain satchel', price);
    expect(held).toMatchObject({ verdict: 'hold', rules: [{ isDeciding: true }] });
  });

  it('refuses a rule that does not parse, naming the field', async () => {
    const draft = {
      name: 'x',
      purpose: 'To be refused at once.',
      when: 'listing.size >',
      action: 'hold',
      reason: { en: 'x', zh: 'x' },
    };
    const answer = await call(world.senior, 'POST', '/screening-rules', draft);
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body.errors)).toContain('/when');
  });

  it('screens what a storefront ingests once it is switched on, each version once', async () => {
    const url = `/storefronts/${world.storefrontId}`;
    await call(world.administrator, 'PUT', `${url}/screening`, {
      isStreaming: true,
      auditShare: 0,
    });
    const { listing: row } = listing('s-1', 'Thornvale satchel replica 1:1 AAA');
    const ingested = await call(world.administrator, 'POST', `${url}/listings`, { rows: [row] });
    expect(ingested.status, JSON.stringify(ingested.body)).toBeLessThan(300);
    await house.runtime.settle();
    const [job] = streamJobs(house.platform);
    await Promise.all([job?.handle({}, 1), job?.handle({}, 1)]);
    const rows = await house.platform.db.read((db) =>
      db.rows(sql<{ verdict: string; path: string }>`
        select s.verdict, s.path from screening.screening s
        join marketplace.listing l on l.id = s.listing_id where l.external_id = 's-1'`),
    );
    expect(rows).toMatchObject([{ path: 'stream' }]);
    expect(rows[0]?.verdict).not.toBe('allow');
    const waiting = await house.platform.db.read((db) =>
      db.rows(sql`select 1 from screening.pending`),
    );
    expect(waiting).toEqual([]);
  });

  it('holds a listing unseen that ended one worker after the other', async () => {
    const url = `/storefronts/${world.storefrontId}`;
    const { listing: row } = listing('s-2', 'Enamel mug, cream');
    await call(world.administrator, 'POST', `${url}/listings`, { rows: [row] });
    await house.runtime.settle();
    await house.platform.db.write('system:test', (tx) =>
      tx.count(sql`update screening.pending set attempts = 3`),
    );
    const [job] = streamJobs(house.platform);
    await job?.handle({}, 4);
    const { body } = await call(world.reviewer, 'GET', '/screenings?limit=100');
    const mine = body.items.find(
      ({ listingTitle }: { listingTitle: string }) => listingTitle === 'Enamel mug, cream',
    );
    expect(mine).toMatchObject({ verdict: 'hold', obstacles: [{ code: 'screening-failed' }] });
  });

  it('ends a verdict in nothing that comes after one on a newer version', async () => {
    const first = await screen('w-1', 'Thornvale satchel replica AAA');
    const second = await screen('w-1', 'Thornvale satchel mirror replica AAA');
    const taskOf = async ({ id }: Screening) =>
      (await house.platform.db.read((db) => tasksOfSubject(db, id)))[0];
    expect(await taskOf(second)).toMatchObject({ status: 'open' });
    // As if the first had been screened by a slow worker, and were recorded only now.
    const { listings, knowledge } = await house.platform.db.read(async (db) => ({
      listings: await listingsByIds(db, [first.listingId]),
      knowledge: await keeperOf(house.platform).current(),
    }));
    const view = listings.get(first.listingId);
    if (!view) throw new Error('The listing is gone.');
    await house.platform.db.write('system:test', async (tx) => {
      await tx.count(sql`delete from screening.screening where id = ${first.id}`);
      const screened = await screenListing(
        { title: 'Thornvale satchel replica AAA', pictures: [], obstacles: [] },
        knowledge,
        0.5,
      );
      const late = await recordScreening(tx, {
        ...{ listing: { ...view, versionNumber: 1 }, screened, path: 'stream' },
        ...{ scorecard: knowledge.card.version, ingestedAt: tx.now },
      });
      expect(late).toMatchObject({ verdict: 'remove', taskId: null });
    });
    expect(await taskOf(second)).toMatchObject({ status: 'open' });
  });
});
