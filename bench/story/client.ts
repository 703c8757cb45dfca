import type { Pool } from 'undici';

/** A refusal of the API: its problem code, and the codes of the fields it names. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly fields: readonly string[],
    readonly call: string,
  ) {
    super(`${call}: ${status} ${code} ${fields.slice(0, 3).join(' ')}`);
  }
}

/** What the whole story sent: counted over all clients. */
export const traffic = { requests: 0, repeated: 0, refused: 0, errors: 0, slowestMs: 0 };

const REPEAT_EVERY = 37;

/** One party's program: its own API key, over connections that it shares with no other house. */
export class Client {
  readonly #pool: Pool;
  readonly #key: string;
  #sent = 0;

  constructor(pool: Pool, key: string) {
    this.#pool = pool;
    this.#key = key;
  }

  get<T>(path: string): Promise<T> {
    return this.#call('GET', path);
  }

  /** Posts under an idempotency key of its own; now and then repeats it, as after a lost answer. */
  async post<T>(path: string, body: object = {}): Promise<T> {
    this.#sent += 1;
    const headers = { 'idempotency-key': `${this.#key.slice(-8)}-${this.#sent}` };
    const answer = await this.#call<T>('POST', path, JSON.stringify(body), headers);
    if (this.#sent % REPEAT_EVERY === 0) {
      const again = await this.#call<T>('POST', path, JSON.stringify(body), headers);
      if (JSON.stringify(sorted(again)) !== JSON.stringify(sorted(answer))) {
        throw new Error(`POST ${path} answered otherwise when it was repeated.`);
      }
      traffic.repeated += 1;
    }
    return answer;
  }

  put<T>(path: string, body: object, version: number): Promise<T> {
    return this.#call('PUT', path, JSON.stringify(body), { 'if-match': `"${version}"` });
  }

  /** Posts bytes of another type than JSON. */
  upload<T>(path: string, body: string | Buffer, type: string): Promise<T> {
    return this.#call('POST', path, body, { 'content-type': type });
  }

  async bytes(path: string): Promise<Buffer> {
    const { body } = await this.#request('GET', path);
    return body;
  }

  /** Every item of a paged list. */
  async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { items: T[]; next: string | null } = await this.get(
        `${path}${path.includes('?') ? '&' : '?'}limit=200${cursor && `&cursor=${cursor}`}`,
      );
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  }

  async #call<T>(
    method: string,
    path: string,
    body?: string | Buffer,
    headers: Record<string, string> = {},
  ): Promise<T> {
    const answer = await this.#request(method, path, body, headers);
    return (answer.body.length === 0 ? undefined : JSON.parse(answer.body.toString('utf8'))) as T;
  }

  async #request(
    method: string,
    path: string,
    body?: string | Buffer,
    headers: Record<string, string> = {},
  ) {
    const began = performance.now();
    const answer = await this.#pool.request({
      method: method as 'GET',
      path,
      body,
      headers: {
        authorization: `Bearer ${this.#key}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      headersTimeout: 600_000,
      bodyTimeout: 600_000,
    });
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    traffic.requests += 1;
    traffic.slowestMs = Math.max(traffic.slowestMs, Math.round(performance.now() - began));
    if (answer.statusCode < 400) return { body: bytes };
    if (answer.statusCode >= 500) traffic.errors += 1;
    else traffic.refused += 1;
    throw refusal(answer.statusCode, bytes, `${method} ${path.slice(0, 80)}`);
  }
}

function refusal(status: number, body: Buffer, call: string): Refused {
  const problem = JSON.parse(body.toString('utf8') || '{}') as {
    code?: string;
    errors?: { code: string }[];
  };
  const fields = (problem.errors ?? []).map(({ code }) => code);
  return new Refused(status, problem.code ?? '', fields, call);
}

/** Answers kept as jsonb come back with their keys in another order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
