import { expect, it } from 'vitest';
import { daysUntil } from './days-until.js';

it('counts whole days to the end of a date', () => {
  const now = new Date('2026-03-01T12:00:00Z');
  expect(daysUntil('2026-03-01', now)).toBe(0);
  expect(daysUntil('2026-03-31', now)).toBe(30);
  expect(daysUntil('2026-02-27', now)).toBeLessThan(0);
});
