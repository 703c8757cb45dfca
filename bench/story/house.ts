import { type ChildProcess, fork } from 'node:child_process';
import { Pool } from 'undici';
import type { JournalReport } from '../../server/src/platform/journal/index.js';
import { Client } from './client.js';
import type { Order, Party } from './server.js';

/** A party of the story with a program that calls the API for it. */
export interface Player extends Party {
  client: Client;
}

const CONNECTIONS = 12;

/** The server in a process of its own, and what only its operator can do with it. */
export class House {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (reply: { result?: unknown; error?: string }) => void>();
  #nextId = 1;
  #pool: Pool | undefined;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', ({ id, ...reply }: { id: number }) => this.#waiting.get(id)?.(reply));
    child.on('exit', () => {
      for (const tell of this.#waiting.values()) tell({ error: 'The server has stopped.' });
    });
  }

  static async open(
    start: Date,
    on: { databaseUrl?: string; isInMemory: boolean },
  ): Promise<House> {
    const child = fork(
      new URL('./server.ts', import.meta.url),
      [start.toISOString(), on.databaseUrl ?? '', on.isInMemory ? 'in-memory' : ''],
      { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
    );
    const house = new House(child);
    const port = await house.#reply<number>(0);
    house.#pool = new Pool(`http://127.0.0.1:${port}`, { connections: CONNECTIONS });
    return house;
  }

  async cast(order: Omit<Extract<Order, { do: 'cast' }>, 'do'>): Promise<Player[]> {
    const parties = await this.#order<Party[]>({ do: 'cast', ...order });
    const pool = this.#pool;
    if (!pool) throw new Error('The house is not open.');
    return parties.map((party) => ({ ...party, client: new Client(pool, party.key) }));
  }

  advance(to: Date): Promise<void> {
    return this.#order({ do: 'advance', to: to.toISOString() });
  }

  /** Waits for every webhook that may go now. */
  drain(): Promise<void> {
    return this.#order({ do: 'drain' });
  }

  verify(): Promise<JournalReport> {
    return this.#order({ do: 'verify' });
  }

  usage(): Promise<{ cpuSeconds: number; peakMegabytes: number }> {
    return this.#order({ do: 'usage' });
  }

  async close(): Promise<void> {
    await this.#pool?.close();
    await this.#order({ do: 'stop' });
  }

  #order<T>(order: Order): Promise<T> {
    const id = this.#nextId++;
    const reply = this.#reply<T>(id);
    this.#child.send({ id, ...order });
    return reply;
  }

  #reply<T>(id: number): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => {
        this.#waiting.delete(id);
        if (error === undefined) resolve(result as T);
        else reject(new Error(error));
      });
    });
  }
}
