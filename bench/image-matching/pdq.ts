// PDQ beside the C++ reference, and the reference's needles in its haystack.
import {
  decodePicture,
  HashIndex,
  hammingDistance,
  hashFromHex,
  pdq,
} from '../../server/src/engines/image/index.js';
import { dataFile, dataLines, demandData } from './data.js';

demandData();
let wrong = 0;
let exact = 0;
let worst = 0;
const rows = dataLines('pdq/expected-hashes.csv');
for (const row of rows) {
  const [hex = '', quality = '', file = ''] = row.split(',');
  const expected = hashFromHex(hex);
  const decoded = await decodePicture(dataFile(`pdq/${file}`), { upright: false });
  if (!expected || 'problem' in decoded) throw new Error(`${file} could not be compared.`);
  const own = pdq(decoded.raster);
  const distance = hammingDistance(own.hash, expected);
  if (distance === 0 && own.quality === Number(quality)) exact += 1;
  if (own.quality >= 80) worst = Math.max(worst, distance);
  if (own.quality >= 80 && distance > 10) wrong += 1;
}
console.log(`PDQ: ${exact} of ${rows.length} equal in hash and quality; worst distance ${worst}`);

const read = (path: string) =>
  dataLines(path).flatMap((line) => hashFromHex(line.slice(0, 64)) ?? []);
const index = new HashIndex();
for (const hash of read('pdq/reg-test-input/haystack.txt')) index.add(hash);
const needles = read('pdq/reg-test-input/needles.txt');
const found = needles.reduce((sum, hash) => sum + index.search(hash).length, 0);
console.log(
  `Needles: ${needles.length} in ${index.size}, ${found} matches at 31 or less (expected 250)`,
);
process.exit(wrong === 0 && found === 250 ? 0 : 1);
