import sharp from 'sharp';
import { drawBackdrop } from './backdrops.js';
import { paletteOf } from './colour.js';
import { letters } from './letters.js';
import { markAt, wordAt } from './marks.js';
import { PRODUCT_DRAWINGS } from './products/catalogue.js';
import { seededRandom } from './random.js';
import { type BrandMark, PICTURE_SIDE, type PictureSpec } from './spec.js';

const CENTRE = 320;

function sticker(text: string): string {
  const spikes = Array.from({ length: 32 }, (_, index) => {
    const radius = index % 2 === 0 ? 76 : 66;
    const angle = (index * Math.PI) / 16;
    return `${(radius * Math.cos(angle)).toFixed(1)},${(radius * Math.sin(angle)).toFixed(1)}`;
  }).join(' ');
  const label = letters(text, {
    x: 0,
    y: -14,
    height: 28,
    maxWidth: 104,
    colour: '#fff6dd',
    anchor: 'middle',
    weight: 3,
  });
  return `<g transform="translate(540 104) rotate(10)"><polygon points="${spikes}" fill="#d4322c"/><circle r="58" fill="none" stroke="#fff6dd" stroke-width="2.5"/>${label}</g>`;
}

/** @returns the whole picture as SVG without any text element, so no font is needed. */
export function listingPictureSvg(spec: PictureSpec): string {
  const random = seededRandom(spec.key);
  const ink = { palette: paletteOf(spec.palette), mark: spec.mark, random };
  const scene = drawBackdrop(spec.backdrop, random);
  const { svg, base, footprint } = PRODUCT_DRAWINGS[spec.product](ink);
  const size = (spec.scale ?? 1) * 0.98;
  const flip = spec.mirrored === true ? -size : size;
  const shadow =
    footprint === 0
      ? ''
      : `<ellipse cx="0" cy="${base}" rx="${footprint * 1.08}" ry="16" fill="#000000" opacity=".1"/><ellipse cx="0" cy="${base - 1}" rx="${footprint * 0.86}" ry="9" fill="#000000" opacity=".16"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 640" width="${PICTURE_SIDE}" height="${PICTURE_SIDE}">${scene}
    <g transform="translate(${CENTRE} ${CENTRE + 24}) scale(${flip} ${size})">${shadow}<g transform="rotate(${spec.angle ?? 0})">${svg}</g></g>
    ${spec.sticker === undefined ? '' : sticker(spec.sticker)}</svg>`;
}

/**
 * Draws a listing's picture.
 * @returns a JPEG of 640 × 640 pixels; equal specs give equal bytes.
 */
export async function drawListingPicture(spec: PictureSpec): Promise<Buffer> {
  return sharp(Buffer.from(listingPictureSvg(spec)))
    .jpeg({ quality: 82 })
    .toBuffer();
}

/** Which part of a brand a registration protects. */
export type MarkPart = 'word' | 'figure' | 'combined';

/**
 * Draws the mark as it stands in the register, dark on white.
 * @returns a PNG of 640 × 640 pixels.
 */
export async function drawMark(brand: BrandMark, part: MarkPart = 'figure'): Promise<Buffer> {
  const mark = { brand, fidelity: 'true' } as const;
  const colours = { ink: '#1f2a33', ground: '#ffffff' };
  const figure = markAt(
    mark,
    { x: 320, y: part === 'figure' ? 320 : 250, size: part === 'figure' ? 480 : 340 },
    colours,
  );
  const word = wordAt(
    mark,
    { x: 320, y: part === 'word' ? 285 : 470, height: 70, maxWidth: 520 },
    colours.ink,
  );
  const content = { word, figure, combined: figure + word }[part];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 640" width="640" height="640"><rect width="640" height="640" fill="#ffffff"/>${content}</svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}
