import { describe, expect, it } from 'vitest';
import { urlKey } from './url-key.js';

describe('urlKey', () => {
  it('meets addresses of one page and tells pages apart', () => {
    const key = urlKey('https://shop.example/p/1?b=2&a=1');
    for (const same of [
      'http://www.SHOP.example/p/1/?a=1&b=2',
      'https://shop.example/p/1?a=1&utm_source=x&b=2#reviews',
    ]) {
      expect(urlKey(same)).toBe(key);
    }
    for (const other of ['https://shop.example/p/2?a=1&b=2', 'https://shop.example/P/1?a=1&b=2']) {
      expect(urlKey(other)).not.toBe(key);
    }
    expect(urlKey('no address')).toBeUndefined();
  });
});
