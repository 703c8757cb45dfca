// Parts of removed pictures among many: crops, borders, turns. Run: removed.ts [references …]
import sharp, { type Sharp } from 'sharp';
import { evidenceOf } from '../../server/src/engines/image/evidence.js';
import { sharedNow } from '../../server/src/engines/image/feature-protocol.js';
import { LocalSearch } from '../../server/src/engines/image/local-search.js';
import { dataFolder, dataLines, demandData, share } from './data.js';
import { photoBytes, rasterOf } from './logo-photos.js';

demandData();
const stages = process.argv.slice(2).map(Number);
const files = dataFolder('logos/train').filter((name) => name.endsWith('.jpg'));
const targets = files.filter((_, at) => at % 20 === 0);
const outsiders = files.filter((_, at) => at % 20 === 10);
const rest = files.filter((_, at) => at % 10 !== 0);
const brands = new Map(
  dataLines('logos/train-annotation.txt').map(
    (line) => line.split(/\s+/).slice(0, 2) as [string, string],
  ),
);
const search = new LocalSearch(1);
let held = 0;

async function hold(pictureId: string, bytes: Uint8Array) {
  const variants = await search.describe(await rasterOf(bytes), 'removed-listing');
  await search.put([{ pictureId, variants }]);
  held += 1;
}

/** Other goods: photos, then their quarters, then their ninths; none shows a target. */
async function* others() {
  for (const parts of [1, 2, 3]) {
    for (let part = 0; part < parts * parts; part += 1) {
      for (const file of rest)
        yield { pictureId: `${file}#${parts}.${part}`, bytes: await cut(file, parts, part) };
    }
  }
}

async function cut(file: string, parts: number, part: number): Promise<Buffer> {
  const picture = sharp(photoBytes(file));
  const { width, height } = await picture.metadata();
  const size = { width: Math.floor(width / parts), height: Math.floor(height / parts) };
  const [left, top] = [(part % parts) * size.width, Math.floor(part / parts) * size.height];
  return picture
    .extract({ left, top, ...size })
    .jpeg()
    .toBuffer();
}

async function crop(picture: Sharp): Promise<Sharp> {
  const { width, height } = await picture.metadata();
  const size = { width: Math.floor(width * 0.71), height: Math.floor(height * 0.71) };
  return picture.extract({
    left: Math.floor(width * 0.17),
    top: Math.floor(height * 0.12),
    ...size,
  });
}
const around = { top: 60, bottom: 60, left: 60, right: 60, background: '#fff' };
const edits: Record<string, (picture: Sharp) => Sharp | Promise<Sharp>> = {
  'crop, 50 % kept': crop,
  'mirrored crop, 50 % kept': async (picture) => (await crop(picture)).flop(),
  'border of 60 pixels': (picture) => picture.extend(around),
  'turned by 12°': (picture) => picture.rotate(12, { background: '#fff' }),
};

async function named(bytes: Uint8Array) {
  const { seen } = await search.look(await rasterOf(bytes), sharedNow() + 600_000);
  return seen.filter((sighting) => evidenceOf(sighting) >= 0);
}

async function measure() {
  const began = process.cpuUsage();
  let looked = 0;
  for (const [edit, apply] of Object.entries(edits)) {
    let found = 0;
    for (const file of targets) {
      const edited = await (await apply(sharp(photoBytes(file)))).jpeg({ quality: 75 }).toBuffer();
      if ((await named(edited)).some(({ pictureId }) => pictureId === file)) found += 1;
      looked += 1;
    }
    console.log(`  ${edit}: ${share(found, targets.length)}`);
  }
  const { user, system } = process.cpuUsage(began);
  let wrong = 0;
  for (const file of outsiders) {
    const brand = brands.get(file);
    const strange = (await named(photoBytes(file))).filter(
      ({ pictureId }) => brands.get(pictureId.split('#')[0] ?? '') !== brand,
    );
    if (strange.length > 0) wrong += 1;
    for (const { pictureId, placement, contours } of strange) {
      const by = `${placement.inliers}, contours ${contours.toFixed(2)}`;
      console.log(`  ${brand} ${file}: ${pictureId} by ${by}`);
    }
  }
  const cpu = (user + system) / 1000 / looked;
  console.log(
    `  other brands named in photos of others: ${share(wrong, outsiders.length)}; ${cpu.toFixed(0)} CPU-ms a picture`,
  );
}

for (const file of targets) await hold(file, photoBytes(file));
const empty = process.memoryUsage().rss;
const all = others();
for (const stage of stages.length > 0 ? stages : [1_000, 10_000]) {
  while (held < stage) {
    const next = await all.next();
    if (next.done) break;
    await hold(next.value.pictureId, next.value.bytes);
  }
  const { rss } = process.memoryUsage();
  const megabytes = (value: number) => `${(value / 1e6).toFixed(0)} MB`;
  console.log(
    `${held} pictures held, ${megabytes(rss)} in all, ${megabytes(rss - empty)} more than with ${targets.length}`,
  );
  await measure();
}
await search.close();
