import type { Tx } from '../../platform/db/index.js';
import { newId } from '../../platform/ids/index.js';
import type { Jobs } from '../../platform/jobs/index.js';
import { append } from '../../platform/journal/index.js';
import { insertDeliveries, reviveDeliveries } from './delivery-queries.js';
import { lockEndpoints } from './endpoint-queries.js';
import { webhookProblem } from './errors.js';
import { presentDelivery } from './present.js';
import { sendHeads } from './queue-deliveries.js';
import { requireDelivery } from './read-webhooks.js';
import { TEST_EVENT, type WebhookId } from './webhook.js';

/** Sends a finished delivery once more, under its old `webhook-id`. */
export async function replayDelivery(tx: Tx, jobs: Jobs, id: string) {
  const { webhookId, target } = await requireDelivery(tx, id);
  await takeEndpoint(tx, webhookId);
  const revived = await reviveDeliveries(tx, { id });
  if (revived.length === 0) throw webhookProblem('delivery-pending');
  await sendHeads(tx, jobs, [webhookId], [target]);
  journalReplay(tx, webhookId, 1);
  return presentDelivery(await requireDelivery(tx, id));
}

/** Sends every dead delivery of an endpoint once more, each target's in its old order. */
export async function replayDead(tx: Tx, jobs: Jobs, webhookId: WebhookId, since: Date | null) {
  await takeEndpoint(tx, webhookId);
  const revived = await reviveDeliveries(tx, { endpointId: webhookId, since });
  if (revived.length > 0) {
    await sendHeads(tx, jobs, [webhookId]);
    journalReplay(tx, webhookId, revived.length);
  }
  return { replayed: revived.length };
}

/** Sends a test message, also to a disabled endpoint: one attempt, whatever comes of it. */
export async function testWebhook(tx: Tx, jobs: Jobs, webhookId: WebhookId) {
  await takeEndpoint(tx, webhookId);
  const id = newId('delivery', tx.now);
  const data = { webhookId, message: 'This is a test of your endpoint.' };
  const payload = JSON.stringify({ type: TEST_EVENT, timestamp: tx.now.toISOString(), data });
  const target = `test:${id}`;
  await insertDeliveries(tx, [
    {
      id,
      endpointId: webhookId,
      entryId: target,
      type: TEST_EVENT,
      target,
      sequence: 0,
      payload,
      isTest: true,
    },
  ]);
  await sendHeads(tx, jobs, [webhookId], [target]);
  return presentDelivery(await requireDelivery(tx, id));
}

async function takeEndpoint(tx: Tx, id: WebhookId): Promise<void> {
  const [endpoint] = await lockEndpoints(tx, [id]);
  if (!endpoint) throw webhookProblem('webhook-not-found');
}

function journalReplay(tx: Tx, webhookId: WebhookId, deliveries: number): void {
  append(tx, {
    type: 'webhook.replayed',
    subject: webhookId,
    parties: [],
    data: { webhookId, deliveries },
  });
}
