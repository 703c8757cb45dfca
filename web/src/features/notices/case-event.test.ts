import { expect, it } from 'vitest';
import { eventOf } from './case-event.js';

it.each([
  ['notice.submitted', 'complainant', null, 'notice-submitted'],
  ['notice.noted', 'platform', null, 'notice-noted'],
  ['claim.accepted', 'platform', 'accepted', 'accepted'],
  ['claim.withdrawn', 'clock', 'withdrawn', 'withdrawn-by-clock'],
  ['claim.counter-answered', 'complainant', 'suit-pending', 'answered-suit'],
  ['claim.counter-answered', 'complainant', 'reinstated', 'answered-concede'],
  ['claim.suit-concluded', 'platform', 'upheld', 'suit-infringing'],
  ['claim.counter-upheld', 'clock', 'reinstated', 'counter-upheld-by-clock'],
  ['claim.something-new', 'platform', null, 'other'],
] as const)('%s by %s into %s reads as %s', (type, by, state, event) =>
  expect(eventOf({ type, by, state })).toBe(event));
