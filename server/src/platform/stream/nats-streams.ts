import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Consumer,
  DeliverPolicy,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
} from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { type Database, sqlState, type Tx } from '../db/index.js';
import { Problem } from '../errors/index.js';
import type { Logger } from '../log.js';
import { holdsPlace, leavePlace, movePlace, takePlace } from './place.js';
import type { StreamListener, StreamMessage, StreamState } from './stream-listener.js';

export interface NatsOptions {
  /** `nats://host:4222`, several parted by commas. */
  url: string;
  /** First part of every subject, and of the streams' names in capitals. */
  prefix: string;
}

const BATCH = 500;
/** The least that the server lets a fetch wait. */
const FETCH_MS = 1_000;
const IDLE_MS = 2_000;
const RETRY_MS = 1_000;
/** A stream that this house has to make keeps its messages so long. */
const KEPT_NS = 7 * 86_400 * 1e9;

/** Why a fetch or a connection is not to be waited for any more. */
class LostPlace extends Error {}

/**
 * Listeners on NATS JetStream. The place of each lies in the database and moves in the transaction
 * of what its messages did, so that nothing depends on acknowledgements: after a fault, of the
 * server or of this process, reading goes on behind the last message that took effect.
 */
export class NatsStreams {
  readonly #options: NatsOptions;
  readonly #db: Database;
  readonly #log: Logger;
  readonly #holder = randomUUID();
  readonly #states = new Map<string, StreamState>();
  readonly #ending = new AbortController();
  readonly #loops: Promise<void>[] = [];
  #connection: NatsConnection | undefined;

  constructor(options: NatsOptions, db: Database, log: Logger) {
    this.#options = options;
    this.#db = db;
    this.#log = log;
  }

  get states(): StreamState[] {
    return [...this.#states.values()];
  }

  /** Begins to listen, now or as soon as the server answers. */
  listen(listeners: readonly StreamListener[]): void {
    for (const listener of listeners) {
      const { name } = listener;
      this.#states.set(name, { listener: name, isConnected: false, sequence: 0, lastError: null });
      this.#loops.push(this.#run(listener));
    }
  }

  async close(): Promise<void> {
    this.#ending.abort();
    await this.#connection?.close().catch(() => undefined);
    await Promise.all(this.#loops);
  }

  async #run(listener: StreamListener): Promise<void> {
    while (!this.#ending.signal.aborted) {
      try {
        await this.#read(listener);
        await this.#wait(IDLE_MS);
      } catch (error) {
        if (!this.#ending.signal.aborted) await this.#stumble(listener, error);
      }
    }
    await this.#db
      .write(`system:${listener.name}`, (tx) => leavePlace(tx, listener.name, this.#holder))
      .catch(() => undefined);
  }

  async #stumble({ name }: StreamListener, error: unknown): Promise<void> {
    const lastError = error instanceof Error ? error.message : String(error);
    const before = this.#states.get(name)?.lastError;
    this.#show(name, { isConnected: false, lastError });
    if (before !== lastError) this.#log.error({ error, listener: name }, 'stream failed');
    await this.#wait(RETRY_MS);
  }

  #show(name: string, change: Partial<StreamState>): void {
    const state = this.#states.get(name);
    if (state) this.#states.set(name, { ...state, ...change });
  }

  #wait(ms: number): Promise<void> {
    return pause(ms, undefined, { signal: this.#ending.signal }).catch(() => undefined);
  }

  async #connect(): Promise<NatsConnection> {
    if (this.#connection && !this.#connection.isClosed()) return this.#connection;
    this.#connection = await connect({
      servers: this.#options.url.split(','),
      name: 'magpie',
      // One try each: the loop above asks again, and says meanwhile what is wrong.
      reconnect: false,
      timeout: 5_000,
    });
    return this.#connection;
  }

  /** Reads until the connection or the place is lost, or the house closes. */
  async #read(listener: StreamListener): Promise<void> {
    const { name } = listener;
    const connection = await this.#connect();
    const stream = `${this.#options.prefix}_${name}`.toUpperCase();
    const epoch = await this.#requireStream(await jetstreamManager(connection), stream, name);
    this.#show(name, { isConnected: true, lastError: null });
    const by = `system:${name}`;
    const taken = await this.#db.write(by, (tx) => takePlace(tx, name, epoch, this.#holder));
    if (taken === undefined) return;
    this.#show(name, { sequence: taken });
    const consumer = await jetstream(connection).consumers.get(stream, {
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: taken + 1,
    });
    let place = taken;
    while (!this.#ending.signal.aborted) {
      const messages = await this.#fetch(consumer);
      // A connection that was closed ends a fetch as if there were nothing: ask it.
      if (connection.isClosed()) throw new Error('The stream server closed the connection.');
      place = await this.#take(listener, place, messages);
      this.#show(name, { sequence: place });
    }
  }

  async #requireStream(manager: JetStreamManager, stream: string, name: string): Promise<string> {
    const subjects = [`${this.#options.prefix}.${name}.>`];
    const known = await manager.streams.info(stream).catch(() => undefined);
    const info = known ?? (await manager.streams.add({ name: stream, subjects, max_age: KEPT_NS }));
    return info.created;
  }

  async #fetch(consumer: Consumer): Promise<StreamMessage[]> {
    const messages: StreamMessage[] = [];
    const from = this.#options.prefix.length + 1;
    for await (const message of await consumer.fetch({ max_messages: BATCH, expires: FETCH_MS })) {
      const { seq: sequence, subject, data } = message;
      messages.push({ sequence, subject: subject.slice(from), bytes: data });
    }
    return messages;
  }

  /** @returns the new place. */
  async #take(
    listener: StreamListener,
    place: number,
    messages: readonly StreamMessage[],
  ): Promise<number> {
    try {
      return await this.#step(listener, place, messages, (tx) => listener.handle(tx, messages));
    } catch (error) {
      const [message, ...others] = messages;
      if (!message || !isAboutMessages(error)) throw error;
      if (others.length === 0) {
        const reason = error instanceof Error ? error.message : String(error);
        return this.#step(listener, place, messages, (tx) => listener.refuse(tx, message, reason));
      }
      // One of them cannot be taken: each by itself, so that the others are.
      let next = place;
      for (const one of messages) next = await this.#take(listener, next, [one]);
      return next;
    }
  }

  #step(
    { name }: StreamListener,
    place: number,
    messages: readonly StreamMessage[],
    work: (tx: Tx) => Promise<void>,
  ): Promise<number> {
    return this.#db.write(`system:${name}`, async (tx) => {
      if (!(await holdsPlace(tx, name, this.#holder, place))) {
        throw new LostPlace('Another process reads the stream now.');
      }
      if (messages.length > 0) await work(tx);
      const next = messages.at(-1)?.sequence ?? place;
      await movePlace(tx, name, next);
      return next;
    });
  }
}

/** What is wrong with the data, not with the database or the network. */
function isAboutMessages(error: unknown): boolean {
  return error instanceof Problem || /^(22|23)/.test(sqlState(error) ?? '');
}
