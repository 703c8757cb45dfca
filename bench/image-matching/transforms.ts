// What of each edit the two tiers recognise, on real photos, and what they say of other photos.
import sharp, { type Sharp } from 'sharp';
import { ImageScreen } from '../../server/src/engines/image/index.js';
import { dataFile, dataFolder, dataLines, demandData, share } from './data.js';

demandData();
const count = Number(process.argv[2] ?? 30);
const files = dataFolder('logos/train').filter((name) => name.endsWith('.jpg'));
const references = files.filter((_, at) => at % 27 === 0).slice(0, count);
const others = files.filter((_, at) => at % 27 === 13).slice(0, count);
/** Two photos of one brand show the same logo: finding one in the other is right. */
const brands = new Map(
  dataLines('logos/train-annotation.txt').map((line) => {
    const [file = '', brand = ''] = line.split(/\s+/);
    return [file, brand] as const;
  }),
);
const areAkin = (a: string, b: string | null) => b !== null && brands.get(a) === brands.get(b);
const bytesOf = (name: string) => dataFile(`logos/train/${name}`);

async function crop(picture: Sharp, kept: number): Promise<Sharp> {
  const bytes = await picture.png().toBuffer();
  const { width, height } = await sharp(bytes).metadata();
  const edge = Math.sqrt(kept);
  return sharp(bytes).extract({
    left: Math.floor(width * (1 - edge) * 0.6),
    top: Math.floor(height * (1 - edge) * 0.4),
    width: Math.floor(width * edge),
    height: Math.floor(height * edge),
  });
}

async function collage(picture: Sharp, share: number): Promise<Sharp> {
  const [first = ''] = others;
  const edge = Math.round(900 * Math.sqrt(share));
  const input = await picture.resize({ width: edge, height: edge, fit: 'inside' }).png().toBuffer();
  const ground = sharp(bytesOf(first)).resize(900, 900, { fit: 'cover' });
  return sharp(await ground.png().toBuffer()).composite([{ input, left: 90, top: 140 }]);
}

const around = (pixels: number) => ({ top: pixels, bottom: pixels, left: pixels, right: pixels });
const banner =
  '<svg xmlns="http://www.w3.org/2000/svg" width="180" height="48"><rect width="180" height="48" fill="#d22"/><text x="8" y="34" font-size="30" fill="#fff">SALE -50%</text></svg>';

const edits: Record<string, (picture: Sharp) => Sharp | Promise<Sharp>> = {
  'half the size': (picture) => picture.resize({ width: 250 }),
  blurred: (picture) => picture.blur(2),
  'brighter, more contrast': (picture) => picture.linear(1.3, 10),
  mirrored: (picture) => picture.flop(),
  'turned by 90°': (picture) => picture.rotate(90),
  'turned by 12°': (picture) => picture.rotate(12, { background: '#fff' }),
  'border of 60 pixels': (picture) => picture.extend({ ...around(60), background: '#fff' }),
  'banner laid over': async (picture) => {
    const { width, height } = await picture.metadata();
    const fit = { width: Math.min(180, width), height: Math.min(48, height) };
    const input = await sharp(Buffer.from(banner))
      .resize({ ...fit, fit: 'inside' })
      .toBuffer();
    return picture.composite([{ input, gravity: 'south' }]);
  },
  'crop, 85 % kept': (picture) => crop(picture, 0.85),
  'crop, 50 % kept': (picture) => crop(picture, 0.5),
  'crop, 25 % kept': (picture) => crop(picture, 0.25),
  'mirrored crop, 50 % kept': async (picture) => (await crop(picture, 0.5)).flop(),
  'a quarter of a collage': (picture) => collage(picture, 0.25),
  'a tenth of a collage': (picture) => collage(picture, 0.1),
};

const screen = await ImageScreen.open({ budgetMs: 600_000 });
await screen.put(
  references.map((name) => {
    return { pictureId: name, rightId: name, kind: 'product' as const, bytes: bytesOf(name) };
  }),
);

async function look(bytes: Buffer) {
  const { findings } = await screen.screen([{ image: 0, bytes }]);
  return findings.map(({ signal, rightId }) => ({ signal, rightId }));
}

let wrong = 0;
for (const [edit, apply] of Object.entries(edits)) {
  const hits = { 'picture-known': 0, 'picture-part': 0 };
  for (const name of references) {
    const edited = await (await apply(sharp(bytesOf(name)))).jpeg({ quality: 75 }).toBuffer();
    const found = await look(edited);
    const own = found.find(({ rightId }) => rightId === name);
    if (own?.signal === 'picture-known' || own?.signal === 'picture-part') hits[own.signal] += 1;
    // A collage lies on another photo, whose brand is there to be seen as well.
    const shown = edit.includes('collage') ? [name, ...others.slice(0, 1)] : [name];
    const strange = found.filter(({ rightId }) => !shown.some((one) => areAkin(one, rightId)));
    wrong += strange.length;
    for (const { rightId } of strange) console.log(`  ${edit}: ${rightId} named in ${name}`);
  }
  const all = hits['picture-known'] + hits['picture-part'];
  console.log(
    `${edit}: hash ${hits['picture-known']}, features ${hits['picture-part']}; together ${share(all, references.length)}`,
  );
}
let falseAlarms = 0;
for (const name of others) {
  const found = await look(bytesOf(name));
  if (found.some(({ rightId }) => !areAkin(name, rightId))) falseAlarms += 1;
}
console.log(
  `references of other brands named in edits: ${wrong}; photos of other brands with a finding: ${share(falseAlarms, others.length)}`,
);
await screen.close();
