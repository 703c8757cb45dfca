// Compiles the server file by file: its folders look in production as they do in source.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const source = new URL('./src/', import.meta.url).pathname;
const target = new URL('./dist/', import.meta.url).pathname;
const files = readdirSync(source, { recursive: true }).map(String);
const isCode = (file) =>
  file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing/');

const cluster = await emptyCluster();
rmSync(target, { recursive: true, force: true });
await build({
  entryPoints: files.filter(isCode).map((file) => join(source, file)),
  outdir: target,
  outbase: source,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
});
for (const file of files.filter((name) => /\.(sql|mjs)$/.test(name))) {
  cpSync(join(source, file), join(target, file));
}
cpSync(cluster, join(target, 'app/database-template.tar.gz'));

/**
 * A first start of the embedded database unpacks this instead of initialising a cluster. It is
 * empty on purpose: what migrations write can hold secrets that must not leave an installation.
 */
async function emptyCluster() {
  const { PGlite } = await import('@electric-sql/pglite');
  const { dependencies } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url)));
  const version = dependencies['@electric-sql/pglite'];
  const cache = new URL('../node_modules/.cache/magpie/', import.meta.url).pathname;
  const path = join(cache, `cluster-${version}.tar.gz`);
  if (existsSync(path)) return path;
  const database = await PGlite.create();
  const dump = await database.dumpDataDir('gzip');
  await database.close();
  mkdirSync(cache, { recursive: true });
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, new Uint8Array(await dump.arrayBuffer()));
  renameSync(partial, path);
  return path;
}
