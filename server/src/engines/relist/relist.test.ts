import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featuresOf, similarity } from './features.js';
import { RelistIndex, type RemovedListing, relistEngine } from './index.js';

const removed: RemovedListing = {
  listingId: 'l1',
  lineageId: 'l1',
  rightId: 'r1',
  title: '高仿岭兔双人帐篷 户外露营 RH-2041 防雨',
  merchant: 'm1',
  price: { amount: 19_900, currency: 'CNY' },
};

function index() {
  const made = new RelistIndex();
  made.put([removed, { ...removed, listingId: 'l2', title: 'Kettlewren gooseneck kettle 1.2 l' }]);
  return made;
}

const screen = (title: string, pictures: [string, number][] = [], merchant = 'm9') =>
  index()
    .screen({ title, merchant, pictures: new Map(pictures) }, relistEngine.version)
    .map(({ figures, strength }) => [figures.listingId, strength > 0.85]);

describe('RelistIndex', () => {
  it('recognises the same title from another shop', () => {
    expect(screen('高仿岭兔双人帐篷户外露营 RH-2041 防雨 包邮')).toEqual([['l1', false]]);
  });

  it('recognises a reworded title with the same picture, and is surer', () => {
    expect(screen('岭兔双人帐篷 RH-2041 全新 特价', [['l1', 1]])).toEqual([['l1', true]]);
    expect(screen('岭兔双人帐篷 RH-2041 全新 特价')).toEqual([]);
  });

  it('does not take a stock picture alone for the same goods', () => {
    expect(screen('Blue cotton towel', [['l1', 1]])).toEqual([]);
  });

  it('forgets a listing that was put back', () => {
    const made = index();
    made.remove(['l1']);
    expect(made.size).toBe(1);
    expect(made.screen({ title: removed.title, pictures: new Map() }, '1')).toEqual([]);
  });

  it('keeps the lineage of what it matched', () => {
    const made = new RelistIndex();
    made.put([{ ...removed, listingId: 'l7', lineageId: 'l1' }]);
    const [found] = made.screen({ title: removed.title, pictures: new Map() }, '1');
    expect(found).toMatchObject({ figures: { listingId: 'l7', lineageId: 'l1' }, rightId: 'r1' });
  });
});

describe('similarity', () => {
  const title = fc.string({ unit: 'grapheme', maxLength: 40 });

  it('is symmetric, within 0 and 1, and 1 for what is the same', () => {
    fc.assert(
      fc.property(title, title, (a, b) => {
        const [x, y] = [featuresOf(a), featuresOf(b)];
        expect(similarity(x, x)).toBe(x.size === 0 ? 0 : 1);
        expect(similarity(x, y)).toBeCloseTo(similarity(y, x), 12);
        expect(similarity(x, y)).toBeGreaterThanOrEqual(0);
        expect(similarity(x, y)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
