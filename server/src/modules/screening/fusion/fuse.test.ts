import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../contracts/findings.js';
import { scoreRights } from './fuse.js';
import { expertScorecard as card } from './scorecard.js';
import { fuse } from './verdict.js';

const signals = Object.keys(card.signals);

function finding(name: string, rightId: string | null, strength = 1): Finding {
  const [engine = '', signal = ''] = name.split('.');
  const reason = { en: name, zh: name };
  return {
    engine: engine as Finding['engine'],
    version: '1',
    signal,
    strength,
    rightId,
    places: [],
    reason,
    figures: {},
  };
}

const anyFinding = fc
  .record({
    name: fc.constantFrom(...signals),
    right: fc.constantFrom('r1', 'r2', null),
    strength: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ name, right, strength }) => finding(name, right, strength));

const verdict = (...findings: Finding[]) => fuse(findings, [], card).verdict;

describe('fuse', () => {
  it('allows what names a brand and nothing else', () => {
    expect(verdict(finding('text.mark-named', 'r1'))).toBe('allow');
    expect(verdict()).toBe('allow');
  });

  it('removes a brand sold as a replica, and only holds a replica of nobody', () => {
    expect(verdict(finding('text.mark-named', 'r1'), finding('text.replica-language', null))).toBe(
      'remove',
    );
    expect(verdict(finding('text.replica-language', null))).toBe('hold');
  });

  it('lets an authorised seller of one right be judged on another', () => {
    const authorised = [finding('text.mark-authorised', 'r1'), finding('text.mark-named', 'r1')];
    expect(verdict(...authorised, finding('price.far-below', null))).toBe('allow');
    expect(verdict(...authorised, finding('image.picture-known', 'r2'))).toBe('hold');
  });

  it('holds for an obstacle, whatever else was seen', () => {
    const obstacle = { code: 'x', reason: { en: 'x', zh: 'x' } };
    expect(fuse([], [obstacle], card).verdict).toBe('hold');
  });

  it('says what made the score: contributions add up to it', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 12 }), (findings) => {
        for (const { logOdds, contributions } of scoreRights(findings, card)) {
          const sum = contributions.reduce((total, { points }) => total + points, card.prior);
          expect(logOdds).toBeCloseTo(sum, 9);
        }
      }),
    );
  });

  it('does not depend on the order of findings', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 10 }), (findings) => {
        const backwards = [...findings].reverse();
        expect(fuse(backwards, [], card).score).toBeCloseTo(fuse(findings, [], card).score, 9);
      }),
    );
  });

  it('is never made milder by one more sign of infringement', () => {
    const bad = signals.filter((name) => card.signals[name]?.family !== 'excuse');
    fc.assert(
      fc.property(
        fc.array(anyFinding, { maxLength: 8 }),
        fc.constantFrom(...bad),
        (findings, name) => {
          const more = [...findings, finding(name, 'r1')];
          const before = scoreRights(findings, card).find(({ rightId }) => rightId === 'r1');
          const after = scoreRights(more, card).find(({ rightId }) => rightId === 'r1');
          if (before) expect(after?.logOdds).toBeGreaterThanOrEqual(before.logOdds - 1e-9);
        },
      ),
    );
  });
});
