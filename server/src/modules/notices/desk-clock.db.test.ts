import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { buildWorld, type World } from '../../testing/world.js';
import { buildCases } from './builders.js';

const DAY = 86_400_000;

describe('the desk’s own clock', () => {
  let house: TestHouse;
  let world: World;
  let cases: ReturnType<typeof buildCases>;

  beforeAll(async () => {
    house = await openHouse();
    world = await buildWorld(house, 20);
    cases = buildCases(house, world);
  });
  afterAll(() => house.close());

  const norm = async () => {
    const { norm } = await cases.ok(world.senior, 'GET', '/review/stats');
    return norm.find(({ kind }: { kind: string }) => kind === 'notice')?.withinNorm;
  };

  it('puts undone work back under the due time that the notice had, late if it is', async () => {
    const { noticeId, claimIds, dueAt } = await cases.accepted('platform');
    expect(await cases.tasksOf(world.reviewer, noticeId)).toEqual([]);
    await house.advance(9 * DAY);
    expect(await norm()).toMatchObject({ count: 1, of: 1 });
    await cases.ok(world.reviewer, 'POST', '/claims/undoings', { claimIds });
    expect(await cases.tasksOf(world.reviewer, noticeId)).toMatchObject([
      { kind: 'notice', dueAt, isOverdue: true },
    ]);
    expect((await cases.decide(world.reviewer, 'reject', claimIds)).status).toBe(200);
    expect(await norm(), 'one request, answered once, in time').toMatchObject({ count: 1, of: 1 });
  });

  it('puts an undone answer to a counter-notice back under its own due time', async () => {
    const { noticeId, claimIds } = await cases.accepted('platform');
    await house.advance(DAY);
    const counterId = await cases.countered('platform', claimIds);
    const [task] = await cases.tasksOf(world.senior, noticeId);
    await cases.ok(world.senior, 'POST', `/counter-notices/${counterId}/decision`, {
      outcome: 'upheld',
      reason: 'counter-evidence-prevails',
    });
    await house.advance(DAY);
    await cases.ok(world.senior, 'POST', '/claims/undoings', { claimIds });
    expect(await cases.tasksOf(world.senior, noticeId)).toMatchObject([
      { id: task?.id, kind: 'counter-notice', dueAt: task?.dueAt },
    ]);
  });
});
