import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MerchantId } from '../../contracts/ids.js';
import { sql } from '../../platform/db/index.js';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { buildWorld, type Player, type World } from '../../testing/world.js';
import { merchantIdsByExternalIds, merchantOf, recordMerchants } from '../marketplace/index.js';
import { runNightly } from './nightly.js';
import { risksOf } from './risk.js';

const DAY = 86_400_000;

let house: TestHouse;
let world: World;

beforeAll(async () => {
  house = await openHouse();
  world = await buildWorld(house);
});
afterAll(() => house.close());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

async function api(player: Player, method: Method, url: string, payload?: object) {
  const answer = await house.http.inject({
    ...{ method, url: `/v1${url}`, headers: { authorization: `Bearer ${player.key}` } },
    ...(payload && { payload }),
  });
  const text = answer.payload;
  return { status: answer.statusCode, body: text ? JSON.parse(text) : null };
}

async function ok(player: Player, method: Method, url: string, payload?: object) {
  const { status, body } = await api(player, method, url, payload);
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
}

async function shops(...names: string[]): Promise<Map<string, MerchantId>> {
  const { db } = house.platform;
  const { administrator, storefrontId } = world;
  return db.write(administrator.actor.ref, async (tx) => {
    const rows = names.map((externalId) => ({ externalId, name: `Shop ${externalId}` }));
    await recordMerchants(tx, administrator.actor, storefrontId, rows);
    return merchantIdsByExternalIds(tx, storefrontId, names);
  });
}

type Sent = [merchant: string, kind: string, value: string, seenAt?: string];
const facts = (rows: Sent[]) => ({
  facts: rows.map(([merchant, kind, value, seenAt]) => ({
    ...{ merchant, kind, value },
    ...(seenAt && { seenAt }),
  })),
});

async function send(rows: Sent[]) {
  const url = `/storefronts/${world.storefrontId}/identity-facts`;
  const made = await ok(world.administrator, 'POST', url, facts(rows));
  await house.runtime.settle();
  return made;
}

async function retract(rows: Sent[]) {
  const url = `/storefronts/${world.storefrontId}/identity-facts/retractions`;
  const made = await ok(world.administrator, 'POST', url, facts(rows));
  await house.runtime.settle();
  return made;
}

async function clusterOf(id: MerchantId | undefined): Promise<string | null> {
  const row = await house.platform.db.read((q) =>
    q.first(sql<{ id: string }>`
      select cluster_id as id from operators.cluster_member where merchant_id = ${id ?? ''}`),
  );
  return row?.id ?? null;
}

/** Two independent things that two shops share. */
const tie = (one: string, other: string, name: string): Sent[] => [
  [one, 'bank-account', `6222 0000 ${name}`],
  [other, 'bank-account', `62220000${name}`],
  [one, 'device', `device-${name}`],
  [other, 'device', `DEVICE ${name}`],
];

describe('identity facts', () => {
  it('keep the good rows and refuse the bad ones with their place and fields', async () => {
    await shops('in1');
    const made = await send([
      ['in1', 'phone', '+86 138 0000 1234'],
      ['in1', 'phone', '013800001234'],
      ['nobody', 'phone', '+86 138 0000 1234'],
      ['in1', 'bank-account', 'n/a'],
    ]);
    expect(made).toMatchObject({ recorded: 2, known: 0 });
    expect(made.refused.map((one: { row: number }) => one.row)).toEqual([2, 3]);
    expect(made.refused[0].problems[0]).toMatchObject({ pointer: '/merchant', code: 'not-found' });
    expect(await send([['in1', 'phone', '138-0000-1234']])).toMatchObject({
      recorded: 0,
      known: 1,
    });
    const url = `/storefronts/${world.storefrontId}/identity-facts`;
    const odd = { facts: [{ merchant: 'in1', kind: 'shoe-size', value: '44' }] };
    expect((await api(world.administrator, 'POST', url, odd)).status).toBe(422);
  });

  it('are nowhere in clear, neither in the tables nor in the journal', async () => {
    await shops('cl1');
    await send([['cl1', 'bank-account', 'DE89370400440532013000']]);
    const found = await house.platform.db.read((q) =>
      q.rows(sql`
        select 1 from operators.fact f where f::text like '%370400440532%'
        union all select 1 from journal.entry e where e::text like '%370400440532%'`),
    );
    expect(found).toEqual([]);
  });

  it('seen in the future count as now, and late ones move the first sight back', async () => {
    const ids = await shops('ck1');
    const early = new Date(house.clock.now().getTime() - 30 * DAY).toISOString();
    await send([['ck1', 'email', 'a@shop.example', '2099-01-01T00:00:00Z']]);
    await send([['ck1', 'email', 'a@shop.example', early]]);
    const row = await house.platform.db.read((q) =>
      q.first(sql<{ first: Date; last: Date }>`
        select first_at as first, last_at as last from operators.fact
        where merchant_id = ${ids.get('ck1')} and kind = 'email'`),
    );
    expect(row?.first.toISOString()).toBe(early);
    expect(row?.last.getTime()).toBeLessThanOrEqual(house.clock.now().getTime());
  });
});

