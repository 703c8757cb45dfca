import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { authenticate } from '../modules/accounts/index.js';
import { FolderBlobs } from '../platform/blobs/index.js';
import type { Clock } from '../platform/clock/clock.js';
import {
  Database,
  lockFolder,
  migrate,
  openEmbedded,
  openPostgres,
  readMigrations,
  sqlState,
} from '../platform/db/index.js';
import { buildServer, forgetAnswers } from '../platform/http/index.js';
import { BossJobs } from '../platform/jobs/index.js';
import {
  catchUp,
  journalSigner,
  type NoteSigner,
  registerSubscribers,
  type Subscriber,
  sequence,
} from '../platform/journal/index.js';
import type { Logger } from '../platform/log.js';
import { MAIL_JOB, queuedMailer, type Transport } from '../platform/mail/index.js';
import type { Platform, Settings } from '../platform/platform.js';
import { type NatsOptions, NatsStreams } from '../platform/stream/index.js';
import { fireDueTimers, nextDueAt, type TimerHandler } from '../platform/timers/index.js';
import { FirstStart } from './first-start.js';
import { modules } from './modules.js';
import { houseRoutes } from './routes.js';

/** What a running house is made from; `main.ts` fills it from the configuration, tests by hand. */
export interface RuntimeOptions {
  clock: Clock;
  log: Logger;
  settings: Settings;
  dataFolder: string;
  /** A PostgreSQL server; the embedded database in `dataFolder` when absent. */
  databaseUrl?: string | undefined;
  /** Keeps the embedded database in memory: tests. */
  isInMemory?: boolean;
  template?: string | undefined;
  /** A stream server; without one the house hears only its API. */
  nats?: NatsOptions | undefined;
  transport: (platform: Platform) => Transport;
}

const HOUR_MS = 3_600_000;

const platformMigrations = [
  { owner: 'journal', folder: new URL('../platform/journal/migrations/', import.meta.url) },
  { owner: 'timers', folder: new URL('../platform/timers/migrations/', import.meta.url) },
  { owner: 'stream', folder: new URL('../platform/stream/migrations/', import.meta.url) },
  { owner: 'http', folder: new URL('../platform/http/migrations/', import.meta.url) },
];

/** Every migration of the house in dependency order. */
export function houseMigrations() {
  const owned = modules.flatMap(({ name, migrations }) =>
    migrations ? [{ owner: name, folder: migrations }] : [],
  );
  return readMigrations([...platformMigrations, ...owned]);
}

/** The house, open: database, queue, journal, timers. HTTP is built apart, by `http()`. */
export class Runtime {
  readonly platform: Platform;
  /** Guards a database of this process that is being filled for the first time. */
  readonly firstStart: FirstStart;
  readonly #db: Database;
  readonly #jobs: BossJobs;
  readonly #streams: NatsStreams | undefined;
  readonly #signer: NoteSigner;
  readonly #subscribers: Subscriber[];
  readonly #timers: Map<string, TimerHandler>;
  readonly #release: () => void;
  #loop: NodeJS.Timeout | undefined;
  #housekeeping: NodeJS.Timeout | undefined;
  #pass: Promise<void> | undefined;

  private constructor(
    platform: Platform,
    db: Database,
    jobs: BossJobs,
    streams: NatsStreams | undefined,
    signer: NoteSigner,
    firstStart: FirstStart,
    release: () => void,
  ) {
    this.platform = platform;
    this.firstStart = firstStart;
    this.#db = db;
    this.#jobs = jobs;
    this.#streams = streams;
    this.#signer = signer;
    this.#release = release;
    this.#subscribers = modules.flatMap((module) => module.subscribers?.(platform) ?? []);
    this.#timers = new Map(modules.flatMap((module) => [...(module.timers?.(platform) ?? [])]));
  }

