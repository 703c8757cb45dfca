// node verify.mjs receipt.tlog-proof 'magpie.local/journal+1a2b3c4d+AQ…'
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [file, vkey] = process.argv.slice(2);
const fail = (why) => {
  console.error(`NOT PROVEN: ${why}`);
  process.exit(1);
};
const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const bytes = (base64) => Buffer.from(base64, 'base64');

// The file: an entry, its place, the proof, and a signed checkpoint.
const text = readFileSync(file, 'utf8');
const middle = text.indexOf('\n\n');
const [header, extra, place, ...hashes] = text.slice(0, middle).split('\n');
if (header !== 'c2sp.org/tlog-proof@v1') fail('not a receipt');
const leaf = bytes(extra.replace('extra ', ''));
const index = Number(place.replace('index ', ''));
const checkpoint = text.slice(middle + 2);
const [signedText, signatures] = checkpoint.split('\n\n');
const [origin, size, root] = signedText.split('\n');

// Inclusion: RFC 9162, section 2.1.3.2.
let hash = sha256(Buffer.from([0]), leaf);
let [node, last] = [index, Number(size) - 1];
if (index > last) fail('its place is beyond the checkpoint');
for (const sibling of hashes.map(bytes)) {
  if (last === 0) fail('the proof is too long');
  if (node % 2 === 1 || node === last) {
    hash = sha256(Buffer.from([1]), sibling, hash);
    while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
  } else hash = sha256(Buffer.from([1]), hash, sibling);
  [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
}
if (last !== 0 || !hash.equals(bytes(root))) fail('the entry is not under this root');

// Signature: Ed25519 over the text with its last newline.
const [, name, keyId, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey) ?? fail('not a key');
if (origin !== name) fail(`the checkpoint is of ${origin}`);
const x = bytes(encoded).subarray(1).toString('base64url');
const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
const isSigned = signatures.split('\n').some((line) => {
  const [, signer, signature = ''] = line.split(' ');
  const signed = bytes(signature);
  return (
    signer === name &&
    signed.subarray(0, 4).toString('hex') === keyId &&
    verify(null, Buffer.from(`${signedText}\n`), key, signed.subarray(4))
  );
});
if (!isSigned) fail('the key did not sign this checkpoint');
console.log(`Proven: entry ${index} of ${size} in ${origin}\n${leaf}`);
