import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { houseMigrations, Runtime } from '../app/runtime.js';
import { ManualClock } from '../platform/clock/clock.js';
import { Database, migrate, openEmbedded } from '../platform/db/index.js';
import { createLogger } from '../platform/log.js';
import type { Message } from '../platform/mail/index.js';
import type { Settings } from '../platform/platform.js';
import type { NatsOptions } from '../platform/stream/index.js';

/** A Tuesday, an ordinary business day in every calendar. */
export const START = new Date('2026-03-03T02:00:00Z');

/** A whole house on a real database of its own, with a clock moved by hand. */
export interface TestHouse {
  runtime: Runtime;
  platform: Runtime['platform'];
  clock: ManualClock;
  http: FastifyInstance;
  /** Messages that the mail job has sent. */
  sent: Message[];
  /** Moves the clock and runs the clockwork: timers, journal, subscribers. */
  advance(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

export const testSettings: Settings = {
  baseUrl: 'http://127.0.0.1:4000',
  isDemo: false,
  journalOrigin: 'magpie.test/journal',
  calendar: 'cn',
  timeZone: 'Asia/Shanghai',
  oidc: null,
  arePrivateWebhooksAllowed: true,
  webhookPorts: [443, 8443],
  register: null,
  areSecureCookies: false,
  trustedProxies: [],
};

/**
 * Opens a house: on PostgreSQL when `DATABASE_URL` is set (a database cloned from a migrated
 * template), else on PGlite in memory (loaded from a migrated dump). Close it in `afterAll`.
 */
export async function openHouse(
  settings: Partial<Settings> = {},
  nats?: NatsOptions,
): Promise<TestHouse> {
  const clock = new ManualClock(START);
  const dataFolder = mkdtempSync(join(tmpdir(), 'magpie-test-'));
  const sent: Message[] = [];
  const server = process.env.DATABASE_URL;
  const database = server ? await cloneOnServer(server) : undefined;
  const runtime = await Runtime.open({
    clock,
    log: createLogger({ level: process.env.MAGPIE_LOG_LEVEL ?? 'fatal' }),
    settings: { ...testSettings, ...settings },
    dataFolder,
    databaseUrl: database?.url,
    nats,
    isInMemory: true,
    template: server ? undefined : await embeddedTemplate(),
    transport: () => async (message) => {
      sent.push(message);
    },
  });
  const http = await runtime.http();
  checkResponses(http);
  await http.ready();
  return {
    runtime,
    platform: runtime.platform,
    clock,
    http,
    sent,
    advance: async (milliseconds) => {
      clock.advance(milliseconds);
      await runtime.settle();
    },
    close: async () => {
      await http.close();
      await runtime.close();
      await database?.drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Holds every JSON answer to the schema that its route promises. */
function checkResponses(http: FastifyInstance): void {
  http.addHook('preSerialization', async (request, reply, payload) => {
    const promised = request.routeOptions.config.route?.spec.returns;
    if (promised === undefined || reply.statusCode >= 400 || typeof payload === 'string') {
      return payload;
    }
    const plain: unknown = JSON.parse(JSON.stringify(payload));
    const checked = promised.safeParse(plain);
    if (!checked.success) {
      throw new Error(`${request.method} ${request.url} breaks its schema: ${checked.error}`);
    }
    return payload;
  });
}

async function migrationsKey(): Promise<string> {
  const texts = (await houseMigrations()).map(
    ({ owner, name, checksum }) => owner + name + checksum,
  );
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16);
}

async function embeddedTemplate(): Promise<string> {
  const folder = new URL('../../../node_modules/.cache/magpie/', import.meta.url).pathname;
  const path = join(folder, `template-${await migrationsKey()}.tar.gz`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const pool = await openEmbedded({});
  await migrate(new Database(pool, new ManualClock(START)), await houseMigrations());
  const partial = `${path}.${randomUUID()}`;
  writeFileSync(partial, await pool.dump());
  renameSync(partial, path);
  await pool.end();
  return path;
}

/** A new, empty database on a server, and how to drop it. */
export async function cloneOnServer(serverUrl: string) {
  const name = `magpie_test_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      const again = new pg.Client({ connectionString: serverUrl });
      await again.connect();
      await again.query(`drop database if exists ${name} with (force)`);
      await again.end();
    },
  };
}
