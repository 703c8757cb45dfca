// Writes the table of what characters look like: each is drawn in two typefaces, and the picture
// is kept as its first principal components. Its sources are not dependencies of the product:
//   npm install --prefix SOURCES @node-rs/jieba@2.0.3 @napi-rs/canvas@1.1.1
//   apt-get install fonts-noto-cjk
//   node scripts/text-tables/shapes.mjs SOURCES
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const sources = resolve(process.argv[2] ?? '.');
const { GlobalFonts, createCanvas } = createRequire(join(sources, 'package.json'))(
  '@napi-rs/canvas',
);
const fonts = process.argv[3] ?? '/usr/share/fonts/opentype/noto';
const families = ['Sans', 'Serif'].map((kind) => {
  GlobalFonts.registerFromPath(join(fonts, `Noto${kind}CJK-Regular.ttc`), `Drawn${kind}`);
  return `Drawn${kind}`;
});
const output = new URL('../../server/src/engines/text/tables/shapes.gen.ts', import.meta.url);

const pixels = 48;
const grid = 16;
const size = grid * grid * families.length;
const kept = 32;

/** Characters that the dictionary uses at all often enough to be typed. */
function characters() {
  const counts = new Map();
  const dictionary = readFileSync(join(sources, 'node_modules/@node-rs/jieba/dict.txt'), 'utf8');
  for (const line of dictionary.split('\n')) {
    const [word, count] = line.split(' ');
    for (const each of word ?? '') counts.set(each, (counts.get(each) ?? 0) + Number(count));
  }
  const isKept = ([each, count]) =>
    /^\p{Script=Han}$/u.test(each) && each.length === 1 && count >= 3;
  return [...counts]
    .filter(isKept)
    .map(([each]) => each)
    .sort();
}

function ink(character, family) {
  const canvas = createCanvas(pixels, pixels);
  const pen = canvas.getContext('2d');
  pen.font = `44px ${family}`;
  pen.fillText(character, 2, 40);
  const { data } = pen.getImageData(0, 0, pixels, pixels);
  return Float64Array.from({ length: pixels * pixels }, (_, at) => data[at * 4 + 3] / 255);
}

/** A triangle of five pixels along rows, then turned, so that twice blurs both ways. */
function blurredAndTurned(picture) {
  const turned = new Float64Array(picture.length);
  for (let y = 0; y < pixels; y += 1) {
    for (let x = 0; x < pixels; x += 1) {
      let sum = 0;
      for (let near = Math.max(-2, -x); near <= Math.min(2, pixels - 1 - x); near += 1) {
        sum += picture[y * pixels + x + near] * (3 - Math.abs(near));
      }
      turned[x * pixels + y] = sum / 9;
    }
  }
  return turned;
}

function greyOf(character, family) {
  const picture = blurredAndTurned(blurredAndTurned(ink(character, family)));
  const grey = new Float64Array(grid * grid);
  const step = pixels / grid;
  for (let at = 0; at < picture.length; at += 1) {
    const [y, x] = [Math.floor(at / pixels), at % pixels];
    grey[Math.floor(y / step) * grid + Math.floor(x / step)] += picture[at];
  }
  return unit(centred(grey));
}

const centred = (row) => {
  const mean = row.reduce((sum, each) => sum + each, 0) / row.length;
  return row.map((each) => each - mean);
};
const dot = (a, b) => {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at] * b[at];
  return sum;
};
const unit = (row) => {
  const length = Math.sqrt(dot(row, row)) || 1;
  return row.map((each) => each / length);
};

function covariance(rows) {
  const sums = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of rows) {
    for (let a = 0; a < size; a += 1) {
      for (let b = 0; b <= a; b += 1) sums[a][b] += row[a] * row[b];
    }
  }
  for (let a = 0; a < size; a += 1) for (let b = 0; b < a; b += 1) sums[b][a] = sums[a][b];
  return sums;
}

/** Orthogonal iteration from a fixed start, so that a second run writes the same table. */
function mainAxes(matrix) {
  let axes = Array.from({ length: kept }, (_, each) =>
    Float64Array.from({ length: size }, (_, at) => Math.cos((each + 1) * (at + 0.5) * 0.37)),
  );
  for (let round = 0; round < 60; round += 1) {
    const moved = axes.map((axis) => Float64Array.from(matrix, (row) => dot(row, axis)));
    for (let each = 0; each < kept; each += 1) {
      for (let other = 0; other < each; other += 1) {
        const share = dot(moved[each], moved[other]);
        moved[each] = moved[each].map((value, at) => value - share * moved[other][at]);
      }
      moved[each] = unit(moved[each]);
    }
    axes = moved;
  }
  return axes;
}

const all = characters();
const pictures = all.map((each) =>
  Float64Array.from(families.flatMap((family) => [...greyOf(each, family)])),
);
const mean = Float64Array.from(
  { length: size },
  (_, at) => pictures.reduce((sum, row) => sum + row[at], 0) / all.length,
);
const rows = pictures.map((row) => row.map((value, at) => value - mean[at]));
const axes = mainAxes(covariance(rows));
const places = rows.map((row) => axes.map((axis) => dot(row, axis)));
const spread = axes.map((_, axis) =>
  Math.sqrt(places.reduce((sum, place) => sum + place[axis] ** 2, 0) / all.length),
);
const packed = Buffer.alloc((all.length * kept) / 2);
for (const [row, place] of places.entries()) {
  // Half whitened: the main axes only say where the ink is.
  const half = unit(place.map((value, axis) => value / Math.sqrt(spread[axis])));
  for (let axis = 0; axis < kept; axis += 1) {
    const level = Math.max(0, Math.min(15, Math.round(half[axis] * 16 + 7.5)));
    packed[(row * kept + axis) >> 1] |= axis % 2 === 0 ? level : level << 4;
  }
}
writeFileSync(
  output,
  `/** Generated by scripts/text-tables/shapes.mjs: measured on drawings in Noto Sans and Serif CJK (SIL OFL 1.1); characters of the jieba dictionary, MIT. */
export const shapes = {
  size: ${kept},
  characters: ${JSON.stringify(all.join(''))},
  places: ${JSON.stringify(packed.toString('base64'))},
};
`,
);
