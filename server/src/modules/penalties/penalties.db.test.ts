import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimId, DecisionId, ListingId, MerchantId, RightId } from '../../contracts/ids.js';
import { newId } from '../../platform/ids/index.js';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { addColleague, buildWorld, type Player, type World } from '../../testing/world.js';
import { aBasis, aDraft } from '../decisions/builders.js';
import { makeDecisions, undoDecisions } from '../decisions/index.js';
import { merchantOf } from '../marketplace/index.js';
import { DEFAULT_POLICY, pointsFor, STEPS, stepFor } from './policy.js';

const DAY = 86_400_000;

let house: TestHouse;
let world: World;
let second: Player;
let merchantId: MerchantId;
let otherId: MerchantId;

beforeAll(async () => {
  house = await openHouse();
  world = await buildWorld(house, 40);
  second = await addColleague(house, world.senior, 'Second Senior', 'senior-reviewer');
  const of = (player: Player) =>
    house.platform.db.read(async (q) => (await merchantOf(q, player.organisationId))[0]);
  merchantId = (await of(world.merchant)) as MerchantId;
  otherId = (await of(world.otherMerchant)) as MerchantId;
});
afterAll(() => house.close());

async function api(player: Player, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const answer = await house.http.inject({
    ...{ method, url: `/v1${url}`, headers: { authorization: `Bearer ${player.key}` } },
    ...(payload && { payload }),
  });
  return { status: answer.statusCode, body: answer.payload ? JSON.parse(answer.payload) : null };
}

async function ok(player: Player, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const { status, body } = await api(player, method, url, payload);
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
}

/** A listing of the merchant is removed for this reason. */
async function decide(listing: ListingId, reason: string): Promise<DecisionId> {
  const { db } = house.platform;
  const [made] = await db.write(world.reviewer.actor.ref, (tx) =>
    makeDecisions(tx, [
      aDraft(
        {
          storefrontId: world.storefrontId,
          listingId: listing,
          merchantId,
          merchantOrganisationId: world.merchant.organisationId,
          complainantId: world.holder.organisationId,
        },
        {
          subject: newId('claim', tx.now) as ClaimId,
          reason,
          statement: aBasis({ right: { ...aBasis().right, id: world.trademark as RightId } }),
        },
      ),
    ]),
  );
  await house.runtime.settle();
  return (made as { id: DecisionId }).id;
}

const penalties = (player: Player, id = merchantId) =>
  ok(player, 'GET', `/merchants/${id}/penalties`);

describe('the policy', () => {
  it('costs by the first rule that fits, and calls for the strictest step', () => {
    const of = (reason: string) =>
      pointsFor(DEFAULT_POLICY, { storefrontId: 'sto_1', regime: 'platform', reason });
    expect([of('counterfeit-tells'), of('copied-work')]).toEqual([12, 4]);
    const elsewhere = {
      ...DEFAULT_POLICY,
      rules: [
        { storefrontId: 'sto_2', reasons: [], points: 1 },
        { regime: 'us-dmca', reasons: [], points: 2 },
      ],
    };
    const decided = { storefrontId: 'sto_1', regime: 'us-dmca', reason: 'copied-work' };
    expect(pointsFor(elsewhere, decided)).toBe(2);
    expect(stepFor(DEFAULT_POLICY, { points: 3, recentDecisions: 0 })).toBeNull();
    expect(stepFor(DEFAULT_POLICY, { points: 4, recentDecisions: 1 })?.step).toBe('warning');
    expect(stepFor(DEFAULT_POLICY, { points: 6, recentDecisions: 3 })?.step).toBe('suspension');
    expect(stepFor(DEFAULT_POLICY, { points: 120, recentDecisions: 3 })?.step).toBe('closure');
  });

  it('never calls for a milder step as points grow', () => {
    const count = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(count, count, count, (points, more, recentDecisions) => {
        const rank = (step: string | undefined) => STEPS.indexOf(step as 'warning');
        const less = stepFor(DEFAULT_POLICY, { points, recentDecisions });
        const grown = stepFor(DEFAULT_POLICY, { points: points + more, recentDecisions });
        expect(rank(grown?.step)).toBeGreaterThanOrEqual(rank(less?.step));
      }),
    );
  });
});

describe('points', () => {
  it('come once with a decision, ask a person, and go when it is undone', async () => {
    const id = await decide(world.listings[0] as ListingId, 'copied-work');
    expect(await penalties(world.merchant)).toMatchObject({ points: 4, proposal: null });
    expect((await penalties(world.reviewer)).proposal).toEqual({ step: 'warning', days: null });
    expect(
      (await api(world.otherMerchant, 'GET', `/merchants/${merchantId}/penalties`)).status,
    ).toBe(404);
    const tasks = await ok(world.reviewer, 'GET', '/review/tasks?kind=penalty');
    expect(tasks.items).toMatchObject([{ subject: merchantId, summary: { step: 'warning' } }]);
    await house.platform.db.write('system:test', (tx) => undoDecisions(tx, [id]));
    await house.runtime.settle();
    expect(await penalties(world.merchant)).toMatchObject({
      points: 0,
      ledger: [{ decisionId: id, state: 'void' }],
    });
  });

  it('expire after their time', async () => {
    await decide(world.listings[1] as ListingId, 'counterfeit-tells');
    expect((await penalties(world.merchant)).points).toBe(12);
    house.clock.advance(366 * DAY);
    const later = await penalties(world.merchant);
    expect(later.points).toBe(0);
    const states = later.ledger.map(({ state }: { state: string }) => state);
    expect(states.sort()).toEqual(['expired', 'void']);
  });
});

