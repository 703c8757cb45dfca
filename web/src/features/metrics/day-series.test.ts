import { expect, it } from 'vitest';
import { daySeries } from './day-series.js';

it('fills the days on which nothing happened', () => {
  const day = { day: '2026-02-28', submitted: 4, decided: 3, accepted: 2, countered: 1 };
  expect(daySeries({ fromDay: '2026-02-27', endDay: '2026-03-02', days: [day] })).toEqual({
    days: ['2026-02-27', '2026-02-28', '2026-03-01'],
    submitted: [0, 4, 0],
    accepted: [0, 2, 0],
    countered: [0, 1, 0],
  });
});
