// FlickrLogos-27: which photos are references, which are searched, and which may be tuned on.
import sharp from 'sharp';
import { decodePicture, type Raster } from '../../server/src/engines/image/index.js';
import { dataFile, dataLines } from './data.js';

export interface LogoPhoto {
  file: string;
  brand: string;
  box: { left: number; top: number; width: number; height: number };
}

/** The largest box of every photo. */
function annotated(): LogoPhoto[] {
  const byFile = new Map<string, LogoPhoto>();
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

/**
 * Every second photo of a brand is searched, `perBrand` of the others are references. Every second
 * brand, by its name, is held back: only photos of the others were looked at to choose a method.
 */
export function logoPhotos(perBrand: number) {
  const places = new Map<string, number>();
  const references: LogoPhoto[] = [];
  const searched: LogoPhoto[] = [];
  for (const photo of annotated()) {
    const place = places.get(photo.brand) ?? 0;
    places.set(photo.brand, place + 1);
    if (place >= perBrand * 2) continue;
    (place % 2 === 0 ? references : searched).push(photo);
  }
  const heldBack = new Set([...places.keys()].sort().filter((_, at) => at % 2 === 1));
  return { references, searched, heldBack };
}

/** Looked at by eye: brands that stand in a photo beside the one it is filed under. */
export const ALSO_SHOWN: Record<string, string[]> = {
  '1412494805.jpg': ['Adidas', 'Porsche'],
  '1492071424.jpg': ['Apple'],
  '19731441.jpg': ['Cocacola'],
  '282208842.jpg': ['Adidas', 'Nike'],
  '3088829946.jpg': ['Cocacola'],
};

export async function rasterOf(bytes: Uint8Array): Promise<Raster> {
  const decoded = await decodePicture(bytes, { upright: false });
  if ('problem' in decoded) throw new Error(decoded.problem);
  return decoded.raster;
}

export const photoBytes = (file: string) => dataFile(`logos/train/${file}`);

/** What stands in the box. */
export async function markOf({ file, box }: LogoPhoto): Promise<Raster> {
  const bytes = photoBytes(file);
  const { width = 0, height = 0 } = await sharp(bytes).metadata();
  const inside = {
    ...box,
    width: Math.min(box.width, width - box.left),
    height: Math.min(box.height, height - box.top),
  };
  return rasterOf(await sharp(bytes).extract(inside).png().toBuffer());
}
