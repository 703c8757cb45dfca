import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signCheckpoint } from './checkpoint.js';
import { createNoteSigner, formatVerifierKey } from './note-key.js';
import { formatProof, parseProof, verifyProof } from './proof.js';
import { referenceEntry, referenceTree } from './reference-tree.js';

const error = (code: string) => expect.objectContaining({ code });
const SIZE = 300;
const tree = referenceTree(Array.from({ length: SIZE }, (_, i) => referenceEntry(i)));
const { privateKey } = generateKeyPairSync('ed25519');
const log = createNoteSigner('magpie.example/log', privateKey);
const vkey = formatVerifierKey(log);

function proofOf(index: number, size: number) {
  const checkpoint = signCheckpoint({ origin: log.name, size, root: tree.root(0, size) }, [log]);
  return { index, hashes: tree.inclusionProof(index, size), checkpoint };
}

describe('proof files', () => {
  it('have the lines of the specification', () => {
    const [a, b] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    const lines = [
      'c2sp.org/tlog-proof@v1',
      'extra aGVsbG8=',
      'index 73894',
      'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=',
      'AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=',
      '',
      'the checkpoint\n\nverbatim\n',
    ];
    const checkpoint = 'the checkpoint\n\nverbatim\n';
    const proof = { index: 73_894, hashes: [a, b], checkpoint, extra: Buffer.from('hello') };
    expect(formatProof(proof)).toBe(lines.join('\n'));
    const { extra, ...rest } = parseProof(lines.join('\n'));
    expect(rest).toEqual({ index: 73_894, hashes: [a, b], checkpoint });
    expect(Buffer.from(extra ?? [])).toEqual(Buffer.from('hello'));
  });

  it('leave out extra data and hashes when there are none', () => {
    const file = 'c2sp.org/tlog-proof@v1\nindex 0\n\nc\n';
    expect(formatProof({ index: 0, hashes: [], checkpoint: 'c\n' })).toBe(file);
    expect(parseProof(Buffer.from(file))).toEqual({ index: 0, hashes: [], checkpoint: 'c\n' });
  });

  const good = formatProof({ ...proofOf(5, 9), extra: Uint8Array.of(1) });
  it.each([
    ['nothing', ''],
    ['another version', good.replace('@v1', '@v2')],
    ['no index', good.replace('index 5\n', '')],
    ['a padded index', good.replace('index 5', 'index 05')],
    ['an index that is not a number', good.replace('index 5', 'index five')],
    ['extra data after the index', good.replace('extra AQ==\nindex 5', 'index 5\nextra AQ==')],
    ['extra data twice', good.replace('extra AQ==', 'extra AQ==\nextra AQ==')],
    ['empty extra data', good.replace('AQ==', '')],
    ['extra data that is not base64', good.replace('AQ==', '!!')],
    ['a short hash', good.replace(/(index 5\n).{4}/, '$1')],
    ['carriage returns', good.replaceAll('\n', '\r\n')],
    ['no checkpoint', good.slice(0, good.indexOf('\n\n'))],
    ['a byte-order mark', `\ufeff${good}`],
  ])('refuse %s', (_what, file) => {
    expect(() => parseProof(file)).toThrow(error('malformed-proof'));
    expect(() => verifyProof(referenceEntry(5), Buffer.from(file), vkey)).toThrow(
      error('malformed-proof'),
    );
  });

  it('refuse bytes that are not UTF-8', () => {
    expect(() => parseProof(Uint8Array.of(0xff))).toThrow(error('malformed-proof'));
  });
});

const treeAndLeaf = fc
  .integer({ min: 1, max: SIZE })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }));

describe('verifying a proof offline', () => {
  it('returns where the entry is, with only the file and the vkey', () => {
    fc.assert(
      fc.property(treeAndLeaf, ({ size, index }) => {
        const result = verifyProof(referenceEntry(index), formatProof(proofOf(index, size)), vkey);
        expect(result).toEqual({
          index,
          checkpoint: { origin: log.name, size, root: tree.root(0, size) },
        });
      }),
    );
  });

  it('fails for another entry, index, key or origin', () => {
    const proof = proofOf(5, 200);
    expect(verifyProof(referenceEntry(5), proof, log).index).toBe(5);
    const verify = (leaf: number, changed = proof) =>
      verifyProof(referenceEntry(leaf), changed, log);
    expect(() => verify(6)).toThrow(error('not-included'));
    expect(() => verify(5, { ...proof, index: 4 })).toThrow(error('not-included'));
    expect(() => verify(5, { ...proof, index: 200 })).toThrow(error('not-included'));
    expect(() => verifyProof(referenceEntry(5), proof, log, 'other')).toThrow(
      error('wrong-origin'),
    );
    const stranger = createNoteSigner(log.name, generateKeyPairSync('ed25519').privateKey);
    expect(() => verifyProof(referenceEntry(5), proof, stranger)).toThrow(error('untrusted-note'));
    expect(() => verifyProof(referenceEntry(5), proof, 'no key')).toThrow(error('malformed-key'));
  });

  it('fails for any change of one byte', () => {
    const file = Buffer.from(formatProof(proofOf(77, SIZE)));
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const tampered = Buffer.from(file);
        tampered[at] = (tampered[at] ?? 0) ^ change;
        expect(() => verifyProof(referenceEntry(77), tampered, vkey)).toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});
