import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { CharacterReader } from './index.js';

const WIDTH = 520;
const HEIGHT = 200;

function draw(lines: readonly string[]): Promise<Buffer> {
  const texts = lines.map((line, at) => `<text x="24" y="${70 + at * 80}">${line}</text>`);
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#f6f2e8"/><g font-family="DejaVu Sans, sans-serif" font-size="40" fill="#233">${texts.join('')}</g></svg>`,
    ),
  )
    .png()
    .toBuffer();
}

describe('CharacterReader', async () => {
  const reader = await CharacterReader.open({ budgetMs: 100_000 });
  afterAll(() => reader.close());

  it('reads lines and says where they stand', async () => {
    const { text, boxes } = await reader.read({ bytes: await draw(['LANTERN 2026', 'replica']) });
    expect(text.toLowerCase().replaceAll(' ', '')).toBe('lantern2026\nreplica');
    const [first, second] = boxes;
    expect(first?.y).toBeLessThan(second?.y ?? 0);
    for (const { x, y, width, height, confidence } of boxes) {
      expect(x).toBeGreaterThan(5);
      expect(x + width).toBeLessThan(WIDTH);
      expect(y + height).toBeLessThan(HEIGHT);
      expect(confidence).toBeGreaterThan(0.8);
    }
  });

  it('reads Chinese', async () => {
    // Drawn beforehand: not every machine has a Chinese font.
    const bytes = await readFile(new URL('./chinese-sign.sample.png', import.meta.url));
    const { text } = await reader.read({ bytes });
    expect(text).toBe('官方正品\n高仿一比一');
  });

  it('finds nothing on an empty sheet', async () => {
    expect(await reader.read({ bytes: await draw([]) })).toEqual({ text: '', boxes: [] });
  });

  it('throws for what is no picture, with its code', async () => {
    const read = (bytes: Uint8Array) => reader.read({ bytes });
    await expect(read(new Uint8Array())).rejects.toMatchObject({ code: 'empty' });
    await expect(read(Uint8Array.from([9, 9, 9]))).rejects.toMatchObject({ code: 'corrupt' });
  });

  it('throws when its time is over, and when it is closed while it reads', async () => {
    const hasty = await CharacterReader.open({ budgetMs: 1 });
    const bytes = await draw(['LANTERN']);
    await expect(hasty.read({ bytes })).rejects.toMatchObject({ code: 'unfinished' });
    await hasty.close();
    const patient = await CharacterReader.open({ budgetMs: 100_000 });
    const reading = patient.read({ bytes });
    const failure = expect(reading).rejects.toMatchObject({ code: 'reader-failed' });
    setTimeout(() => patient.close(), 200);
    await failure;
  });
});
