import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { summarise } from '../../engines/price/index.js';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { buildWorld, type World } from '../../testing/world.js';
import { recordListings, recordMerchants } from '../marketplace/index.js';
import { learnedPrices } from './learned-prices.js';

describe('prices learned from the mirror', () => {
  let house: TestHouse;
  let world: World;

  beforeAll(async () => {
    house = await openHouse();
    world = await buildWorld(house, 4);
  });
  afterAll(() => house.close());

  it('are the median and spread of live goods of a brand, of forty and not of four', async () => {
    const amounts = Array.from({ length: 40 }, (_, place) => 10_000 + place * 731);
    const priced = (brand: string, all: number[]) => all.map((amount) => ({ brand, amount }));
    const rows = [...priced('Thornvale', amounts), ...priced('Rare', [1_000, 2_000, 3_000, 4_000])];
    await house.platform.db.write('system:test', async (tx) => {
      await recordMerchants(tx, world.administrator.actor, world.storefrontId, [
        { externalId: 'P-1', name: 'Prices' },
      ]);
      await recordListings(
        tx,
        world.administrator.actor,
        world.storefrontId,
        rows.map(({ brand, amount }, place) => ({
          ...{ externalId: `price-${place}`, merchantExternalId: 'P-1', title: `${brand} mug` },
          ...{ brand, category: 'Mugs', price: { amount, currency: 'CNY' } },
        })),
      );
    });
    const learned = await house.platform.db.read(learnedPrices);
    const expected = summarise(amounts);
    const groups = learned.filter(({ brand }) => brand === 'thornvale' || brand === 'rare');
    expect(groups.map(({ category, count }) => [category, count]).sort()).toEqual([
      [null, 40],
      ['mugs', 40],
    ]);
    for (const { median, spread } of groups) {
      expect(median).toBeCloseTo(expected?.median ?? 0, 9);
      expect(spread).toBeCloseTo(expected?.spread ?? 0, 9);
    }
  });
});
