import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../../platform/db/index.js';
import { openHouse, type TestHouse } from '../../../testing/harness.js';
import { buildWorld, type Player, type World } from '../../../testing/world.js';
import { listingsByIds } from '../../marketplace/index.js';
import { tasksOfSubject } from '../../review/index.js';
import { registerRight, verifyRight } from '../../rights/index.js';
import type { Screening } from '../screening.js';

const PHRASE = 'warehouse seconds';
const rule = {
  name: 'Seconds of Thornvale',
  purpose: 'Thornvale sells no seconds; who offers them sells fakes.',
  when: `listing.mentions("${PHRASE}") && listing.price < 900.0`,
  action: 'remove',
  reason: { en: 'The brand sells no seconds.', zh: '该品牌不出售瑕疵品。' },
  precisionBar: 0.5,
};

describe('how good screening is', () => {
  let house: TestHouse;
  let world: World;
  let ruleId: string;
  let count = 0;

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
    const written = await ok(world.senior, 'POST', '/screening-rules', rule);
    ruleId = written.id;
    await ok(world.senior, 'PUT', `/screening-rules/${ruleId}/stage`, { stage: 'full' });
    await learn();
  });
  afterAll(() => house.close());

  type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
  async function call(player: Player, method: Method, url: string, body?: object) {
    const answer = await house.http.inject({
      method,
      url: `/v1${url}`,
      headers: { authorization: `Bearer ${player.key}` },
      ...(body && { payload: body }),
    });
    return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
  }

  async function ok(player: Player, method: Method, url: string, body?: object) {
    const answer = await call(player, method, url, body);
    expect(answer.status, `${method} ${url}: ${JSON.stringify(answer.body)}`).toBeLessThan(300);
    return answer.body;
  }

  /** Lets the journal reach its subscribers, and the next screening ask for news. */
  async function learn() {
    await house.runtime.settle();
    await new Promise((resume) => setTimeout(resume, 1_050));
  }

  const screen = (title: string): Promise<Screening> => {
    count += 1;
    house.clock.advance(1_000);
    const price = { amount: 90_000 - count, currency: 'CNY' };
    const listing = { externalId: `q-${count}`, merchantExternalId: 'M0', merchantName: 'M0' };
    return ok(world.administrator, 'POST', '/screenings', {
      storefrontId: world.storefrontId,
      listing: { ...listing, title: `${title} ${count}`, price },
    });
  };
  const seconds = () => screen(`Thornvale satchel ${PHRASE}`);
  const conclude = (id: string, outcome: 'clear' | 'remove') =>
    ok(world.reviewer, 'POST', `/screenings/${id}/conclusion`, {
      outcome,
      ...(outcome === 'remove' && { reason: 'mark-on-same-goods' }),
    });
  const again = (id: string): Promise<Screening> => ok(world.reviewer, 'GET', `/screenings/${id}`);
  const statusOf = async ({ listingId }: Screening) =>
    (await house.platform.db.read((db) => listingsByIds(db, [listingId]))).get(listingId)?.status;
  const tasksOf = ({ id }: Screening) => house.platform.db.read((db) => tasksOfSubject(db, id));
  const setting = (settings: object) =>
    ok(world.administrator, 'PUT', `/storefronts/${world.storefrontId}/screening`, {
      isStreaming: false,
      auditShare: 0,
      ...settings,
    });
  const ruleNow = async () => {
    const { items } = await ok(world.reviewer, 'GET', '/screening-rules');
    return items.find(({ id }: { id: string }) => id === ruleId);
  };
  const quality = () => {
    house.clock.advance(1_000);
    return ok(world.reviewer, 'GET', '/screening-quality');
  };

  it('lets a rule remove only when people found it right often enough', async () => {
    for (let n = 0; n < 4; n++) {
      const held = await seconds();
      expect(held).toMatchObject({ verdict: 'hold', isAutomatic: false, outcome: null });
      await conclude(held.id, 'remove');
    }
    expect(await ruleNow()).toMatchObject({ mayRemove: true, labelled: 4, infringing: 4 });
    await learn();
    const removed = await seconds();
    expect(removed).toMatchObject({ verdict: 'remove', outcome: null, isAutomatic: false });
    expect(await tasksOf(removed)).toHaveLength(1);
    const undone = await ok(world.reviewer, 'GET', `/screenings?ruleId=${ruleId}&outcome=none`);
    expect(undone.items.map(({ id }: Screening) => id)).toEqual([removed.id]);
  });

  it('removes by itself where the storefront wants it, and by a decision that says so', async () => {
    await setting({ removesAutomatically: true });
    const removed = await seconds();
    expect(removed).toMatchObject({ outcome: 'removed', isAutomatic: true, isInfringing: null });
    expect(await statusOf(removed)).toBe('removed');
    const decision = await ok(world.reviewer, 'GET', `/decisions/${removed.decisionId}`);
    expect(decision).toMatchObject({ automation: 'full', contestHere: true, contested: null });
    expect(decision.automationText).toMatch(/by automated means, by a fixed rule/);
    if (removed.audit === null) expect(await tasksOf(removed)).toEqual([]);
    // A listing of which a picture was not seen is never removed unseen.
    expect((await screen('Enamel mug, cream')).verdict).toBe('allow');
  });

  it('hears the merchant’s contest, restores the listing, and takes the right to remove away', async () => {
    const contested: Screening[] = [];
    for (let n = 0; n < 3; n++) contested.push(await seconds());
    await house.runtime.settle();
    for (const { decisionId, isAutomatic } of contested) {
      expect(isAutomatic).toBe(true);
      const body = { statement: 'We sell originals and have the invoices.' };
      const url = `/decisions/${decisionId}/contest`;
      expect((await call(world.otherMerchant, 'POST', url, body)).status).toBe(404);
      const contest = await ok(world.merchant, 'POST', url, body);
      expect((await call(world.merchant, 'POST', url, body)).body.code).toBe('decision-contested');
      const answer = { outcome: 'granted', text: 'The invoices are genuine.' };
      await ok(world.reviewer, 'POST', `/contests/${contest.id}/answer`, answer);
      const decision = await ok(world.merchant, 'GET', `/decisions/${decisionId}`);
      expect(decision).toMatchObject({
        state: 'undone',
        contested: { outcome: 'granted', answer: 'The invoices are genuine.' },
      });
    }
    await learn();
    for (const one of contested) {
      expect(await statusOf(one)).toBe('live');
      expect(await again(one.id)).toMatchObject({ outcome: 'cleared', isInfringing: false });
    }
    // 4 of 7: the lower bound of its precision fell below the bar.
    expect(await ruleNow()).toMatchObject({ mayRemove: false, labelled: 7, infringing: 4 });
    expect((await seconds()).verdict).toBe('hold');
    const { signals } = await quality();
    expect(signals.find(({ reversed }: { reversed: number }) => reversed === 3)).toBeTruthy();
  });

  it('sends a rule that is surely worse than it promised back to watching', async () => {
    for (let n = 0; n < 12 && (await ruleNow()).stage === 'full'; n++) {
      await conclude((await seconds()).id, 'clear');
    }
    const { stage, precision } = await ruleNow();
    expect(stage).toBe('shadow');
    expect(precision.high).toBeLessThan(rule.precisionBar);
    const url = `/screening-rules/${ruleId}/stage`;
    const answer = await call(world.senior, 'PUT', url, { stage: 'full' });
    expect(answer.body.code).toBe('rule-below-bar');
    await learn();
    expect((await seconds()).verdict).toBe('allow');
  });

  it('estimates what it misses from listings drawn by lot', async () => {
    expect((await quality()).estimates).toBeNull();
    await setting({ auditShare: 1 });
    const drawn: Screening[] = [];
    for (let n = 0; n < 5; n++) drawn.push(await screen('Canvas tote bag, natural'));
    drawn.push(await screen('Thornvale style canvas tote'));
    for (const { verdict, audit, id } of drawn) {
      expect({ verdict, audit }).toEqual({ verdict: 'allow', audit: 'allowed' });
      expect((await tasksOf({ id } as Screening))[0]?.summary).toMatchObject({ audit: 'allowed' });
    }
    for (const { id } of drawn.slice(0, 5)) await conclude(id, 'clear');
    await conclude(drawn[5]?.id ?? '', 'remove');
    const { estimates, strata, days, drift } = await quality();
    expect(strata).toMatchObject({
      allowed: { labelled: 6, infringing: 1 },
      drawn: { allowed: 6 },
    });
    // Of 8 allowed, 1 in 6 is infringing.
    const missed = strata.allowed.population / 6 + strata.watched.population / 6;
    // The lot may have drawn one of the automatic removals that the contest found mistaken.
    const { automatic } = strata;
    const right = automatic.labelled > 0 ? automatic.infringing / automatic.labelled : 1;
    const caught = strata.judged.infringing + automatic.population * right;
    expect(estimates.recall.value).toBeCloseTo(caught / (caught + missed), 3);
    expect(estimates.recall.low).toBeLessThan(estimates.recall.value);
    const screened = days.reduce(
      (sum: number, day: Record<string, number>) =>
        sum + (day.allowed ?? 0) + (day.held ?? 0) + (day.removed ?? 0),
      0,
    );
    expect(screened).toBe(count);
    expect(drift.psi).toBeNull();
  });

  it('draws removals that nobody decided, and hears what a person finds of them', async () => {
    // The card proves itself on labels of the past.
    await house.platform.db.write('system:test', (tx) =>
      tx.count(sql`
        insert into screening.gate values ('scorecard', '1', 80, 80, true, ${tx.now})
        on conflict (subject) do update set may_remove = true, version = '1'`),
    );
    await setting({ auditShare: 1, removesAutomatically: true });
    const removed = await screen('Thornvale satchel 1:1 mirror replica AAA quality');
    expect(removed).toMatchObject({ verdict: 'remove', isAutomatic: true, audit: 'automatic' });
    const audited = await conclude(removed.id, 'clear');
    expect(audited).toMatchObject({ outcome: 'cleared', isInfringing: false, decisionId: null });
    expect(await statusOf(removed)).toBe('live');
    const next = await screen('Thornvale satchel 1:1 mirror replica AAA quality');
    // One label, a wrong one: the scorecard has to prove itself again.
    expect(next).toMatchObject({ verdict: 'remove', isAutomatic: false, outcome: null });
  });

  it('tries a rule on history, each listing as it was', async () => {
    const tried = await ok(world.reviewer, 'POST', '/screening-rules/backtests', {
      when: `listing.mentions("${PHRASE}")`,
    });
    expect(tried).toMatchObject({ tried: count, infringing: 4 });
    expect(tried.matched).toBeGreaterThanOrEqual(tried.labelled);
    expect(tried.precision.low).toBeLessThan(tried.precision.high);
    const none = await ok(world.reviewer, 'POST', '/screening-rules/backtests', {
      when: 'listing.mentions("no such words at all")',
    });
    expect(none).toMatchObject({ matched: 0, labelled: 0, precision: null, examples: [] });
  });
});
