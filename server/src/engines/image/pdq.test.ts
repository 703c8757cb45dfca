import { existsSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodePicture, type Raster } from './decode.js';
import { hammingDistance, hashFromHex, hashToHex } from './hash.js';
import { MAX_DISTANCE } from './hash-index.js';
import { pdq } from './pdq.js';
import { drawScene } from './samples.js';

async function rasterOf(bytes: Uint8Array): Promise<Raster> {
  const decoded = await decodePicture(bytes, { upright: false });
  if ('problem' in decoded) throw new Error(decoded.problem);
  return decoded.raster;
}

describe('pdq', () => {
  it('hashes a drawn raster as it always has', async () => {
    const data = new Uint8Array(96 * 64 * 3).map((_, at) => {
      const [x, y] = [Math.floor(at / 3) % 96, Math.floor(at / 288)];
      return (x * y + ((x >> 4) & 1) * 90 + ((y >> 3) & 1) * 60) % 256;
    });
    const { hash, quality } = pdq({ width: 96, height: 64, data });
    expect(hashToHex(hash)).toMatchInlineSnapshot(
      `"e18ed70e142e3c2fb82ef86e08ef71ef7bcfc0440de00de03ff0fbe0e3e08240"`,
    );
    expect(quality).toBe(100);
  });

  it('knows all eight orientations from one transform', async () => {
    const upright = await sharp(await drawScene(7, 512, 512))
      .png()
      .toBuffer();
    const { dihedral } = pdq(await rasterOf(upright));
    for (const angle of [0, 90, 180, 270]) {
      for (const isMirrored of [false, true]) {
        const turned = sharp(upright).rotate(angle).flop(isMirrored);
        const { hash } = pdq(await rasterOf(await turned.png().toBuffer()));
        const nearest = Math.min(...dihedral.map((other) => hammingDistance(other, hash)));
        expect(nearest, `${angle}° ${isMirrored ? 'mirrored' : ''}`).toBeLessThanOrEqual(
          MAX_DISTANCE,
        );
      }
    }
  });

  it('stays near after scaling and compression, and far from another picture', async () => {
    const scene = await drawScene(1, 800, 600);
    const small = await sharp(scene).resize(300).jpeg({ quality: 40 }).toBuffer();
    const original = pdq(await rasterOf(scene));
    expect(hammingDistance(original.hash, pdq(await rasterOf(small)).hash)).toBeLessThan(20);
    const other = pdq(await rasterOf(await drawScene(2, 800, 600)));
    expect(hammingDistance(original.hash, other.hash)).toBeGreaterThan(60);
  });

  it('says that an empty picture has nothing to hash', () => {
    const data = new Uint8Array(64 * 64 * 3).fill(200);
    expect(pdq({ width: 64, height: 64, data }).quality).toBe(0);
    expect(pdq({ width: 1, height: 1, data: data.slice(0, 3) }).quality).toBe(0);
  });
});

const reference = new URL('../../../../../shared/data/images/pdq/', import.meta.url);
const list = new URL('expected-hashes.csv', reference);

describe('pdq beside the C++ reference', () => {
  it('gives the same hashes', async ({ annotate }) => {
    if (!existsSync(list)) {
      await annotate('Not compared: the reference pictures (shared/data/images/pdq) are absent.');
      return;
    }
    for (const line of readFileSync(list, 'utf8').trim().split('\n')) {
      const [hex = '', quality = '', file = ''] = line.split(',');
      const own = pdq(await rasterOf(readFileSync(new URL(file, reference))));
      const expected = hashFromHex(hex) ?? new Int32Array(8);
      expect(own.quality, file).toBe(Number(quality));
      if (own.quality >= 80) expect(hammingDistance(own.hash, expected), file).toBeLessThan(11);
    }
  });
});
