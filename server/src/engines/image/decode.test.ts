import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodePicture } from './decode.js';
import { drawScene } from './samples.js';

const scene = () => drawScene(3, 120, 80);

describe('decodePicture', () => {
  it.each([
    ['zero bytes', new Uint8Array()],
    ['random bytes', Uint8Array.from({ length: 400 }, (_, at) => (at * 73) % 251)],
    ['a signature and nothing behind it', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])],
  ])('refuses %s', async (_, bytes) => {
    expect(await decodePicture(bytes)).toHaveProperty('problem');
  });

  it('refuses a picture that breaks off', async () => {
    const jpeg = await sharp(await scene())
      .jpeg()
      .toBuffer();
    expect(await decodePicture(jpeg.subarray(0, jpeg.length / 2))).toEqual({ problem: 'corrupt' });
  });

  it('refuses drawings, which are programs', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
    expect(await decodePicture(Buffer.from(svg))).toEqual({ problem: 'unsupported' });
  });

  it('refuses more pixels than it may unfold, before unfolding them', async () => {
    const create = { width: 16_000, height: 9_000, channels: 3 as const, background: 'red' };
    const huge = await sharp({ create, limitInputPixels: false }).png().toBuffer();
    expect(await decodePicture(huge)).toEqual({ problem: 'too-large' });
  });

  it('shrinks a picture of 100 megapixels while it reads it', async () => {
    const create = { width: 10_000, height: 10_000, channels: 3 as const, background: 'red' };
    const decoded = await decodePicture(await sharp({ create }).jpeg().toBuffer());
    expect(decoded).toMatchObject({ fullWidth: 10_000, raster: { width: 4000, height: 4000 } });
  });

  it('turns a picture upright', async () => {
    const turned = await sharp(await scene())
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(await decodePicture(turned)).toMatchObject({ raster: { width: 80, height: 120 } });
    const asStored = await decodePicture(turned, { upright: false });
    expect(asStored).toMatchObject({ raster: { width: 120, height: 80 } });
  });

  it('takes the first frame of an animation and says so', async () => {
    const frames = await Promise.all([1, 2].map((seed) => drawScene(seed, 64, 48)));
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect(await decodePicture(gif)).toMatchObject({
      isAnimated: true,
      raster: { width: 64, height: 48 },
    });
  });

  it('brings ink, 16 bits, grey and palettes to eight bits of RGB', async () => {
    const from = async (change: (picture: Sharp) => Sharp) =>
      decodePicture(await change(sharp(await scene())).toBuffer());
    const decoded = await Promise.all([
      from((picture) => picture.toColourspace('cmyk').jpeg()),
      from((picture) => picture.toColourspace('rgb16').png()),
      from((picture) => picture.toColourspace('grey16').png()),
      from((picture) => picture.toColourspace('b-w').png()),
      from((picture) => picture.png({ palette: true, colours: 8 })),
      from((picture) => picture.tiff({ compression: 'lzw' })),
    ]);
    for (const picture of decoded) {
      expect(picture).toMatchObject({ isAnimated: false, raster: { width: 120, height: 80 } });
      expect('raster' in picture && picture.raster.data.length).toBe(120 * 80 * 3);
    }
  });

  it('lays transparent places on white', async () => {
    const background = { r: 0, g: 0, b: 0, alpha: 0 };
    const create = { width: 8, height: 8, channels: 4 as const, background };
    const decoded = await decodePicture(await sharp({ create }).png().toBuffer());
    expect('raster' in decoded && [...decoded.raster.data.slice(0, 3)]).toEqual([255, 255, 255]);
  });
});
