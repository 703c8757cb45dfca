import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { newIdempotencyKey } from './idempotency-key.js';
import { networkProblem, problemFrom } from './problem.js';

export const CSRF_HEADER = 'x-magpie-csrf';

const protection: Middleware = {
  onRequest({ request }) {
    // The server writes its refusals in the language of the page, not of the browser.
    request.headers.set('accept-language', document.documentElement.lang || 'en');
    if (request.method === 'GET' || request.method === 'HEAD') return request;
    request.headers.set(CSRF_HEADER, '1');
    if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', newIdempotencyKey());
    }
    return request;
  },
  onError({ error }) {
    return networkProblem(error);
  },
};

/**
 * The client for the API of this origin. `Paths` is the generated `paths`, or a feature's own
 * part of it. A form that can be sent twice passes its own `idempotency-key` header.
 */
export function apiFor<Paths extends object>(): Client<Paths> {
  const client = createClient<Paths>();
  client.use(protection);
  return client;
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a successful answer; throws `ProblemError` for every other one. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemFrom(response.status, error);
  return data as T;
}
