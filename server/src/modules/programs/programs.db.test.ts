import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimId } from '../../contracts/ids.js';
import { sql } from '../../platform/db/index.js';
import { MAIL_JOB } from '../../platform/mail/index.js';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { addOrganisation, buildWorld, type Player, type World } from '../../testing/world.js';
import { buildCases } from '../notices/builders.js';
import { imposeRestriction, type RestrictionKind } from './restrictions.js';
import { LESSONS } from './sponsorship/lessons.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let house: TestHouse;
let world: World;
let cases: ReturnType<typeof buildCases>;

beforeAll(async () => {
  house = await openHouse();
  world = await buildWorld(house, 120);
  cases = buildCases(house, world);
});
afterAll(() => house.close());

async function api(
  player: Player,
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  payload?: object,
  version?: number,
) {
  const answer = await house.http.inject({
    method,
    url: `/v1${url}`,
    headers: {
      authorization: `Bearer ${player.key}`,
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    ...(payload && { payload }),
  });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
}

async function ok(player: Player, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const { status, body } = await api(player, method, url, payload);
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
}

/** A rule that a small world can meet. */
async function writeRule(change: object) {
  const { version, rule } = await ok(world.administrator, 'GET', '/programmes/good-faith');
  const body = { ...rule, ...change };
  const done = await api(world.administrator, 'PUT', '/programmes/good-faith', body, version);
  expect(done.status, JSON.stringify(done.body)).toBe(200);
}

/** Counts a holder's figures anew from the journal's leaves alone, in another way than the fold. */
async function recount(holderId: string) {
  const rows = await house.platform.db.read((q) =>
    q.rows(sql<{ leaf: string }>`
      select leaf from journal.entry where index is not null and type like 'claim.%' order by index`),
  );
  const claims = new Map<string, { type: string; state: string; by: string }[]>();
  for (const { leaf } of rows) {
    const { type, data, parties } = JSON.parse(leaf);
    if (!parties.includes(holderId)) continue;
    claims.set(data.claimId, [...(claims.get(data.claimId) ?? []), { type, ...data }]);
  }
  const stories = [...claims.values()].map((entries) => {
    const undone: number[] = [];
    entries.forEach(({ type }, i) => {
      if (type !== 'claim.undone') return;
      const last = entries.findLastIndex(
        (e, j) => j < i && 'decisionId' in e && !undone.includes(j),
      );
      undone.push(i, last);
    });
    return entries.filter((_, i) => !undone.includes(i));
  });
  const has = (story: { type: string }[], ...types: string[]) =>
    story.some(({ type }) => types.includes(`${type}`));
  const final = (story: { state: string }[]) => story.at(-1)?.state ?? '';
  const of = (test: (story: (typeof stories)[number]) => boolean) => stories.filter(test).length;
  const isDecided = (s: { type: string }[]) => has(s, 'claim.accepted', 'claim.rejected');
  return {
    submitted: stories.length,
    withdrawn: of((s) => has(s, 'claim.retracted') || final(s) === 'withdrawn'),
    decided: of(isDecided),
    accepted: of((s) => has(s, 'claim.accepted')),
    standing: of(
      (s) => has(s, 'claim.accepted') && !['reinstated', 'retracted'].includes(final(s)),
    ),
    countered: of((s) => has(s, 'claim.countered')),
    upheld: of((s) => has(s, 'claim.countered') && final(s) === 'reinstated'),
  };
}

describe('dashboards', () => {
  it('equal a recount from the journal, and lead to exactly the claims counted', async () => {
    const many = await cases.submitted('platform', world.listings.slice(0, 12));
    const [a, b, c, d, e] = many.claimIds as [ClaimId, ClaimId, ClaimId, ClaimId, ClaimId];
    await cases.decide(world.reviewer, 'accept', [a, b, c, d]);
    await cases.decide(world.reviewer, 'reject', [e]);
    await ok(world.reviewer, 'POST', '/claims/undoings', { claimIds: [d] });
    await cases.decide(world.reviewer, 'reject', [d]);
    await ok(world.holder, 'POST', '/claims/retractions', { claimIds: [b] });
    await ok(world.holder, 'POST', '/claims/withdrawals', { claimIds: many.claimIds.slice(5, 7) });
    const counter = await ok(world.merchant, 'POST', '/counter-notices', counterOf([c]));
    await ok(world.reviewer, 'POST', `/counter-notices/${counter.counterNoticeId}/forwarding`, {});
    await house.advance(20 * DAY);
    const shown = await ok(
      world.reviewer,
      'GET',
      `/dashboard?holderId=${world.holder.organisationId}`,
    );
    const { eight } = shown;
    expect({
      submitted: eight.submissions,
      withdrawn: eight.withdrawn,
      decided: eight.takedownSuccess.denominator,
      accepted: eight.accepted,
      standing: eight.takedownSuccess.numerator,
      countered: eight.counterNotices,
      upheld: eight.successfulCounterNotices,
    }).toEqual(await recount(world.holder.organisationId));
    expect(eight).toMatchObject({
      automatedWithdrawals: 1,
      successfulCounterNotices: 1,
      withdrawn: 3,
    });
    const counted: Record<string, number> = {
      submitted: eight.submissions,
      withdrawn: eight.withdrawn,
      decided: eight.takedownSuccess.denominator,
      standing: eight.takedownSuccess.numerator,
      accepted: eight.accepted,
      countered: eight.counterNotices,
      'counter-upheld': eight.successfulCounterNotices,
      'counter-unanswered': eight.automatedWithdrawals,
    };
    for (const [name, figure] of Object.entries(counted)) {
      const days = `fromDay=${shown.fromDay}&endDay=${shown.endDay}`;
      const page = await ok(world.holder, 'GET', `/claims?counted=${name}&${days}&limit=200`);
      expect(page.items.length, name).toBe(figure);
    }
  });

  it('show the eight figures only inside the programme, and nobody else’s', async () => {
    const own = await ok(world.holder, 'GET', '/dashboard');
    expect(own.eight).toBeNull();
    expect(own.two.takedownSuccess.denominator).toBeGreaterThan(0);
    const other = `/dashboard?holderId=${world.holder.organisationId}`;
    expect((await api(world.otherHolder, 'GET', other)).status).toBe(404);
    const wrong = '/dashboard?period=custom&fromDay=2026-03-01&endDay=2026-02-01';
    expect((await api(world.holder, 'GET', wrong)).body.code).toBe('window-not-valid');
  });
});

const counterOf = (claimIds: readonly ClaimId[]) => ({
  claimIds,
  explanation: 'These boots are genuine, bought from the holder itself; the invoice shows it.',
  statements: ['no-infringement'],
  signature: 'Mia Merchant',
  contact: { name: 'Mia Merchant', email: 'mia@shop.example' },
});

describe('Good Faith', () => {
  it('is granted by the figures, gives its benefits, and is lost with them', async () => {
    await writeRule({ leastRequests: 20, leastSuccess: 0.7, mostCounters: 0.2, scopes: [] });
    const before = await ok(world.holder, 'GET', '/standing');
    expect(before.whole).toMatchObject({ status: 'none' });
    const many = await cases.submitted('platform', world.listings.slice(20, 40));
    await cases.decide(world.senior, 'accept', many.claimIds);
    await house.runtime.settle();
    const granted = await ok(world.holder, 'GET', '/standing');
    expect(granted).toMatchObject({
      programme: 'good-faith',
      whole: { status: 'granted', missing: [] },
    });
    expect((await ok(world.holder, 'GET', '/dashboard')).eight.submissions).toBeGreaterThan(20);

    const cn = await ok(world.holder, 'POST', '/notices', {
      storefrontId: world.storefrontId,
      ...{ regime: 'cn-ecl', rightId: world.trademark, ground: 'counterfeit', signature: 'Ada' },
      explanation: 'The mark on the tongue is a copy of ours, and so is the box.',
      statements: await statementsOf('cn-ecl'),
      contact: { name: 'Ada Brook', email: 'ada@heron.example', phone: '+86138', address: 'R 1' },
      listings: [{ listingId: world.listings[60] }],
    });
    expect(cn.programme).toBe('good-faith');
    const tasks = await ok(world.reviewer, 'GET', '/review/tasks?lane=expedited');
    expect(tasks.items.map(({ subject }: { subject: string }) => subject)).toContain(cn.noticeId);

    await house.advance(HOUR);
    await cases.decide(
      world.reviewer,
      'reject',
      (await cases.submitted('platform', world.listings.slice(70, 95))).claimIds,
    );
    await house.runtime.settle();
    const lost = await ok(world.holder, 'GET', '/standing');
    expect(lost).toMatchObject({
      programme: null,
      whole: { status: 'lost', missing: ['success', 'locked-out'] },
    });
    const history = await ok(world.holder, 'GET', '/standing-changes');
    expect(history.items.map(({ status }: { status: string }) => status)).toEqual([
      'lost',
      'granted',
    ]);
  });

  it('can be contested, and a person may give it back until a date', async () => {
    const { items } = await ok(world.holder, 'GET', '/standing-changes');
    const url = `/standing-changes/${items[0].id}/contest`;
    const body = { statement: 'The rejected claims were answered by the wrong right.' };
    expect((await api(world.otherHolder, 'POST', url, body)).status).toBe(404);
    const contest = await ok(world.holder, 'POST', url, body);
    expect((await api(world.holder, 'POST', url, body)).status).toBe(409);
    const answer = {
      outcome: 'granted',
      text: 'Agreed: the right was mixed up.',
      exemptUntil: '2026-09-30',
    };
    await ok(world.reviewer, 'POST', `/standing-contests/${contest.id}/answer`, answer);
    const again = await ok(world.holder, 'GET', '/standing');
    expect(again.whole).toMatchObject({ status: 'granted', exemptUntil: '2026-09-30' });
    await house.advance(220 * DAY);
    await ok(world.administrator, 'POST', '/programmes/good-faith/recomputations', {});
    expect((await ok(world.holder, 'GET', '/standing')).whole.status).toBe('lost');
  });

  it('judges a right apart where it has enough requests', async () => {
    await writeRule({
      leastRequests: 5,
      leastSuccess: 0.5,
      scopes: ['right', 'ground'],
      leastScopedRequests: 5,
      lockOutDays: 0,
    });
    const many = await cases.submitted('platform', world.listings.slice(95, 105));
    await cases.decide(world.senior, 'accept', many.claimIds);
    await house.runtime.settle();
    const { scoped } = await ok(world.holder, 'GET', '/standing');
    const of = (test: (one: { right: { id: string } | null; ground: string | null }) => boolean) =>
      scoped.filter(test).map(({ status }: { status: string }) => status);
    expect(of(({ right }) => right?.id === world.trademark)).toEqual(['granted']);
    expect(of(({ ground }) => ground === 'counterfeit')).toEqual(['granted']);
  });

  it('refuses a rule that somebody else has rewritten meanwhile', async () => {
    const { rule } = await ok(world.administrator, 'GET', '/programmes/good-faith');
    const late = await api(world.administrator, 'PUT', '/programmes/good-faith', rule, 0);
    expect(late.body.code).toBe('rule-changed');
  });
});

async function statementsOf(regime: string): Promise<string[]> {
  const packs = await ok(world.holder, 'GET', '/regimes');
  const pack = packs.find(({ id }: { id: string }) => id === regime);
  return pack.notice.statements.map(({ code }: { code: string }) => code);
}

async function tokenMailedTo(to: string): Promise<string> {
  const row = await house.platform.db.read((q) =>
    q.first(sql<{ text: string }>`
      select data ->> 'text' as text from jobs.job
      where name = ${MAIL_JOB} and data ->> 'to' = ${to}`),
  );
  return /invitation=([\w-]+)/.exec(row?.text ?? '')?.[1] ?? '';
}

describe('intake', () => {
  it('accepts at once what screening holds for the same right, for those in standing alone', async () => {
    const goods = (externalId: string, title: string) => ({
      storefrontId: world.storefrontId,
      listing: { externalId, merchantExternalId: 'M0', title },
    });
    const held = await ok(
      world.administrator,
      'POST',
      '/screenings',
      goods('S1', '高仿 HERON 1:1 复刻靴子 原单'),
    );
    const passed = await ok(
      world.administrator,
      'POST',
      '/screenings',
      goods('S2', 'Plain boots, no brand'),
    );
    expect([held.verdict === 'allow', passed.verdict]).toEqual([false, 'allow']);
    await writeRule({ leastRequests: 1_000_000, scopes: [] });
    await recompute();
    const body = (ids: string[]) => ({
      storefrontId: world.storefrontId,
      ...{ regime: 'platform', rightId: world.trademark, ground: 'counterfeit', signature: 'Ada' },
      explanation: 'The title itself says that this is a copy of ours.',
      statements: ['accuracy-and-authority'],
      contact: { name: 'Ada Brook', email: 'ada@heron.example' },
      listings: ids.map((listingId) => ({ listingId })),
    });
    const plain = await ok(world.holder, 'POST', '/notices', body([held.listingId]));
    expect(plain).toMatchObject({ programme: null, acceptedAtOnce: 0 });
    await ok(world.holder, 'POST', '/claims/withdrawals', {
      claimIds: plain.results.map(({ claimId }: { claimId: string }) => claimId),
    });
    await writeRule({ leastRequests: 1, leastSuccess: 0, mostCounters: 1, scopes: [] });
    await recompute();
    const quick = await ok(world.holder, 'POST', '/notices', {
      ...body([held.listingId, passed.listingId]),
      explanation: '',
    });
    expect(quick).toMatchObject({ programme: 'good-faith', claims: 2, acceptedAtOnce: 1 });
    const [claim] = (await ok(world.holder, 'GET', `/notices/${quick.noticeId}/claims`)).items;
    expect(claim).toMatchObject({ state: 'accepted' });
    const decision = await ok(
      world.holder,
      'GET',
      `/decisions/${claim.lastDecisionId ?? claim.decisionId}`,
    );
    expect(decision.automation).toBe('full');
  });

  it('holds back whom a restriction holds back, under its regimes alone', async () => {
    const { organisationId } = world.holder;
    const set = (kind: RestrictionKind, perDay: number | null) =>
      house.platform.db.write('system:test', (tx) =>
        imposeRestriction(tx, {
          ...{ organisationId, kind, perDay, regimes: ['platform'], cause: 'test' },
          reason: 'Too many notices were manifestly unfounded.',
          untilAt: new Date(tx.now.getTime() + 30 * DAY),
        }),
      );
    const rate = await set('rate-limit', 1);
    const send = (regime: string) => noticeOn(regime, world.listings.slice(110, 112));
    expect((await send('platform')).body.code).toBe('rate-limited');
    await ok(world.senior, 'POST', `/restrictions/${rate}/end`, {});
    await set('suspension', null);
    const refused = await send('platform');
    expect(refused).toMatchObject({ status: 403, body: { code: 'processing-suspended' } });
    expect((await send('eu-dsa')).status).toBe(201);
    expect((await ok(world.holder, 'GET', '/standing')).restrictions).toHaveLength(1);
    expect((await ok(world.holder, 'GET', '/standing')).programme).toBeNull();
  });
});

const recompute = () =>
  ok(world.administrator, 'POST', '/programmes/good-faith/recomputations', {});

async function noticeOn(regime: string, listings: readonly string[]) {
  return api(world.holder, 'POST', '/notices', {
    storefrontId: world.storefrontId,
    ...{ regime, rightId: world.trademark, ground: 'counterfeit', signature: 'Ada Brook' },
    explanation: 'The mark on the tongue is a copy, and the price is a tenth of ours.',
    statements: await statementsOf(regime),
    contact: { name: 'Ada Brook', email: 'ada@heron.example' },
    listings: listings.map((listingId) => ({ listingId })),
  });
}

describe('sponsored members', () => {
  it('are invited by mail, trained, granted and ended; the association sees only the whole', async () => {
    const association = await addOrganisation(house, 'association', 'Boot Makers');
    await ok(association, 'POST', '/sponsorships', { email: 'other@holder.example', locale: 'en' });
    const twice = await api(association, 'POST', '/sponsorships', {
      email: 'OTHER@holder.example',
    });
    expect(twice.body.code).toBe('sponsorship-exists');
    const token = await tokenMailedTo('other@holder.example');
    const accept = (player: Player) => api(player, 'POST', '/sponsorships/acceptances', { token });
    expect((await accept(world.merchant)).status).toBe(403);
    const { id } = (await accept(world.otherHolder)).body;
    expect((await accept(world.holder)).body.code).toBe('invitation-not-valid');
    const test = (player: Player, lesson: string, answers: number[]) =>
      api(player, 'POST', `/sponsorships/${id}/tests`, { lesson, answers });
    const [first] = LESSONS;
    for (let n = 0; n < 3; n++) {
      const { body } = await test(world.otherHolder, first?.code ?? '', []);
      expect(body.wrong).toEqual(first?.questions.map((_, i) => i));
    }
    expect((await test(world.otherHolder, first?.code ?? '', [])).body.code).toBe('too-soon');
    expect((await test(world.holder, first?.code ?? '', [])).status).toBe(404);
    await house.advance(HOUR);
    for (const { code, questions } of LESSONS) {
      const right = questions.map((question) => question.right);
      expect((await test(world.otherHolder, code, right)).body.wrong).toEqual([]);
    }
    expect(await ok(world.otherHolder, 'GET', '/standing')).toMatchObject({
      ...{ programme: 'sponsored', sponsoredBy: 'Boot Makers' },
    });
    expect(await ok(association, 'GET', '/association-figures')).toMatchObject({
      members: 1,
      dashboard: null,
    });
    expect(
      (await api(association, 'GET', `/standing?holderId=${world.otherHolder.organisationId}`))
        .status,
    ).toBe(404);
    await ok(association, 'POST', `/sponsorships/${id}/end`, { reason: 'Membership not renewed.' });
    expect((await ok(world.otherHolder, 'GET', '/standing')).programme).toBeNull();
  });
});

describe('trusted flaggers', () => {
  it('go first and nothing more, and are reported with figures', async () => {
    const made = await ok(world.senior, 'POST', '/flaggers', {
      organisationId: world.otherHolder.organisationId,
      ...{
        coordinator: 'Bundesnetzagentur',
        expertise: 'Counterfeit goods',
        awardedOn: '2025-11-01',
      },
    });
    expect((await ok(world.otherHolder, 'GET', '/standing')).programme).toBe('trusted-flagger');
    const privileges = await ok(
      world.otherHolder,
      'GET',
      `/privileges?rightId=${world.trademark}&ground=counterfeit`,
    );
    expect(privileges).toMatchObject({ isExpedited: true, waives: [] });
    const report = {
      fromDay: '2026-01-01',
      endDay: '2026-12-01',
      findings: 'Nine of ten were imprecise.',
    };
    const told = await ok(world.senior, 'POST', `/flaggers/${made.id}/reports`, report);
    expect(told.reports[0].figures).toMatchObject({ submitted: 0 });
    await ok(world.senior, 'POST', `/flaggers/${made.id}/status`, {
      status: 'suspended',
      reason: 'Under investigation.',
    });
    expect((await ok(world.otherHolder, 'GET', '/standing')).programme).toBeNull();
  });
});
