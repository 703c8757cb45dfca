import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { buildWorld, type World } from '../../testing/world.js';
import { aBasis, aDraft } from '../decisions/builders.js';
import { makeDecisions, undoDecisions } from '../decisions/index.js';
import { listingsByIds } from '../marketplace/index.js';
import { concludeScreening, undoConclusion } from './conclude-screening.js';
import type { Screening } from './screening.js';

describe('removed goods that come back', () => {
  let house: TestHouse;
  let world: World;

  beforeAll(async () => {
    house = await openHouse();
    world = await buildWorld(house, 4);
  });
  afterAll(() => house.close());

  async function screen(externalId: string, title: string, merchant: string) {
    const answer = await house.http.inject({
      method: 'POST',
      url: '/v1/screenings',
      headers: { authorization: `Bearer ${world.administrator.key}` },
      payload: {
        storefrontId: world.storefrontId,
        listing: { externalId, title, merchantExternalId: merchant, merchantName: merchant },
      },
    });
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json() as Screening;
  }

  /** Lets the journal reach its subscribers, and the next screening ask for news. */
  async function learn() {
    await house.runtime.settle();
    await new Promise((resume) => setTimeout(resume, 1_050));
  }

  const lineageOf = async ({ listingId }: Screening) =>
    (await house.platform.db.read((db) => listingsByIds(db, [listingId]))).get(listingId)?.lineage;
  const again = ({ findings }: Screening) =>
    findings.filter(({ signal }) => signal === 'same-goods');

  it('are recognised while the removal stands, and not when it has been undone', async () => {
    const sold = await screen('a-1', 'Gooseneck pour-over kettle KW-2041 matt black', 'S-1');
    expect(again(sold)).toEqual([]);
    const { listingId, storefrontId, merchantId } = sold;
    const parties = {
      ...{ listingId, storefrontId, merchantId, merchantOrganisationId: null },
      complainantId: world.holder.organisationId,
    };
    const right = { ...aBasis().right, id: world.trademark };
    const [made] = await house.platform.db.write('system:test', (tx) =>
      makeDecisions(tx, [aDraft(parties, { statement: aBasis({ right }) })]),
    );
    await learn();
    const back = await screen('b-1', 'Pour-over gooseneck kettle KW-2041, matt black, new', 'S-2');
    expect(again(back)).toMatchObject([{ rightId: world.trademark, figures: { listingId } }]);
    expect(back.verdict).not.toBe('allow');
    await house.platform.db.write('system:test', (tx) =>
      concludeScreening(tx, world.reviewer.actor, back.id, {
        ...{ outcome: 'remove', reason: 'mark-on-same-goods', rightId: world.trademark },
      }),
    );
    expect(await lineageOf(back)).toBe(await lineageOf(sold));
    await house.platform.db.write('system:test', (tx) => undoConclusion(tx, back.id));
    expect(await lineageOf(back)).toBe(back.listingId);
    expect(again(await screen('c-1', 'Enamel camping mug, cream', 'S-2'))).toEqual([]);
    const itself = await screen('a-1', 'Gooseneck pour-over kettle KW-2041 matt black!', 'S-1');
    expect(again(itself)).toEqual([]);
    if (!made) throw new Error('no decision was made');
    await house.platform.db.write('system:test', (tx) => undoDecisions(tx, [made.id]));
    await learn();
    const honest = await screen('b-2', 'Gooseneck pour-over kettle KW-2041, matt black', 'S-2');
    expect(again(honest)).toEqual([]);
  });
});
