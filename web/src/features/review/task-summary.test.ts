import { expect, it } from 'vitest';
import { summaryOf } from './task-summary.js';

it('reads a notice and a right alike', () => {
  const notice = { listing: 'Boots', right: 'HERON', complainant: 'Heron', merchant: 'Shop' };
  expect(summaryOf({ summary: { ...notice, claims: 3, waiting: 2 } })).toMatchObject({
    title: 'Boots',
    right: 'HERON',
    complainant: 'Heron',
    claims: 3,
    waiting: 2,
  });
  const right = { title: 'HERON', holder: 'Heron', isNumberHeldByOthers: true };
  expect(summaryOf({ summary: right })).toMatchObject({
    title: 'HERON',
    complainant: 'Heron',
    isNumberHeldByOthers: true,
  });
});

it('passes over what it does not know', () => {
  const { title, claims } = summaryOf({ summary: { listing: 7, claims: 'many' } });
  expect([title, claims]).toEqual([undefined, undefined]);
});
