import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { marketplaceProblem } from './errors.js';
import type { Picture } from './listing.js';

/** Bytes of one uploaded picture. */
export const LARGEST_PICTURE = 20 * 1024 * 1024;
const MOST_PIXELS = 80_000_000;
const PREVIEW_EDGE = 1024;
const ACCEPTED = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/tiff']);

/** What a picture is by its own bytes, and a raster drawn anew that carries nothing else. */
export async function inspectPicture(
  bytes: Buffer,
): Promise<Pick<Picture, 'mediaType' | 'width' | 'height'> & { preview: Buffer }> {
  const type = await fileTypeFromBuffer(bytes);
  if (!type || !ACCEPTED.has(type.mime)) throw marketplaceProblem('picture-not-accepted');
  try {
    const { data, info } = await sharp(bytes, {
      limitInputPixels: MOST_PIXELS,
      failOn: 'truncated',
      pages: 1,
    })
      .autoOrient()
      .resize({
        width: PREVIEW_EDGE,
        height: PREVIEW_EDGE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .webp({ quality: 82 })
      .timeout({ seconds: 30 })
      .toBuffer({ resolveWithObject: true });
    const { autoOrient } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    const width = autoOrient.width ?? info.width;
    return { mediaType: type.mime, width, height: autoOrient.height ?? info.height, preview: data };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    throw marketplaceProblem('picture-not-readable', { reason: reason.slice(0, 200) });
  }
}
