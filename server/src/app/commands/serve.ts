import { anonymousActor, type DemoSignIn } from '../../modules/accounts/index.js';
import { HoldableClock } from '../../platform/clock/clock.js';
import { buildServer } from '../../platform/http/index.js';
import { type Config, readConfig } from '../config.js';
import { seedDemo } from '../demo/seed-demo.js';
import { openRuntime } from '../open-runtime.js';
import { addOperatorRoutes, addProbes, serveWeb } from '../operator-routes.js';
import type { Runtime } from '../runtime.js';
import type { Command } from './command.js';

export const serveCommand: Command = {
  name: 'serve',
  usage: 'serve',
  summary: 'Serve the API and the web, and do the background work (MAGPIE_ROLE chooses)',
  run: async () => {
    const config = readConfig(process.env);
    const clock = new HoldableClock();
    const runtime = await openRuntime(config, clock);
    const server = await runtime.http();
    addOperatorRoutes(server, runtime.platform, config.metricsToken);
    const hasWeb = await serveWeb(server);
    const mayTell = config.role !== 'worker';
    const signIns = config.settings.isDemo ? await seedDemo(runtime, clock, mayTell) : [];
    clock.release();
    if (config.role !== 'worker') await server.listen({ host: config.host, port: config.port });
    if (config.role !== 'api') await runtime.work();
    const probes = config.role === 'worker' ? await listenForProbes(config, runtime) : undefined;
    announce(config, hasWeb, signIns);
    await closedBySignal();
    await probes?.close();
    await server.close();
    await runtime.close();
    return 0;
  },
};

/** A worker has no API, but it too is probed and scraped, on a port of its own. */
async function listenForProbes(config: Config, runtime: Runtime) {
  const probes = await buildServer(runtime.platform, [], async () => anonymousActor('en'));
  addProbes(probes, runtime.platform, config.metricsToken);
  await probes.listen({ host: config.host, port: config.workerPort });
  return probes;
}

/** Shops that the announcement shows; the sign-in page has all. */
const SHOPS_SHOWN = 4;

function announce(
  { settings, databaseUrl, nats }: Config,
  hasWeb: boolean,
  signIns: readonly DemoSignIn[],
): void {
  const lines = [
    `Magpie is ready on ${settings.baseUrl}`,
    databaseUrl !== undefined
      ? 'Database: PostgreSQL server'
      : 'Database: embedded (safe against a killed process, not against power loss)',
    nats
      ? `Listing stream: NATS JetStream (${nats.prefix}.listings.>)`
      : 'Listing stream: left out, NATS_URL is not set; listings come by the API and bulk files',
  ];
  if (!hasWeb) lines.push('The web is not built: only the API is served (npm run build).');
  process.stdout.write(`${[...lines, ...signInLines(signIns)].join('\n')}\n`);
}

function signInLines(signIns: readonly DemoSignIn[]): string[] {
  if (signIns.length === 0) return [];
  const shops = signIns.filter(({ kind }) => kind === 'merchant');
  const others = signIns.filter(({ kind }) => kind !== 'merchant');
  const shown = [...others, ...shops.slice(0, SHOPS_SHOWN)];
  const width = Math.max(...shown.map(({ email }) => email.length));
  const rows = shown.map(
    ({ email, password, name, organisation }) =>
      `  ${email.padEnd(width)}  ${password}  ${name}, ${organisation}`,
  );
  const more = shops.length - SHOPS_SHOWN;
  return ['Demo sign-ins:', ...rows, ...(more > 0 ? [`  … and ${more} more shops`] : [])];
}

function closedBySignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
