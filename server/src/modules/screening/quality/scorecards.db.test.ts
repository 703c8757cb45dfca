import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../../contracts/findings.js';
import { sql } from '../../../platform/db/index.js';
import { openHouse, type TestHouse } from '../../../testing/harness.js';
import { buildWorld, type Player, type World } from '../../../testing/world.js';
import type { Screening } from '../screening.js';

const LABELS = 300;

describe('weights learned from what people found', () => {
  let house: TestHouse;
  let world: World;

  beforeAll(async () => {
    house = await openHouse();
    world = await buildWorld(house, 4);
  });
  afterAll(() => house.close());

  async function call(player: Player, method: 'GET' | 'POST' | 'PUT', url: string, body?: object) {
    const answer = await house.http.inject({
      method,
      url: `/v1${url}`,
      headers: { authorization: `Bearer ${player.key}` },
      ...(body && { payload: body }),
    });
    return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
  }

  async function screen(externalId: string, title: string): Promise<Screening> {
    const answer = await call(world.administrator, 'POST', '/screenings', {
      storefrontId: world.storefrontId,
      listing: { externalId, title, merchantExternalId: 'M0', merchantName: 'M0' },
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return answer.body;
  }

  /** Past screenings with labels: words of replicas are always right here, prices never. */
  async function remember(pattern: Screening): Promise<void> {
    const finding = (engine: string, signal: string): Finding => ({
      ...{ engine: engine as Finding['engine'], version: '1', signal, strength: 0.7, places: [] },
      ...{ rightId: world.trademark, reason: { en: signal, zh: signal }, figures: {} },
    });
    const bad = [finding('text', 'mark-named'), finding('text', 'replica-language')];
    const good = [finding('text', 'mark-named'), finding('price', 'far-below')];
    await house.platform.db.write('system:test', (tx) =>
      tx.count(sql`
        insert into screening.screening (id, listing_id, version_number, storefront_id, merchant_id,
          path, verdict, score, findings, scores, obstacles, rules, scorecard, digest, ingested_at,
          screened_at, outcome, concluded_at, is_infringing, labelled_at)
        select 'scr_past' || n, listing_id, 100 + n, storefront_id, merchant_id, path, 'hold', 0.5,
          case when n % 2 = 0 then ${JSON.stringify(bad)}::jsonb
            else ${JSON.stringify(good)}::jsonb end,
          '[]', '[]', '[]', '1', '', ingested_at, screened_at,
          case when n % 2 = 0 then 'removed' else 'cleared' end, screened_at, n % 2 = 0, screened_at
        from screening.screening, generate_series(1, ${LABELS}) n where id = ${pattern.id}`),
    );
  }

  it('are not learned from nothing', async () => {
    const answer = await call(world.senior, 'POST', '/screening-scorecards');
    expect([answer.status, answer.body.code]).toEqual([409, 'nothing-learned']);
  });

  it('are a proposal until somebody puts them in force, and then judge within a second', async () => {
    await remember(await screen('l-1', 'Enamel mug, cream'));
    const proposed = await call(world.senior, 'POST', '/screening-scorecards');
    expect(proposed.status, JSON.stringify(proposed.body)).toBe(201);
    const { version, multipliers, lossBefore, lossAfter } = proposed.body;
    expect(lossAfter).toBeLessThan(lossBefore);
    expect(multipliers['price.far-below']).toBeLessThan(1);
    const replica = () => `Lantern & Lark lamp 1:1 mirror replica AAA quality ${Math.random()}`;
    expect(await screen('l-2', replica())).toMatchObject({ scorecard: '1' });
    const refused = await call(world.reviewer, 'PUT', `/screening-scorecards/${version}/force`);
    expect(refused.status).toBe(403);
    const put = await call(world.senior, 'PUT', `/screening-scorecards/${version}/force`);
    expect(put.status, JSON.stringify(put.body)).toBe(200);
    expect(put.body.items[0]).toMatchObject({ version, inForceAt: expect.any(String) });
    await house.runtime.settle();
    await new Promise((resume) => setTimeout(resume, 1_050));
    expect(await screen('l-3', replica())).toMatchObject({ scorecard: version });
    const { body } = await call(world.reviewer, 'GET', '/screening-quality');
    // The replay on the last labels is what the new card begins with.
    expect(body.scorecard.labelled).toBe(body.scorecard.infringing);
    expect(body.scorecard.labelled).toBeGreaterThan(0);
  });
});
