import type { Delivery, Webhook } from './webhook.js';

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** A webhook as the API shows it: without its secret. */
export function presentWebhook(webhook: Webhook) {
  return {
    ...webhook,
    disabledAt: iso(webhook.disabledAt),
    failingSince: iso(webhook.failingSince),
    lastSuccessAt: iso(webhook.lastSuccessAt),
    createdAt: webhook.createdAt.toISOString(),
  };
}

/** A delivery as lists show it: without its body. */
export function presentDelivery({ payload: _, ...delivery }: Delivery) {
  return {
    ...delivery,
    nextAt: iso(delivery.nextAt),
    createdAt: delivery.createdAt.toISOString(),
    deliveredAt: iso(delivery.deliveredAt),
  };
}
