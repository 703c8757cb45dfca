import type { z } from 'zod';
import type { Tx } from '../../platform/db/index.js';
import { httpProblem } from '../../platform/http/index.js';
import { newId } from '../../platform/ids/index.js';
import { append } from '../../platform/journal/index.js';
import { storefrontById } from '../marketplace/index.js';
import { type Reach, refusalOf } from './address-guard.js';
import { addSecret, insertEndpoint } from './endpoint-queries.js';
import { webhookField, webhookProblem } from './errors.js';
import { presentWebhook } from './present.js';
import { requireWebhook } from './read-webhooks.js';
import type { createBody } from './schema.js';
import { newSecret } from './signature.js';

/** Refuses a URL that cannot be a webhook. Names are resolved and checked at every sending. */
export function requireReachable(url: string, reach: Reach): void {
  const refusal = refusalOf(url, reach);
  if (!refusal) return;
  throw webhookProblem('webhook-url-refused', {}, [
    webhookField(refusal, '/url', { ports: reach.ports.join(', ') }),
  ]);
}

/** Registers an endpoint. Its secret is told in this answer only. It hears what happens from now. */
export async function createWebhook(tx: Tx, reach: Reach, input: z.output<typeof createBody>) {
  requireReachable(input.url, reach);
  const { storefrontId } = input;
  if (storefrontId !== null && !(await storefrontById(tx, storefrontId))) {
    throw httpProblem('invalid-request', {}, [
      webhookField('storefront-not-found', '/storefrontId'),
    ]);
  }
  const id = newId('webhook', tx.now);
  const secret = newSecret();
  await insertEndpoint(tx, { ...input, id });
  await addSecret(tx, id, secret, tx.now);
  append(tx, {
    type: 'webhook.created',
    subject: id,
    parties: [],
    data: {
      webhookId: id,
      host: new URL(input.url).host,
      storefrontId,
      eventTypes: input.eventTypes,
    },
  });
  return { ...presentWebhook(await requireWebhook(tx, id)), secret };
}
