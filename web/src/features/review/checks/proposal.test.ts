import { expect, it } from 'vitest';
import { proposalOf } from './proposal.js';

it('reads a ruling and refuses everything else', () => {
  const ruling = {
    claimIds: ['clm_a'],
    outcome: 'accept',
    reason: 'counterfeit-tells',
    facts: null,
  };
  expect(proposalOf({ ...ruling, locale: 'en' })).toEqual(ruling);
  for (const other of [
    null,
    'text',
    {},
    { ...ruling, outcome: 'maybe' },
    { ...ruling, reason: 1 },
  ]) {
    expect(proposalOf(other)).toBeUndefined();
  }
});