describe('clusters', () => {
  it('form within the next moment, say why, and grow by what their shops share', async () => {
    const ids = await shops('a1', 'a2', 'a3', 'a4');
    await send(tie('a1', 'a2', 'alpha'));
    const id = await clusterOf(ids.get('a1'));
    expect(id).not.toBeNull();
    expect(await clusterOf(ids.get('a2'))).toBe(id);
    await send(tie('a3', 'a2', 'beta'));
    expect(await clusterOf(ids.get('a3'))).toBe(id);
    const view = await ok(world.reviewer, 'GET', `/clusters/${id}`);
    expect(view).toMatchObject({ shops: 3, knownBad: 0 });
    const edge = view.edges.find((one: { a: string; b: string }) =>
      [one.a, one.b].every((each) => [ids.get('a1'), ids.get('a2')].includes(each as MerchantId)),
    );
    expect(edge.relations).toEqual(['same_controller', 'same_device']);
    expect(edge.evidence[0].text.en).toContain('the same bank account (2 shops in all)');
    expect(view.history.map(({ type }: { type: string }) => type)).toEqual(['formed', 'joined']);
    expect((await ok(world.reviewer, 'GET', '/clusters')).items[0].id).toBe(id);
    expect((await api(world.holder, 'GET', `/clusters/${id}`)).status).toBe(403);
  });

  it('do not form around a home, nor around a device that everybody has', async () => {
    const many = Array.from({ length: 240 }, (_, at) => `hub${at}`);
    const ids = await shops('h1', 'h2', ...many);
    await send([
      ['h1', 'address', '5 High Street, London'],
      ['h2', 'address', 'London, 5 high street'],
      ['h1', 'ip', '198.51.100.7'],
      ['h2', 'ip', '198.51.100.9'],
    ]);
    await send(many.map((name): Sent => [name, 'device', 'agency-till']));
    await send(many.map((name): Sent => [name, 'return-parcel', 'Warehouse 9, Harbour Road 12']));
    expect(await clusterOf(ids.get('h1'))).toBeNull();
    expect(await clusterOf(ids.get('hub0'))).toBeNull();
  });

  it('keep their id when they merge, and split again when a fact is taken back', async () => {
    const ids = await shops('m1', 'm2', 'm3', 'm4', 'm5');
    await send(tie('m1', 'm2', 'mu'));
    await send(tie('m2', 'm3', 'nu'));
    await send(tie('m4', 'm5', 'xi'));
    const [large, small] = [await clusterOf(ids.get('m1')), await clusterOf(ids.get('m4'))];
    expect(large).not.toBe(small);
    const bridge: Sent[] = [
      ['m3', 'registration-number', 'GB-776655'],
      ['m4', 'registration-number', 'GB 776655'],
      ['m3', 'picture', 'pic-776655'],
      ['m4', 'picture', 'pic-776655'],
    ];
    await send(bridge);
    expect(await clusterOf(ids.get('m5'))).toBe(large);
    const gone = await ok(world.reviewer, 'GET', `/clusters/${small}`);
    expect(gone).toMatchObject({ shops: 0, mergedInto: large });
    await retract(bridge.filter(([shop]) => shop === 'm4'));
    expect(await clusterOf(ids.get('m1'))).toBe(large);
    expect(await clusterOf(ids.get('m5'))).not.toBe(large);
    expect(await clusterOf(ids.get('m5'))).toBe(await clusterOf(ids.get('m4')));
    const { history } = await ok(world.reviewer, 'GET', `/clusters/${large}`);
    expect(history.map(({ type }: { type: string }) => type)).toContain('split');
  });

  it('follow two shops that swap their owners', async () => {
    const ids = await shops('s1', 's2', 's3', 's4');
    await send([...tie('s1', 's2', 'sigma'), ...tie('s3', 's4', 'tau')]);
    const of = (kind: string, value: string, shop: string): Sent => [shop, kind, value];
    const sigma = (shop: string) => [
      of('bank-account', '62220000sigma', shop),
      of('device', 'device-sigma', shop),
    ];
    const tau = (shop: string) => [
      of('bank-account', '62220000tau', shop),
      of('device', 'device-tau', shop),
    ];
    await retract([...sigma('s1'), ...tau('s3')]);
    await send([...tau('s1'), ...sigma('s3')]);
    expect(await clusterOf(ids.get('s1'))).toBe(await clusterOf(ids.get('s4')));
    expect(await clusterOf(ids.get('s3'))).toBe(await clusterOf(ids.get('s2')));
    expect(await clusterOf(ids.get('s1'))).not.toBe(await clusterOf(ids.get('s3')));
  });

  it('with a confirmed seller of fakes become a lead, and a risk to screening', async () => {
    const ids = await shops('k1', 'k2');
    await send(tie('k1', 'k2', 'kappa'));
    const [bad, linked] = [ids.get('k1') as MerchantId, ids.get('k2') as MerchantId];
    const mark = { reason: 'Test purchase of 2 March; the holder confirmed.' };
    expect((await api(world.reviewer, 'PUT', `/merchants/${bad}/known-bad`, mark)).status).toBe(
      403,
    );
    await ok(world.senior, 'PUT', `/merchants/${bad}/known-bad`, mark);
    const id = await clusterOf(bad);
    const tasks = await ok(world.reviewer, 'GET', '/review/tasks?kind=operator');
    expect(tasks.items).toMatchObject([{ subject: id, summary: { shops: 2, knownBad: 1 } }]);
    const risks = await house.platform.db.read((q) => risksOf(q, [bad, linked]));
    expect(risks.get(linked)).toMatchObject({ knownBad: 1, isKnownBad: false, shops: 2 });
    const [price] = [{ amount: 9_900, currency: 'CNY' }];
    const listing = { externalId: 'k2-1', merchantExternalId: 'k2' };
    const verdict = await ok(world.administrator, 'POST', '/screenings', {
      storefrontId: world.storefrontId,
      listing: { ...listing, url: 'https://shop.example/k2-1', title: 'Plain boots', price },
    });
    expect(verdict.verdict).toBe('allow');
    expect(verdict.findings).toMatchObject([
      { engine: 'rings', signal: 'linked-to-known-bad', figures: { shops: 2, knownBad: 1 } },
    ]);
    const view = await ok(world.reviewer, 'GET', `/clusters/${id}`);
    const node = view.nodes.find((one: { id: string }) => one.id === linked);
    expect(node.nearness).toBeGreaterThan(0);
  });
});

