import { describe, expect, it } from 'vitest';
import type { OfferedReason } from '../review-api.js';
import { modeOfKey, modesOf, reasonsFor, rulingOf } from './modes.js';

const reason = (code: string, change: Partial<OfferedReason>): OfferedReason => ({
  code,
  text: { en: code, zh: code },
  rulings: ['accept'],
  kinds: [],
  usualFor: [],
  ...change,
});

describe('what can be done to the chosen claims', () => {
  it('offers what any of them can take, in the order of the desk', () => {
    expect(modesOf([{ actions: ['undo'] }, { actions: ['reject', 'accept', 'answer'] }])).toEqual([
      'accept',
      'reject',
      'undo',
    ]);
  });

  it('reads one key by what is on offer', () => {
    expect(modeOfKey('a', ['accept', 'reject'])).toBe('accept');
    expect(modeOfKey('a', ['uphold-counter', 'dismiss-counter'])).toBe('uphold-counter');
    expect(modeOfKey('f', ['accept'])).toBeUndefined();
  });

  it('knows which modes give a reason', () => {
    expect([rulingOf('dismiss-counter'), rulingOf('undo'), rulingOf(undefined)]).toEqual([
      'dismissed',
      undefined,
      undefined,
    ]);
  });
});

it('puts the usual reason of the ground first and leaves out what does not fit', () => {
  const reasons = [
    reason('any', { usualFor: ['*'] }),
    reason('tells', { kinds: ['trademark'] }),
    reason('same-mark', { kinds: ['trademark'], usualFor: ['counterfeit'] }),
    reason('copied', { kinds: ['copyright'] }),
    reason('authorised', { rulings: ['reject'] }),
  ];
  const codes = reasonsFor(reasons, 'accept', 'trademark', 'counterfeit').map(({ code }) => code);
  expect(codes).toEqual(['same-mark', 'any', 'tells']);
});
