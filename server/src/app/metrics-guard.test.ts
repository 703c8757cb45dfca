import { describe, expect, it } from 'vitest';
import { mayScrape } from './metrics-guard.js';

const here = { peer: '127.0.0.1', authorization: undefined, isForwarded: false };

describe('who may scrape the metrics', () => {
  it.each(['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1'])('%s, this machine', (peer) => {
    expect(mayScrape({ ...here, peer })).toBe(true);
  });

  it.each([
    '10.0.0.7',
    '203.0.113.9',
    '2001:db8::1',
    '::ffff:10.0.0.7',
    undefined,
    'x',
  ])('not %s without the token', (peer) =>
    expect(mayScrape({ ...here, peer }, 'a-long-secret-token')).toBe(false));

  it('not a stranger whom a proxy on this machine passes on', () => {
    expect(mayScrape({ ...here, isForwarded: true })).toBe(false);
  });

  it('whoever bears the token, from anywhere', () => {
    const far = { peer: '10.0.0.7', isForwarded: true };
    const token = 'a-long-secret-token';
    expect(mayScrape({ ...far, authorization: `Bearer ${token}` }, token)).toBe(true);
    expect(mayScrape({ ...far, authorization: 'Bearer another' }, token)).toBe(false);
    expect(mayScrape({ ...far, authorization: `Bearer ${token}` })).toBe(false);
  });
});
