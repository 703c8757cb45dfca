import { lookup } from 'node:dns/promises';
import { Agent, request } from 'undici';
import {
  guardedLookup,
  type Reach,
  RefusedAddress,
  type Resolve,
  refusalOf,
} from './address-guard.js';

const TIMEOUT_MS = 10_000;
const MOST_RESPONSE_BYTES = 64 * 1024;
const KEPT_CHARACTERS = 1000;

/** What came of one attempt. Without an answer `httpStatus` is null and `error` says why. */
export interface Answer {
  httpStatus: number | null;
  error: string | null;
  /** Beginning of the answer's body. */
  response: string | null;
  retryAfter: string | undefined;
  milliseconds: number;
}

export interface Post {
  url: string;
  headers: Record<string, string>;
  body: string;
}

const resolveAll: Resolve = (hostname) => lookup(hostname, { all: true, verbatim: true });

/** Sends webhooks: to checked addresses only, never following a redirect, within ten seconds. */
export class Transport {
  readonly #reach: Reach;
  readonly #agent: Agent;

  constructor(reach: Reach, resolve: Resolve = resolveAll) {
    this.#reach = reach;
    this.#agent = new Agent({
      connect: { lookup: guardedLookup(resolve, reach), timeout: 5_000 },
      connections: 16,
      pipelining: 1,
      maxHeaderSize: 16_384,
    });
  }

  /** Posts; never throws, as every failure is an answer too. */
  async post({ url, headers, body }: Post): Promise<Answer> {
    const begun = performance.now();
    const took = () => Math.round(performance.now() - begun);
    const refusal = refusalOf(url, this.#reach);
    if (refusal) return failed(`The URL is refused: ${refusal}.`, took());
    const abort = AbortSignal.timeout(TIMEOUT_MS);
    try {
      const answer = await request(url, {
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'application/json',
          'user-agent': 'Magpie-Webhooks/1',
        },
        body,
        dispatcher: this.#agent,
        signal: abort,
      });
      const response = await beginningOf(answer.body);
      const retryAfter = answer.headers['retry-after'];
      return {
        httpStatus: answer.statusCode,
        error: answer.statusCode >= 300 ? wordFor(answer.statusCode) : null,
        response,
        retryAfter: Array.isArray(retryAfter) ? retryAfter[0] : retryAfter,
        milliseconds: took(),
      };
    } catch (error) {
      return failed(abort.aborted ? 'No answer within 10 seconds.' : reasonOf(error), took());
    }
  }

  close(): Promise<void> {
    return this.#agent.close();
  }
}

function failed(error: string, milliseconds: number): Answer {
  return { httpStatus: null, error, response: null, retryAfter: undefined, milliseconds };
}

function wordFor(status: number): string {
  return status < 400 ? `Redirects are not followed (${status}).` : `Answered ${status}.`;
}

function reasonOf(error: unknown): string {
  if (error instanceof RefusedAddress) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? `${error.code}: ` : '';
  return `${code}${error.message}`.slice(0, 500);
}

/**
 * Reads at most the limit, then hangs up: a receiver cannot fill our memory. The status has been
 * given by then, so that a body which breaks off changes nothing.
 */
async function beginningOf(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= MOST_RESPONSE_BYTES) break;
    }
  } catch {
    // What came so far is kept.
  }
  const text = Buffer.concat(chunks).toString('utf8').slice(0, KEPT_CHARACTERS);
  // PostgreSQL's text cannot hold a zero byte.
  return text.replaceAll('\u0000', '\ufffd');
}
