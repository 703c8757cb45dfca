// True and false match rates on pairs of portraits: npx tsx bench/faces/pairs.ts DATA
// DATA: a folder with pictures and master.csv (`file_x,file_y,Decision`), as `deepface` tests have.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { FaceNotRead, FaceReader, faceDistance } from '../../server/src/engines/faces/index.js';
import { wilson } from '../text-screening/data.js';

const folder = argv[2] ?? '';
const rows = (await readFile(join(folder, 'master.csv'), 'utf8')).trim().split(/\r?\n/).slice(1);
const reader = new FaceReader({ budgetMs: 120_000 });
const templates = new Map<string, Promise<Float32Array | string>>();
const started = performance.now();

function templateOf(file: string): Promise<Float32Array | string> {
  const known = templates.get(file);
  if (known) return known;
  const made = readFile(join(folder, file))
    .then((bytes) => reader.read(bytes))
    .catch((error) => (error instanceof FaceNotRead ? error.code : 'missing'));
  templates.set(file, made);
  return made;
}

const same: number[] = [];
const apart: number[] = [];
let unread = 0;
for (const row of rows) {
  const [x = '', y = '', decision] = row.split(',');
  const [a, b] = [await templateOf(x), await templateOf(y)];
  if (typeof a === 'string' || typeof b === 'string') unread += 1;
  else (decision === 'Yes' ? same : apart).push(faceDistance(a, b));
}
await reader.close();
const all = await Promise.all([...templates].map(async ([file, made]) => [file, await made]));
for (const [file, made] of all)
  if (typeof made === 'string') console.log(`not read: ${file}, ${made}`);
const seconds = (performance.now() - started) / 1_000 / templates.size;
console.log(`${templates.size} pictures, ${seconds.toFixed(2)} s each, loading included`);
console.log(`${same.length} pairs of one person, ${apart.length} of two; ${unread} not compared`);

const share = (count: number, of: number) => wilson(count, of);
for (const bar of [0.4, 0.45, 0.5, 0.55, 0.6]) {
  const within = (distances: number[]) => distances.filter((one) => one <= bar).length;
  console.log(
    `distance ≤ ${bar}: true match ${share(within(same), same.length)}, false match ${share(within(apart), apart.length)}`,
  );
}
