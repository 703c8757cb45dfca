import sharp, { type Metadata, type SharpOptions } from 'sharp';
import { evidenceProblem } from './errors.js';

/** Larger pictures are refused before they are decoded: a small file can unfold to gigabytes. */
export const MAX_PIXELS = 80_000_000;
const MILLION = 1_000_000;
const PREVIEW_EDGE = 1024;
const LONGEST_SECONDS = 30;
const DECODED_AT_ONCE = 2;

// Uploads never repeat a path, so a cache would only hold memory and closed files.
sharp.cache(false);

/** Size in pixels as seen (turned by EXIF), and a raster made anew that carries no metadata. */
export interface InspectedImage {
  width: number;
  height: number;
  preview: { bytes: Buffer; width: number; height: number };
}

/**
 * Measures the image at `path` and draws its preview: WebP, at most 1024 pixels an edge, the first
 * frame of an animation. Problems: `image-too-large`, `image-damaged`.
 */
export async function inspectImage(path: string, label: string): Promise<InspectedImage> {
  const options: SharpOptions = {
    limitInputPixels: MAX_PIXELS,
    failOn: 'truncated',
    sequentialRead: true,
    pages: 1,
  };
  const metadata = await sharp(path, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw evidenceProblem('image-damaged', { found: label });
    });
  refuseBomb(metadata);
  const preview = await inTurn(() => draw(path, options)).catch(() => {
    throw evidenceProblem('image-damaged', { found: label });
  });
  const { width, height } = metadata.autoOrient;
  return { width, height, preview };
}

function refuseBomb({ width, height }: Metadata): void {
  if (width * height <= MAX_PIXELS) return;
  const limit = MAX_PIXELS / MILLION;
  throw evidenceProblem('image-too-large', { width, height, limit });
}

async function draw(path: string, options: SharpOptions) {
  const { data, info } = await sharp(path, options)
    .autoOrient()
    .resize({
      width: PREVIEW_EDGE,
      height: PREVIEW_EDGE,
      fit: 'inside',
      withoutEnlargement: true,
    })
    .webp({ quality: 82 })
    .timeout({ seconds: LONGEST_SECONDS })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

let atWork = 0;
const waiting: (() => void)[] = [];

/** Decoded pictures are large: only a few are in memory at once, however many are uploaded. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (atWork >= DECODED_AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else atWork += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else atWork -= 1;
  }
}
