import type { LookupAddress } from 'node:dns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  guardedLookup,
  isPublicAddress,
  type Reach,
  RefusedAddress,
  refusalOf,
} from './address-guard.js';

const outside: Reach = { isPrivateAllowed: false, ports: [443, 8443] };
const inside: Reach = { isPrivateAllowed: true, ports: [443] };

const notPublic = [
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '100.64.0.1',
  '100.100.100.200',
  '127.0.0.1',
  '127.255.255.254',
  '168.63.129.16',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.192',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::10.0.0.1',
  '::8.8.8.8',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '::ffff:0:10.0.0.1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b:1::a00:1',
  '100::1',
  '2001::1',
  '2001:2::1',
  '2001:10::1',
  '2001:20::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '2606:4700::5efe:a00:1',
  '3fff::1',
  '5f00::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
];

describe('which addresses are public', () => {
  it.each(notPublic)('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '47.246.0.1',
    '2606:4700:4700::1111',
    '2400:3200::1',
  ])('%s is', (address) => expect(isPublicAddress(address)).toBe(true));
  it.each([
    '',
    'localhost',
    '0x7f.1',
    '2130706433',
    '127.1',
    '1.1.1.1 ',
    '1.1.1.1/8',
  ])('what is no plain address is not: %s', (text) => expect(isPublicAddress(text)).toBe(false));
});

const PRIVATE: readonly [number, number][] = [
  [0x0a000000, 8],
  [0x7f000000, 8],
  [0xac100000, 12],
  [0xc0a80000, 16],
  [0xa9fe0000, 16],
  [0x64400000, 10],
  [0x00000000, 8],
  [0xe0000000, 4],
  [0xf0000000, 4],
];
const privateV4 = fc
  .tuple(fc.constantFrom(...PRIVATE), fc.integer({ min: 0, max: 0xffffffff }))
  .map(([[net, bits], host]) => (net | (host & (2 ** (32 - bits) - 1))) >>> 0);
const bytes = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const radix = fc.constantFrom<(n: number) => string>(
  (n) => String(n),
  (n) => `0${n.toString(8)}`,
  (n) => `0x${n.toString(16)}`,
);

/** Every spelling of an IPv4 address that URLs allow: 1 to 4 parts, each in any radix. */
const spelling = fc
  .tuple(privateV4, fc.integer({ min: 1, max: 4 }), fc.array(radix, { minLength: 4, maxLength: 4 }))
  .map(([n, parts, write]) => {
    const whole = bytes(n).slice(0, parts - 1);
    const rest = n % 256 ** (5 - parts);
    return [...whole, rest].map((part, i) => write[i]?.(part)).join('.');
  });

/** The IPv6 forms that carry an IPv4 address. */
const embedded = fc.tuple(privateV4, fc.integer({ min: 0, max: 6 })).map(([n, form]) => {
  const [high, low] = [(n >>> 16).toString(16), (n & 0xffff).toString(16)];
  const dotted = bytes(n).join('.');
  return (
    [
      `::ffff:${dotted}`,
      `::ffff:${high}:${low}`,
      `::${dotted}`,
      `64:ff9b::${high}:${low}`,
      `2002:${high}:${low}::1`,
      `::ffff:0:${high}:${low}`,
      `2606:4700::5efe:${high}:${low}`,
    ][form] ?? ''
  );
});

describe('which URLs can be webhooks', () => {
  it('lets no private address pass in any spelling of IPv4', () => {
    fc.assert(
      fc.property(spelling, (host) => {
        expect(refusalOf(`https://${host}/hook`, outside)).toBe('address');
      }),
      { numRuns: 2000 },
    );
  });

  it('lets no private address pass inside an IPv6 address', () => {
    fc.assert(
      fc.property(embedded, (host) => {
        expect(isPublicAddress(host)).toBe(false);
        expect(refusalOf(`https://[${host}]/hook`, outside)).toBe('address');
      }),
      { numRuns: 2000 },
    );
  });

  it('lets nothing outside global unicast pass', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const first = Number.parseInt(address.split(':')[0] || '0', 16);
        if (first >> 13 !== 1) expect(isPublicAddress(address)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['http://shop.example/', 'not-https'],
    ['ftp://shop.example/', 'not-https'],
    ['file:///etc/passwd', 'not-a-url'],
    ['javascript:alert(1)', 'not-a-url'],
    ['shop.example', 'not-a-url'],
    ['https://user:pass@shop.example/', 'credentials'],
    ['https://user@shop.example/', 'credentials'],
    ['https://shop.example:22/', 'port'],
    ['https://shop.example:80/', 'port'],
    ['https://①②⑦.0.0.1/', 'address'],
    ['https://127。0。0。1/', 'address'],
    [`https://shop.example/${'a'.repeat(2000)}`, 'too-long'],
  ])('refuses %s: %s', (url, refusal) => expect(refusalOf(url, outside)).toBe(refusal));

  it.each([
    'https://shop.example/',
    'https://shop.example:8443/hook?x=1',
    'https://1.1.1.1/',
  ])('takes %s', (url) => expect(refusalOf(url, outside)).toBeUndefined());

  it('takes loopback and plain http only where private addresses are allowed', () => {
    expect(refusalOf('http://127.0.0.1:4567/', inside)).toBeUndefined();
    expect(refusalOf('http://me:me@127.0.0.1:4567/', inside)).toBe('credentials');
  });
});

describe('names', () => {
  const ask = (found: LookupAddress[] | Error, reach: Reach, all = true) => {
    const resolve = async () => {
      if (found instanceof Error) throw found;
      return found;
    };
    return new Promise<unknown>((done) => {
      guardedLookup(resolve, reach)('shop.example', { all }, (error, address) =>
        done(error ?? address),
      );
    });
  };
  const open = { address: '1.1.1.1', family: 4 };
  const shut = { address: '169.254.169.254', family: 4 };

  it('are refused when one of their addresses is not public', async () => {
    expect(await ask([open, shut], outside)).toBeInstanceOf(RefusedAddress);
    expect(await ask([shut], outside, false)).toBeInstanceOf(RefusedAddress);
  });

  it('hand exactly the checked addresses to the socket', async () => {
    expect(await ask([open], outside)).toEqual([open]);
    expect(await ask([open], outside, false)).toBe('1.1.1.1');
    expect(await ask([shut], inside)).toEqual([shut]);
  });

  it('fail when they resolve to nothing', async () => {
    expect(await ask([], outside)).toBeInstanceOf(Error);
    expect(await ask(new Error('ENOTFOUND'), outside)).toMatchObject({ message: 'ENOTFOUND' });
  });
});
