import { describe, expect, it } from 'vitest';
import { instantText, moneyText, percentText } from './format.js';

const at = new Date('2026-02-03T16:05:09Z');

describe('instantText', () => {
  it('shows the zone it was read in', () => {
    expect(instantText(at, 'en', { zone: 'Asia/Shanghai' })).toBe('4 Feb 2026, 00:05 GMT+8');
    expect(instantText(at, 'zh-CN', { zone: 'Asia/Shanghai', precision: 'second' })).toBe(
      '2026年2月4日 00:05:09 GMT+8',
    );
  });
  it('leaves the clock out of a date', () => {
    expect(instantText(at, 'en', { zone: 'UTC', precision: 'date' })).toBe('3 Feb 2026');
  });
});

describe('moneyText', () => {
  it.each([
    [129_900, 'CNY', 'en', 'CN¥1,299.00'],
    [129_900, 'CNY', 'zh-CN', '¥1,299.00'],
    [1_299, 'JPY', 'en', 'JP¥1,299'],
    [1_234_567, 'KWD', 'en', 'KWD\u00a01,234.567'],
  ])('%i %s in %s', (amount, currency, language, text) =>
    expect(moneyText(amount, currency, language)).toBe(text));
});

it('keeps one decimal of a share', () => expect(percentText(0.96, 'en')).toBe('96.0'));
