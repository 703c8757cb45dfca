import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TlogError } from './errors.js';
import { formatTilePath, parseTilePath } from './tile-path.js';

describe('tile paths', () => {
  it.each([
    ['tile/0/000', { level: 0, index: 0, width: 256 }],
    ['tile/0/x001/x234/067', { level: 0, index: 1234067, width: 256 }],
    ['tile/0/273.p/112', { level: 0, index: 273, width: 112 }],
    ['tile/63/x001/000.p/1', { level: 63, index: 1000, width: 1 }],
    ['tile/entries/x001/x234/067.p/255', { level: 'entries', index: 1234067, width: 255 }],
    [
      'tile/1/x009/x007/x199/x254/x740/991',
      { level: 1, index: Number.MAX_SAFE_INTEGER, width: 256 },
    ],
  ] as const)('%s', (path, address) => {
    expect(formatTilePath(address)).toBe(path);
    expect(parseTilePath(path)).toEqual(address);
  });

  it.each([
    '',
    'tile/0',
    'tile/0/',
    '/tile/0/000',
    'tile/0/000/',
    'tile/0/0',
    'tile/0/0000',
    'tile/00/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/0/x000/001',
    'tile/0/x001',
    'tile/0/001/234',
    'tile/0/x001/x234',
    'tile/0/X001/234',
    'tile/0/000.p/0',
    'tile/0/000.p/01',
    'tile/0/000.p/256',
    'tile/0/000.p/',
    'tile/0/000.p',
    'tile/0/000.p/1/2',
    'tile/0/../000',
    'tile/0/000\n',
    'tile/data/000',
    'tile/entries/٠٠٠',
    'tile/1/x009/x007/x199/x254/x740/992',
    'tile/1/x999/x999/x999/x999/x999/x999/999',
  ])('refuses %j', (path) => {
    expect(() => parseTilePath(path)).toThrow(
      expect.objectContaining({ code: 'malformed-tile-path' }),
    );
  });

  it('are parsed back to the same address', () => {
    const address = fc.record({
      level: fc.oneof(fc.nat(63), fc.constant('entries' as const)),
      index: fc.maxSafeNat(),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(
      fc.property(address, (a) => {
        expect(parseTilePath(formatTilePath(a))).toEqual(a);
      }),
    );
  });

  it('of any other text are refused or canonical', () => {
    const almost = fc.stringMatching(/^tile\/[0-9e]{1,2}\/[x0-9/]{3,12}(\.p\/[0-9]{1,4})?$/);
    fc.assert(
      fc.property(almost, (path) => {
        try {
          expect(formatTilePath(parseTilePath(path))).toBe(path);
        } catch (error) {
          if (!(error instanceof TlogError)) throw error;
        }
      }),
    );
  });

  it('are not written for addresses that no tree has', () => {
    for (const address of [
      { level: 64, index: 0, width: 1 },
      { level: 0.5, index: 0, width: 1 },
      { level: 0, index: -1, width: 1 },
      { level: 0, index: 2 ** 53, width: 1 },
      { level: 0, index: 0, width: 0 },
      { level: 0, index: 0, width: 257 },
    ]) {
      expect(() => formatTilePath(address)).toThrow(TlogError);
    }
  });
});
