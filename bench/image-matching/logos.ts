// Logo search on FlickrLogos-27 by features, by reading, and by both. Run: logos.ts [references a brand] [--words]

import { evidenceOf, scoreOf } from '../../server/src/engines/image/evidence.js';
import { sharedNow } from '../../server/src/engines/image/feature-protocol.js';
import { LocalSearch } from '../../server/src/engines/image/local-search.js';
import { CharacterReader } from '../../server/src/engines/ocr/index.js';
import { TextScreen } from '../../server/src/engines/text/index.js';
import { demandData, share } from './data.js';
import { ALSO_SHOWN, logoPhotos, markOf, photoBytes, rasterOf } from './logo-photos.js';

demandData();
const perBrand = Number(process.argv[2] ?? 5);
const withWords = process.argv.includes('--words');
const { references, searched, heldBack } = logoPhotos(perBrand);
const brandOf = new Map(references.map(({ file, brand }) => [file, brand]));

/** How the brands of the set are written, where that is not how the set names them. */
const WRITTEN: Record<string, string> = {
  ...{ Cocacola: 'Coca-Cola', RedBull: 'Red Bull', McDonalds: "McDonald's", Fedex: 'FedEx' },
};
const brands = [...new Set(brandOf.values())];
const texts = new TextScreen(
  brands.map((brand) => {
    const mark = WRITTEN[brand] ?? brand;
    return { rightId: brand, kind: 'trademark', mark, niceClasses: [], authorisedMerchants: [] };
  }),
);

interface Answer {
  file: string;
  brand: string;
  isRight: boolean;
  isHeldBack: boolean;
  /** Below 0: not said. */
  evidence: number;
  score: number;
  inliers: number;
  isRead: boolean;
}

const search = new LocalSearch(1);
for (const photo of references) {
  const variants = await search.describe(await markOf(photo), 'logo');
  await search.put([{ pictureId: photo.file, variants }]);
}
console.log(`${references.length} references of 27 brands, ${searched.length} photos searched`);

const answers: Answer[] = [];
const reader = withWords ? await CharacterReader.open({ budgetMs: 120_000 }) : undefined;
let cpu = 0;
for (const { file, brand } of searched) {
  const raster = await rasterOf(photoBytes(file));
  const began = process.cpuUsage();
  const { seen } = await search.look(raster, sharedNow() + 600_000);
  const { user, system } = process.cpuUsage(began);
  cpu += (user + system) / 1000;
  const best = new Map<string, Answer>();
  const about = (name: string) => {
    const [isRight, isHeldBack] = [name === brand, heldBack.has(brand)];
    const none = { evidence: -1, score: -1, inliers: 0, isRead: false };
    const answer = best.get(name) ?? { file, brand: name, isRight, isHeldBack, ...none };
    best.set(name, answer);
    return answer;
  };
  for (const sighting of seen) {
    const answer = about(brandOf.get(sighting.pictureId) ?? '');
    answer.evidence = Math.max(answer.evidence, evidenceOf(sighting));
    if (scoreOf(sighting) <= answer.score) continue;
    answer.score = scoreOf(sighting);
    answer.inliers = sighting.placement.inliers;
  }
  const { text = '' } = (await reader?.read({ bytes: photoBytes(file) })) ?? {};
  for (const { rightId } of text ? texts.screen({ title: text }) : [])
    about(rightId ?? '').isRead = true;
  for (const name of ALSO_SHOWN[file] ?? []) best.delete(name);
  answers.push(...best.values());
}

function report(
  name: string,
  among: Answer[],
  photos: number,
  isSaid: (answer: Answer) => boolean,
) {
  const said = among.filter(isSaid);
  const right = said.filter(({ isRight }) => isRight).length;
  console.log(`${name}: precision ${share(right, said.length)}, recall ${share(right, photos)}`);
}

for (const isHeldBack of [false, true]) {
  const among = answers.filter((answer) => answer.isHeldBack === isHeldBack);
  const photos = searched.filter(({ brand }) => heldBack.has(brand) === isHeldBack).length;
  console.log(isHeldBack ? 'brands held back' : 'brands developed on');
  for (const least of [0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9]) {
    report(`  score ≥ ${least.toFixed(2)}`, among, photos, ({ score }) => score >= least);
  }
  report('  as demanded', among, photos, ({ evidence }) => evidence >= 0);
  if (!reader) continue;
  report('  read', among, photos, ({ isRead }) => isRead);
  report('  seen or read', among, photos, ({ evidence, isRead }) => evidence >= 0 || isRead);
}
for (const { file, brand, isRight, score, inliers, isRead } of answers) {
  if (isRight || (score < 0.6 && !isRead)) continue;
  const how = isRead ? 'read' : `${score.toFixed(2)}, ${inliers} inliers`;
  console.log(`  of another brand: ${file} ${brand} ${how}`);
}
console.log(`${(cpu / searched.length).toFixed(0)} CPU-ms a photo`);
await Promise.all([search.close(), reader?.close()]);
