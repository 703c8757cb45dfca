import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { unpackBrowser } from './browser.js';

/** Builds what is stale, once for all stories: two builds at a time would trip over each other. */
export async function setup(): Promise<void> {
  await unpackBrowser();
  if (process.env.MAGPIE_E2E_URL) return;
  const root = fileURLToPath(new URL('..', import.meta.url));
  execFileSync('node', ['scripts/build-when-stale.mjs'], { cwd: root, stdio: 'inherit' });
}
