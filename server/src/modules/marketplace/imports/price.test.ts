import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePrice } from './price.js';

describe('parsePrice', () => {
  it.each([
    ['12.99 USD', { amount: 1299, currency: 'USD' }],
    ['12.99USD', { amount: 1299, currency: 'USD' }],
    ['usd 1,299.00', { amount: 129_900, currency: 'USD' }],
    ['1 299.5 EUR', { amount: 129_950, currency: 'EUR' }],
    ['12,99 EUR', { amount: 1299, currency: 'EUR' }],
    ['1,299 USD', { amount: 129_900, currency: 'USD' }],
    ['500 JPY', { amount: 500, currency: 'JPY' }],
    ['500.00 JPY', { amount: 500, currency: 'JPY' }],
    ['1.250 KWD', { amount: 1250, currency: 'KWD' }],
    ['89', { amount: 8900, currency: 'CNY' }],
  ])('reads %s', (text, money) => expect(parsePrice(text, 'CNY')).toEqual(money));

  it.each([
    '',
    'free',
    '-1 USD',
    '12.999 USD',
    '1.2.3 USD',
    '12 XXY',
    '1,2 USD',
    '1e5',
    '9'.repeat(30),
  ])('refuses %s with a reason', (text) => expect(parsePrice(text, 'CNY')).toHaveProperty('fault'));

  it('never rounds: what is written is what is kept', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (amount) => {
        const text = `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')} USD`;
        expect(parsePrice(text, 'CNY')).toEqual({ amount, currency: 'USD' });
      }),
    );
  });
});
