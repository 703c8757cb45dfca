import { expect, it } from 'vitest';
import { dayStart } from './period.js';

it('begins a day in the reader’s zone', () => {
  const start = dayStart('2026-03-01');
  expect(start && new Date(start).getTime()).toBe(new Date(2026, 2, 1).getTime());
  expect(dayStart('2026-02-28', 1)).toBe(start);
});

it('reads nothing out of what is no day', () => {
  for (const text of [undefined, '', 'yesterday', '2026-3', '01/03/2026']) {
    expect(dayStart(text)).toBeUndefined();
  }
});
