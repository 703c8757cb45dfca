import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import swagger from '@fastify/swagger';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import type { Actor } from '../../contracts/parties.js';
import { BlobTooLarge } from '../blobs/index.js';
import { sqlState } from '../db/index.js';
import { fieldOfIssue, Problem, presentField } from '../errors/index.js';
import type { Platform } from '../platform.js';
import { notACursor } from './page.js';
import { httpProblem } from './problems.js';
import { type Authenticate, languageOf, registerRoute } from './register.js';
import type { Route } from './route.js';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor;
  }
  interface FastifyContextConfig {
    route?: Route;
  }
}

/** Class of SQLSTATE: a value that is not one of its type. */
const DATA_EXCEPTION = '22';
const BODY_LIMIT = 2 * 1024 * 1024;
const STREAMED =
  /^(application\/(x-ndjson|ndjson|octet-stream|pdf|gzip|zip)|text\/|image\/|audio\/|video\/)/;

/** Builds the HTTP server with every route of the house; it does not listen yet. */
export async function buildServer(
  platform: Platform,
  routes: readonly Route[],
  authenticate: Authenticate,
): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = platform.log;
  const server: FastifyInstance = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    trustProxy: platform.settings.trustedProxies.length > 0 && [
      ...platform.settings.trustedProxies,
    ],
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 300 },
    // An address that the router cannot read leads nowhere; no hook has run for it.
    frameworkErrors: (_error, request, reply) => {
      reply.header('x-content-type-options', 'nosniff');
      refuse(platform, httpProblem('not-found'), request, reply);
    },
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(() => (data) => JSON.stringify(data));
  server.setErrorHandler((error: FastifyError, request, reply) =>
    refuse(platform, asProblem(platform, error, request), request, reply),
  );
  server.setNotFoundHandler(() => {
    throw httpProblem('not-found');
  });
  await secure(server, platform);
  await server.register(cookie);
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Magpie',
        version: '1',
        description: 'Intellectual-property protection for online marketplaces.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  acceptStreams(server);
  for (const route of routes) registerRoute(server, platform, route, authenticate);
  return server;
}

function refuse(
  platform: Platform,
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply
    .code(problem.kind.status)
    .headers(problem.headers)
    .type('application/problem+json')
    .send({
      type: `${platform.settings.baseUrl}/v1/problems#${problem.code}`,
      title: problem.code,
      status: problem.kind.status,
      detail: problem.detail(languageOf(request)),
      code: problem.code,
      instance: request.url,
      requestId: request.id,
      ...(problem.fields.length > 0 && {
        errors: problem.fields.map((field) => presentField(field, languageOf(request))),
      }),
    });
}

async function secure(server: FastifyInstance, platform: Platform): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: platform.settings.areSecureCookies ? [] : null,
      },
    },
    strictTransportSecurity: platform.settings.areSecureCookies,
    referrerPolicy: { policy: 'same-origin' },
  });
  // What one reader was told stays out of caches, unless the route knows better.
  server.addHook('onSend', async (request, reply) => {
    const isKept = reply.hasHeader('cache-control') || !request.url.startsWith('/v1/');
    if (!isKept) reply.header('cache-control', 'no-store');
  });
}

/** Bodies that are not JSON are handed over as they arrive; the route sets its own limit. */
function acceptStreams(server: FastifyInstance): void {
  server.removeContentTypeParser('text/plain');
  server.addContentTypeParser(STREAMED, (_request, payload, done) => done(null, payload));
}

function asProblem(platform: Platform, error: FastifyError, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return invalidRequest(error, request);
  if (error instanceof BlobTooLarge) return httpProblem('too-large', { limit: error.limit });
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return httpProblem('too-large', { limit: request.routeOptions.bodyLimit ?? BODY_LIMIT });
  }
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return httpProblem('unsupported-content-type', { type: request.headers['content-type'] ?? '' });
  }
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return httpProblem('malformed-body', { reason: error.message });
  }
  if (isForeignCursor(error, request)) return notACursor();
  platform.log.error({ error, requestId: request.id, url: request.url }, 'unexpected error');
  return httpProblem('internal', { reference: request.id });
}

/** A cursor of another list holds keys that the database cannot read as this list's. */
function isForeignCursor(error: unknown, { query }: FastifyRequest): boolean {
  const hasCursor = typeof query === 'object' && query !== null && 'cursor' in query;
  return hasCursor && sqlState(error)?.slice(0, 2) === DATA_EXCEPTION;
}

const PARTS = { body: 'body', querystring: 'query', params: 'params', headers: 'headers' } as const;

function invalidRequest(error: FastifyError, request: FastifyRequest): Problem {
  const input = request[PARTS[error.validationContext ?? 'body']];
  const fields = (error.validation ?? []).map(({ keyword, instancePath, params }) => {
    const path = instancePath.split('/').slice(1);
    const isWhole = path.join('') === '';
    const issue = { ...params, code: String(keyword), path: isWhole ? [] : path };
    return fieldOfIssue(issue, input, isWhole ? '/' : instancePath);
  });
  return httpProblem('invalid-request', {}, fields);
}
