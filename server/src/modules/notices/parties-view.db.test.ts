import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../platform/db/index.js';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { buildWorld, type Player, type World } from '../../testing/world.js';
import { addNote } from '../review/index.js';
import { buildCases } from './builders.js';

describe('what each party sees of a notice', () => {
  let house: TestHouse;
  let world: World;
  let cases: ReturnType<typeof buildCases>;

  beforeAll(async () => {
    house = await openHouse();
    world = await buildWorld(house, 20);
    cases = buildCases(house, world);
  });
  afterAll(() => house.close());

  const noticeOf = (who: Player, id: string) => cases.ok(who, 'GET', `/notices/${id}`);

  it('has a due time only while the desk owes an answer', async () => {
    const { noticeId, claimIds, dueAt } = await cases.submitted('platform');
    expect(await noticeOf(world.holder, noticeId)).toMatchObject({ dueAt });
    await cases.ok(world.holder, 'POST', '/claims/withdrawals', { claimIds });
    expect(await noticeOf(world.holder, noticeId)).toMatchObject({
      dueAt: null,
      isDueProvisional: false,
    });
    const { items } = await cases.ok(world.holder, 'GET', '/notices');
    expect(items[0]).toMatchObject({ id: noticeId, dueAt: null });
    const decided = await cases.accepted('platform');
    expect((await noticeOf(world.senior, decided.noticeId)).dueAt).toBeNull();
  });

  it('lists to a merchant the notices acted on against it, with its own claims alone', async () => {
    const [own, others] = [world.listings[8], world.listings[18]];
    const { noticeId, claimIds } = await cases.submitted(
      'platform',
      own && others ? [own, others] : [],
    );
    const known = async (who: Player) => {
      const { items } = await cases.ok(who, 'GET', '/notices?limit=200');
      return items.filter(({ id }: { id: string }) => id === noticeId);
    };
    expect(await known(world.merchant)).toEqual([]);
    await cases.decide(world.senior, 'accept', claimIds.slice(0, 1));
    expect(await known(world.merchant)).toMatchObject([
      { claims: 1, states: { accepted: 1 }, reference: null, dueAt: null },
    ]);
    expect(await known(world.otherMerchant)).toEqual([]);
    expect(await known(world.holder)).toMatchObject([{ claims: 2, reference: 'HB-7' }]);
    expect(await known(world.otherHolder)).toEqual([]);
  });

  it('passes public notes of the desk to the parties, internal ones to nobody, names to none', async () => {
    const { noticeId, claimIds } = await cases.accepted('platform');
    const { actor } = world.reviewer;
    await house.platform.db.write(actor.ref, async (tx) => {
      await addNote(tx, actor, noticeId, { audience: 'public', text: 'The two seams differ.' });
      await addNote(tx, actor, noticeId, { audience: 'public', text: 'A sample was bought.' });
      await addNote(tx, actor, noticeId, { audience: 'internal', text: 'I am not sure.' });
    });
    await house.runtime.settle();
    await house.advance(60_000);
    for (const who of [world.holder, world.merchant]) {
      for (const path of [`/notices/${noticeId}/timeline`, `/claims/${claimIds[0]}/timeline`]) {
        const timeline = await cases.ok(who, 'GET', path);
        const notes = timeline.items.filter(
          ({ type }: { type: string }) => type === 'notice.noted',
        );
        expect(notes.map(({ by, text }: { by: string; text: string }) => [by, text])).toEqual([
          ['platform', 'The two seams differ.'],
          ['platform', 'A sample was bought.'],
        ]);
        expect(JSON.stringify(timeline)).not.toContain(actor.personId);
        expect(JSON.stringify(timeline)).not.toContain('not sure');
        const receipt = await house.http.inject({
          url: `/v1/journal/entries/${notes[0].entryId}/receipt`,
          headers: { authorization: `Bearer ${who.key}` },
        });
        expect(receipt.statusCode).toBe(200);
      }
    }
    const stranger = await cases.call(world.otherMerchant, 'GET', `/notices/${noticeId}/timeline`);
    expect(stranger.status).toBe(404);
  });

  it('tells the platform alone that a second approval is pending', async () => {
    const { noticeId, claimIds } = await cases.submitted('platform', world.listings.slice(5, 6));
    const [claimId] = claimIds;
    await house.platform.db.write('system:test', (tx) =>
      tx.count(sql`update notices.claim set is_merchant_authorised = true where id = ${claimId}`),
    );
    const ruled = await cases.decide(world.reviewer, 'accept', claimIds);
    const { approvalTaskId } = ruled.body;
    expect(approvalTaskId).toMatch(/^tsk_/);
    expect(await noticeOf(world.senior, noticeId)).toMatchObject({ approvalTaskId });
    const claim = (who: Player) => cases.ok(who, 'GET', `/claims/${claimId}`);
    expect(await claim(world.senior)).toMatchObject({ approvalTaskId, state: 'under-review' });
    expect(await claim(world.holder)).toMatchObject({
      approvalTaskId: null,
      next: { party: 'platform', action: 'decide' },
    });
    expect(await noticeOf(world.holder, noticeId)).toMatchObject({ approvalTaskId: null });
    await cases.ok(world.senior, 'POST', `/review/tasks/${approvalTaskId}/approve`, {});
    await house.runtime.settle();
    expect(await claim(world.senior)).toMatchObject({ approvalTaskId: null, state: 'accepted' });
  });
});
