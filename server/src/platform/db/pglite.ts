import { Worker } from 'node:worker_threads';
import { DatabaseError, type SqlClient, type SqlPool, type SqlResult } from './port.js';

type Reply = {
  id: number;
  result?: SqlResult;
  error?: ConstructorParameters<typeof DatabaseError>[0];
};
type Pending = { resolve: (result: SqlResult) => void; reject: (error: Error) => void };

/** Where the embedded database keeps its files, and a prebuilt one to start from. */
export interface EmbeddedOptions {
  /** Folder; absent means in memory. */
  dataDir?: string | undefined;
  /** A dumped data folder (tar.gz) that a new database starts from. */
  template?: string | undefined;
}

/**
 * Opens PGlite in its own worker thread behind a pool of exactly one session:
 * `connect()` waits until the session is free.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const worker = new Worker(new URL('./pglite-worker.mjs', import.meta.url), {
    workerData: options,
  });
  const database = new EmbeddedDatabase(worker);
  await database.ready;
  return database;
}

export class EmbeddedDatabase implements SqlPool {
  readonly ready: Promise<void>;
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #tail: Promise<void> = Promise.resolve();

  constructor(worker: Worker) {
    this.#worker = worker;
    this.ready = new Promise((resolve, reject) => {
      worker.once('message', () => resolve());
      worker.once('error', reject);
    });
    worker.on('message', (reply: Reply) => this.#settle(reply));
    worker.on('error', (error) => this.#fail(error));
    worker.on('exit', () => this.#fail(new Error('The embedded database has stopped.')));
  }

  async connect(): Promise<SqlClient> {
    const before = this.#tail;
    let release = () => {};
    this.#tail = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return {
      query: (text, values) =>
        values === undefined || values.length === 0
          ? this.#call('exec', { text })
          : this.#call('query', { text, values }),
      release,
    };
  }

  async exec(text: string): Promise<void> {
    const client = await this.connect();
    try {
      await this.#call('exec', { text });
    } finally {
      client.release();
    }
  }

  /** The whole data folder as tar.gz bytes: the template that a new database starts from. */
  async dump(): Promise<Uint8Array> {
    const { rows } = await this.#call('dump', {});
    return rows[0] as Uint8Array;
  }

  async end(): Promise<void> {
    await this.#call('close', {});
    await this.#worker.terminate();
  }

  #call(operation: string, input: Record<string, unknown>): Promise<SqlResult> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#worker.postMessage({ id, operation, ...input });
    });
  }

  #settle({ id, result, error }: Reply) {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) pending?.reject(new DatabaseError(error));
    else if (result) pending?.resolve(result);
  }

  #fail(error: Error) {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
