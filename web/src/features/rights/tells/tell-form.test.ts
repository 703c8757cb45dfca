import { describe, expect, it } from 'vitest';
import { draftOf, EMPTY } from './tell-form.js';

describe('draftOf', () => {
  it('takes one phrase a line, without empty ones', () => {
    expect(draftOf('phrase', { ...EMPTY, phrases: ' overrun stock \n\n工厂尾货\r\n' })).toEqual({
      kind: 'phrase',
      phrases: ['overrun stock', '工厂尾货'],
    });
  });

  it('writes a floor in minor units', () => {
    expect(draftOf('price-floor', { ...EMPTY, amount: '450,5', currency: 'cny' })).toEqual({
      kind: 'price-floor',
      amount: 45_050,
      currency: 'CNY',
    });
    expect(draftOf('price-floor', { ...EMPTY, amount: '4500', currency: 'JPY' })).toMatchObject({
      amount: 4_500,
    });
  });
});
