import { expect, it } from 'vitest';
import { nextAddress } from './next-address.js';

it.each([
  ['/notices?state=open#top', '/notices?state=open#top'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  [undefined, '/'],
])('%s leads to %s', (next, address) => expect(nextAddress(next)).toBe(address));
