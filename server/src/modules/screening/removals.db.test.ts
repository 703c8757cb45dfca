import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImageScreen } from '../../engines/image/index.js';
import { drawScene } from '../../engines/image/samples.js';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { buildWorld, type World } from '../../testing/world.js';
import { aBasis, aDraft } from '../decisions/builders.js';
import { makeDecisions, undoDecisions } from '../decisions/index.js';
import { listingsByIds } from '../marketplace/index.js';
import { concludeScreening, undoConclusion } from './conclude-screening.js';
import { KnownRemovals } from './known-removals.js';
import type { Screening } from './screening.js';

describe('removed goods that come back', () => {
  let house: TestHouse;
  let world: World;

  beforeAll(async () => {
    house = await openHouse();
    world = await buildWorld(house, 4);
  });
  afterAll(() => house.close());

  async function screen(externalId: string, title: string, merchant: string, picture?: Buffer) {
    const answer = await house.http.inject({
      method: 'POST',
      url: '/v1/screenings',
      headers: { authorization: `Bearer ${world.administrator.key}` },
      payload: {
        storefrontId: world.storefrontId,
        listing: { externalId, title, merchantExternalId: merchant, merchantName: merchant },
        ...(picture ? { pictures: [picture.toString('base64')] } : {}),
      },
    });
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json() as Screening;
  }

  async function removed({ listingId, storefrontId, merchantId }: Screening) {
    const parties = {
      ...{ listingId, storefrontId, merchantId, merchantOrganisationId: null },
      complainantId: world.holder.organisationId,
    };
    const right = { ...aBasis().right, id: world.trademark };
    const [made] = await house.platform.db.write('system:test', (tx) =>
      makeDecisions(tx, [aDraft(parties, { statement: aBasis({ right }) })]),
    );
    return made;
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
    const { listingId } = sold;
    const made = await removed(sold);
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

  it('are recognised by a cropped picture, also when it is learned later', async () => {
    const scene = await drawScene(71, 600, 450);
    const sold = await screen('p-1', 'Walnut serving board, large', 'S-3', scene);
    await removed(sold);
    await learn();
    const cut = sharp(scene).extract({ left: 60, top: 40, width: 430, height: 330 }).flop();
    const crop = await cut.jpeg().toBuffer();
    const back = await screen('p-2', 'Walnut board for cheese and bread', 'S-4', crop);
    expect(again(back)).toMatchObject([{ figures: { listingId: sold.listingId } }]);
    expect(again(back)[0]?.figures.title).toBeLessThan(0.6);
    expect(again(back)[0]?.figures.picture).toBeGreaterThan(0.5);
    const pictures = await ImageScreen.open();
    const known = new KnownRemovals(house.platform, 0);
    await house.platform.db.read((db) => known.load(db));
    await known.show(pictures);
    await known.settled();
    expect(pictures.computed(`${sold.listingId}#0`)?.kind).toBe('removed-listing');
    await known.close();
    await pictures.close();
  });
});
