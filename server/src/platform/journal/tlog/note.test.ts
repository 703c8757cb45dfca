import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openNote, signNote } from './note.js';
import {
  createNoteSigner,
  createNoteVerifier,
  formatVerifierKey,
  parseVerifierKey,
} from './note-key.js';

function newSigner(name: string) {
  return createNoteSigner(name, generateKeyPairSync('ed25519').privateKey);
}

// The key and note of the package documentation of golang.org/x/mod/sumdb/note.
const GO_VKEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const GO_SEED = '810a1402d5146c8d84f2443330f54080ebf98ee17d9c74f6252fc5d5c7283173';
const GO_TEXT =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n";
const GO_NOTE =
  `${GO_TEXT}\n— PeterNeumann ` +
  'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

function refusedOr<T>(action: () => T): T | 'refused' {
  try {
    return action();
  } catch {
    return 'refused';
  }
}

const error = (code: string) => expect.objectContaining({ code });

describe('verifier keys', () => {
  it('are those of the Go implementation', () => {
    const verifier = parseVerifierKey(GO_VKEY);
    expect(verifier).toMatchObject({ name: 'PeterNeumann', keyId: 'c74f20a3' });
    expect(formatVerifierKey(verifier)).toBe(GO_VKEY);
  });

  it('are parsed back to what they were', () => {
    const signer = newSigner('magpie.example/日志');
    const parsed = parseVerifierKey(formatVerifierKey(signer));
    expect(parsed.keyId).toBe(signer.keyId);
    expect(parsed.publicKey.equals(signer.publicKey)).toBe(true);
  });

  it.each([
    '',
    'PeterNeumann',
    GO_VKEY.replace('PeterNeumann', 'PeterNeumanm'),
    GO_VKEY.replace('c74f20a3', 'c74f20a4'),
    GO_VKEY.replace('c74f20a3', 'C74F20A3'),
    GO_VKEY.replace('+ARpc', '+AhpC'),
    GO_VKEY.replace('W', 'X'),
    GO_VKEY.slice(0, -4),
    `${GO_VKEY}\n`,
    GO_VKEY.replace('PeterNeumann', ''),
  ])('refuse %j', (vkey) => {
    expect(() => parseVerifierKey(vkey)).toThrow(error('malformed-key'));
  });

  it.each([
    '',
    'a b',
    'a+b',
    'a\u00a0b',
    'a\u0085b',
    'a\u3000b',
    'a\nb',
  ])('refuse the name %j', (name) => {
    expect(() => newSigner(name)).toThrow(error('malformed-key'));
  });

  it('refuse keys that are not Ed25519, and the wrong half of a pair', () => {
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const ed = generateKeyPairSync('ed25519');
    expect(() => createNoteSigner('log', ec.privateKey)).toThrow(error('malformed-key'));
    expect(() => createNoteSigner('log', ed.publicKey)).toThrow(error('malformed-key'));
    expect(() => createNoteVerifier('log', ed.privateKey)).toThrow(error('malformed-key'));
  });
});

