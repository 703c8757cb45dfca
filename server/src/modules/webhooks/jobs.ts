import { z } from 'zod';
import type { JobKind } from '../../platform/jobs/index.js';
import type { Platform } from '../../platform/platform.js';
import { reachOf } from './address-guard.js';
import { SEND_JOB } from './queue-deliveries.js';
import { sendDelivery } from './send-delivery.js';
import { Transport } from './transport.js';

const AT_ONCE = 8;
const jobData = z.object({ deliveryIds: z.array(z.string()) });

/** Sends deliveries, some at once. A failed attempt is no failed job: it has set its own timer. */
export function webhookJobs(platform: Platform): JobKind[] {
  const transport = new Transport(reachOf(platform.settings));
  return [
    {
      name: SEND_JOB,
      retryLimit: 20,
      retryDelaySeconds: 2,
      concurrency: 4,
      expireSeconds: 30,
      handle: async (data) => {
        const waiting = [...jobData.parse(data).deliveryIds];
        const lane = async () => {
          for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
            await sendDelivery(platform, transport, id);
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, lane));
      },
    },
  ];
}
