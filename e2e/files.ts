import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';

export interface PlayedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Pictures are drawn from shapes alone: a bare machine has no fonts. */
async function png(name: string, svg: string): Promise<PlayedFile> {
  return { name, mimeType: 'image/png', buffer: await sharp(Buffer.from(svg)).png().toBuffer() };
}

/** A figurative mark: a hare's ears over a marigold. */
export function drawnMark(): Promise<PlayedFile> {
  return png(
    'mark.png',
    `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="480">
      <rect width="480" height="480" fill="#fff8e6"/>
      <ellipse cx="190" cy="130" rx="34" ry="100" fill="#3a2b1f" transform="rotate(-14 190 130)"/>
      <ellipse cx="290" cy="130" rx="34" ry="100" fill="#3a2b1f" transform="rotate(14 290 130)"/>
      <circle cx="240" cy="300" r="130" fill="#e9a11b"/><circle cx="240" cy="300" r="62" fill="#b4541a"/>
    </svg>`,
  );
}

/** A page of paper with ruled lines, as scanned. */
export function drawnPaper(name: string, tint: string): Promise<PlayedFile> {
  const lines = Array.from(
    { length: 14 },
    (_, line) =>
      `<rect x="60" y="${120 + line * 42}" width="${480 - (line % 3) * 70}" height="9"/>`,
  ).join('');
  return png(
    name,
    `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="780">
      <rect width="600" height="780" fill="#fdfdfb"/><g fill="#8d8d86">${lines}</g>
      <circle cx="470" cy="690" r="52" fill="none" stroke="${tint}" stroke-width="9"/>
    </svg>`,
  );
}

/** Chooses a file as a person does, and waits until it stands on the page. */
export async function choose(page: Page, button: Locator, file: PlayedFile): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(file);
  await page.getByRole('button', { name: `Remove ${file.name}` }).waitFor();
}
