import type { Raster } from './decode.js';
import { boxBlur, windowFor } from './jarosz.js';

/**
 * PDQ, the 256-bit perceptual hash of Facebook (2019, "The TMK+PDQF Video-Hashing Algorithm and the
 * PDQ Image-Hashing Algorithm"): blurred luminance, 64×64 samples, 16×16 low frequencies, each bit
 * says whether its frequency lies above the median.
 */
export interface Pdq {
  /** Eight words; bit `i % 32` of word `i >> 5` is frequency `i`, row by row. */
  hash: Int32Array;
  /** The same for the picture turned and mirrored: `hash` first, then the other seven. */
  dihedral: readonly Int32Array[];
  /** 0–100; up to 49 there is too little in the picture for the hash to mean anything. */
  quality: number;
}

const SAMPLES = 64;
const FREQUENCIES = 16;
const BITS = FREQUENCIES * FREQUENCIES;
const MIN_EDGE = 5;
const LARGEST = 512;
const [RED, GREEN, BLUE] = [Math.fround(0.299), Math.fround(0.587), Math.fround(0.114)];

export function pdq(raster: Raster): Pdq {
  const samples = sample(raster);
  const frequencies = transform(samples);
  const dihedral = dihedralOf(frequencies).map(toBits);
  return { hash: dihedral[0] ?? new Int32Array(8), dihedral, quality: qualityOf(raster, samples) };
}

/** Luminance, blurred twice as wide as the distance of the samples, at 64×64 places. */
function sample(raster: Raster): Float32Array {
  const { width, height, luma } = luminance(raster);
  boxBlur(luma, width, height, windowFor(width, SAMPLES), windowFor(height, SAMPLES));
  const samples = new Float32Array(SAMPLES * SAMPLES);
  for (let row = 0; row < SAMPLES; row += 1) {
    const y = Math.floor(((row + 0.5) * height) / SAMPLES);
    for (let column = 0; column < SAMPLES; column += 1) {
      const x = Math.floor(((column + 0.5) * width) / SAMPLES);
      samples[row * SAMPLES + column] = luma[y * width + x] ?? 0;
    }
  }
  return samples;
}

/** The reference brings every picture over 512 pixels to 512×512 by nearest neighbour first. */
function luminance({ width, height, data }: Raster) {
  const isLarge = width > LARGEST || height > LARGEST;
  const [columns, rows] = isLarge ? [LARGEST, LARGEST] : [width, height];
  const luma = new Float32Array(columns * rows);
  for (let row = 0, to = 0; row < rows; row += 1) {
    const start = Math.floor((row * height) / rows) * width;
    for (let column = 0; column < columns; column += 1, to += 1) {
      const at = (start + Math.floor((column * width) / columns)) * 3;
      luma[to] = RED * (data[at] ?? 0) + GREEN * (data[at + 1] ?? 0) + BLUE * (data[at + 2] ?? 0);
    }
  }
  return { width: columns, height: rows, luma };
}

/** How much the samples differ from their neighbours, as the reference counts it. */
function qualityOf({ width, height }: Raster, samples: Float32Array): number {
  if (width < MIN_EDGE || height < MIN_EDGE) return 0;
  let sum = 0;
  const step = (a: number, b: number) =>
    Math.floor(Math.abs((((samples[a] ?? 0) - (samples[b] ?? 0)) * 100) / 255));
  for (let row = 0; row < SAMPLES; row += 1) {
    for (let column = 0; column < SAMPLES; column += 1) {
      const at = row * SAMPLES + column;
      if (row + 1 < SAMPLES) sum += step(at, at + SAMPLES);
      if (column + 1 < SAMPLES) sum += step(at, at + 1);
    }
  }
  return Math.min(100, Math.floor(sum / 90));
}

const COSINES = Float32Array.from({ length: FREQUENCIES * SAMPLES }, (_, index) => {
  const frequency = Math.floor(index / SAMPLES) + 1;
  const place = 2 * (index % SAMPLES) + 1;
  return Math.sqrt(2 / SAMPLES) * Math.cos((Math.PI / 2 / SAMPLES) * frequency * place);
});

/** Cosine transform, frequencies 1 to 16 in both directions. */
function transform(samples: Float32Array): Float32Array {
  const rows = new Float32Array(FREQUENCIES * SAMPLES);
  for (let i = 0; i < FREQUENCIES; i += 1) {
    for (let j = 0; j < SAMPLES; j += 1) {
      let sum = 0;
      for (let k = 0; k < SAMPLES; k += 1) {
        sum += (COSINES[i * SAMPLES + k] ?? 0) * (samples[k * SAMPLES + j] ?? 0);
      }
      rows[i * SAMPLES + j] = sum;
    }
  }
  const result = new Float32Array(BITS);
  for (let i = 0; i < FREQUENCIES; i += 1) {
    for (let j = 0; j < FREQUENCIES; j += 1) {
      let sum = 0;
      for (let k = 0; k < SAMPLES; k += 1) {
        sum += (rows[i * SAMPLES + k] ?? 0) * (COSINES[j * SAMPLES + k] ?? 0);
      }
      result[i * FREQUENCIES + j] = sum;
    }
  }
  return result;
}

/** Mirroring negates the odd frequencies of an axis (even places here); turning swaps the axes. */
function dihedralOf(frequencies: Float32Array): Float32Array[] {
  const all: Float32Array[] = [];
  for (const isTransposed of [false, true]) {
    for (const flips of [0, 1, 2, 3]) {
      const turned = new Float32Array(BITS);
      for (let at = 0; at < BITS; at += 1) {
        const row = at >> 4;
        const column = at & 15;
        const value = frequencies[isTransposed ? column * FREQUENCIES + row : at] ?? 0;
        const negated = (flips & 1 & ~row) ^ ((flips >> 1) & 1 & ~column);
        turned[at] = negated ? -value : value;
      }
      all.push(turned);
    }
  }
  return all;
}

function toBits(frequencies: Float32Array): Int32Array {
  const median = Float32Array.from(frequencies).sort()[BITS / 2 - 1] ?? 0;
  const hash = new Int32Array(8);
  for (let at = 0; at < BITS; at += 1) {
    if ((frequencies[at] ?? 0) > median) hash[at >> 5] = (hash[at >> 5] ?? 0) | (1 << (at & 31));
  }
  return hash;
}
