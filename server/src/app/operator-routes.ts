import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { sql } from '../platform/db/index.js';
import { defineProblems, problemCatalogue } from '../platform/errors/index.js';
import type { Platform } from '../platform/platform.js';
import { mayScrape, type Scraper } from './metrics-guard.js';

const operatorProblem = defineProblems({
  'metrics-guarded': {
    status: 403,
    en: 'Metrics answer to this machine itself, or to the bearer of MAGPIE_METRICS_TOKEN.',
    zh: '监控指标仅对本机或持有 MAGPIE_METRICS_TOKEN 令牌的请求开放。',
  },
});

const web = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

/** What a process tells of itself: the API's description and its problems besides the probes. */
export function addOperatorRoutes(
  server: FastifyInstance,
  platform: Platform,
  metricsToken: string | undefined,
): void {
  addProbes(server, platform, metricsToken);
  // Where the `type` of every problem points: what it means, in both languages.
  server.get('/v1/problems', { schema: { hide: true } }, async () =>
    [...problemCatalogue()].map(([code, kind]) => ({ code, ...kind })),
  );
  server.get('/v1/openapi.json', { schema: { hide: true } }, async () => server.swagger());
}

/** What operators probe and scrape, of a worker too: `/healthz`, `/readyz`, `/metrics`. */
export function addProbes(
  server: FastifyInstance,
  platform: Platform,
  metricsToken: string | undefined,
): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer by route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
    registers: [registry],
  });
  const failures = new Counter({
    name: 'http_unexpected_errors_total',
    help: 'Answers with a status of 500 or more',
    registers: [registry],
  });
  addJournalGauges(registry, platform);
  addStreamGauges(registry, platform);
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const labels = { method: request.method, route, status: String(reply.statusCode) };
    requests.observe(labels, reply.elapsedTime / 1000);
    if (reply.statusCode >= 500) failures.inc();
  });
  server.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }));
  server.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const state = await readiness(platform);
    return reply.code(state.isReady ? 200 : 503).send(state);
  });
  server.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!mayScrape(scraperOf(request), metricsToken)) throw operatorProblem('metrics-guarded');
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

function scraperOf({ socket, headers }: FastifyRequest): Scraper {
  return {
    peer: socket.remoteAddress,
    authorization: headers.authorization,
    isForwarded: headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined,
  };
}

async function readiness(platform: Platform) {
  const stuck = await platform.db.read((db) =>
    db.rows(sql<{ name: string; lastError: string }>`
      select name, last_error as "lastError" from journal.subscriber where failures > 3`),
  );
  // The stream server may be away for a while: nothing is lost, and the API goes on.
  return { isReady: true, stuckSubscribers: stuck, streams: platform.streams.states };
}

function addJournalGauges(registry: Registry, platform: Platform): void {
  new Gauge({
    name: 'journal_entries_waiting',
    help: 'Entries committed but not placed in the Merkle tree yet',
    registers: [registry],
    async collect() {
      const row = await platform.db.read((db) =>
        db.first(sql<{ n: number }>`select count(*) as n from journal.entry where index is null`),
      );
      this.set(row?.n ?? 0);
    },
  });
}

function addStreamGauges(registry: Registry, { streams }: Platform): void {
  const labelNames = ['listener'] as const;
  new Gauge({
    name: 'stream_connected',
    help: '1 while the listener reads its stream',
    labelNames,
    registers: [registry],
    collect() {
      for (const { listener, isConnected } of streams.states) {
        this.set({ listener }, isConnected ? 1 : 0);
      }
    },
  });
  new Gauge({
    name: 'stream_sequence',
    help: 'The last message that took effect',
    labelNames,
    registers: [registry],
    collect() {
      for (const { listener, sequence } of streams.states) this.set({ listener }, sequence);
    },
  });
}

/** Serves the built web: files as they are, every other page address by its one document. */
export async function serveWeb(server: FastifyInstance): Promise<boolean> {
  if (!existsSync(`${web}index.html`)) return false;
  await server.register(fastifyStatic, {
    root: web,
    wildcard: false,
    immutable: true,
    maxAge: '1y',
    index: false,
    decorateReply: true,
  });
  server.get('/*', { schema: { hide: true } }, async (request, reply) => {
    // A page of another build asks for files that are gone: it must not get a document instead.
    if (/^\/(v1|assets)\//.test(request.url)) return reply.callNotFound();
    return reply
      .header('cache-control', 'no-cache')
      .sendFile('index.html', { immutable: false, maxAge: 0 });
  });
  return true;
}
