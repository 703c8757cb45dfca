import { expect, it } from 'vitest';
import { expertScorecard } from '../../../../server/src/modules/screening/fusion/scorecard.js';
import { messages as en } from '../../i18n/en/screening.js';
import { SIGNALS } from './signals.js';

it('names every signal of the scorecard', () => {
  expect([...SIGNALS].sort()).toEqual(Object.keys(expertScorecard.signals).sort());
  const named = Object.entries(en.signal).flatMap(([engine, signals]) =>
    Object.keys(signals).map((signal) => `${engine}.${signal}`),
  );
  expect(named.sort()).toEqual([...SIGNALS].sort());
});
