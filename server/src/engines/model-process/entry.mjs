// Built, a worker is JavaScript; run from source, it is TypeScript. Its address comes without either.
import { existsSync } from 'node:fs';

const worker = process.argv[2];
const built = new URL(`${worker}.js`);
if (existsSync(built)) {
  await import(built.href);
} else {
  const { tsImport } = await import('tsx/esm/api');
  await tsImport(`${worker}.ts`, import.meta.url);
}
