import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimId, ListingId, NoticeId, RightId } from '../../contracts/ids.js';
import { sql } from '../../platform/db/index.js';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { addColleague, buildWorld, type Player, type World } from '../../testing/world.js';
import { addEvidence, storeBytes } from '../evidence/index.js';
import { registerRight, verifyRight } from '../rights/index.js';

const DAY = 86_400_000;

let house: TestHouse;
let world: World;

beforeAll(async () => {
  house = await openHouse();
  world = await buildWorld(house, 200);
});
afterAll(() => house.close());

async function api(player: Player | null, method: 'GET' | 'POST', url: string, payload?: object) {
  const answer = await house.http.inject({
    method,
    url: `/v1${url}`,
    headers: player ? { authorization: `Bearer ${player.key}` } : {},
    ...(payload && { payload }),
  });
  const isJson = String(answer.headers['content-type']).includes('json');
  return { status: answer.statusCode, body: isJson ? answer.json() : null, raw: answer.rawPayload };
}

async function ok(player: Player | null, method: 'GET' | 'POST', url: string, payload?: object) {
  const { status, body } = await api(player, method, url, payload);
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
}

/** Whoever is suspected has to attach some. */
async function evidenceOf({ actor }: Player): Promise<string[]> {
  const input = { create: { width: 8, height: 8, channels: 3 as const, background: '#a33' } };
  const stored = await storeBytes(house.platform, await sharp(input).png().toBuffer(), 1_000_000);
  const id = await house.platform.db.write(actor.ref, (tx) =>
    addEvidence(tx, actor, { ...stored, fileName: 'mark.png', purpose: 'notice' }),
  );
  return [id];
}

async function send(
  by: Player,
  rightId: RightId,
  listings: readonly ListingId[],
  regime = 'platform',
) {
  const made = await ok(by, 'POST', '/notices', {
    storefrontId: world.storefrontId,
    ...{ regime, rightId, ground: 'counterfeit', signature: 'Ada Brook' },
    explanation: 'The mark on the tongue is a copy, and the price is a tenth of ours.',
    statements: regime === 'eu-dsa' ? ['bona-fide'] : ['accuracy-and-authority'],
    contact: { name: 'Ada Brook', email: 'ada@heron.example', phone: '+86138', address: 'R 1' },
    evidenceIds: await evidenceOf(by),
    listings: listings.map((listingId) => ({ listingId })),
  });
  await house.runtime.settle();
  const claimIds: ClaimId[] = made.results.map((row: { claimId: ClaimId }) => row.claimId);
  return { noticeId: made.noticeId as NoticeId, claimIds };
}

const accept = (claimIds: readonly ClaimId[]) =>
  ok(world.senior, 'POST', '/claims/decisions', {
    claimIds,
    outcome: 'accept',
    reason: 'counterfeit-tells',
  });

async function counter(by: Player, claimIds: readonly ClaimId[]) {
  const made = await ok(by, 'POST', '/counter-notices', {
    claimIds,
    explanation: 'These boots are genuine, bought from the holder itself; the invoice shows it.',
    statements: ['no-infringement'],
    signature: 'Mia Merchant',
    contact: { name: 'Mia Merchant', email: 'mia@shop.example' },
  });
  await ok(world.senior, 'POST', `/counter-notices/${made.counterNoticeId}/forwarding`, {});
}

async function newRight(by: Player, title: string, registeredOn: string): Promise<RightId> {
  const { db } = house.platform;
  const id = await db.write(by.actor.ref, (tx) =>
    registerRight(tx, by.actor, {
      ...{ holderId: null, documentIds: [], markImageId: null, territories: ['CN'] },
      ...{ kind: 'trademark', subtype: 'word', title, office: 'CN', number: '87654321' },
      ...{ niceClasses: [25], registeredOn, expiresOn: '2036-01-01' },
    }),
  );
  await db.write(world.reviewer.actor.ref, (tx) => verifyRight(tx, world.reviewer.actor, id));
  return id;
}

