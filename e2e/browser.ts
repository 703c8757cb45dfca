import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import packed from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** The package's own list also turns off web security and site isolation, which are under test. */
const ARGS = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'];

/** The libraries (NSS and its like) that the package ships for machines without a desktop. */
function shippedLibraries(): string {
  const folder = join(tmpdir(), 'magpie-e2e-al2023');
  if (!existsSync(join(folder, 'lib'))) {
    const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
    const archive = join(dirname(entry), '..', '..', 'bin', 'al2023.tar.br');
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['-x', '-C', folder], {
      input: brotliDecompressSync(readFileSync(archive)),
    });
  }
  return join(folder, 'lib');
}

async function launch(libraries: string | undefined): Promise<Browser> {
  const before = process.env.LD_LIBRARY_PATH;
  const paths = [before, libraries].filter(Boolean).join(':');
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: ARGS,
    headless: true,
    env: { ...process.env, ...(paths && { LD_LIBRARY_PATH: paths }) },
  });
}

/** Unpacks Chromium before several files of tests would do so at once, and run half a file. */
export async function unpackBrowser(): Promise<void> {
  const opened = await openBrowser();
  if (!('missing' in opened)) await opened.close();
}

/** Starts Chromium from npm; where it cannot start, one line says why. */
export async function openBrowser(): Promise<Browser | { missing: string }> {
  try {
    return await launch(undefined).catch(() => launch(shippedLibraries()));
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const cause = /error while loading shared libraries: [^\n]*/.exec(text)?.[0];
    return { missing: `Chromium cannot start: ${cause ?? text.split('\n')[0]}` };
  }
}