describe('signed notes', () => {
  const log = newSigner('magpie.example/log');
  const witness = newSigner('witness.example');
  const note = signNote('one\n\ntwo\n', [log, witness]);

  it('are, byte for byte, those of the Go implementation', () => {
    const der = Buffer.from(`302e020100300506032b657004220420${GO_SEED}`, 'hex');
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    expect(signNote(GO_TEXT, [createNoteSigner('PeterNeumann', key)])).toBe(GO_NOTE);
    const opened = openNote(GO_NOTE, [parseVerifierKey(GO_VKEY)]);
    expect(opened.text).toBe(GO_TEXT);
    expect(opened.verified.map(({ name, keyId }) => `${name} ${keyId}`)).toEqual([
      'PeterNeumann c74f20a3',
    ]);
  });

  it('open with any of their keys, ignoring the others', () => {
    const both = openNote(note, [witness, log]);
    expect(both.text).toBe('one\n\ntwo\n');
    expect(both.verified.map((line) => line.name)).toEqual([log.name, witness.name]);
    const one = openNote(Buffer.from(note), [witness]);
    expect(one.verified.map((line) => line.name)).toEqual([witness.name]);
    expect(one.ignored.map((line) => line.keyId)).toEqual([log.keyId]);
  });

  it('do not open without a known key, even of the same name', () => {
    expect(() => openNote(note, [])).toThrow(error('untrusted-note'));
    expect(() => openNote(note, [newSigner(log.name)])).toThrow(error('untrusted-note'));
  });

  it('are refused whole when a known key does not verify', () => {
    const forged = signNote('one\n\nthree\n', [log]);
    const mixed = `${note}${forged.split('\n\n').at(-1)}`;
    expect(() => openNote(mixed, [log, witness])).toThrow(error('invalid-signature'));
    expect(openNote(mixed, [witness]).verified).toHaveLength(1);
  });

  it('refuse a signature of the wrong length', () => {
    const short = Buffer.concat([Buffer.from(log.keyId, 'hex'), Buffer.alloc(63)]);
    const cut = `one\n\n— ${log.name} ${short.toString('base64')}\n`;
    expect(() => openNote(cut, [log])).toThrow(error('invalid-signature'));
  });

  it('show any change of one byte', () => {
    const bytes = Buffer.from(note);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const tampered = Buffer.from(bytes);
        tampered[at] = (tampered[at] ?? 0) ^ change;
        // Changing a line's name or key id makes it a stranger's; the rest must still be refused.
        const opened = () => openNote(tampered, [log, witness]).verified.length;
        expect(refusedOr(opened)).not.toBe(2);
      }),
      { numRuns: 2000 },
    );
  });

  it('accept 16 signatures and more, but not without limit', () => {
    const unknown = `— other.example ${Buffer.alloc(68, 1).toString('base64')}\n`;
    expect(openNote(note + unknown.repeat(30), [log]).ignored).toHaveLength(31);
    expect(() => openNote(note + unknown.repeat(99), [log])).toThrow(error('malformed-note'));
  });

  const text = 'text\n';
  const line = signNote(text, [log]).slice(text.length + 1);
  it.each([
    ['empty', ''],
    ['no signature', `${text}\n`],
    ['no empty line', `${text}${line}`],
    ['an empty line after the signatures', `${text}\n${line}\n`],
    ['no final newline', `${text}\n${line.slice(0, -1)}`],
    ['carriage returns', `${text}\n${line}`.replaceAll('\n', '\r\n')],
    ['a tab', `te\txt\n\n${line}`],
    ['a NUL', `te\0xt\n\n${line}`],
    ['a lone surrogate', `te\ud800xt\n\n${line}`],
    ['a hyphen for the dash', `${text}\n${line.replace('—', '-')}`],
    ['two spaces', `${text}\n${line.replace(' ', '  ')}`],
    ['a trailing space', `${text}\n${line.replace('\n', ' \n')}`],
    ['unpadded base64', `${text}\n${line.replace('=', '')}`],
    ['a plus in the name', `${text}\n${line}— a+b AAAAAAAA\n`],
    ['a signature that is only a key id', `${text}\n${line}— a AAAAAA==\n`],
    ['text among the signatures', `${text}\n${line}text\n`],
  ])('refuse %s', (_what, malformed) => {
    expect(() => openNote(malformed, [log])).toThrow(error('malformed-note'));
  });

  it('refuse bytes that are not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from([0xff]), Buffer.from(note)]);
    expect(() => openNote(bytes, [log])).toThrow(error('malformed-note'));
  });

  it('are not made from text they cannot carry', () => {
    for (const unfit of ['', 'no newline', 'tab\t\n', 'lone \udc00\n']) {
      expect(() => signNote(unfit, [log])).toThrow(error('malformed-note'));
    }
    expect(() => signNote('text\n', [])).toThrow(error('malformed-note'));
  });

  it('carry any text of allowed characters', () => {
    const lines = fc.array(
      fc.string({ unit: 'grapheme' }).filter((s) => !/\p{Cc}|\p{Cs}/u.test(s)),
    );
    fc.assert(
      fc.property(lines, (parts) => {
        const signed = `${parts.join('\n')}\n`;
        expect(openNote(Buffer.from(signNote(signed, [log])), [log]).text).toBe(signed);
      }),
    );
  });
});
