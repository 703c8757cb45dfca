import { expect, it } from 'vitest';
import { ORGANISATION_STATUSES } from '../modules/accounts/organisations/organisation.js';
import { RIGHT_STATUSES, UNUSABLE } from '../modules/rights/right.js';
import { stateWord } from './state-words.js';

it('has a Chinese word for every state that a refusal tells', () => {
  const states = [...ORGANISATION_STATUSES, ...RIGHT_STATUSES, ...UNUSABLE, 'offered', 'ended'];
  for (const state of states) expect(stateWord(state).zh, state).toMatch(/^\p{Script=Han}+$/u);
});
