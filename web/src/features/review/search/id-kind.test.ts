import { expect, it } from 'vitest';
import { kindOfId } from './id-kind.js';

it('tells identifiers from words', () => {
  expect(kindOfId('ntc_01k0000000000000000000000a')).toBe('notice');
  expect(kindOfId('mer_01k0000000000000000000000a')).toBe('merchant');
  expect(kindOfId('dec_01k0000000000000000000000a')).toBeUndefined();
  expect(kindOfId('ntc_01k')).toBeUndefined();
  expect(kindOfId('heron boots')).toBeUndefined();
});
