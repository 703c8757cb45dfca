import type { Tx } from '../../platform/db/index.js';
import type { Jobs } from '../../platform/jobs/index.js';
import { freeHeads } from './delivery-queries.js';

export const SEND_JOB = 'webhook.send';
/** Fires when a delivery's next attempt is due, or when an attempt was lost with its process. */
export const SEND_TIMER = 'webhook.send';
/** Two rounds of a job's lanes, so that a job with a silent receiver ends before it expires. */
const PER_JOB = 16;

/** Queues the sending of everything that nothing stands before any more. */
export async function sendHeads(
  tx: Tx,
  jobs: Jobs,
  endpointIds: readonly string[],
  targets?: readonly string[],
): Promise<void> {
  const heads = await freeHeads(tx, endpointIds, targets);
  // Jobs are of one endpoint each, so that a slow one holds up none but its own.
  const data = endpointIds.flatMap((endpointId) => {
    const line = heads.filter(({ webhookId }) => webhookId === endpointId).map(({ id }) => id);
    const jobs = Math.ceil(line.length / PER_JOB);
    return Array.from({ length: jobs }, (_, i) => ({
      deliveryIds: line.slice(i * PER_JOB, (i + 1) * PER_JOB),
    }));
  });
  await jobs.enqueue(tx, SEND_JOB, data);
}
