// Logo search on FlickrLogos-27: the boxes of one half of the photos are references, the other half is searched.
import sharp from 'sharp';
import { sharedNow } from '../../server/src/engines/image/feature-protocol.js';
import { decodePicture } from '../../server/src/engines/image/index.js';
import { LocalSearch } from '../../server/src/engines/image/local-search.js';
import { dataFile, dataLines, demandData, share } from './data.js';

demandData();
const perBrand = Number(process.argv[2] ?? 15);
const LEAST_PRECISION = 0.99;

interface Annotated {
  file: string;
  brand: string;
  box: { left: number; top: number; width: number; height: number };
}

/** The largest box of every photo. */
function annotated(): Annotated[] {
  const byFile = new Map<string, Annotated>();
  for (const line of dataLines('logos/train-annotation.txt')) {
    const [file = '', brand = '', , ...corners] = line.split(/\s+/);
    const [left = 0, top = 0, right = 0, bottom = 0] = corners.map(Number);
    if (!file.endsWith('.jpg') || right - left < 20 || bottom - top < 20) continue;
    const box = { left, top, width: right - left, height: bottom - top };
    const before = byFile.get(file)?.box;
    if (before && before.width * before.height >= box.width * box.height) continue;
    byFile.set(file, { file, brand, box });
  }
  return [...byFile.values()].sort((a, b) => a.file.localeCompare(b.file));
}

async function rasterOf(bytes: Uint8Array) {
  const decoded = await decodePicture(bytes, { upright: false });
  if ('problem' in decoded) throw new Error(decoded.problem);
  return decoded.raster;
}

const search = new LocalSearch(1);
const brandOf = new Map<string, string>();
const seenOfBrand = new Map<string, number>();
const queries: Annotated[] = [];
for (const photo of annotated()) {
  const place = seenOfBrand.get(photo.brand) ?? 0;
  seenOfBrand.set(photo.brand, place + 1);
  if (place >= perBrand * 2) continue;
  if (place % 2 === 1) {
    queries.push(photo);
    continue;
  }
  const bytes = dataFile(`logos/train/${photo.file}`);
  const { width = 0, height = 0 } = await sharp(bytes).metadata();
  const box = { ...photo.box };
  box.width = Math.min(box.width, width - box.left);
  box.height = Math.min(box.height, height - box.top);
  const raster = await rasterOf(await sharp(bytes).extract(box).png().toBuffer());
  brandOf.set(photo.file, photo.brand);
  await search.put([{ pictureId: photo.file, variants: await search.describe(raster, true) }]);
}
console.log(`${brandOf.size} references, ${queries.length} photos searched, 27 brands`);

/** Of every photo and brand the best reference. */
const answers: { inliers: number; isRight: boolean; photo: string }[] = [];
const began = process.cpuUsage();
for (const { file, brand } of queries) {
  const raster = await rasterOf(dataFile(`logos/train/${file}`));
  const { seen } = await search.look(raster, sharedNow() + 600_000);
  const best = new Map<string, number>();
  for (const { pictureId, placement } of seen) {
    const name = brandOf.get(pictureId) ?? '';
    best.set(name, Math.max(best.get(name) ?? 0, placement.inliers));
  }
  for (const [name, inliers] of best)
    answers.push({ inliers, isRight: name === brand, photo: file });
}
const { user, system } = process.cpuUsage(began);
const perPhoto = (user + system) / 1000 / queries.length;

let reported: boolean = false;
for (let least = 4; least <= 30; least += 1) {
  const named = answers.filter(({ inliers }) => inliers >= least);
  const right = named.filter(({ isRight }) => isRight).length;
  const precision = named.length === 0 ? 1 : right / named.length;
  const line = `≥ ${least} inliers: precision ${(precision * 100).toFixed(1)} % of ${named.length}, recall ${share(right, queries.length)}`;
  const isFirst: boolean = !reported && precision >= LEAST_PRECISION;
  reported ||= isFirst;
  console.log(isFirst ? `${line}   ← recall at 99 % precision` : line);
}
console.log(`${perPhoto.toFixed(0)} CPU-ms a photo`);
await search.close();
