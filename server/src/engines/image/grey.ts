import sharp from 'sharp';
import type { Raster } from './decode.js';
import type { GreyPicture } from './features.js';

/** Brings a picture to grey with its longer edge between `least` and `most` pixels. */
export async function toGrey(
  { width, height, data }: Raster,
  { least, most }: { least: number; most: number },
): Promise<GreyPicture> {
  const longer = Math.max(width, height);
  const edge = Math.min(most, Math.max(least, longer));
  const { data: grey, info } = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ width: edge, height: edge, fit: 'inside', kernel: 'cubic' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width: columns, height: rows, channels } = info;
  const pixels = new Uint8Array(columns * rows);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = grey[at * channels] ?? 0;
  return { width: columns, height: rows, data: pixels };
}

export function inverted({ width, height, data }: GreyPicture): GreyPicture {
  return { width, height, data: data.map((value) => 255 - value) };
}

export function mirrored({ width, height, data }: GreyPicture): GreyPicture {
  const copy = new Uint8Array(data.length);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      copy[row * width + column] = data[(row + 1) * width - 1 - column] ?? 0;
    }
  }
  return { width, height, data: copy };
}