describe('vetting', () => {
  let squatted: RightId;
  let last: { noticeId: NoticeId; claimIds: ClaimId[] };

  it('does not suspect an ordinary complainant, and tells the parties so', async () => {
    const first = await send(world.holder, world.trademark, world.listings.slice(0, 2));
    const vetting = await ok(world.reviewer, 'GET', `/notices/${first.noticeId}/vetting`);
    expect(vetting).toMatchObject({ band: 'not-suspected', routes: [], accounts: 1 });
    await accept(first.claimIds);
    await house.runtime.settle();
    const record = await ok(
      world.merchant,
      'GET',
      `/claims/${first.claimIds[0]}/complainant-record`,
    );
    expect(record).toMatchObject({ state: 'not-suspected', isPackOffered: false });
    expect(record.complainant.takedownSuccess).toBeNull();
    const url = `/claims/${first.claimIds[0]}/complainant-record`;
    expect((await api(world.otherMerchant, 'GET', url)).status).toBe(404);
  });

  it('sees a fresh right held against goods sold before it, given up when contested', async () => {
    await house.advance(60 * DAY);
    squatted = await newRight(world.otherHolder, 'OLD BOOT', '2026-04-20');
    for (let round = 0; round < 6; round++) {
      const from = 10 + round * 6;
      const { claimIds } = await send(
        world.otherHolder,
        squatted,
        world.listings.slice(from, from + 6),
      );
      await accept(claimIds);
      await counter(world.merchant, claimIds);
      await house.advance(14 * DAY);
    }
    last = await send(world.otherHolder, squatted, world.listings.slice(60, 64));
    const { restrictions } = await ok(world.otherHolder, 'GET', '/standing');
    expect(restrictions[0]).toMatchObject({ kind: 'enhanced-evidence' });
    const vetting = await ok(world.reviewer, 'GET', `/notices/${last.noticeId}/vetting`);
    expect(['under-vetting', 'severe']).toContain(vetting.band);
    const signals = vetting.contributions.map(({ signal }: { signal: string }) => signal);
    expect(signals).toEqual(expect.arrayContaining(['earlier', 'overturned']));
    expect(vetting.contributions[0].text.zh).toMatch(/\d/);
    expect(vetting.routes).toEqual(
      expect.arrayContaining(['counter-invitation', 'investigation', 'invalidation-pack']),
    );
    const tasks = await ok(world.reviewer, 'GET', '/review/tasks?kind=misuse');
    // One investigation, though several notices of the same right are suspected.
    expect(tasks.items).toHaveLength(1);
    expect((await api(world.otherHolder, 'GET', `/notices/${last.noticeId}/vetting`)).status).toBe(
      403,
    );
  });

  it('denies nothing: the claims are decided as ever, and the merchant is invited to answer', async () => {
    await accept(last.claimIds);
    await house.runtime.settle();
    const record = await ok(
      world.merchant,
      'GET',
      `/claims/${last.claimIds[0]}/complainant-record`,
    );
    expect(record).toMatchObject({ state: 'under-vetting', isPackOffered: true });
    expect(record.complainant.wonByMerchants.numerator).toBeGreaterThan(20);
    expect(record.right.merchants).toBe(1);
    const mails = await house.platform.db.read((q) =>
      q.count(
        sql`select 1 from jobs.job where data ->> 'subject' = 'You can answer this claim now'`,
      ),
    );
    expect(mails).toBeGreaterThan(0);
  });

  it('offers harmed merchants, and nobody else, the evidence against the right', async () => {
    const url = `/rights/${squatted}/invalidation-pack`;
    const pack = await api(world.merchant, 'GET', url);
    expect(pack.status).toBe(200);
    const files = unzipSync(new Uint8Array(pack.raw));
    const text = (name: string) => Buffer.from(files[name] ?? []).toString('utf8');
    expect(text('claims.csv').trim().split('\r\n').length).toBe(41);
    expect(text('right.json')).toContain('OLD BOOT');
    expect(text('signs.json')).toContain('sold here before');
    expect(
      Object.keys(files).filter((name) => name.endsWith('.tlog-proof')).length,
    ).toBeGreaterThan(40);
    for (const other of [world.otherMerchant, world.holder, world.otherHolder]) {
      expect((await api(other, 'GET', url)).status).toBe(404);
    }
  });

  it('lets merchants under the same right stand together', async () => {
    const { claimIds } = await send(world.otherHolder, squatted, world.listings.slice(100, 102));
    await accept(claimIds);
    const mine = await send(world.otherHolder, squatted, world.listings.slice(70, 71));
    await accept(mine.claimIds);
    const base = {
      explanation: 'These boots were on sale here before that mark was filed; see the invoices.',
      statements: ['no-infringement'],
      signature: 'Mia Merchant',
      contact: { name: 'Mia Merchant', email: 'mia@shop.example' },
    };
    const evidenceIds = await evidenceOf(world.merchant);
    const shared = await ok(world.merchant, 'POST', '/counter-notices', {
      ...{ ...base, claimIds: mine.claimIds, evidenceIds, isShared: true },
    });
    const list = `/claims/${claimIds[0]}/shared-counter-notices`;
    const { items } = await ok(world.otherMerchant, 'GET', list);
    expect(items).toMatchObject([{ id: shared.counterNoticeId, evidence: 1, joined: 0 }]);
    expect(JSON.stringify(items)).not.toContain('Mia');
    expect((await api(world.merchant, 'GET', list)).status).toBe(404);
    const picture = `/evidence/${evidenceIds[0]}`;
    expect((await api(world.otherMerchant, 'GET', picture)).status).toBe(404);
    const joined = await ok(world.otherMerchant, 'POST', '/counter-notices', {
      ...{ ...base, claimIds, joins: shared.counterNoticeId },
    });
    expect((await api(world.otherMerchant, 'GET', picture)).status).toBe(200);
    const filed = await ok(
      world.otherMerchant,
      'GET',
      `/counter-notices/${joined.counterNoticeId}`,
    );
    expect(filed).toMatchObject({ joins: shared.counterNoticeId, evidenceIds });
    const wrong = { ...base, claimIds, joins: joined.counterNoticeId };
    expect((await api(world.otherMerchant, 'POST', '/counter-notices', wrong)).body.code).toBe(
      'not-joinable',
    );
  });

  it('asks for identity and deposit, answered by the complainant alone', async () => {
    const body = { kind: 'deposit-request', text: 'Please give a guarantee for the listings.' };
    const url = `/notices/${last.noticeId}/vetting/requests`;
    const { requests } = await ok(world.reviewer, 'POST', url, body);
    expect((await api(world.reviewer, 'POST', url, body)).body.code).toBe('request-exists');
    const answer = `/vetting-requests/${requests[0].id}/answer`;
    expect((await api(world.holder, 'POST', answer, { text: 'Mine.' })).status).toBe(404);
    await ok(world.otherHolder, 'POST', answer, { text: 'The bank’s guarantee is on its way.' });
    expect((await api(world.otherHolder, 'POST', answer, { text: 'Again.' })).body.code).toBe(
      'request-not-open',
    );
    const settled = await ok(
      world.reviewer,
      'POST',
      `/vetting-requests/${requests[0].id}/settlement`,
      { status: 'settled' },
    );
    expect(settled.requests[0].status).toBe('settled');
  });

  it('ends with a person’s finding, which costs the standing and teaches the weights', async () => {
    const url = `/notices/${last.noticeId}/vetting/conclusion`;
    const body = {
      label: 'bad-faith',
      reason: 'The goods were on sale here years before the right.',
    };
    expect((await ok(world.reviewer, 'POST', url, body)).label).toBe('bad-faith');
    expect((await api(world.reviewer, 'POST', url, body)).body.code).toBe('vetting-concluded');
    const standing = await ok(world.otherHolder, 'GET', '/standing');
    expect(standing.whole.missing).toContain('barred');
    const learned = await ok(world.senior, 'POST', '/misuse/weights');
    expect(learned).toMatchObject({ inForce: { version: 0 }, learned: [{ version: 1 }] });
    expect(learned.labelled).toBeGreaterThan(1);
    expect(learned.learned[0].weights.earlier).toBeGreaterThan(1.9);
  });

  it('scores by learned weights only once a second person has adopted them', async () => {
    const adopt = '/misuse/weights/1/adoption';
    expect((await api(world.senior, 'POST', adopt)).body.code).toBe('own-weights');
    const other = await addColleague(house, world.senior, 'Second Senior', 'senior-reviewer');
    expect((await ok(other, 'POST', adopt)).inForce.version).toBe(1);
    expect((await api(other, 'POST', adopt)).body.code).toBe('weights-not-found');
  });

  it('limits the claims a day of a complainant, tells it, and ends that again', async () => {
    const { organisationId } = world.otherHolder;
    const limit = { organisationId, perDay: 2, days: 30, reason: 'Too many failed.' };
    expect((await api(world.reviewer, 'POST', '/rate-limits', limit)).status).toBe(403);
    const { restrictionId } = await ok(world.senior, 'POST', '/rate-limits', limit);
    expect((await api(world.senior, 'POST', '/rate-limits', limit)).body.code).toBe(
      'already-limited',
    );
    const standing = await ok(world.otherHolder, 'GET', '/standing');
    expect(standing.restrictions).toContainEqual(
      expect.objectContaining({ kind: 'rate-limit', perDay: 2, reason: 'Too many failed.' }),
    );
    await ok(world.senior, 'POST', `/restrictions/${restrictionId}/end`);
    const after = await ok(world.otherHolder, 'GET', '/standing');
    expect(after.restrictions.map(({ kind }: { kind: string }) => kind)).not.toContain(
      'rate-limit',
    );
  });
});

