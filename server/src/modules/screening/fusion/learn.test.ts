import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../contracts/findings.js';
import { scoreRights } from './fuse.js';
import { type Labelled, learnCard } from './learn.js';
import { expertScorecard as card } from './scorecard.js';

function finding(name: string): Finding {
  const [engine = '', signal = ''] = name.split('.');
  const reason = { en: name, zh: name };
  return {
    ...{ engine: engine as Finding['engine'], version: '1', signal, strength: 0.7, rightId: 'r' },
    ...{ places: [], reason, figures: {} },
  };
}

const label = (isInfringing: boolean, ...names: string[]): Labelled => ({
  findings: names.map(finding),
  isInfringing,
  weight: 1,
});
const times = (count: number, one: (n: number) => Labelled) =>
  Array.from({ length: count }, (_, n) => one(n));

/** A market in which a far lower price says little, and words of replicas say all. */
const market = [
  ...times(120, () => label(true, 'text.mark-named', 'text.replica-language')),
  ...times(120, (n) =>
    label(n % 20 === 0, 'text.mark-named', 'price.far-below', 'image.logo-seen'),
  ),
  ...times(60, (n) => label(n % 30 === 0, 'text.mark-named')),
];

describe('learning the weights', () => {
  it('moves points towards what people found, and never across zero', () => {
    const learned = learnCard(card, market, '2');
    expect(learned?.labels).toBe(300);
    const multipliers: Record<string, number> = learned?.multipliers ?? {};
    const loss = learned?.loss ?? { before: 0, after: 1 };
    expect(multipliers['price.far-below']).toBeLessThan(1);
    expect(multipliers['image.logo-seen']).toBeLessThan(1);
    expect(Math.min(...Object.values(multipliers))).toBeGreaterThan(0);
    expect(loss.after).toBeLessThan(loss.before);
    expect(multipliers['relist.same-goods']).toBeCloseTo(1);
  });

  it('keeps the promise of a card: contributions add up to the score', () => {
    const learned = learnCard(card, market, '2')?.card ?? card;
    for (const { findings } of market) {
      for (const { logOdds, contributions } of scoreRights(findings, learned)) {
        const sum = contributions.reduce((total, { points }) => total + points, learned.prior);
        expect(logOdds).toBeCloseTo(sum, 9);
      }
    }
  });

  it('learns nothing from few, or from one kind alone', () => {
    expect(learnCard(card, market.slice(0, 150), '2')).toBeUndefined();
    expect(
      learnCard(
        card,
        times(400, () => label(true, 'text.mark-named')),
        '2',
      ),
    ).toBeUndefined();
  });

  it('proposes nothing where the expert was right', () => {
    const expected = [
      ...times(150, (n) => label(n % 50 !== 0, 'text.mark-named', 'text.replica-language')),
      ...times(150, (n) => label(n % 75 === 0, 'text.mark-named')),
    ];
    const learned = learnCard(card, expected, '2');
    const furthest = Math.max(...Object.values(learned?.multipliers ?? { none: 1 }));
    expect(furthest).toBeLessThan(1.6);
  });
});
