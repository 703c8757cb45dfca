import type { Tx } from '../../platform/db/index.js';
import { newId } from '../../platform/ids/index.js';
import type { Jobs } from '../../platform/jobs/index.js';
import { insertDeliveries, type NewDelivery } from './delivery-queries.js';
import { lockSubscriptions, type Subscription } from './endpoint-queries.js';
import { payloadsOf, type ToldEntry, targetOf } from './payload.js';
import { sendHeads } from './queue-deliveries.js';

/**
 * Makes one delivery for each entry and each endpoint that asked for its kind, and queues those
 * that nothing stands before. Repeating it changes nothing.
 */
export async function recordDeliveries(
  tx: Tx,
  jobs: Jobs,
  entries: readonly ToldEntry[],
): Promise<void> {
  const subscriptions = await lockSubscriptions(tx);
  const wanted = entries.filter((entry) => subscriptions.some((one) => hears(one, entry)));
  if (wanted.length === 0) return;
  const payloads = await payloadsOf(tx, wanted);
  const rows = wanted.flatMap((entry, i): NewDelivery[] =>
    subscriptions
      .filter((one) => hears(one, entry))
      .map(({ id }) => ({
        id: newId('delivery', tx.now),
        endpointId: id,
        entryId: entry.entryId,
        type: entry.type,
        target: targetOf(entry),
        sequence: entry.index,
        payload: payloads[i] ?? '',
        isTest: false,
      })),
  );
  await insertDeliveries(tx, rows);
  const endpoints = [...new Set(rows.map(({ endpointId }) => endpointId))];
  await sendHeads(tx, jobs, endpoints, [...new Set(rows.map(({ target }) => target))]);
}

function hears(subscription: Subscription, { type, at, data }: ToldEntry): boolean {
  const { storefrontId, eventTypes, createdAt } = subscription;
  return (
    eventTypes.includes(type) &&
    (storefrontId === null || storefrontId === data.storefrontId) &&
    at.getTime() >= createdAt.getTime()
  );
}
