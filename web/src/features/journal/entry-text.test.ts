import { expect, it } from 'vitest';
import { readEntry } from './entry-text.js';

const entry = {
  v: 1,
  type: 'right.verified',
  at: '2026-03-03T02:00:00.000Z',
  subject: 'rig_1',
  by: 'x',
};

it('reads an entry', () => {
  expect(readEntry(JSON.stringify(entry))).toMatchObject({ type: 'right.verified', by: 'x' });
});

it.each([
  '',
  'null',
  '[]',
  '"x"',
  JSON.stringify({ ...entry, at: 'soon' }),
  JSON.stringify({ v: 1 }),
])('makes nothing of %j', (text) => expect(readEntry(text)).toBeUndefined());
