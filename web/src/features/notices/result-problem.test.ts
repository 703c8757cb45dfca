import { expect, it } from 'vitest';
import { rowProblemOf } from './result-problem.js';

it('takes the server’s codes apart', () => {
  expect(rowProblemOf('listing-not-found')).toEqual({ kind: 'listing-not-found' });
  expect(rowProblemOf('same-as-line-12')).toEqual({ kind: 'same-as-line', line: 12 });
  expect(rowProblemOf('already-claimed-in-ntc_01k0')).toEqual({
    kind: 'already-claimed-in',
    noticeId: 'ntc_01k0',
  });
  expect(rowProblemOf('sold-out')).toEqual({ kind: 'other', code: 'sold-out' });
});
