import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const PATIENCE_MS = 90_000;

export interface ChildOptions {
  dataFolder: string;
  databaseUrl: string | undefined;
  journalOrigin: string;
}

/** A whole house in a process of its own, as `magpie serve` runs it, that can be killed. */
export class ChildHouse {
  readonly #options: ChildOptions;
  readonly #port: number;
  #process: ChildProcess | undefined;
  #errors = '';

  private constructor(options: ChildOptions, port: number) {
    this.#options = options;
    this.#port = port;
  }

  /** Chooses a free port; nothing runs yet. */
  static async prepare(options: ChildOptions): Promise<ChildHouse> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const address = probe.address();
    probe.close();
    await once(probe, 'close');
    if (address === null || typeof address === 'string') throw new Error('No port is free.');
    return new ChildHouse(options, address.port);
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** What the house has written to its error stream. */
  get errors(): string {
    return this.#errors;
  }

  spawn(): void {
    const { dataFolder, databaseUrl, journalOrigin } = this.#options;
    const { DATABASE_URL: _, NATS_URL: __, ...inherited } = process.env;
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', `${root}server/src/main.ts`, 'serve'],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...inherited,
          ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
          PORT: String(this.#port),
          MAGPIE_DATA: dataFolder,
          MAGPIE_DEMO: '0',
          MAGPIE_PRIVATE_WEBHOOKS: '1',
          MAGPIE_JOURNAL_ORIGIN: journalOrigin,
          MAGPIE_LOG_LEVEL: 'error',
        },
      },
    );
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        if (!text.startsWith('Magpie is ready'))
          this.#errors = (this.#errors + text).slice(-20_000);
      });
    }
    this.#process = child;
  }

  /** Waits until the house answers. @throws Error when its process ends instead. */
  async ready(): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      if (this.#process?.exitCode !== null) break;
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The house does not come up:\n${this.#errors}`);
  }

  /** Ends the process at once, as a power-less machine would: nothing can be tidied. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}
