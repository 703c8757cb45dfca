import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../contracts/parties.js';
import { sqlState, UNIQUE_VIOLATION } from '../db/index.js';
import type { Platform } from '../platform.js';
import { httpField } from './fields.js';
import { answeredBefore, keepAnswer, type Repeat, repeatOf } from './idempotency.js';
import { httpProblem } from './problems.js';
import type { Access, Call, Route } from './route.js';
import { notTexts } from './text.js';

/** Who a request acts for; never throws for a stranger, who is the anonymous actor. */
export type Authenticate = (request: FastifyRequest) => Promise<Actor>;

/** Refuses unless `actor` may pass: the only place where a route's access is judged. */
export function admit(access: Access, actor: Actor): void {
  if (access === 'public') return;
  if (actor.kind === 'anonymous') throw httpProblem('not-signed-in');
  if (access !== 'signed-in' && !actor.permissions.has(access.permission)) {
    throw httpProblem('not-allowed');
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
export const CSRF_HEADER = 'x-magpie-csrf';

/** A browser sends cookies by itself, so what changes state must carry what only our pages send. */
function refuseCrossSite(request: FastifyRequest): void {
  const hasCookie = request.headers.cookie !== undefined;
  if (SAFE.has(request.method) || !hasCookie) return;
  const site = request.headers['sec-fetch-site'];
  const isOurs = site === undefined || site === 'same-origin' || site === 'none';
  if (!isOurs || request.headers[CSRF_HEADER] === undefined) {
    throw httpProblem('cross-site-request');
  }
}

function refuseNonText({ query, params, body }: FastifyRequest): void {
  const parsed = body instanceof Readable ? undefined : body;
  const faults = [query, params, parsed].flatMap((part) => notTexts(part));
  if (faults.length > 0) throw httpProblem('invalid-request', {}, faults);
}

/** Registers a route: admission, parsing, the transaction, repeats, versions, the answer. */
export function registerRoute(
  server: FastifyInstance,
  platform: Platform,
  route: Route,
  authenticate: Authenticate,
): void {
  const { spec } = route;
  server.route({
    method: route.method,
    url: route.path,
    ...(spec.bodyLimit !== undefined && { bodyLimit: spec.bodyLimit }),
    schema: {
      summary: spec.summary,
      ...(spec.description && { description: spec.description }),
      tags: [spec.tag],
      ...(spec.params && { params: spec.params }),
      ...(spec.query && { querystring: spec.query }),
      ...(spec.body && { body: spec.body }),
      response: spec.returns ? { [spec.status ?? 200]: spec.returns } : {},
    },
    config: { route },
    // Admission comes before the body is read: a stranger costs nothing.
    onRequest: async (request) => {
      refuseCrossSite(request);
      const actor = await authenticate(request);
      admit(spec.access, actor);
      request.actor = actor;
    },
    preValidation: async (request) => refuseNonText(request),
    handler: (request, reply) => answer(platform, route, request, reply),
  });
}

async function answer(
  platform: Platform,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const call = makeCall(platform, route, request, reply);
  const result = await run(platform, route, call, request, reply);
  if (reply.sent) return reply;
  if (result === undefined) return reply.code(204).send();
  if (result instanceof Readable || Buffer.isBuffer(result)) return reply.send(result);
  if (route.spec.produces) reply.type(route.spec.produces);
  const version = versionOf(result);
  if (version !== undefined) reply.header('etag', `"${version}"`);
  if (reply.statusCode === 200) reply.code(route.spec.status ?? 200);
  return reply.send(result);
}

type AnyCall = Call<undefined, undefined, undefined>;
type Handle = (call: unknown) => Promise<unknown>;

async function run(
  platform: Platform,
  route: Route,
  call: AnyCall,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const handle = route.handle as Handle;
  if (route.kind === 'read') return platform.db.read((db) => handle({ ...call, db }));
  if (route.kind === 'work') return handle(call);
  if (route.kind === 'stream') {
    const contentType = request.headers['content-type'] ?? 'application/octet-stream';
    return handle({ ...call, stream: request.body, contentType });
  }
  const repeat = repeatFor(route, call.actor, request);
  if (!repeat) return platform.db.write(call.actor.ref, (tx) => handle({ ...call, tx }));
  return runOnce(platform, route, call, repeat, reply);
}

function repeatFor(route: Route, actor: Actor, request: FastifyRequest): Repeat | undefined {
  const key = request.headers['idempotency-key'];
  if (route.method !== 'POST' || typeof key !== 'string' || key === '') return undefined;
  if (key.length > 200) {
    throw httpProblem('invalid-request', {}, [httpField('key-too-long', '/Idempotency-Key')]);
  }
  const owner = actor.organisationId ?? actor.ref;
  return repeatOf(owner, key, `${route.method} ${route.path}`, request.url, request.body);
}

async function runOnce(
  platform: Platform,
  route: Route,
  call: AnyCall,
  repeat: Repeat,
  reply: FastifyReply,
): Promise<unknown> {
  const status = route.spec.returns ? (route.spec.status ?? 200) : 204;
  const again = (before: { status: number; response: unknown }) => {
    reply.header('idempotent-replayed', 'true');
    reply.code(before.status);
    return before.status === 204 ? undefined : before.response;
  };
  try {
    let replay: { status: number; response: unknown } | undefined;
    const result = await platform.db.write(call.actor.ref, async (tx) => {
      replay = await answeredBefore(tx, repeat);
      if (replay) return undefined;
      const made = await (route.handle as Handle)({ ...call, tx });
      tx.beforeCommit(() => keepAnswer(tx, repeat, status, made));
      return made;
    });
    return replay ? again(replay) : result;
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    const twin = await platform.db.read((db) => answeredBefore(db, repeat));
    if (!twin) throw error;
    return again(twin);
  }
}

function makeCall(
  platform: Platform,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): AnyCall {
  return {
    platform,
    actor: request.actor,
    params: request.params as undefined,
    query: request.query as undefined,
    body: request.body as undefined,
    expectedVersion: expectedVersion(route, request),
    language: languageOf(request),
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    cookies: request.cookies,
    setHeader: (name, value) => reply.header(name, value),
    setCookie: (name, value, maxAge) => {
      reply.setCookie(name, value, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: platform.settings.areSecureCookies,
        maxAge,
      });
    },
  };
}

function expectedVersion(route: Route, request: FastifyRequest): number | undefined {
  if (!route.spec.ifMatch) return undefined;
  const match = /^(?:W\/)?"(\d+)"$/.exec(request.headers['if-match'] ?? '');
  if (!match) throw httpProblem('version-required');
  return Number(match[1]);
}

function versionOf(result: unknown): number | undefined {
  if (typeof result !== 'object' || result === null || !('version' in result)) return undefined;
  return typeof result.version === 'number' ? result.version : undefined;
}

/** `zh-CN` when the reader prefers any Chinese to English, else `en`. */
export function languageOf(request: FastifyRequest): string {
  const header = request.headers['accept-language'];
  if (header === undefined) return request.actor?.locale ?? 'en';
  const ranges = header.split(',').map((range) => range.trim().toLowerCase());
  const first = ranges.find((range) => range.startsWith('zh') || range.startsWith('en'));
  return first?.startsWith('zh') ? 'zh-CN' : 'en';
}
