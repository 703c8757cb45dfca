/**
 * `magpie link` on made-up people: records per CPU-minute, highest memory, and pairs compared for
 * each record. Exit code 1 below 1,000,000 records a CPU-minute.
 *
 * npm run build -w server && npx tsx bench/linking/speed.ts [records]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { randomFrom } from '../../server/src/engines/linking/table/random.js';
import { usual } from './spoil.js';
import { again, columns, personMaker } from './worlds/people.js';

const TARGET = 1_000_000;
const REPEATED = 0.2;
const records = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'magpie-linking-'));
const [input, config] = [join(folder, 'people.csv'), join(folder, 'link.json')];
writeFileSync(config, JSON.stringify({ id: 'id', columns }));
await writePeople();
const main = new URL('../../server/dist/main.js', import.meta.url).pathname;
const child = spawn('/usr/bin/env', [
  'time',
  '-f',
  'time %U %S %e %M',
  ...[process.execPath, main, 'link', '--input', input, '--config', config],
]);
child.stdout.resume();
let said = '';
child.stderr.on('data', (bytes) => {
  said += bytes;
});
const watch = setInterval(readPeak, 500);
let peak = 0;
const code = await new Promise((resolve) => child.once('close', resolve));
clearInterval(watch);
rmSync(folder, { recursive: true });
const [user = 0, system = 0, seconds = 0, kilobytes = 0] = (/time (.*)/.exec(said)?.[1] ?? '')
  .split(' ')
  .map(Number);
const perMinute = Math.round((records / (user + system)) * 60);
const compared = Number(/(\d+) pairs compared/.exec(said)?.[1]);
console.log(
  JSON.stringify({
    ...{ records, code, seconds, perMinute },
    cpuSeconds: Math.round(user + system),
    peakMegabytes: Math.round(Math.max(peak, kilobytes) / 1024),
    comparedPerRecord: Math.round((compared / records) * 10) / 10,
    load: loadavg().map((load) => Math.round(load * 10) / 10),
  }),
);
process.exit(perMinute >= TARGET ? 0 : 1);

function readPeak(): void {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  } catch {
    // It has ended between two looks.
  }
}

async function writePeople(): Promise<void> {
  const random = randomFrom(7);
  const make = personMaker(random, records);
  const file = createWriteStream(input);
  file.write(`id,${columns.map(({ name }) => name).join(',')}\n`);
  let person = make();
  for (let row = 0; row < records; row++) {
    const isAgain = random() < REPEATED;
    if (!isAgain) person = make(random() < 0.2 ? person : undefined);
    const cells = isAgain ? again(person, make, usual, random) : person;
    if (!file.write(`r${row},${cells.join(',')}\n`)) {
      await once(file, 'drain');
    }
  }
  file.end();
  await finished(file);
}
