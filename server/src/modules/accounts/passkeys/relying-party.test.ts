import { describe, expect, it } from 'vitest';
import { testSettings } from '../../../testing/harness.js';
import { relyingParty } from './relying-party.js';

const of = (baseUrl: string) => relyingParty({ ...testSettings, baseUrl });

describe('the relying party', () => {
  it('is the host of the house', () => {
    expect(of('https://ip.shops.example/magpie')).toEqual({
      rpID: 'ip.shops.example',
      origin: 'https://ip.shops.example',
    });
  });

  it('is localhost on loopback, as no address of numbers can be one', () => {
    const localhost = { rpID: 'localhost', origin: 'http://localhost:4000' };
    expect(of('http://127.0.0.1:4000')).toEqual(localhost);
    expect(of('http://[::1]:4000')).toEqual(localhost);
    expect(of('http://localhost:4000')).toEqual(localhost);
  });
});