  /** Opens and migrates the database, and makes the queue. Nothing works in the background yet. */
  static async open(options: RuntimeOptions): Promise<Runtime> {
    mkdirSync(options.dataFolder, { recursive: true });
    const isEmbedded = options.databaseUrl === undefined;
    const isInFolder = isEmbedded && !options.isInMemory;
    const release = isInFolder ? lockFolder(options.dataFolder) : () => {};
    const firstStart = new FirstStart(isInFolder ? options.dataFolder : undefined);
    if (firstStart.startOver()) {
      options.log.warn('The last first start was not finished: starting over, nothing was served.');
    }
    return firstStart.guard(() => Runtime.#assemble(options, firstStart, release), 'when-empty');
  }

  static async #assemble(
    options: RuntimeOptions,
    firstStart: FirstStart,
    release: () => void,
  ): Promise<Runtime> {
    const pool =
      options.databaseUrl !== undefined
        ? openPostgres(options.databaseUrl)
        : await openEmbedded({
            dataDir: options.isInMemory ? undefined : join(options.dataFolder, 'database'),
            template: options.template,
          });
    const db = new Database(pool, options.clock);
    await migrate(db, await houseMigrations());
    const jobs = new BossJobs(db, options.log);
    const streams = options.nats && new NatsStreams(options.nats, db, options.log);
    const platform: Platform = {
      db,
      clock: options.clock,
      blobs: new FolderBlobs(join(options.dataFolder, 'blobs')),
      jobs,
      mail: queuedMailer(jobs),
      log: options.log,
      streams: streams ?? { states: [] },
      settings: options.settings,
    };
    const transport = options.transport(platform);
    const signer = await journalSigner(db, options.settings.journalOrigin);
    const runtime = new Runtime(platform, db, jobs, streams, signer, firstStart, release);
    await registerSubscribers(db, runtime.#subscribers);
    await jobs.open([
      ...modules.flatMap((module) => module.jobs?.(platform) ?? []),
      {
        name: MAIL_JOB,
        retryLimit: 8,
        retryDelaySeconds: 5,
        concurrency: 20,
        expireSeconds: 90,
        handle: ({ to, subject, text }) =>
          transport({ to: String(to), subject: String(subject), text: String(text) }),
      },
    ]);
    return runtime;
  }

  /** The HTTP server over every route of the house. */
  http(): Promise<FastifyInstance> {
    return buildServer(this.platform, houseRoutes(), (request) =>
      authenticate(this.platform, request),
    );
  }

  /** One round of the house's clockwork: due timers, places in the journal, subscribers. */
  async settle(): Promise<void> {
    const { log } = this.platform;
    await this.fireTimers();
    await sequence(this.#db, this.#signer);
    for (const subscriber of this.#subscribers) {
      await catchUp(this.#db, subscriber).catch((error: unknown) =>
        log.error({ error, subscriber: subscriber.name }, 'subscriber failed'),
      );
    }
  }

  /** Fires the timers that are due. */
  async fireTimers(): Promise<void> {
    await fireDueTimers(this.#db, this.#timers, (error, timer) =>
      this.platform.log.error({ error, timer }, 'timer failed'),
    );
  }

  /** When the next timer is due: for a clock that is moved from one to the next. */
  nextTimerAt(): Promise<Date | undefined> {
    return this.#db.read(nextDueAt);
  }

  /** Begins the background work of a worker: the clockwork every `everyMs`, and the queue. */
  async work(everyMs = 200): Promise<void> {
    this.#jobs.work();
    this.#streams?.listen(modules.flatMap((module) => module.streams ?? []));
    this.#housekeeping = setInterval(() => this.#tidy(), HOUR_MS);
    this.#housekeeping.unref();
    const tick = () => {
      this.#pass = this.settle()
        .catch((error: unknown) => {
          this.platform.log.error({ error, code: sqlState(error) }, 'clockwork failed');
        })
        .finally(() => {
          this.#loop = setTimeout(tick, everyMs);
        });
    };
    tick();
  }

  /** Forgets what was only kept for a while. */
  #tidy(): void {
    this.#db
      .write('system:housekeeping', forgetAnswers)
      .catch((error: unknown) => this.platform.log.error({ error }, 'housekeeping failed'));
  }

  async close(): Promise<void> {
    clearInterval(this.#housekeeping);
    clearTimeout(this.#loop);
    await this.#pass;
    clearTimeout(this.#loop);
    await this.#streams?.close();
    await this.#jobs.close();
    await this.#db.close();
    this.#release();
  }
}
