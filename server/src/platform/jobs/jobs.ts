import PgBoss from 'pg-boss';
import { type Database, sql, type Tx } from '../db/index.js';
import type { Logger } from '../log.js';

/** A kind of background work: how often it is tried again, and what does it. */
export interface JobKind {
  name: string;
  /** Tries after the first; pauses double from `retryDelaySeconds`. */
  retryLimit: number;
  retryDelaySeconds: number;
  /** Jobs of this kind at work at once in this process. */
  concurrency?: number;
  /** A job at work for longer is taken for one of a killed process, and given to another. */
  expireSeconds: number;
  /** Every working process does it so often besides, though nobody enqueued it: a sweep. */
  everySeconds?: number;
  handle: (data: Record<string, unknown>, attempt: number) => Promise<void>;
  /** Told once, when the last try has failed. */
  onDead?: (data: Record<string, unknown>, reason: string) => Promise<void>;
}

const PAUSE_MS = 500;
/** How often jobs of killed processes are looked for, and finished ones deleted. */
const UPKEEP_SECONDS = 15;

/** Background work on the database queue. What is enqueued in a transaction commits with it. */
export interface Jobs {
  enqueue(tx: Tx, kind: string, data: Record<string, unknown>[]): Promise<void>;
}

/** pg-boss behind our port: the same queue on both engines. */
export class BossJobs implements Jobs {
  readonly #boss: PgBoss;
  readonly #kinds = new Map<string, JobKind>();
  readonly #log: Logger;
  readonly #loops: Promise<void>[] = [];
  readonly #wake = new Set<() => void>();
  #isWorking = false;

  constructor(db: Database, log: Logger) {
    this.#log = log;
    this.#boss = new PgBoss({
      db: { executeSql: (text: string, values: unknown[]) => db.raw(text, values) },
      schema: 'jobs',
      // Messages hold addresses and links: they are not kept once sent.
      archiveCompletedAfterSeconds: 600,
      deleteAfterHours: 1,
      maintenanceIntervalSeconds: UPKEEP_SECONDS,
    });
    this.#boss.on('error', (error) => log.error({ error }, 'job queue'));
  }

  /** Creates the queue tables and queues; needed before anything is enqueued. */
  async open(kinds: JobKind[]): Promise<void> {
    await this.#boss.start();
    for (const kind of kinds) {
      this.#kinds.set(kind.name, kind);
      const queue = {
        name: kind.name,
        policy: 'standard' as const,
        retryLimit: kind.retryLimit,
        retryDelay: kind.retryDelaySeconds,
        retryBackoff: true,
        expireInSeconds: kind.expireSeconds,
      };
      await this.#boss.createQueue(kind.name, queue);
      // A queue of an earlier version keeps its settings when it is created again.
      await this.#boss.updateQueue(kind.name, queue);
    }
  }

  /** Begins to work; processes of role `api` only enqueue. */
  work(): void {
    this.#isWorking = true;
    for (const kind of this.#kinds.values()) this.#loops.push(this.#loop(kind));
  }

  async #loop(kind: JobKind): Promise<void> {
    let dueAt = kind.everySeconds === undefined ? Number.POSITIVE_INFINITY : 0;
    while (this.#isWorking) {
      const isDue = performance.now() >= dueAt;
      if (isDue) dueAt = performance.now() + (kind.everySeconds ?? 0) * 1000;
      const isFull = await (isDue ? this.#sweep(kind) : this.#round(kind)).catch(
        (error: unknown) => {
          this.#log.error({ error, kind: kind.name }, 'job queue');
          return false;
        },
      );
      if (!isFull) await this.#pause();
    }
  }

  async #sweep(kind: JobKind): Promise<boolean> {
    await kind.handle({}, 1);
    return true;
  }

  /** Fetches a batch, works on it side by side, and settles it by two statements. */
  async #round(kind: JobKind): Promise<boolean> {
    const batchSize = kind.concurrency ?? 1;
    const options = { batchSize, includeMetadata: true as const };
    const jobs = await this.#boss.fetch<Record<string, unknown>>(kind.name, options);
    if (jobs.length === 0) return false;
    const done = await Promise.all(jobs.map((job) => this.#attempt(kind, job)));
    const ids = (isDone: boolean) => jobs.filter((_, i) => done[i] === isDone).map(({ id }) => id);
    if (ids(true).length > 0) await this.#boss.complete(kind.name, ids(true));
    if (ids(false).length > 0) await this.#boss.fail(kind.name, ids(false));
    return jobs.length === batchSize;
  }

  async #attempt(kind: JobKind, job: PgBoss.JobWithMetadata<Record<string, unknown>>) {
    try {
      await kind.handle(job.data, job.retryCount + 1);
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const attempt = job.retryCount + 1;
      this.#log.warn({ kind: kind.name, job: job.id, attempt, reason }, 'job failed');
      if (job.retryCount >= kind.retryLimit) await kind.onDead?.(job.data, reason);
      return false;
    }
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#wake.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, PAUSE_MS);
      this.#wake.add(wake);
    });
  }

  async enqueue(tx: Tx, kind: string, data: Record<string, unknown>[]): Promise<void> {
    if (!this.#kinds.has(kind)) throw new Error(`No job kind ${kind}.`);
    if (data.length === 0) return;
    const jobs = data.map((item) => ({ name: kind, data: item }));
    const inTransaction = {
      executeSql: async (text: string, values: unknown[]) => ({
        rows: await tx.rows(literal(text, values)),
      }),
    };
    await this.#boss.insert(jobs, { db: inTransaction });
  }

  /** Waits for the work in hand and stops. */
  async close(): Promise<void> {
    this.#isWorking = false;
    for (const wake of this.#wake) wake();
    await Promise.all(this.#loops);
    await this.#boss.stop({ graceful: true, wait: true, timeout: 5_000 });
  }
}

/** Turns another library's `$n` statement into ours, keeping its parameters apart from its text. */
function literal(text: string, values: unknown[]) {
  const parts: ReturnType<typeof sql>[] = [];
  let rest = 0;
  for (const match of text.matchAll(/\$(\d+)/g)) {
    parts.push(sql.raw(text.slice(rest, match.index)), sql`${values[Number(match[1]) - 1]}`);
    rest = match.index + match[0].length;
  }
  parts.push(sql.raw(text.slice(rest)));
  return sql`${sql.join(parts, sql.raw(''))}`;
}
