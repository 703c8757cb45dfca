import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';
import type { Clock } from '../clock/clock.js';
import { SERIALIZATION_FAILURES, type SqlClient, type SqlPool, sqlState } from './port.js';

/** Kysely only writes the SQL; sessions and transactions are ours. */
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Anything that answers SQL: a transaction, or a reader outside one. */
export interface Reader {
  readonly now: Date;
  rows<Row>(query: RawBuilder<Row>): Promise<Row[]>;
  /** The first row, or undefined. */
  first<Row>(query: RawBuilder<Row>): Promise<Row | undefined>;
  /** The number of rows returned or changed. */
  count(query: RawBuilder<unknown>): Promise<number>;
}

/** One transaction. `now` is fixed for its whole length; `by` is who acts, for the journal. */
export interface Tx extends Reader {
  readonly by: string;
  /**
   * Statements of the last moment (the journal's insert). They leave together with the commit, so
   * `work` must ask for all of them before it first waits.
   */
  beforeCommit(work: () => Promise<void>): void;
  afterCommit(work: () => void): void;
}

const ATTEMPTS = 6;

/** The database port: the same on PGlite and on PostgreSQL. Never nest one call in another. */
export class Database {
  readonly clock: Clock;
  readonly #pool: SqlPool;

  constructor(pool: SqlPool, clock: Clock) {
    this.#pool = pool;
    this.clock = clock;
  }

  /** Runs reads on one session, without a transaction. */
  async read<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    try {
      return await work(reader(client, this.clock.now()));
    } finally {
      client.release();
    }
  }

  /**
   * Runs `work` in one transaction on behalf of `by` (such as `person:per_…` or `system:clock`).
   * Deadlocks and serialization failures are tried again, so `work` must have no outside effect.
   */
  async write<T>(by: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#attempt(by, work);
      } catch (error) {
        const again = SERIALIZATION_FAILURES.has(sqlState(error) ?? '') && attempt < ATTEMPTS;
        if (!again) throw error;
      }
    }
  }

  async #attempt<T>(by: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    const last: (() => Promise<void>)[] = [];
    const after: (() => void)[] = [];
    let result: T;
    try {
      const begun = client.query('begin');
      begun.catch(() => {});
      result = await work({
        ...reader(client, this.clock.now()),
        by,
        beforeCommit: (hook) => last.push(hook),
        afterCommit: (hook) => after.push(hook),
      });
      await begun;
      await settleAll([...last.map((hook) => hook()), client.query('commit')]);
    } catch (error) {
      await client.query('rollback').catch(() => {});
      throw error;
    } finally {
      client.release();
    }
    for (const hook of after) hook();
    return result;
  }

  /** Several statements without parameters: migrations. */
  exec(text: string): Promise<void> {
    return this.#pool.exec(text);
  }

  /** One statement written by another library (the job queue), on a session of its own. */
  async raw(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }> {
    const client = await this.#pool.connect();
    try {
      return await client.query(text, values);
    } finally {
      client.release();
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}

/** Waits for all and throws the first failure: a failed statement turns the commit into nothing. */
async function settleAll(statements: Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(statements);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

function reader(client: SqlClient, now: Date): Reader {
  const run = (query: RawBuilder<unknown>) => {
    const { sql, parameters } = query.compile(compiler);
    return client.query(sql, parameters);
  };
  return {
    now,
    rows: async <Row>(query: RawBuilder<Row>) => (await run(query)).rows as Row[],
    first: async <Row>(query: RawBuilder<Row>) => (await run(query)).rows[0] as Row | undefined,
    count: async (query) => (await run(query)).rowCount,
  };
}