describe('a link', () => {
  it('is told to the merchant without naming others, contested, and severed for good', async () => {
    const [own] = await house.platform.db.read((q) => merchantOf(q, world.merchant.organisationId));
    const row = await house.platform.db.read((q) =>
      q.first(sql<{ externalId: string }>`
        select external_id as "externalId" from marketplace.merchant where id = ${own}`),
    );
    const name = row?.externalId ?? '';
    await shops('l1', 'l2');
    await send([...tie('l1', 'l2', 'lambda'), ...tie(name, 'l1', 'lambda')]);
    expect(await clusterOf(own)).not.toBeNull();
    const read = await ok(world.merchant, 'GET', `/merchants/${own}/connections`);
    expect(read).toMatchObject({ isLinked: true, otherShops: 2 });
    expect(JSON.stringify(read)).not.toContain('Shop l1');
    expect(read.held.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      ...['bank-account', 'device'],
    ]);
    const url = `/merchants/${own}/connections/contest`;
    const statement = { statement: 'We bought the till second-hand.' };
    expect((await api(world.otherMerchant, 'POST', url, statement)).status).toBe(404);
    const contest = await ok(world.merchant, 'POST', url, statement);
    expect((await api(world.merchant, 'POST', url, statement)).body.code).toBe('link-contested');
    const [task] = (await ok(world.reviewer, 'GET', '/review/tasks?kind=link-contest')).items;
    await ok(world.reviewer, 'POST', `/review/tasks/${task.id}/lock`);
    const answer = { outcome: 'granted', text: 'The invoice shows it.' };
    await ok(world.reviewer, 'POST', `/link-contests/${contest.id}/answer`, answer);
    await house.runtime.settle();
    expect(await clusterOf(own)).toBeNull();
    await send([
      [name, 'template', 'words of lambda for everybody'],
      ['l1', 'template', 'Words of Lambda, for everybody'],
    ]);
    expect(await clusterOf(own)).toBeNull();
  });
});

describe('retention', () => {
  it('lets facts go on their day and on request, and what they held together with them', async () => {
    const ids = await shops('r1', 'r2', 'r3', 'r4');
    await send([...tie('r1', 'r2', 'rho'), ...tie('r3', 'r4', 'phi')]);
    const erased = await ok(
      world.administrator,
      'DELETE',
      `/merchants/${ids.get('r4')}/identity-facts`,
    );
    expect(erased).toEqual({ facts: 2 });
    await house.runtime.settle();
    expect(await clusterOf(ids.get('r3'))).toBeNull();
    expect(await clusterOf(ids.get('r1'))).not.toBeNull();
    house.clock.advance(400 * DAY);
    const { expired } = await runNightly(house.platform);
    expect(expired).toBeGreaterThan(100);
    // Bank accounts are kept for three years, devices for one: one thing alone links nobody.
    expect(await clusterOf(ids.get('r1'))).toBeNull();
  });
});
