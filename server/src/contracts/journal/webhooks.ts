import { z } from 'zod';
import { idSchema } from '../ids.js';

const webhook = z.object({ webhookId: idSchema('webhook') });
/** Where it sends: the host only, as paths and queries may carry a receiver's secrets. */
const target = webhook.extend({
  host: z.string(),
  storefrontId: idSchema('storefront').nullable(),
  eventTypes: z.array(z.string()),
});

export const webhookEntries = {
  'webhook.created': target,
  'webhook.changed': target.extend({ isEnabled: z.boolean() }),
  'webhook.removed': webhook,
  'webhook.secret-rotated': webhook.extend({ oldSecretUntil: z.iso.datetime() }),
  /** The house itself stopped sending: the endpoint failed for days, or answered 410 Gone. */
  'webhook.disabled': webhook.extend({
    reason: z.enum(['failing', 'gone']),
    failingSince: z.iso.datetime(),
  }),
  'webhook.delivery-dead': webhook.extend({
    deliveryId: idSchema('delivery'),
    entryId: z.string(),
    reason: z.string(),
  }),
  'webhook.replayed': webhook.extend({ deliveries: z.number().int() }),
} as const;
