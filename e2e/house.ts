import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Telling the demo world is most of it; a busy machine needs several times the usual. */
const READY_WITHIN_MS = 280_000;

/** A running Magpie with the demo world on a data folder of its own. */
export interface House {
  url: string;
  close: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}

/**
 * Starts the server as `npm start` does, on the embedded database; `build.ts` has built it.
 * `MAGPIE_E2E_URL` names one that runs already, to write tests without waiting for the story.
 */
export async function openHouse(): Promise<House> {
  const running = process.env.MAGPIE_E2E_URL;
  if (running) return { url: running, close: async () => undefined };
  const data = await mkdtemp(join(tmpdir(), 'magpie-e2e-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _, ...env } = process.env;
  const server = spawn('node', ['server/dist/main.js', 'serve'], {
    cwd: root,
    env: {
      ...env,
      ...{ NODE_ENV: 'production', MAGPIE_DATA: data, PORT: String(port) },
      // Receivers of webhooks in these stories are on this machine.
      MAGPIE_PRIVATE_WEBHOOKS: '1',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr.on('data', (piece: Buffer) => {
    said = (said + piece.toString()).slice(-4_000);
  });
  const close = async () => {
    await stopped(server);
    await rm(data, { recursive: true, force: true });
  };
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(url))) {
    if (server.exitCode !== null || Date.now() > until) {
      await close();
      throw new Error(`The server did not become ready:\n${said}`);
    }
    await pause(200);
  }
  return { url, close };
}
