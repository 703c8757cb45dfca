import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Actor, Permission } from '../../contracts/parties.js';
import type { Reader, Tx } from '../db/index.js';
import type { Platform } from '../platform.js';

/** Who may call a route. There is no default: a route without it does not compile. */
export type Access = 'public' | 'signed-in' | { readonly permission: Permission };

/** Shorthand for a route that demands one permission. */
export const can = (permission: Permission): Access => ({ permission });

type Schema = z.ZodType;
type Out<S> = S extends Schema ? z.output<S> : undefined;

/** What a route promises; it becomes its OpenAPI operation. */
export interface RouteSpec<P, Q, B, R> {
  summary: string;
  description?: string;
  tag: string;
  access: Access;
  params?: P;
  query?: Q;
  body?: B;
  /** The answer's body. Absent means 204 without one. */
  returns?: R;
  /** Status of success: 200, 201 for what creates, 303 with a `location` header set. */
  status?: 200 | 201 | 202 | 303;
  /** Content type of the answer when it is not JSON. */
  produces?: string;
  /** Two people can edit this: `If-Match` with the version read is demanded (428, 412). */
  ifMatch?: boolean;
  /** Bytes of the body allowed; the server's general limit otherwise. */
  bodyLimit?: number;
}

/** What every handler is given. `language` is the reader's, for texts that the server words. */
export interface Call<P, Q, B> {
  platform: Platform;
  actor: Actor;
  params: Out<P>;
  query: Out<Q>;
  body: Out<B>;
  /** The version in `If-Match`, where the route demands one. */
  expectedVersion: number | undefined;
  language: string;
  /** Peer address, for throttling and the security log. */
  address: string;
  userAgent: string;
  cookies: Readonly<Record<string, string | undefined>>;
  /** Sets a header of the answer. */
  setHeader(name: string, value: string): void;
  setCookie(name: string, value: string, maxAgeSeconds: number): void;
}

export type ReadCall<P, Q> = Call<P, Q, undefined> & { db: Reader };
export type WriteCall<P, Q, B> = Call<P, Q, B> & { tx: Tx };
export type StreamCall<P, Q> = Call<P, Q, undefined> & {
  /** The request's bytes as they arrive; never buffered whole. */
  stream: Readable;
  contentType: string;
};

/** A route as the server registers it; made by `read`, `write`, `stream` or `work`. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly kind: 'read' | 'write' | 'stream' | 'work';
  readonly spec: RouteSpec<
    Schema | undefined,
    Schema | undefined,
    Schema | undefined,
    Schema | undefined
  >;
  readonly handle: (call: never) => Promise<unknown>;
}

type Method = Route['method'];
type Address<M extends Method> = `${M} /${string}`;
type Maybe = Schema | undefined;

function make(kind: Route['kind'], address: string, spec: Route['spec'], handle: Route['handle']) {
  const [method = '', path = ''] = address.split(' ');
  return { method: method as Method, path, kind, spec, handle };
}

/** A route that only reads, on one session. A returned `Readable` or `Buffer` is sent as it is. */
export function read<P extends Maybe, Q extends Maybe, R extends Maybe>(
  address: Address<'GET'>,
  spec: RouteSpec<P, Q, undefined, R>,
  handle: (call: ReadCall<P, Q>) => Promise<R extends Schema ? z.input<R> : unknown>,
): Route {
  return make('read', address, spec, handle as Route['handle']);
}

/**
 * A route that changes state in one transaction: the verb's rows, its journal entries and the
 * `Idempotency-Key` answer are committed together.
 */
export function write<P extends Maybe, Q extends Maybe, B extends Maybe, R extends Maybe>(
  address: Address<'POST' | 'PUT' | 'PATCH' | 'DELETE'>,
  spec: RouteSpec<P, Q, B, R>,
  handle: (call: WriteCall<P, Q, B>) => Promise<R extends Schema ? z.input<R> : void>,
): Route {
  return make('write', address, spec, handle as Route['handle']);
}

/** A route that takes a body of any length as a stream and opens its own transactions. */
export function stream<P extends Maybe, Q extends Maybe, R extends Maybe>(
  address: Address<'POST' | 'PUT'>,
  spec: RouteSpec<P, Q, undefined, R>,
  handle: (call: StreamCall<P, Q>) => Promise<R extends Schema ? z.input<R> : unknown>,
): Route {
  return make('stream', address, spec, handle as Route['handle']);
}

/** A route that waits for something slow (a password hash, another server) between transactions. */
export function work<P extends Maybe, Q extends Maybe, B extends Maybe, R extends Maybe>(
  address: Address<Method>,
  spec: RouteSpec<P, Q, B, R>,
  handle: (call: Call<P, Q, B>) => Promise<R extends Schema ? z.input<R> : void>,
): Route {
  return make('work', address, spec, handle as Route['handle']);
}
