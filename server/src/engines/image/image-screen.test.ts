import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finding } from '../../contracts/findings.js';
import { ImageScreen, type ReferencePicture } from './index.js';
import { drawLogo, drawScene } from './samples.js';

const reference = (pictureId: string, kind: ReferencePicture['kind'], bytes: Uint8Array) => ({
  pictureId,
  rightId: `right-of-${pictureId}`,
  kind,
  bytes,
});
const jpeg = (picture: Sharp) => picture.jpeg({ quality: 80 }).toBuffer();

describe('ImageScreen', () => {
  let screen: ImageScreen;
  let scene: Buffer;

  beforeAll(async () => {
    scene = await drawScene(11, 800, 600);
    screen = await ImageScreen.open({ budgetMs: 50_000 });
    const answers = await screen.put([
      reference('shoe', 'product', scene),
      reference('fake', 'known-fake', await drawScene(12, 640, 640)),
      reference('mark', 'logo', await drawLogo(5, 300)),
      reference('broken', 'work', Uint8Array.from([1, 2, 3])),
    ]);
    expect(answers).toEqual([
      { pictureId: 'shoe' },
      { pictureId: 'fake' },
      { pictureId: 'mark' },
      { pictureId: 'broken', problem: 'corrupt' },
    ]);
  });
  afterAll(() => screen.close());

  const seen = async (bytes: Uint8Array) => {
    const { findings, problems, unfinished } = await screen.screen([{ image: 2, bytes }]);
    expect({ problems, unfinished }).toEqual({ problems: [], unfinished: false });
    for (const each of findings) expect(() => finding.parse(each)).not.toThrow();
    return findings;
  };

  it('knows a whole picture again, smaller, compressed and turned', async () => {
    const [same] = await seen(await jpeg(sharp(scene).resize(400)));
    expect(same).toMatchObject({
      signal: 'picture-known',
      rightId: 'right-of-shoe',
      figures: { image: 2, pictureId: 'shoe', kind: 'product', turned: false },
    });
    const [turned] = await seen(await jpeg(sharp(scene).rotate(90)));
    expect(turned).toMatchObject({ signal: 'picture-known', figures: { turned: true } });
  });

  it.each([
    ['a crop', () => sharp(scene).extract({ left: 220, top: 150, width: 480, height: 360 })],
    ['a border', () => sharp(scene).extend({ top: 160, bottom: 160, left: 160, right: 160 })],
    ['a small turn', () => sharp(scene).rotate(11, { background: 'white' })],
    [
      'a mirrored crop',
      () => sharp(scene).extract({ left: 20, top: 100, width: 500, height: 450 }).flop(),
    ],
  ])('recognises a part: %s', async (_, change) => {
    const findings = await seen(await jpeg(change()));
    expect(findings.map(({ signal, rightId }) => [signal, rightId])).toEqual([
      ['picture-part', 'right-of-shoe'],
    ]);
  });

  it('finds a picture within a collage, and says where', async () => {
    const tile = await sharp(scene).resize(400, 300).png().toBuffer();
    const collage = sharp(await drawScene(40, 1000, 800)).composite([
      { input: tile, left: 500, top: 400 },
    ]);
    const [part] = await seen(await jpeg(collage));
    expect(part).toMatchObject({ signal: 'picture-part', rightId: 'right-of-shoe' });
    const [place] = part?.places ?? [];
    expect(place?.type === 'image' && Math.abs(place.x - 500)).toBeLessThan(25);
    expect(place?.type === 'image' && Math.abs(place.y - 400)).toBeLessThan(25);
    expect(place?.type === 'image' && Math.abs(place.width - 400)).toBeLessThan(40);
  });

  it('sees a logo on a product, also white on dark', async () => {
    for (const isInverted of [false, true]) {
      const logo = sharp(await drawLogo(5, 190)).rotate(8, { background: 'white' });
      const input = await (isInverted ? logo.negate({ alpha: false }) : logo).png().toBuffer();
      const photo = sharp(await drawScene(31, 900, 700)).composite([
        { input, left: 350, top: 260 },
      ]);
      const findings = await seen(await jpeg(photo));
      expect(findings.map(({ signal, rightId }) => [signal, rightId])).toEqual([
        ['logo-seen', 'right-of-mark'],
      ]);
    }
  });

  it('says nothing about other pictures', async () => {
    for (const seed of [51, 52, 53])
      expect(await seen(await drawScene(seed, 700, 700))).toEqual([]);
    expect(await seen(await drawLogo(6, 400))).toEqual([]);
  });

  it('names what it could not read, and never passes over it', async () => {
    const frames = await Promise.all([1, 2].map((seed) => drawScene(seed, 96, 96)));
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const pictures = [new Uint8Array(), scene.subarray(0, 900), gif];
    const { problems } = await screen.screen(pictures.map((bytes, image) => ({ image, bytes })));
    expect(problems).toEqual([
      { image: 0, code: 'empty' },
      { image: 1, code: 'corrupt' },
      { image: 2, code: 'animated' },
    ]);
  });

  it('forgets what is removed and takes computed references back', async () => {
    const stored = screen.computed('shoe');
    screen.remove(['shoe']);
    expect(await seen(scene)).toEqual([]);
    expect(screen.computed('shoe')).toBeUndefined();
    if (!stored) throw new Error('The reference was not held.');
    expect(await screen.putComputed([{ ...stored, version: '0.0.1' }])).toEqual([
      { pictureId: 'shoe', problem: 'outdated' },
    ]);
    expect(await screen.putComputed([stored])).toEqual([{ pictureId: 'shoe' }]);
    expect(await seen(scene)).toMatchObject([{ signal: 'picture-known' }]);
  });

  it('is unfinished when its time is over', async () => {
    const hasty = await ImageScreen.open({ budgetMs: 0 });
    const stored = screen.computed('shoe');
    await hasty.putComputed(stored ? [stored] : []);
    const other = { image: 0, bytes: await drawScene(60, 300, 300) };
    expect(await hasty.screen([other])).toEqual({ findings: [], problems: [], unfinished: true });
    await hasty.close();
  });
});
