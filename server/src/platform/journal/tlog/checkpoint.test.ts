import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCheckpoint, openCheckpoint, parseCheckpoint, signCheckpoint } from './checkpoint.js';
import { signNote } from './note.js';
import { createNoteSigner } from './note-key.js';

const error = (code: string) => expect.objectContaining({ code });
const newSigner = (name: string) =>
  createNoteSigner(name, generateKeyPairSync('ed25519').privateKey);

// The text of the example in the tlog-checkpoint specification.
const EXAMPLE =
  'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';

describe('checkpoint texts', () => {
  it('are read and written as in the specification', () => {
    const checkpoint = parseCheckpoint(EXAMPLE);
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 });
    expect(Buffer.from(checkpoint.root).toString('hex')).toMatch(/^0ac5186a91863e8e/);
    expect(formatCheckpoint(checkpoint)).toBe(EXAMPLE);
  });

  it('come back with origin, size, root and extensions', () => {
    const line = fc.string({ minLength: 1 }).filter((text) => !text.includes('\n'));
    const checkpoint = fc.record(
      {
        origin: line,
        size: fc.maxSafeNat(),
        root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
        extensions: fc.array(line, { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['origin', 'size', 'root'] },
    );
    fc.assert(
      fc.property(checkpoint, (c) => {
        expect(parseCheckpoint(formatCheckpoint(c))).toEqual(c);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['two lines', EXAMPLE.split('\n').slice(0, 2).join('\n')],
    ['no final newline', EXAMPLE.slice(0, -1)],
    ['an empty origin', EXAMPLE.replace('example.com/behind-the-sofa', '')],
    ['a leading zero', EXAMPLE.replace('20852163', '020852163')],
    ['a sign', EXAMPLE.replace('20852163', '+20852163')],
    ['a negative size', EXAMPLE.replace('20852163', '-1')],
    ['an exponent', EXAMPLE.replace('20852163', '2e7')],
    ['a size beyond 2^53', EXAMPLE.replace('20852163', '9007199254740992')],
    ['a short root', EXAMPLE.replace('CsUY', '')],
    ['an unpadded root', EXAMPLE.replace('=', '')],
    ['a root with loose bits', EXAMPLE.replace('2I=', '2J=')],
    ['an empty extension line', `${EXAMPLE}\n`],
    ['an empty line before an extension', `${EXAMPLE}\nextension\n`],
  ])('refuse %s', (_what, text) => {
    expect(() => parseCheckpoint(text)).toThrow(error('malformed-checkpoint'));
  });

  it('are not written for what is not a tree head', () => {
    const good = parseCheckpoint(EXAMPLE);
    for (const bad of [
      { ...good, origin: '' },
      { ...good, origin: 'a\nb' },
      { ...good, size: -1 },
      { ...good, size: 1.5 },
      { ...good, root: good.root.subarray(1) },
      { ...good, extensions: [''] },
    ]) {
      expect(() => formatCheckpoint(bad)).toThrow(error('malformed-checkpoint'));
    }
  });
});

describe('signed checkpoints', () => {
  const log = newSigner('magpie.example/log');
  const checkpoint = { origin: log.name, size: 7, root: new Uint8Array(32).fill(5) };

  it('open with the log key, whoever else has signed', () => {
    const signed = signCheckpoint(checkpoint, [newSigner('witness.example'), log]);
    expect(openCheckpoint(signed, log)).toEqual(checkpoint);
    expect(() => openCheckpoint(signed, newSigner(log.name))).toThrow(error('untrusted-note'));
  });

  it('open only for their own origin', () => {
    const other = signCheckpoint({ ...checkpoint, origin: 'other.example' }, [log]);
    expect(() => openCheckpoint(other, log)).toThrow(error('wrong-origin'));
    expect(openCheckpoint(other, log, 'other.example').origin).toBe('other.example');
  });

  it('are refused when the signed text is not a checkpoint', () => {
    const note = signNote('hello\n', [log]);
    expect(() => openCheckpoint(note, log)).toThrow(error('malformed-checkpoint'));
  });
});
