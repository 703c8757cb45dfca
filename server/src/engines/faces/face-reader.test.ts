import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { FaceReader, faceDistance, REVIEW_DISTANCE } from './index.js';

// A group that the models' own package ships, brought to the size in which faces are found.
const demo = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api')),
  '../demo',
);
const group = await sharp(await readFile(join(demo, 'sample1.jpg')))
  .rotate()
  .resize({ width: 800, height: 800, fit: 'inside', withoutEnlargement: true })
  .png()
  .toBuffer();

describe('FaceReader', () => {
  const reader = new FaceReader({ budgetMs: 100_000 });
  afterAll(() => reader.close());

  it('knows a face again in another picture of it, and no stranger', async () => {
    const faces = (await reader.find(group)).sort((a, b) => b.width - a.width);
    const portraits = faces.slice(0, 2).map(({ x, y, width, height }) =>
      sharp(group)
        .extract({
          left: Math.max(0, Math.round(x)),
          top: Math.max(0, Math.round(y)),
          width: Math.round(width),
          height: Math.round(height),
        })
        .resize({ width: 240 })
        .png()
        .toBuffer(),
    );
    const [one, other] = (await Promise.all(portraits)) as [Buffer, Buffer];
    const face = await reader.read(one);
    expect(face).toHaveLength(128);
    const dimmed = await sharp(one).modulate({ brightness: 0.7 }).flop().jpeg().toBuffer();
    expect(faceDistance(face, await reader.read(dimmed))).toBeLessThan(REVIEW_DISTANCE);
    expect(faceDistance(face, await reader.read(other))).toBeGreaterThan(REVIEW_DISTANCE);
  });

  it('says why it read none', async () => {
    const blank = sharp({ create: { width: 300, height: 300, channels: 3, background: '#888' } });
    await expect(reader.read(await blank.png().toBuffer())).rejects.toMatchObject({
      code: 'no-face',
    });
    await expect(reader.read(group)).rejects.toMatchObject({ code: 'several-faces' });
    await expect(reader.read(Uint8Array.from([9, 9, 9]))).rejects.toMatchObject({
      code: 'corrupt',
    });
  });
});
