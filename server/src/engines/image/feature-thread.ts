import { Worker } from 'node:worker_threads';
import type {
  FeatureOperation,
  FeatureOperations,
  FeatureReply,
  FeatureRequest,
} from './feature-protocol.js';

interface Pending {
  resolve: (answered: never) => void;
  reject: (error: Error) => void;
}

/**
 * One worker thread, begun with the first question. When it dies, what was asked of it fails, and
 * the next question begins another, which `prepare` gives what it must know.
 */
export class FeatureThread {
  #worker: Worker | undefined;
  readonly #pending = new Map<number, Pending>();
  readonly #prepare: () => FeatureOperations['hold']['asked'];
  #nextId = 1;

  constructor(prepare: () => FeatureOperations['hold']['asked']) {
    this.#prepare = prepare;
  }

  get waiting(): number {
    return this.#pending.size;
  }

  get isRunning(): boolean {
    return this.#worker !== undefined;
  }

  ask<Name extends FeatureOperation>(
    operation: Name,
    asked: FeatureOperations[Name]['asked'],
  ): Promise<FeatureOperations[Name]['answered']> {
    const worker = this.#worker ?? this.#begin();
    return this.#post(worker, operation, asked);
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
    this.#failAll(new Error('The feature worker was closed.'));
  }

  #begin(): Worker {
    const worker = new Worker(new URL('./feature-worker-entry.mjs', import.meta.url));
    this.#worker = worker;
    worker.on('message', (reply: FeatureReply) => this.#settle(worker, reply));
    worker.on('error', (error) => this.#lose(worker, error));
    worker.on('exit', () => this.#lose(worker, new Error('The feature worker has stopped.')));
    this.#post(worker, 'hold', this.#prepare()).catch(() => {});
    return worker;
  }

  #post(worker: Worker, operation: FeatureOperation, asked: unknown) {
    const request: FeatureRequest = { id: this.#nextId++, operation, asked };
    // An idle thread must not keep the process alive, a working one must.
    worker.ref();
    return new Promise<never>((resolve, reject) => {
      this.#pending.set(request.id, { resolve, reject });
      worker.postMessage(request);
    });
  }

  #settle(worker: Worker, reply: FeatureReply): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (this.#pending.size === 0) worker.unref();
    if ('failed' in reply) pending?.reject(new Error(reply.failed));
    else pending?.resolve(reply.answered as never);
  }

  #lose(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#failAll(error);
  }

  #failAll(error: Error): void {
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(error);
  }
}
