import type { z } from 'zod';
import type { Tx } from '../../platform/db/index.js';
import { httpProblem } from '../../platform/http/index.js';
import type { Jobs } from '../../platform/jobs/index.js';
import { append } from '../../platform/journal/index.js';
import type { Reach } from './address-guard.js';
import { requireReachable } from './create-webhook.js';
import { holdPending, killPending } from './delivery-queries.js';
import {
  addSecret,
  disableEndpoint,
  enableEndpoint,
  lockEndpoints,
  removeEndpoint,
  updateEndpoint,
} from './endpoint-queries.js';
import { webhookProblem } from './errors.js';
import { presentWebhook } from './present.js';
import { sendHeads } from './queue-deliveries.js';
import { requireWebhook } from './read-webhooks.js';
import type { changeBody } from './schema.js';
import { newSecret } from './signature.js';
import type { Webhook, WebhookId } from './webhook.js';

const HOUR_MS = 3_600_000;

/** Changes an endpoint. Enabling it sends what was held back; disabling holds back from now on. */
export async function changeWebhook(
  tx: Tx,
  { jobs, reach }: { jobs: Jobs; reach: Reach },
  id: WebhookId,
  change: z.output<typeof changeBody>,
  expectedVersion: number | undefined,
) {
  const webhook = await takeWebhook(tx, id);
  if (webhook.version !== expectedVersion) throw httpProblem('version-changed');
  if (change.url !== undefined) requireReachable(change.url, reach);
  const { isEnabled = webhook.isEnabled } = change;
  const next = {
    id,
    name: change.name ?? webhook.name,
    url: change.url ?? webhook.url,
    eventTypes: change.eventTypes ?? webhook.eventTypes,
  };
  await updateEndpoint(tx, next);
  if (!isEnabled && webhook.isEnabled) await disableEndpoint(tx, id, 'by-hand');
  if (isEnabled && !webhook.isEnabled) {
    await enableEndpoint(tx, id);
    await holdPending(tx, id);
    await sendHeads(tx, jobs, [id]);
  }
  append(tx, {
    type: 'webhook.changed',
    subject: id,
    parties: [],
    data: {
      webhookId: id,
      host: new URL(next.url).host,
      storefrontId: webhook.storefrontId,
      eventTypes: next.eventTypes,
      isEnabled,
    },
  });
  return presentWebhook(await requireWebhook(tx, id));
}

/** Removes an endpoint: what is pending dies, its history stays. */
export async function removeWebhook(tx: Tx, id: WebhookId): Promise<void> {
  await takeWebhook(tx, id);
  await killPending(tx, id, 'The webhook was removed.');
  await removeEndpoint(tx, id);
  append(tx, { type: 'webhook.removed', subject: id, parties: [], data: { webhookId: id } });
}

/** Gives an endpoint a new secret; the old one signs along for `overlapHours`. */
export async function rotateSecret(tx: Tx, id: WebhookId, overlapHours: number) {
  await takeWebhook(tx, id);
  const oldUntil = new Date(tx.now.getTime() + overlapHours * HOUR_MS);
  const secret = newSecret();
  await addSecret(tx, id, secret, oldUntil);
  const oldSecretUntil = oldUntil.toISOString();
  append(tx, {
    type: 'webhook.secret-rotated',
    subject: id,
    parties: [],
    data: { webhookId: id, oldSecretUntil },
  });
  return { secret, oldSecretUntil };
}

async function takeWebhook(tx: Tx, id: WebhookId): Promise<Webhook> {
  const [taken] = await lockEndpoints(tx, [id]);
  if (!taken) throw webhookProblem('webhook-not-found');
  return requireWebhook(tx, id);
}
