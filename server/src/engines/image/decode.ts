import sharp, { type Metadata, type SharpOptions } from 'sharp';

/** Why a picture could not be read. `unfinished`: the time allowed was over. */
export type PictureProblem = 'empty' | 'corrupt' | 'too-large' | 'unsupported' | 'unfinished';

/** An upright picture: `data` holds RGB, eight bits a channel, row by row. */
export interface Raster {
  width: number;
  height: number;
  data: Uint8Array;
}

export interface DecodedPicture {
  raster: Raster;
  /** Size as stored, turned upright; larger than the raster when that was shrunk on load. */
  fullWidth: number;
  fullHeight: number;
  /** More than one frame: the raster is the first. */
  isAnimated: boolean;
}
export type Decoded = DecodedPicture | { problem: PictureProblem };

export interface DecodeOptions {
  /** Pictures with more pixels than this are shrunk while they are read. */
  shrinkAbove?: number;
  /** False keeps the stored orientation, as the PDQ reference does. */
  upright?: boolean;
}

/** Above this nothing is decoded: a small file can unfold to gigabytes. */
export const MAX_PIXELS = 128_000_000;
/** Above this the raster is shrunk, which moves a hash by a bit or two. */
export const SHRINK_ABOVE = 16_000_000;
const LONGEST_SECONDS = 20;
const READ: SharpOptions = { failOn: 'truncated', sequentialRead: true, pages: 1 };
// Drawings (SVG, PDF) are programs to be run, not pictures to be read.
const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'tiff', 'heif', 'avif', 'jp2', 'jxl']);

/**
 * Reads a picture of any kind that shops send: CMYK, 16 bits, palettes and alpha (laid on white)
 * become RGB. Never throws on bad bytes.
 */
export async function decodePicture(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Promise<Decoded> {
  if (bytes.byteLength === 0) return { problem: 'empty' };
  try {
    const metadata = await sharp(bytes, { ...READ, limitInputPixels: false }).metadata();
    const problem = refusal(metadata);
    return problem ? { problem } : await readRaster(bytes, metadata, options);
  } catch {
    return { problem: 'corrupt' };
  }
}

function refusal({ format, width, height }: Metadata): PictureProblem | undefined {
  if (!FORMATS.has(format)) return 'unsupported';
  if (!width || !height) return 'corrupt';
  return width * height > MAX_PIXELS ? 'too-large' : undefined;
}

async function readRaster(
  bytes: Uint8Array,
  metadata: Metadata,
  { shrinkAbove = SHRINK_ABOVE, upright = true }: DecodeOptions,
): Promise<DecodedPicture> {
  const { width, height } = upright ? metadata.autoOrient : metadata;
  // The PDQ reference knows no colour profiles; ink cannot be read without one.
  const ignoreIcc = metadata.space !== 'cmyk';
  let pipeline = sharp(bytes, { ...READ, ignoreIcc, limitInputPixels: MAX_PIXELS });
  if (upright) pipeline = pipeline.autoOrient();
  const scale = Math.sqrt(shrinkAbove / (width * height));
  if (scale < 1) {
    const edge = Math.max(1, Math.floor(Math.max(width, height) * scale));
    pipeline = pipeline.resize({ width: edge, height: edge, fit: 'inside' });
  }
  const { data, info } = await pipeline
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .timeout({ seconds: LONGEST_SECONDS })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return {
    raster: { width: info.width, height: info.height, data: toRgb(data, info.channels) },
    fullWidth: width,
    fullHeight: height,
    isAnimated: (metadata.pages ?? 1) > 1,
  };
}

function toRgb(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 3) return data;
  const pixels = data.length / channels;
  const rgb = new Uint8Array(pixels * 3);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      // One or two channels are grey (and alpha), four or more begin with red, green and blue.
      const from = channels < 3 ? 0 : channel;
      rgb[pixel * 3 + channel] = data[pixel * channels + from] ?? 0;
    }
  }
  return rgb;
}
