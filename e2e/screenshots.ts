import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
const MOST_BYTES = 300_000;

/** Writes `docs/images/<name>.png` when `UPDATE_SCREENSHOTS=1`; other runs change no file. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.UPDATE_SCREENSHOTS !== '1') return;
  await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined);
  await page.mouse.move(0, 0);
  const taken = await page.screenshot();
  const small = await sharp(taken).png({ palette: true, quality: 90, effort: 10 }).toBuffer();
  if (small.length > MOST_BYTES) throw new Error(`${name}.png takes ${small.length} bytes`);
  await sharp(small).toFile(`${folder}${name}.png`);
}
