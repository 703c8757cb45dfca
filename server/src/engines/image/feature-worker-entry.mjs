// Built, the worker's neighbour is JavaScript; run from source, it is TypeScript.
import { existsSync } from 'node:fs';

const built = new URL('./feature-worker.js', import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  const { tsImport } = await import('tsx/esm/api');
  await tsImport('./feature-worker.ts', import.meta.url);
}
