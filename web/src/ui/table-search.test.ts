import { expect, it } from 'vitest';
import { tableSearch, withFilters } from './table-search.js';

it('keeps the filters it was told of, as text', () => {
  const validate = tableSearch(['state', 'nice', 'q']);
  expect(validate({ state: 'open', nice: 25, q: '', evil: '1', cursor: 'c1' })).toEqual({
    state: 'open',
    nice: '25',
    cursor: 'c1',
  });
});

it('returns to the first page when a filter changes', () => {
  expect(withFilters({ state: 'open', q: 'shoe', cursor: 'c9' }, { q: undefined })).toEqual({
    state: 'open',
  });
  expect(withFilters({}, { q: 'shoe' })).toEqual({ q: 'shoe' });
});
