import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimId } from '../../contracts/ids.js';
import { verifyJournal } from '../../platform/journal/index.js';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { buildWorld, type Player, type World } from '../../testing/world.js';
import { buildPerson, signedIn } from '../accounts/builders.js';
import { actorFor } from '../accounts/index.js';
import { addEvidence, storeBytes } from '../evidence/index.js';
import { listingsByIds } from '../marketplace/index.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('notice and takedown', () => {
  let house: TestHouse;
  let world: World;
  let next = 0;

  beforeAll(async () => {
    house = await openHouse();
    world = await buildWorld(house, 60);
  });
  afterAll(() => house.close());
  beforeEach(() => house.clock.advance(HOUR));

  async function call(player: Player, method: 'GET' | 'POST', url: string, payload?: unknown) {
    const answer = await house.http.inject({
      method,
      url: `/v1${url}`,
      headers: { authorization: `Bearer ${player.key}` },
      ...(payload !== undefined && { payload: payload as object }),
    });
    return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
  }

  async function ok(player: Player, method: 'GET' | 'POST', url: string, payload?: unknown) {
    const { status, body } = await call(player, method, url, payload);
    expect(status, JSON.stringify(body)).toBeLessThan(300);
    return body;
  }

  /** A notice over the merchant's next `count` listings. */
  function noticeBody(regime: string, count = 1) {
    const listings = world.listings.slice(next, next + count);
    next += count;
    const isCopyright = regime === 'us-dmca';
    return {
      storefrontId: world.storefrontId,
      regime,
      rightId: isCopyright ? world.copyright : world.trademark,
      ground: isCopyright ? 'copyright-infringement' : 'counterfeit',
      explanation:
        'The mark on the tongue is a copy, and the price is a tenth of ours in every shop.',
      statements: {
        'us-dmca': ['good-faith', 'accuracy-and-authority'],
        'eu-dsa': ['bona-fide'],
        platform: ['accuracy-and-authority'],
      }[regime],
      signature: 'Ada Brook',
      contact: {
        name: 'Ada Brook',
        email: 'ada@heron.example',
        phone: '+8613800000000',
        address: 'Road 1',
      },
      listings: listings.map((listingId) => ({ listingId })),
    };
  }

  async function accepted(regime: string, count = 1) {
    const made = await ok(world.holder, 'POST', '/notices', noticeBody(regime, count));
    const claimIds = made.results.map((row: { claimId: ClaimId }) => row.claimId);
    await ok(world.reviewer, 'POST', '/claims/decisions', {
      claimIds,
      outcome: 'accept',
      reason: 'counterfeit-tells',
      facts: 'Logo and price.',
    });
    return { noticeId: made.noticeId, claimIds };
  }

  const statusOf = async (claimId: ClaimId) => {
    const claim = await ok(world.reviewer, 'GET', `/claims/${claimId}`);
    const listings = await house.platform.db.read((db) => listingsByIds(db, [claim.listing.id]));
    return { state: claim.state, listing: listings.get(claim.listing.id)?.status, claim };
  };

  async function countered(regime: string, claimIds: ClaimId[]) {
    const filed = await ok(world.merchant, 'POST', '/counter-notices', {
      claimIds,
      explanation: 'These are our own boots with our own brand, see the invoice of the factory.',
      statements: regime === 'us-dmca' ? ['mistake', 'jurisdiction'] : ['no-infringement'],
      signature: 'Wei Shop',
      contact: {
        name: 'Wei Shop',
        email: 'wei@shop.example',
        phone: '+8613900000000',
        address: 'Lane 2',
      },
    });
    return filed.counterNoticeId;
  }

  it('takes a notice, keeps good rows, names bad ones, and puts it on the desk at once', async () => {
    const body = noticeBody('platform', 2);
    const listings = [...body.listings, { externalId: 'nothing' }, body.listings[0]];
    const made = await ok(world.holder, 'POST', '/notices', { ...body, listings });
    expect(made.claims).toBe(2);
    expect(made.results.map((row: { problem: string | null }) => row.problem)).toEqual([
      null,
      null,
      'listing-not-found',
      'same-as-line-1',
    ]);
    const desk = await ok(world.reviewer, 'GET', '/review/tasks?kind=notice');
    expect(desk.items.some((task: { subject: string }) => task.subject === made.noticeId)).toBe(
      true,
    );
    const hidden = await call(world.merchant, 'GET', `/notices/${made.noticeId}`);
    expect(hidden.status).toBe(404);
    const other = await call(world.otherHolder, 'GET', `/notices/${made.noticeId}`);
    expect(other.status).toBe(404);
    const again = await call(world.holder, 'POST', '/notices', body);
    expect(again.status).toBe(422);
    expect(again.body.errors[0].code).toContain('already-claimed-in');
  });

  it('lets a holder read the evidence that its agent attached', async () => {
    const person = await buildPerson(house.platform.db, 'agent');
    const agent = await signedIn(house.http, person);
    const { id } = await ok(world.holder, 'POST', '/mandates', { agentId: person.organisationId });
    expect((await agent.call('POST', `/v1/mandates/${id}/acceptance`)).statusCode).toBe(200);
    const actor = await house.platform.db.read((db) => actorFor(db, person.personId));
    const bytes = await storeBytes(house.platform, Buffer.from('The seams are glued.'), 100);
    const file = { ...bytes, fileName: 'report.txt', purpose: 'notice' as const };
    const evidence = await house.platform.db.write(actor.ref, (tx) => addEvidence(tx, actor, file));
    const made = await agent.call('POST', '/v1/notices', {
      ...noticeBody('platform'),
      evidenceIds: [evidence],
    });
    expect(made.statusCode, made.body).toBe(201);
    expect((await call(world.holder, 'GET', `/evidence/${evidence}`)).status).toBe(200);
    expect((await call(world.merchant, 'GET', `/evidence/${evidence}`)).status).toBe(404);
  });

  it('names every missing field of an incomplete notice', async () => {
    const body = { ...noticeBody('us-dmca'), statements: [], signature: undefined };
    const refused = await call(world.holder, 'POST', '/notices', body);
    expect(refused.status).toBe(422);
    const codes = refused.body.errors.map((field: { code: string }) => field.code);
    expect(codes).toEqual(['good-faith', 'accuracy-and-authority', 'required']);
  });

  it('removes the listing on acceptance, restores it exactly on undo', async () => {
    const { claimIds, noticeId } = await accepted('platform');
    const [claimId] = claimIds;
    expect(await statusOf(claimId)).toMatchObject({ state: 'accepted', listing: 'removed' });
    const seen = await ok(world.merchant, 'GET', `/notices/${noticeId}`);
    expect(JSON.stringify(seen)).not.toContain('ada@heron.example');
    await ok(world.reviewer, 'POST', '/claims/undoings', { claimIds });
    expect(await statusOf(claimId)).toMatchObject({ state: 'under-review', listing: 'live' });
    const desk = await ok(world.reviewer, 'GET', '/review/tasks?kind=notice');
    expect(desk.items.some((task: { subject: string }) => task.subject === noticeId)).toBe(true);
  });

  it('reinstates by the clock when the complainant is silent (platform)', async () => {
    const { claimIds } = await accepted('platform', 3);
    const counterId = await countered('platform', claimIds);
    const early = await call(world.holder, 'GET', `/counter-notices/${counterId}`);
    expect(early.status).toBe(404);
    const before = await ok(world.holder, 'GET', `/claims/${claimIds[0]}/timeline`);
    expect(before.items.at(-1)).toMatchObject({ type: 'claim.countered', text: null });
    await ok(world.reviewer, 'POST', `/counter-notices/${counterId}/forwarding`, {});
    const seen = await ok(world.holder, 'GET', `/counter-notices/${counterId}`);
    expect(seen.contact ?? {}).not.toHaveProperty('email');
    await house.advance(20 * DAY);
    for (const id of claimIds) {
      expect(await statusOf(id)).toMatchObject({ state: 'reinstated', listing: 'live' });
    }
    const timeline = await ok(world.merchant, 'GET', `/claims/${claimIds[0]}/timeline`);
    const types = timeline.items.map((item: { type: string }) => item.type);
    expect(types).toEqual([
      'notice.submitted',
      'claim.submitted',
      'claim.accepted',
      'claim.countered',
      'claim.counter-forwarded',
      'claim.counter-received',
      'claim.counter-upheld',
    ]);
    expect(timeline.items.every((item: { law: null }) => item.law === null)).toBe(true);
    const same = await ok(world.holder, 'GET', `/claims/${claimIds[0]}/timeline`);
    expect(same).toEqual(timeline);
  });

  it('keeps the listing down when the complainant files suit in time (DMCA)', async () => {
    const { claimIds } = await accepted('us-dmca');
    const counterId = await countered('us-dmca', claimIds);
    await ok(world.reviewer, 'POST', `/counter-notices/${counterId}/forwarding`, {});
    const bare = await call(world.holder, 'POST', `/counter-notices/${counterId}/answer`, {
      answer: 'suit',
    });
    expect(bare.status).toBe(422);
    await ok(world.holder, 'POST', `/counter-notices/${counterId}/answer`, {
      answer: 'suit',
      court: 'N.D. Cal.',
      caseNumber: '26-cv-1',
    });
    const told = await ok(world.merchant, 'GET', `/claims/${claimIds[0]}/timeline`);
    expect(told.items.at(-1)).toMatchObject({
      law: { en: '17 USC 512(g)(2)(C)', zh: '《美国法典》第 17 编第 512(g)(2)(C) 条' },
      text: 'N.D. Cal. · 26-cv-1',
    });
    await house.advance(60 * DAY);
    expect(await statusOf(claimIds[0])).toMatchObject({
      state: 'suit-pending',
      listing: 'removed',
    });
    await ok(world.reviewer, 'POST', '/claims/suit-conclusions', {
      claimIds,
      outcome: 'not-infringing',
      text: 'Judgment for the merchant.',
    });
    expect(await statusOf(claimIds[0])).toMatchObject({ state: 'reinstated', listing: 'live' });
  });

  it('decides a complaint itself under the DSA, and hears the complainant’s appeal', async () => {
    const { claimIds } = await accepted('eu-dsa');
    const counterId = await countered('eu-dsa', claimIds);
    await ok(world.senior, 'POST', `/counter-notices/${counterId}/decision`, {
      outcome: 'dismissed',
      reason: 'counter-evidence-insufficient',
    });
    expect(await statusOf(claimIds[0])).toMatchObject({ state: 'upheld', listing: 'removed' });
    const made = await ok(world.holder, 'POST', '/notices', noticeBody('eu-dsa'));
    const claimId = made.results[0].claimId;
    await ok(world.reviewer, 'POST', '/claims/decisions', {
      claimIds: [claimId],
      outcome: 'reject',
      reason: 'not-substantiated',
    });
    await ok(world.holder, 'POST', '/claims/appeals', { claimIds: [claimId], text: 'Look again.' });
    await ok(world.senior, 'POST', '/claims/decisions', {
      claimIds: [claimId],
      outcome: 'accept',
      reason: 'counterfeit-tells',
    });
    expect(await statusOf(claimId)).toMatchObject({ state: 'accepted', listing: 'removed' });
  });

  it('asks for information, waits, and lets silence end the claim', async () => {
    const made = await ok(world.holder, 'POST', '/notices', noticeBody('platform'));
    const claimIds = [made.results[0].claimId];
    await ok(world.reviewer, 'POST', '/claims/information-requests', {
      claimIds,
      text: 'Which mark?',
    });
    const open = await ok(world.reviewer, 'GET', '/review/tasks?kind=notice');
    expect(open.items.some((task: { subject: string }) => task.subject === made.noticeId)).toBe(
      false,
    );
    await house.advance(15 * DAY);
    expect(await statusOf(claimIds[0])).toMatchObject({ state: 'withdrawn', listing: 'live' });
  });

  it('takes a file of listings into a draft, answers every row, and submits the good ones', async () => {
    const { listings, ...head } = noticeBody('platform', 2);
    const { draftId } = await ok(world.holder, 'POST', '/notices/drafts', head);
    const file = [
      'url,remark',
      `https://shop.example/item/${next - 1},"fake, clearly"`,
      'https://shop.example/none,',
      ',',
    ];
    const sent = await house.http.inject({
      method: 'POST',
      url: `/v1/notices/drafts/${draftId}/rows`,
      headers: { authorization: `Bearer ${world.holder.key}`, 'content-type': 'text/csv' },
      payload: file.join('\n'),
    });
    expect(sent.json()).toMatchObject({ rows: 3, recognised: 1 });
    expect((await call(world.otherHolder, 'GET', `/notices/drafts/${draftId}`)).status).toBe(404);
    const made = await ok(world.holder, 'POST', `/notices/drafts/${draftId}/submission`);
    expect(made).toMatchObject({ claims: 1, refused: 2 });
    expect(made.results.map((row: { line: number }) => row.line)).toEqual([2, 3, 4]);
  });

  it('names the listings of references before a notice is sent', async () => {
    const checked = await ok(world.holder, 'POST', '/notices/listing-checks', {
      storefrontId: world.storefrontId,
      listings: [{ url: 'https://shop.example/item/1' }, { externalId: 'nothing' }],
    });
    expect(checked.items).toMatchObject([{ externalId: 'L1', title: 'HERON boots 1' }, null]);
  });

  it('shows the parties the picture of a listing that has been taken down', async () => {
    const png = await sharp({
      create: { width: 80, height: 80, channels: 3, background: 'red' },
    })
      .png()
      .toBuffer();
    const put = await house.http.inject({
      method: 'PUT',
      url: `/v1/listings/${world.listings[next]}/pictures/0`,
      headers: {
        authorization: `Bearer ${world.administrator.key}`,
        'content-type': 'image/png',
      },
      payload: png,
    });
    expect(put.statusCode, put.body).toBe(200);
    const { claimIds } = await accepted('platform');
    const { listing } = await ok(world.holder, 'GET', `/claims/${claimIds[0]}`);
    const see = (player: Player) =>
      house.http.inject({
        url: listing.previewUrl,
        headers: { authorization: `Bearer ${player.key}` },
      });
    expect((await see(world.holder)).headers['content-type']).toBe('image/webp');
    expect((await see(world.merchant)).statusCode).toBe(200);
    expect((await see(world.otherHolder)).statusCode).toBe(404);
  });

  it('leads from every figure to exactly the claims that it counts', async () => {
    await accepted('platform', 2);
    await ok(world.holder, 'POST', '/claims/retractions', {
      claimIds: (await accepted('platform')).claimIds,
    });
    await house.runtime.settle();
    const figures = await ok(world.holder, 'GET', '/metrics');
    const count = async (counted: string) => {
      const days = `fromDay=${figures.fromDay}&endDay=${figures.endDay}`;
      const page = await ok(world.holder, 'GET', `/claims?counted=${counted}&${days}&limit=200`);
      return page.items.length;
    };
    expect(await count('decided')).toBe(figures.takedownSuccess.denominator);
    expect(await count('standing')).toBe(figures.takedownSuccess.numerator);
    expect(await count('accepted')).toBe(figures.successfulCounterNotices.denominator);
    expect(await count('counter-upheld')).toBe(figures.successfulCounterNotices.numerator);
  });

  it('answers a repeated request once', async () => {
    const request = {
      method: 'POST' as const,
      url: '/v1/notices',
      headers: { authorization: `Bearer ${world.holder.key}`, 'idempotency-key': 'k-1' },
      payload: noticeBody('platform'),
    };
    const first = await house.http.inject(request);
    const second = await house.http.inject(request);
    expect(second.statusCode).toBe(201);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(second.json()).toEqual(first.json());
  });

  it('gives metrics that a recount confirms, and a journal that proves itself', async () => {
    await house.runtime.settle();
    const metrics = await ok(world.holder, 'GET', '/metrics?from=2026-01-01T00:00:00Z');
    const page = await ok(world.holder, 'GET', '/claims?limit=200');
    const claims: { state: string; decidedAt: string | null }[] = page.items;
    const decided = claims.filter((claim) => claim.decidedAt !== null);
    const standing = ['accepted', 'suit-pending', 'upheld'];
    const good = decided.filter((claim) => standing.includes(claim.state));
    expect(metrics.takedownSuccess).toEqual({
      numerator: good.length,
      denominator: decided.length,
    });
    const report = await verifyJournal(house.platform.db, 'magpie.test/journal');
    expect(report.faults).toEqual([]);
    expect(report.entries).toBeGreaterThan(50);
  });
});
