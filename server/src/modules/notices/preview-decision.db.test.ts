import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { buildWorld, type Player, type World } from '../../testing/world.js';

describe('the preview of a decision', () => {
  let house: TestHouse;
  let world: World;
  let claimId = '';

  async function call(player: Player, address: string, payload?: object) {
    const [method = 'GET', url = ''] = address.split(' ');
    const answer = await house.http.inject({
      method: method as 'GET',
      url: `/v1${url}`,
      headers: { authorization: `Bearer ${player.key}` },
      ...(payload && { payload }),
    });
    return { status: answer.statusCode, body: answer.json() };
  }
  const preview = (change: object = {}, player = world.reviewer) =>
    call(player, 'POST /claims/decision-previews', {
      claimId,
      ruling: 'accept',
      reason: 'mark-on-same-goods',
      facts: 'The tag shows the mark.',
      ...change,
    });

  beforeAll(async () => {
    house = await openHouse();
    world = await buildWorld(house, 4);
    const made = await call(world.holder, 'POST /notices', {
      storefrontId: world.storefrontId,
      regime: 'platform',
      rightId: world.trademark,
      ground: 'counterfeit',
      explanation: 'The mark on the tongue is a copy.',
      statements: ['accuracy-and-authority'],
      signature: 'Ada Brook',
      contact: { name: 'Ada Brook', email: 'ada@heron.example' },
      listings: [{ listingId: world.listings[0] }],
    });
    claimId = made.body.results[0].claimId;
  });
  afterAll(() => house.close());

  it('reads, in both languages, exactly what the decision then says', async () => {
    const { status, body } = await preview();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'accepted',
      measure: 'impose',
      needsSecondApproval: false,
    });
    expect(body.text.zh).toContain('投诉成立');
    const ruled = await call(world.reviewer, 'POST /claims/decisions', {
      claimIds: [claimId],
      outcome: 'accept',
      reason: 'mark-on-same-goods',
      facts: 'The tag shows the mark.',
    });
    const { decisionId } = ruled.body.moved[0];
    const decision = await call(world.reviewer, `GET /decisions/${decisionId}`);
    expect(body.text.en).toBe(decision.body.text);
    await call(world.reviewer, 'POST /claims/undoings', { claimIds: [claimId] });
  });

  it('changes nothing', async () => {
    await preview({ ruling: 'reject', reason: 'not-substantiated' });
    const claim = await call(world.reviewer, `GET /claims/${claimId}`);
    expect(claim.body.state).toBe('under-review');
  });

  it('refuses a ruling that the claim cannot take, and everybody who does not decide', async () => {
    expect((await preview({ ruling: 'upheld' })).status).toBe(409);
    expect((await preview({ reason: 'no-such-reason' })).status).toBe(422);
    expect((await preview({}, world.holder)).status).toBe(403);
  });

  it('finds the claims against one merchant', async () => {
    const claim = await call(world.reviewer, `GET /claims/${claimId}`);
    const own = await call(world.reviewer, `GET /claims?merchantId=${claim.body.merchant.id}`);
    expect(own.body.items.map((item: { id: string }) => item.id)).toEqual([claimId]);
    const other = 'mer_01k0000000000000000000000a';
    expect((await call(world.reviewer, `GET /claims?merchantId=${other}`)).body.items).toEqual([]);
  });

  it('names colleagues to the desk and to nobody else', async () => {
    const { body } = await call(world.reviewer, 'GET /review/people');
    const rui = body.items.find((item: { name: string }) => item.name === 'Rui Reviewer');
    expect(rui).toMatchObject({ isReviewer: true, ref: world.reviewer.actor.ref });
    expect((await call(world.holder, 'GET /review/people')).status).toBe(403);
  });
});
