// The measured process: a whole house on PostgreSQL that listens on a free port.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Runtime } from '../../server/src/app/runtime.js';
import { systemClock } from '../../server/src/platform/clock/clock.js';
import { createLogger } from '../../server/src/platform/log.js';
import { buildWorld } from '../../server/src/testing/world.js';

const runtime = await Runtime.open({
  clock: systemClock,
  log: createLogger({ level: 'error' }),
  settings: {
    baseUrl: 'http://127.0.0.1',
    isDemo: false,
    journalOrigin: 'magpie.bench/journal',
    calendar: 'cn',
    timeZone: 'Asia/Shanghai',
    oidc: null,
    arePrivateWebhooksAllowed: true,
    webhookPorts: [443, 8443],
    register: null,
    areSecureCookies: false,
    trustedProxies: [],
  },
  dataFolder: mkdtempSync(join(tmpdir(), 'magpie-bench-')),
  databaseUrl: process.argv[2],
  transport: () => async () => {},
});
const http = await runtime.http();
const world = await buildWorld(
  { runtime, platform: runtime.platform } as never,
  Number(process.argv[3]),
);
await http.listen({ host: '127.0.0.1', port: 0 });
await runtime.work();
const address = http.server.address();
const port = typeof address === 'object' && address ? address.port : 0;
process.send?.({
  port,
  world: {
    ...world,
    holder: { key: world.holder.key },
    reviewer: { key: world.reviewer.key },
    administrator: { key: world.administrator.key },
  },
});

let from = process.cpuUsage();
process.on('message', async (message) => {
  if (message === 'begin') from = process.cpuUsage();
  if (message === 'end') {
    const { user, system } = process.cpuUsage(from);
    process.send?.({ cpuSeconds: (user + system) / 1e6, rss: process.memoryUsage().rss });
  }
  if (message === 'stop') {
    await http.close();
    await runtime.close();
    process.exit(0);
  }
});
