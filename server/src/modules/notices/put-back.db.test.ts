import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { buildWorld, type World } from '../../testing/world.js';
import { buildCases } from './builders.js';

const DAY = 86_400_000;

/** 17 USC 512(g)(2)(C): not less than 10 nor more than 14 business days after the counter-notice. */
describe('putting back under the DMCA', () => {
  let house: TestHouse;
  let world: World;
  let cases: ReturnType<typeof buildCases>;

  beforeAll(async () => {
    house = await openHouse();
    world = await buildWorld(house, 20);
    cases = buildCases(house, world);
  });
  afterAll(() => house.close());

  async function contested() {
    const notice = await cases.accepted('us-dmca');
    return { ...notice, counterId: await cases.countered('us-dmca', notice.claimIds) };
  }
  const clockOf = async (claimId: string | undefined, name: string) => {
    const { clocks } = await cases.ok(world.senior, 'GET', `/claims/${claimId}`);
    return clocks.find((clock: { name: string }) => clock.name === name)?.dueAt as string;
  };
  const until = (instant: string) =>
    house.advance(Date.parse(instant) - house.clock.now().getTime());

  it('happens at the earliest instant when the desk forwards in time and nobody sues', async () => {
    const { claimIds, counterId } = await contested();
    await cases.ok(world.senior, 'POST', `/counter-notices/${counterId}/forwarding`, {});
    const due = await clockOf(claimIds[0], 'answer');
    await house.advance(Date.parse(due) - house.clock.now().getTime() - 1000);
    expect((await cases.claimOf(claimIds[0])).listingStatus).toBe('removed');
    await house.advance(1000);
    expect(await cases.claimOf(claimIds[0])).toMatchObject({
      state: 'reinstated',
      listingStatus: 'live',
    });
  });

  it('happens on the last day though the desk never forwarded, and tells the complainant', async () => {
    const { noticeId, claimIds, counterId } = await contested();
    const claim = await cases.ok(world.merchant, 'GET', `/claims/${claimIds[0]}`);
    const latest = await clockOf(claimIds[0], 'put-back');
    expect(claim.next).toMatchObject({ party: 'platform', dueAt: latest });
    await house.advance(8 * DAY);
    const [task] = await cases.tasksOf(world.senior, noticeId);
    expect(task, 'the desk sees it late long before').toMatchObject({
      kind: 'counter-notice',
      isOverdue: true,
    });
    await until(latest);
    expect(await cases.claimOf(claimIds[0])).toMatchObject({
      state: 'reinstated',
      listingStatus: 'live',
    });
    expect(await cases.tasksOf(world.senior, noticeId)).toEqual([]);
    const copy = await cases.ok(world.holder, 'GET', `/counter-notices/${counterId}`);
    expect(copy.explanation).toContain('our own boots');
    const { items } = await cases.ok(world.holder, 'GET', `/claims/${claimIds[0]}/timeline`);
    expect(items.at(-2)).toMatchObject({ type: 'claim.countered', text: copy.explanation });
    const { lastDecisionId } = await cases.claimOf(claimIds[0]);
    const decision = await cases.ok(world.holder, 'GET', `/decisions/${lastDecisionId}`);
    expect(decision).toMatchObject({
      outcome: { code: 'put-back' },
      reason: { code: 'last-day-of-put-back' },
    });
  });

  it('waits for the last day when the complainant was told late, and for a suit that it shows', async () => {
    const told = await contested();
    const latest = await clockOf(told.claimIds[0], 'put-back');
    await house.advance(17 * DAY);
    await cases.ok(world.senior, 'POST', `/counter-notices/${told.counterId}/forwarding`, {});
    expect((await cases.claimOf(told.claimIds[0])).state).toBe('counter-forwarded');
    expect(await clockOf(told.claimIds[0], 'answer')).toBe(latest);
    await cases.ok(world.holder, 'POST', `/counter-notices/${told.counterId}/answer`, {
      answer: 'suit',
      court: 'N.D. Cal.',
      caseNumber: '26-cv-2',
    });
    await until(latest);
    expect(await cases.claimOf(told.claimIds[0])).toMatchObject({
      state: 'suit-pending',
      listingStatus: 'removed',
    });
  });
});