describe('misuse under DSA art. 23', () => {
  it('warns, then suspends, with the four factors; others’ laws are honoured all the same', async () => {
    const { organisationId } = world.otherHolder;
    const { factors } = await ok(
      world.senior,
      'GET',
      `/misuse/conduct?organisationId=${organisationId}&party=complainant`,
    );
    expect(factors).toMatchObject({ proposal: 'warning' });
    expect(factors.intent.badFaith).toBeGreaterThan(1);
    expect(factors.absolute.unfounded).toBeGreaterThanOrEqual(30);
    expect(factors.gravity.daysDown).toBeGreaterThan(30);
    const impose = (step: string) =>
      api(world.senior, 'POST', '/misuse', {
        ...{ organisationId, party: 'complainant', step, days: 30 },
        statement: 'Thirty-six of thirty-six contested claims were given up.',
      });
    expect((await impose('suspension')).body.code).toBe('warning-needed');
    expect((await impose('warning')).status).toBe(201);
    const suspended = await impose('suspension');
    expect(suspended.status).toBe(201);
    const [right] = (await ok(world.otherHolder, 'GET', '/rights')).items;
    const refused = await api(world.otherHolder, 'POST', '/notices', noticeOf(right.id, 'eu-dsa'));
    expect(refused.body.code).toBe('processing-suspended');
    const { status } = await api(world.otherHolder, 'POST', '/notices', await cnNotice(right.id));
    expect(status).toBe(201);
    await contest(suspended.body.id);
  });

  async function contest(id: string) {
    const statement = { statement: 'The merchants settled with us; that is why we gave up.' };
    expect((await api(world.holder, 'POST', `/misuse/${id}/contest`, statement)).status).toBe(404);
    await ok(world.otherHolder, 'POST', `/misuse/${id}/contest`, statement);
    const answer = { outcome: 'lifted', text: 'The settlements were shown.' };
    expect((await api(world.senior, 'POST', `/misuse/${id}/answer`, answer)).body.code).toBe(
      'own-measure',
    );
    await ok(world.reviewer, 'POST', `/misuse/${id}/answer`, answer);
    const { restrictions } = await ok(world.otherHolder, 'GET', '/standing');
    expect(restrictions.filter(({ kind }: { kind: string }) => kind === 'suspension')).toEqual([]);
  }

  const noticeOf = (rightId: string, regime: string) => ({
    storefrontId: world.storefrontId,
    ...{ regime, rightId, ground: 'counterfeit', signature: 'Ada Brook' },
    explanation: 'The mark on the tongue is a copy, and the price is a tenth of ours.',
    statements: ['bona-fide'],
    contact: { name: 'Ada Brook', email: 'ada@heron.example', phone: '+86138', address: 'R 1' },
    listings: [{ listingId: world.listings[120] }],
  });

  async function cnNotice(rightId: string) {
    const packs = await ok(world.holder, 'GET', '/regimes');
    const pack = packs.find(({ id }: { id: string }) => id === 'cn-ecl');
    const evidenceIds = await evidenceOf(world.otherHolder);
    return {
      ...noticeOf(rightId, 'cn-ecl'),
      statements: pack.notice.statements.map(({ code }: { code: string }) => code),
      evidenceIds,
    };
  }
});

describe('fairness', () => {
  it('is published to everybody, without telling of single complainants', async () => {
    const report = await ok(null, 'GET', '/public/vetting-fairness');
    expect(report.groups.map(({ group }: { group: string }) => group)).toEqual([
      'all',
      'small',
      'large',
      'foreign',
      'domestic',
    ]);
    // Two complainants are fewer than may be shown.
    expect(report.groups[0]).toMatchObject({ complainants: null, falseFlags: null });
  });
});