describe('a sanction', () => {
  it('is imposed with reasons and basis, told to the merchant and the marketplace, and contested', async () => {
    await decide(world.listings[2] as ListingId, 'counterfeit-tells');
    const body = { step: 'listing-limit', statement: 'One listing sold fakes.', days: 30 };
    const url = `/merchants/${merchantId}/sanctions`;
    expect((await api(world.merchant, 'POST', url, body)).status).toBe(403);
    const made = await ok(world.reviewer, 'POST', url, body);
    expect(made).toMatchObject({ status: 'in-force', basis: { points: 12 } });
    expect(made.basis.decisions).toHaveLength(1);
    expect((await api(world.reviewer, 'POST', url, body)).body.code).toBe('sanction-exists');
    const contest = { statement: 'The goods were genuine; see the invoice.' };
    const path = `/sanctions/${made.id}/contest`;
    expect((await api(world.otherMerchant, 'POST', path, contest)).status).toBe(404);
    await ok(world.merchant, 'POST', path, contest);
    expect((await api(world.merchant, 'POST', path, contest)).body.code).toBe('sanction-contested');
    const answer = { outcome: 'granted', text: 'The invoice is in order.' };
    const own = await api(world.reviewer, 'POST', `/sanctions/${made.id}/answer`, answer);
    expect(own.body.code).toBe('own-sanction');
    const tasks = (await ok(second, 'GET', '/review/tasks?kind=penalty')).items;
    const task = tasks.find((one: { subject: string }) => one.subject === made.id);
    await ok(second, 'POST', `/review/tasks/${task.id}/lock`);
    const answered = await ok(second, 'POST', `/sanctions/${made.id}/answer`, answer);
    expect(answered).toMatchObject({ status: 'lifted', outcome: 'granted' });
  });

  it('that closes a shop needs a second person, and shows the merchant nothing before', async () => {
    const body = { step: 'closure', statement: 'Fakes again and again.', isReferred: true };
    const made = await ok(world.senior, 'POST', `/merchants/${merchantId}/sanctions`, body);
    expect(made).toMatchObject({ status: 'proposed', isReferred: true });
    const seen = (await penalties(world.merchant)).sanctions;
    expect(seen.map(({ id }: { id: string }) => id)).not.toContain(made.id);
    const approve = `/sanctions/${made.id}/approval`;
    expect((await api(world.senior, 'POST', approve, { isApproved: true })).body.code).toBe(
      'own-sanction',
    );
    expect((await ok(second, 'POST', approve, { isApproved: true })).status).toBe('in-force');
    const shown = (await penalties(world.merchant)).sanctions.find(
      ({ id }: { id: string }) => id === made.id,
    );
    expect(shown).toMatchObject({ step: 'closure', isReferred: false });
    const lift = { reason: 'The appeal court decided otherwise.' };
    expect((await ok(second, 'POST', `/sanctions/${made.id}/lifting`, lift)).status).toBe('lifted');
  });

  it('on linked shops comes as a batch with reasons for each, approved and undone as one', async () => {
    const links = [{ en: 'The same bank account.', zh: '收款账户相同。' }];
    const shops = [merchantId, otherId].map((id) => {
      return { merchantId: id, statement: `Reasons of ${id}.`, links };
    });
    const body = {
      clusterId: newId('cluster', house.clock.now()),
      step: 'suspension',
      days: 30,
      shops,
    };
    const made = await ok(world.senior, 'POST', '/sanction-batches', body);
    expect(made.items.map(({ status }: { status: string }) => status)).toEqual([
      ...['proposed', 'proposed'],
    ]);
    const path = `/sanction-batches/${made.batchId}`;
    expect((await api(world.senior, 'POST', `${path}/approval`, { isApproved: true })).status).toBe(
      403,
    );
    const approved = await ok(second, 'POST', `${path}/approval`, { isApproved: true });
    expect(approved.items[1]).toMatchObject({ status: 'in-force', basis: { links } });
    const own = (await penalties(world.otherMerchant, otherId)).sanctions;
    expect(own).toMatchObject([{ statement: `Reasons of ${otherId}.` }]);
    const undone = await ok(second, 'POST', `${path}/undoing`, { reason: 'Not one business.' });
    expect(undone.items.map(({ status }: { status: string }) => status)).toEqual([
      ...['lifted', 'lifted'],
    ]);
  });
});

describe('the policy of a platform', () => {
  it('is written in versions, by administrators alone', async () => {
    const { version, policy } = await ok(world.merchant, 'GET', '/penalty-policy');
    expect(version).toBe(0);
    const body = { expected: 0, policy: { ...policy, expiresAfterDays: 180 } };
    expect((await api(world.senior, 'PUT', '/penalty-policy', body)).status).toBe(403);
    expect((await ok(world.administrator, 'PUT', '/penalty-policy', body)).version).toBe(1);
    const late = await api(world.administrator, 'PUT', '/penalty-policy', body);
    expect(late.body.code).toBe('policy-changed');
  });
});
