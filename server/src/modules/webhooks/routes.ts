import { can, pageQuery, type Route, read, write } from '../../platform/http/index.js';
import { reachOf } from './address-guard.js';
import { changeWebhook, removeWebhook, rotateSecret } from './change-webhook.js';
import { createWebhook } from './create-webhook.js';
import { presentWebhook } from './present.js';
import { listDeliveries, listWebhooks, readDelivery, requireWebhook } from './read-webhooks.js';
import { replayDead, replayDelivery, testWebhook } from './replay.js';
import {
  bulkReplayBody,
  bulkReplaySchema,
  changeBody,
  createBody,
  createdSchema,
  deliveryDetailSchema,
  deliveryPage,
  deliveryParams,
  deliveryQuery,
  deliverySchema,
  rotateBody,
  rotatedSchema,
  webhookPage,
  webhookParams,
  webhookSchema,
} from './schema.js';

const tag = 'Webhooks';
const access = can('webhook.manage');

const endpointRoutes: Route[] = [
  read(
    'GET /v1/webhooks',
    { summary: 'Webhooks', tag, access, query: pageQuery, returns: webhookPage },
    ({ db, query }) => listWebhooks(db, query),
  ),
  write(
    'POST /v1/webhooks',
    {
      summary: 'Add a webhook',
      description:
        'Every measure imposed or lifted from now on is posted to it, signed as Standard Webhooks ' +
        'say. Messages about one listing arrive in order, and each carries `sequence`: ignore one ' +
        'that is lower than the last you have seen of that listing. A message may be sent more ' +
        'than once, always under the same `webhook-id`.',
      tag,
      access,
      body: createBody,
      returns: createdSchema,
      status: 201,
    },
    ({ tx, platform, body }) => createWebhook(tx, reachOf(platform.settings), body),
  ),
  read(
    'GET /v1/webhooks/:id',
    { summary: 'A webhook', tag, access, params: webhookParams, returns: webhookSchema },
    async ({ db, params }) => presentWebhook(await requireWebhook(db, params.id)),
  ),
  write(
    'PATCH /v1/webhooks/:id',
    {
      summary: 'Change, disable or enable a webhook',
      tag,
      access,
      params: webhookParams,
      body: changeBody,
      returns: webhookSchema,
      ifMatch: true,
    },
    ({ tx, platform, params, body, expectedVersion }) => {
      const by = { jobs: platform.jobs, reach: reachOf(platform.settings) };
      return changeWebhook(tx, by, params.id, body, expectedVersion);
    },
  ),
  write(
    'DELETE /v1/webhooks/:id',
    { summary: 'Remove a webhook', tag, access, params: webhookParams },
    ({ tx, params }) => removeWebhook(tx, params.id),
  ),
  write(
    'POST /v1/webhooks/:id/secret',
    {
      summary: 'Replace the signing secret',
      tag,
      access,
      params: webhookParams,
      body: rotateBody,
      returns: rotatedSchema,
    },
    ({ tx, params, body }) => rotateSecret(tx, params.id, body.overlapHours),
  ),
  write(
    'POST /v1/webhooks/:id/test',
    {
      summary: 'Send a test message',
      description: 'One attempt, at a disabled webhook too. Read the delivery for its result.',
      tag,
      access,
      params: webhookParams,
      returns: deliverySchema,
      status: 202,
    },
    ({ tx, platform, params }) => testWebhook(tx, platform.jobs, params.id),
  ),
  write(
    'POST /v1/webhooks/:id/replay',
    {
      summary: 'Send every dead delivery of a webhook again',
      tag,
      access,
      params: webhookParams,
      body: bulkReplayBody,
      returns: bulkReplaySchema,
      status: 202,
    },
    ({ tx, platform, params, body }) =>
      replayDead(tx, platform.jobs, params.id, body.since ? new Date(body.since) : null),
  ),
];

const deliveryRoutes: Route[] = [
  read(
    'GET /v1/webhooks/deliveries',
    {
      summary: 'Deliveries, the newest first',
      description: '`status=dead` lists the dead letters.',
      tag,
      access,
      query: deliveryQuery,
      returns: deliveryPage,
    },
    ({ db, query }) => listDeliveries(db, query),
  ),
  read(
    'GET /v1/webhooks/deliveries/:id',
    {
      summary: 'A delivery with its attempts',
      tag,
      access,
      params: deliveryParams,
      returns: deliveryDetailSchema,
    },
    ({ db, params }) => readDelivery(db, params.id),
  ),
  write(
    'POST /v1/webhooks/deliveries/:id/replay',
    {
      summary: 'Send a finished delivery again',
      tag,
      access,
      params: deliveryParams,
      returns: deliverySchema,
      status: 202,
    },
    ({ tx, platform, params }) => replayDelivery(tx, platform.jobs, params.id),
  ),
];

export const webhookRoutes: readonly Route[] = [...endpointRoutes, ...deliveryRoutes];
