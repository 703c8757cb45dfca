import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '../../contracts/ids.js';
import { sql } from '../../platform/db/index.js';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { buildWorld, type Player, type World } from '../../testing/world.js';
import { buildCases } from './builders.js';
import { decideClaims, decideCounterNotice, undoClaimDecisions } from './index.js';

/** DSA art. 20(6); other regimes leave the choice of the person to the desk. */
describe('who hears a complaint', () => {
  let house: TestHouse;
  let world: World;
  let cases: ReturnType<typeof buildCases>;

  beforeAll(async () => {
    house = await openHouse();
    world = await buildWorld(house, 20);
    cases = buildCases(house, world);
  });
  afterAll(() => house.close());

  const act = <T>(who: Player, work: Parameters<typeof house.platform.db.write<T>>[1]) =>
    house.platform.db.write(who.actor.ref, work);
  const rule = (
    who: Player,
    outcome: 'accept' | 'reject',
    claimIds: Parameters<typeof decideClaims>[2]['claimIds'],
  ) =>
    act(who, (tx) =>
      decideClaims(tx, who.actor, { claimIds, outcome, reason: 'counterfeit-tells' }),
    );
  const hear = (who: Player, id: Parameters<typeof decideCounterNotice>[2]) =>
    act(who, (tx) =>
      decideCounterNotice(tx, who.actor, id, {
        outcome: 'upheld',
        reason: 'counter-evidence-prevails',
      }),
    );

  async function contested(regime: string) {
    const { noticeId, claimIds } = await cases.submitted(regime);
    await rule(world.reviewer, 'accept', claimIds);
    return { noticeId, claimIds, counterId: await cases.countered(regime, claimIds) };
  }

  const excluded = async (noticeId: string) => {
    const tasks = await house.platform.db.read((db) =>
      db.rows(sql<{ ids: PersonId[] }>`
        select excluded_person_ids as ids from review.task
        where subject = ${noticeId} and status = 'open'`),
    );
    return tasks.flatMap(({ ids }) => ids);
  };

  it('is not the one who decided (eu-dsa), nor does that person undo the outcome', async () => {
    const { noticeId, claimIds, counterId } = await contested('eu-dsa');
    expect(await excluded(noticeId)).toEqual([world.reviewer.actor.personId]);
    await expect(hear(world.reviewer, counterId)).rejects.toThrow('own-decision');
    await hear(world.senior, counterId);
    const undo = (who: Player) => act(who, (tx) => undoClaimDecisions(tx, who.actor, claimIds));
    await expect(undo(world.reviewer)).rejects.toThrow('own-decision');
    await undo(world.senior);
    await expect(hear(world.reviewer, counterId)).rejects.toThrow('own-decision');
    await hear(world.senior, counterId);
  });

  it('keeps the notifier’s complaint from who rejected, and the desk’s other work open', async () => {
    const [one, two] = [world.listings[12], world.listings[13]];
    const { claimIds } = await cases.submitted('eu-dsa', one && two ? [one, two] : []);
    const [first = claimIds[0], second] = claimIds;
    if (!first || !second) throw new Error('Two claims are needed.');
    await rule(world.reviewer, 'reject', [first]);
    await cases.ok(world.holder, 'POST', '/claims/appeals', { claimIds: [first] });
    await expect(rule(world.reviewer, 'accept', [first])).rejects.toThrow('own-decision');
    await rule(world.reviewer, 'accept', [second]);
    await rule(world.senior, 'accept', [first]);
    await act(world.senior, (tx) => undoClaimDecisions(tx, world.senior.actor, [first]));
    await rule(world.senior, 'accept', [first]);
  });

  it('is anybody of the desk where the regime does not say', async () => {
    const { noticeId, counterId } = await contested('platform');
    expect(await excluded(noticeId)).toEqual([]);
    await hear(world.reviewer, counterId);
  });
});
