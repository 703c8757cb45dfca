import { describe, expect, it } from 'vitest';
import { passkeyPlace } from './passkey-place.js';

describe('where passkeys work', () => {
  it('sends a reader on loopback to the same page at localhost', () => {
    const at = 'http://localhost:4000/account?tab=1';
    expect(passkeyPlace(new URL('http://127.0.0.1:4000/account?tab=1'))).toEqual({ at });
    expect(passkeyPlace(new URL('http://[::1]:4000/account?tab=1'))).toEqual({ at });
  });

  it('needs a browser that knows them', () => {
    expect(passkeyPlace(new URL('https://ip.shops.example/account'))).toBe('nowhere');
  });
});
