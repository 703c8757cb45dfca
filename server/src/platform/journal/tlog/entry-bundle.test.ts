import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntryBundle, encodeEntryBundle } from './entry-bundle.js';

const entries = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 256 });
const malformed = expect.objectContaining({ code: 'malformed-entry-bundle' });

describe('entry bundles', () => {
  it('prefix each entry with its length as a big-endian uint16', () => {
    const long = new Uint8Array(0x0102).fill(7);
    const bundle = encodeEntryBundle([Uint8Array.of(9), new Uint8Array(), long]);
    expect([...bundle.subarray(0, 7)]).toEqual([0, 1, 9, 0, 0, 1, 2]);
    expect(bundle.length).toBe(2 + 1 + 2 + 2 + 0x0102);
  });

  it('decode to the entries they were made of', () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(decodeEntryBundle(encodeEntryBundle(list), list.length)).toEqual(list);
      }),
    );
  });

  it('are refused when cut, extended or of another width', () => {
    fc.assert(
      fc.property(entries, fc.nat(), (list, cut) => {
        const bundle = encodeEntryBundle(list);
        const shorter = bundle.subarray(0, cut % bundle.length);
        const longer = Uint8Array.from([...bundle, 0]);
        expect(() => decodeEntryBundle(shorter, list.length)).toThrow(malformed);
        expect(() => decodeEntryBundle(longer, list.length)).toThrow(malformed);
        expect(() => decodeEntryBundle(bundle, list.length + 1)).toThrow(malformed);
      }),
    );
  });

  it('hold 1 to 256 entries of at most 65,535 bytes', () => {
    const largest = new Uint8Array(65_535).fill(1);
    expect(decodeEntryBundle(encodeEntryBundle([largest]), 1)).toEqual([largest]);
    const tooLarge = expect.objectContaining({ code: 'entry-too-large' });
    expect(() => encodeEntryBundle([new Uint8Array(65_536)])).toThrow(tooLarge);
    expect(() => encodeEntryBundle([])).toThrow(malformed);
    expect(() => encodeEntryBundle(Array(257).fill(new Uint8Array()))).toThrow(malformed);
    expect(() => decodeEntryBundle(new Uint8Array(), 0)).toThrow(malformed);
  });

  it('decode from a view into larger memory, to copies', () => {
    const memory = new Uint8Array(100);
    memory.set(encodeEntryBundle([Uint8Array.of(1, 2)]), 50);
    const [entry] = decodeEntryBundle(memory.subarray(50, 54), 1);
    memory.fill(0);
    expect(entry).toEqual(Uint8Array.of(1, 2));
  });
});
