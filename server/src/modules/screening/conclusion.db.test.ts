import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../platform/db/index.js';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { buildWorld, type Player, type World } from '../../testing/world.js';
import { listingsByIds, recordOrders } from '../marketplace/index.js';
import { lockTask, tasksOfSubject } from '../review/index.js';
import { registerRight, verifyRight } from '../rights/index.js';
import type { Screening } from './screening.js';

describe('the conclusion of a screening', () => {
  let house: TestHouse;
  let world: World;

  beforeAll(async () => {
    house = await openHouse();
    world = await buildWorld(house, 4);
    await house.platform.db.write('system:test', async (tx) => {
      const id = await registerRight(tx, world.holder.actor, {
        holderId: null,
        kind: 'trademark',
        subtype: 'word',
        title: 'Thornvale',
        office: 'CN',
        number: '20079190',
        niceClasses: [18, 25],
        territories: null,
        registeredOn: '2019-05-07',
        expiresOn: '2039-05-06',
        markImageId: null,
        documentIds: [],
      });
      await verifyRight(tx, world.reviewer.actor, id);
    });
    await house.runtime.settle();
    await new Promise((resume) => setTimeout(resume, 1_050));
  });
  afterAll(() => house.close());

  async function call(
    player: Player,
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    body?: object,
  ) {
    const answer = await house.http.inject({
      method,
      url: `/v1${url}`,
      headers: { authorization: `Bearer ${player.key}` },
      ...(body && { payload: body }),
    });
    return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
  }

  async function held(externalId: string): Promise<Screening> {
    const answer = await call(world.administrator, 'POST', '/screenings', {
      storefrontId: world.storefrontId,
      listing: {
        externalId,
        merchantExternalId: 'S-900',
        merchantName: 'Night Market',
        title: `Thornvale satchel 1:1 mirror replica AAA quality ${externalId}`,
      },
    });
    expect(answer.body.verdict, JSON.stringify(answer.body)).not.toBe('allow');
    return answer.body;
  }

  const conclude = (id: string, body: object, player = world.reviewer) =>
    call(player, 'POST', `/screenings/${id}/conclusion`, body);
  const statusOf = async ({ listingId }: Screening) =>
    (await house.platform.db.read((db) => listingsByIds(db, [listingId]))).get(listingId)?.status;
  const taskOf = async ({ id }: Screening) =>
    (await house.platform.db.read((db) => tasksOfSubject(db, id)))[0];

  it('lets a cleared listing live, and journals its findings as mistaken', async () => {
    const screening = await held('c-1');
    const answer = await conclude(screening.id, { outcome: 'clear' });
    expect(answer.body).toMatchObject({ outcome: 'cleared', decisionId: null });
    expect(await statusOf(screening)).toBe('live');
    expect(await taskOf(screening)).toMatchObject({ status: 'done', outcome: 'cleared' });
    const entries = await house.platform.db.read((db) =>
      db.rows(sql<{ leaf: string }>`
        select leaf from journal.entry
        where type = 'screening.concluded' and subject = ${screening.id}`),
    );
    expect(entries).toHaveLength(1);
    const { data } = JSON.parse(entries[0]?.leaf ?? '{}');
    expect(data.feedback).toHaveLength(screening.findings.length);
    expect(data.feedback.map(({ isTrue }: { isTrue: boolean }) => isTrue)).not.toContain(true);
    const again = await conclude(screening.id, { outcome: 'clear' });
    expect(again.body.code).toBe('screening-concluded');
  });

  it('removes by a decision with its statement of reasons, and undoes it exactly', async () => {
    const screening = await held('c-2');
    const removal = { outcome: 'remove', reason: 'counterfeit-tells' };
    const answer = await conclude(screening.id, removal);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    expect(await statusOf(screening)).toBe('removed');
    const decision = await call(world.reviewer, 'GET', `/decisions/${answer.body.decisionId}`);
    expect(decision.body).toMatchObject({
      subject: screening.id,
      outcome: { code: 'screened-out' },
      automation: 'none',
      complainantId: null,
      measures: [{ kind: 'remove', state: 'in-force' }],
    });
    expect(decision.body.facts.text).toContain(screening.findings[0]?.reason.en);
    expect(decision.body.automationText).toMatch(/detected by automated means.*A person took/);
    const undone = await call(world.reviewer, 'DELETE', `/screenings/${screening.id}/conclusion`);
    expect(undone.body).toMatchObject({ outcome: null, concludedAt: null, decisionId: null });
    expect(await statusOf(screening)).toBe('live');
    expect((await taskOf(screening))?.status).not.toBe('done');
    expect((await conclude(screening.id, removal)).body.outcome).toBe('removed');
  });

  it('refuses a removal without a known reason, and leaves all as it was', async () => {
    const screening = await held('c-3');
    const answer = await conclude(screening.id, { outcome: 'remove', reason: 'no-such' });
    expect(answer.body.code).toBe('reason-unknown');
    expect(await taskOf(screening)).toMatchObject({ status: 'open' });
    expect(await statusOf(screening)).toBe('live');
  });

  it('refuses a reviewer while a colleague holds the task', async () => {
    const screening = await held('c-4');
    const task = await taskOf(screening);
    await house.platform.db.write('system:test', (tx) =>
      lockTask(tx, world.senior.actor, task?.id ?? ''),
    );
    expect((await conclude(screening.id, { outcome: 'clear' })).body.code).toBe('task-locked');
  });

  it('counts removals before a sale among those of listings on sale', async () => {
    const removal = { outcome: 'remove', reason: 'counterfeit-tells' };
    house.clock.advance(1);
    const before = (await call(world.reviewer, 'GET', '/screening-figures')).body;
    const [unsold, sold, refused] = [await held('f-1'), await held('f-2'), await held('f-3')];
    // The first two came by the stream, as goods on sale do.
    await house.platform.db.write('system:test', async (tx) => {
      await tx.count(sql`
        update screening.screening set path = 'stream'
        where id = any(${[unsold.id, sold.id]}::text[])`);
      await recordOrders(tx, world.administrator.actor, world.storefrontId, [
        {
          ...{ externalId: 'o-1', listingExternalId: 'f-2', quantity: 1, status: 'paid' },
          ...{ total: { amount: 900, currency: 'CNY' }, orderedAt: tx.now.toISOString() },
        },
      ]);
    });
    house.clock.advance(60_000);
    for (const { id } of [unsold, sold, refused]) await conclude(id, removal);
    house.clock.advance(1);
    const { body } = await call(world.reviewer, 'GET', '/screening-figures');
    const { removedBeforeSale, blockedBeforePublication, ingestToRemoval, signals } = body;
    expect(removedBeforeSale).toEqual({
      count: before.removedBeforeSale.count + 1,
      of: before.removedBeforeSale.of + 2,
    });
    expect(blockedBeforePublication).toBe(before.blockedBeforePublication + 1);
    expect(ingestToRemoval.p95).toBe(60);
    const replica = signals.find(({ signal }: { signal: string }) => signal === 'replica-language');
    expect(replica.removed).toBeGreaterThanOrEqual(3);
    expect(replica.concluded).toBeGreaterThan(replica.removed);
  });
});
