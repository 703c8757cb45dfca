// Builds what `npm start` needs and skips what is newer than all of its sources.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const parts = [
  {
    name: 'server',
    sources: ['server/src', 'server/build.mjs', 'package-lock.json'],
    output: 'server/dist/main.js',
  },
  {
    name: 'web',
    sources: ['web/src', 'web/index.html', 'web/vite.config.ts', 'package-lock.json'],
    output: 'web/dist/index.html',
  },
];

function newest(path) {
  const found = statSync(root + path);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(root + path, { recursive: true, withFileTypes: true });
  return Math.max(
    0,
    ...inside.filter((f) => f.isFile()).map((f) => statSync(`${f.parentPath}/${f.name}`).mtimeMs),
  );
}

function isStale({ sources, output }) {
  const built = existsSync(root + output) ? statSync(root + output).mtimeMs : 0;
  const present = sources.filter((path) => existsSync(root + path));
  return Math.max(...present.map(newest)) > built;
}

function build({ name }) {
  process.stderr.write(`Building the ${name} …\n`);
  const child = spawn('npm', ['run', 'build', '--silent', '-w', name], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

const wanted = process.argv.slice(2);
const stale = parts.filter(
  (part) => (wanted.length === 0 || wanted.includes(part.name)) && isStale(part),
);
const codes = await Promise.all(stale.map(build));
process.exitCode = codes.find((code) => code !== 0) ?? 0;
