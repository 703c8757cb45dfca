/// <reference types="node" />
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  createNoteSigner,
  formatProof,
  formatVerifierKey,
  hashLeaf,
  inclusionProof,
  merkleRoot,
  signCheckpoint,
} from '../../../../../server/src/platform/journal/tlog/index.js';
import { verifyReceipt } from './verify-receipt.js';

const signer = (name: string) => createNoteSigner(name, generateKeyPairSync('ed25519').privateKey);
const log = signer('magpie.example/journal');
const vkey = formatVerifierKey(log);

const entryOf = (index: number) =>
  Buffer.from(JSON.stringify({ v: 1, id: `jrn_${index}`, 名: '鹊' }));

function receipt(index: number, size: number, by = log) {
  const hashes = Buffer.concat(Array.from({ length: size }, (_, i) => hashLeaf(entryOf(i))));
  const checkpoint = signCheckpoint({ origin: log.name, size, root: merkleRoot(hashes) }, [by]);
  const proof = inclusionProof(hashes, index);
  return formatProof({ index, hashes: proof, checkpoint, extra: entryOf(index) });
}

const faultOf = async (file: string, key = vkey) =>
  (await verifyReceipt(file, key)).steps.find(({ fault }) => fault)?.fault;

describe('verifyReceipt', () => {
  it('proves every leaf of every small tree, ragged edges included', async () => {
    for (let size = 1; size <= 20; size++) {
      for (let index = 0; index < size; index++) {
        const answer = await verifyReceipt(receipt(index, size), vkey);
        expect([size, index, answer.isProven]).toEqual([size, index, true]);
        expect(answer.entry).toBe(entryOf(index).toString());
        expect(answer.index).toBe(index);
      }
    }
  });

  it('proves a leaf of a tree of several tiles', async () => {
    const answer = await verifyReceipt(receipt(517, 1000), vkey);
    expect(answer.steps.map(({ state }) => state)).toEqual(Array(4).fill('passed'));
    expect(answer.leafHash).toBe(Buffer.from(hashLeaf(entryOf(517))).toString('hex'));
  });

  const good = receipt(5, 9);
  it('refuses an entry that was changed after it was journalled', async () => {
    const forged = Buffer.from(entryOf(5).toString().replace('jrn_5', 'jrn_6')).toString('base64');
    const file = good.replace(/^extra .*$/m, `extra ${forged}`);
    expect(await faultOf(file)).toBe('not-included');
  });

  it('refuses another place, another size and another root', async () => {
    expect(await faultOf(good.replace('index 5', 'index 4'))).toBe('not-included');
    expect(await faultOf(good.replace('\n9\n', '\n17\n'))).toBe('not-included');
    // The path of leaf 5 is the same in a tree of ten: there the signature tells.
    expect(await faultOf(good.replace('\n9\n', '\n10\n'))).toBe('bad-signature');
    const root = good.split('\n9\n')[1]?.split('\n')[0] ?? '';
    const other = Buffer.alloc(32, 7).toString('base64');
    expect(await faultOf(good.replace(root, other))).toBe('not-included');
  });

  it('refuses a signature that does not hold, and a key that has not signed', async () => {
    const lines = good.split('\n');
    const at = lines.findIndex((line) => line.startsWith('— '));
    const [dash, name, code = ''] = lines[at]?.split(' ') ?? [];
    const bytes = Buffer.from(code, 'base64');
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    lines[at] = `${dash} ${name} ${bytes.toString('base64')}`;
    expect(await faultOf(lines.join('\n'))).toBe('bad-signature');
    expect(await faultOf(good, formatVerifierKey(signer(log.name)))).toBe('other-key');
    expect(await faultOf(good, formatVerifierKey(signer('else.example')))).toBe('wrong-origin');
    expect(await faultOf(receipt(5, 9, signer(log.name)))).toBe('other-key');
  });

  it.each([
    ['', 'not-a-proof'],
    ['hello\n\nworld\n', 'not-a-proof'],
    [good.replace(/^extra .*\n/m, ''), 'no-entry'],
    [good.replace('index 5', 'index 05'), 'malformed-proof'],
    [good.replace(/(index 5\n).{4}/, '$1'), 'malformed-proof'],
    [good.slice(0, good.indexOf('— ')), 'malformed-checkpoint'],
  ])('says what is wrong with a file that is no receipt (%#)', async (file, fault) => {
    expect(await faultOf(file)).toBe(fault);
  });

  it.each(['', 'x', vkey.replace(/\+.{8}\+/, '+00000000+')])('refuses the key %j', async (key) => {
    const answer = await verifyReceipt(good, key);
    expect(answer.isProven).toBe(false);
    expect(answer.steps.at(-1)).toEqual({ name: 'sign', state: 'failed', fault: 'malformed-key' });
  });

  it('leaves out the steps after one that failed', async () => {
    const { steps } = await verifyReceipt(good.replace('index 5', 'index 4'), vkey);
    expect(steps.map(({ state }) => state)).toEqual(['passed', 'passed', 'failed', 'skipped']);
  });
});
