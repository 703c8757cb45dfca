import { describe, expect, it } from 'vitest';
import { PriceScreen } from '../../engines/price/index.js';
import { RelistIndex } from '../../engines/relist/index.js';
import { TellScreen } from '../../engines/tells/index.js';
import { TextScreen } from '../../engines/text/index.js';
import { expertScorecard } from './fusion/scorecard.js';
import type { Knowledge } from './knowledge.js';
import { RuleSet } from './rules/rule-set.js';
import { screenListing } from './screen-listing.js';

const mark = { rightId: 'r1', kind: 'trademark', mark: 'Thornvale', niceClasses: [18] } as const;
const knowledge: Knowledge = {
  ...{ text: new TextScreen([mark]), price: new PriceScreen(), tells: new TellScreen() },
  ...{ relist: new RelistIndex(), rules: new RuleSet([]), card: expertScorecard },
  pictures: () => Promise.reject(new Error('the worker died')),
  removedListingOf: () => undefined,
};
const screen = (title: string, pictures: { image: number; bytes: Buffer }[] = []) =>
  screenListing({ title, pictures, obstacles: [] }, knowledge, 0.5);

describe('screenListing', () => {
  it('allows an honest listing and not a replica', async () => {
    expect(await screen('Thornvale satchel')).toMatchObject({ verdict: 'allow', obstacles: [] });
    const replica = await screen('Thornvale satchel 1:1 mirror replica AAA');
    expect(replica.verdict).not.toBe('allow');
  });

  it('holds what is too long to be read whole', async () => {
    const { verdict, obstacles } = await screen(`Thornvale satchel ${'x'.repeat(1_000_000)}`);
    expect(verdict).toBe('hold');
    expect(obstacles.map(({ code }) => code)).toEqual(['text-too-long']);
  });

  it('holds when looking at a picture fails', async () => {
    const picture = { image: 0, bytes: Buffer.from([1, 2, 3]) };
    expect((await screen('Thornvale satchel', [picture])).verdict).toBe('hold');
  });
});
