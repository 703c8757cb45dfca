import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  demoPictures,
  demoRights,
  drawCertificate,
  drawListingPicture,
  drawMark,
} from '../index.js';
import { certificateSvg } from './certificate.js';
import { listingPictureSvg } from './draw.js';
import { BRAND_MARKS, PICTURE_SIDE, PRODUCTS } from './spec.js';

describe('listing pictures', () => {
  it.each(demoPictures.map((spec) => [spec.key, spec] as const))('%s decodes', async (_, spec) => {
    const bytes = await drawListingPicture(spec);
    const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([PICTURE_SIDE, PICTURE_SIDE]);
    expect(new Set(data).size).toBeGreaterThan(32);
  });

  it('are the same bytes for the same spec, and differ from each other', async () => {
    const once = await Promise.all(demoPictures.map(drawListingPicture));
    const again = await Promise.all(demoPictures.slice(0, 12).map(drawListingPicture));
    again.forEach((bytes, index) => {
      expect(bytes.equals(once[index] ?? Buffer.alloc(0))).toBe(true);
    });
    expect(new Set(once.map((bytes) => bytes.toString('base64'))).size).toBe(once.length);
  });

  it('need no font and show every product', () => {
    for (const spec of demoPictures) {
      const svg = listingPictureSvg(spec);
      expect(svg).not.toMatch(/<text|font|NaN|undefined/);
    }
    const shown = new Set(demoPictures.map(({ product }) => product));
    expect(PRODUCTS.filter((product) => !shown.has(product))).toEqual([]);
  });

  it('draw the imitation of a mark differently from the mark', () => {
    for (const brand of BRAND_MARKS) {
      const base = {
        key: 'same',
        product: 't-shirt',
        palette: 'snow',
        backdrop: 'studio',
      } as const;
      const real = listingPictureSvg({ ...base, mark: { brand, fidelity: 'true' } });
      const fake = listingPictureSvg({ ...base, mark: { brand, fidelity: 'off' } });
      expect(fake).not.toBe(real);
    }
  });
});

describe('marks and certificates', () => {
  it('draws each mark as a square PNG', async () => {
    for (const brand of BRAND_MARKS) {
      const { format, width, height } = await sharp(await drawMark(brand)).metadata();
      expect({ format, width, height }).toEqual({ format: 'png', width: 640, height: 640 });
    }
  });

  it('draws a page for each right, dated from the given moment', async () => {
    const now = new Date('2026-03-01T00:00:00Z');
    for (const right of demoRights) {
      const page = await drawCertificate(right, now);
      const { format, width, height } = await sharp(page).metadata();
      expect({ format, width, height }).toEqual({ format: 'png', width: 620, height: 877 });
      expect((await drawCertificate(right, now)).equals(page)).toBe(true);
    }
  });

  it('writes no text element on a certificate', () => {
    const svg = certificateSvg({
      key: 'specimen',
      office: 'CN',
      officeName: 'Office',
      document: 'Certificate',
      number: '1',
      owner: 'Owner',
      title: 'Title',
      classes: '25',
      from: '2020-01-01',
      until: '2030-01-01',
    });
    expect(svg).not.toMatch(/<text|NaN|undefined/);
  });
});
