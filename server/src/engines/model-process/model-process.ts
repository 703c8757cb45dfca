import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What goes to the process and what comes back; numbered, since several may wait. */
export interface Asked<Question> {
  id: number;
  question: Question;
}
export type Answered<Answer> = { id: number } & ({ answer: Answer } | { failed: string });

interface Pending<Answer> {
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

interface Options {
  /** Address of the worker's file, without its ending; it calls `serveModel`. */
  worker: URL;
  /** Time for one question, the loading of the models included. */
  budgetMs: number;
  /** Makes the error for `unfinished` (time is over) and `reader-failed` (the model gave none). */
  failure: (code: 'unfinished' | 'reader-failed', cause?: string) => Error;
}

/**
 * Models in a process of their own, begun with the first question: they compute long, and a runtime
 * may abort the process it is ended in. One that dies fails what it held; the next question begins
 * another.
 */
export class ModelProcess<Question, Answer> {
  readonly #options: Options;
  readonly #pending = new Map<number, Pending<Answer>>();
  #process: ChildProcess | undefined;
  #nextId = 1;

  constructor(options: Options) {
    this.#options = options;
  }

  ask(question: Question): Promise<Answer> {
    return this.#inTime(this.#send(question));
  }

  async close(): Promise<void> {
    const process = this.#process;
    this.#process = undefined;
    this.#failAll();
    if (!process || process.exitCode !== null || process.signalCode !== null) return;
    const gone = once(process, 'exit');
    process.ref();
    process.kill('SIGKILL');
    await gone;
  }

  #send(question: Question): Promise<Answer> {
    this.#process ??= this.#begin();
    const process = this.#process;
    const asked: Asked<Question> = { id: this.#nextId++, question };
    // An idle model must not keep this process alive, a computing one must.
    process.ref();
    process.channel?.ref();
    return new Promise((resolve, reject) => {
      this.#pending.set(asked.id, { resolve, reject });
      process.send(asked, (error) => error && this.#lose(process));
    });
  }

  #begin(): ChildProcess {
    const entry = fileURLToPath(new URL('./entry.mjs', import.meta.url));
    const process = fork(entry, [this.#options.worker.href], {
      ...{ serialization: 'advanced', execArgv: [] },
    });
    process.on('message', (reply) => this.#settle(process, reply as Answered<Answer>));
    process.on('error', () => this.#lose(process));
    process.on('exit', () => this.#lose(process));
    return process;
  }

  /** What was being computed is not known. */
  #lose(process: ChildProcess): void {
    if (this.#process !== process) return;
    this.#process = undefined;
    this.#failAll();
    process.kill('SIGKILL');
  }

  #settle(process: ChildProcess, reply: Answered<Answer>): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (this.#pending.size === 0) {
      process.unref();
      process.channel?.unref();
    }
    if ('failed' in reply) pending?.reject(this.#options.failure('reader-failed', reply.failed));
    else pending?.resolve(reply.answer);
  }

  #failAll(): void {
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(this.#options.failure('reader-failed'));
  }

  async #inTime<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<never>((_, reject) => {
      const end = () => reject(this.#options.failure('unfinished'));
      timer = setTimeout(end, this.#options.budgetMs);
    });
    try {
      return await Promise.race([work, over]);
    } finally {
      clearTimeout(timer);
    }
  }
}
