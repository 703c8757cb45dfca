/** Strings that have broken somebody's server. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfffy',
  '\u202e\u2066gpj.exe',
  '🜲'.repeat(300),
  'x'.repeat(70_000),
  "'; drop table notices.notice; --",
  '%_\\%',
  '$1 {0} {{7*7}}',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'a\r\nset-cookie: magpie_session=x',
  '2026-02-30T25:61:00Z',
  '-999999-01-01T00:00:00Z',
  'NaN',
  'null',
];

/** Values of other kinds, where a text or a number stood. */
export const hostileValues: readonly unknown[] = [
  null,
  true,
  -1,
  0.1,
  1e308,
  2 ** 53,
  -0,
  [],
  {},
  [[[[]]]],
  { toString: 'x', length: -1 },
  [null],
];

/** Bodies as bytes: what no serialiser would write. */
export const hostileBodies: readonly { name: string; bytes: string | Buffer }[] = [
  { name: 'nothing', bytes: '' },
  { name: 'half an object', bytes: '{"a":' },
  { name: 'two values', bytes: '{}{}' },
  { name: 'a bare word', bytes: 'undefined' },
  { name: 'invalid UTF-8', bytes: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) },
  { name: 'UTF-16', bytes: Buffer.from('{"name":"x"}', 'utf16le') },
  { name: 'a byte order mark', bytes: '\ufeff{}' },
  { name: 'deep arrays', bytes: `${'['.repeat(50_000)}${']'.repeat(50_000)}` },
  { name: 'deep objects', bytes: `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}` },
  { name: '__proto__', bytes: '{"__proto__":{"isAdmin":true}}' },
  { name: 'constructor.prototype', bytes: '{"constructor":{"prototype":{"isAdmin":true}}}' },
  { name: 'a number of a million digits', bytes: `{"n":${'9'.repeat(1_000_000)}}` },
  { name: 'the same key twice', bytes: '{"name":"a","name":{"b":1}}' },
];
