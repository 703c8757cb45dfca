import { z } from 'zod';
import type { Id, StorefrontId } from '../../contracts/ids.js';

/** What an endpoint can ask for. */
export const eventType = z.enum([
  'measure.imposed',
  'measure.lifted',
  'merchant.sanctioned',
  'merchant.sanction-lifted',
]);
export type EventType = z.infer<typeof eventType>;
export const TEST_EVENT = 'webhook.test';

export type WebhookId = Id<'webhook'>;
export type DeliveryId = Id<'delivery'>;

export const disabledBecause = z.enum(['by-hand', 'failing', 'gone']);
export type DisabledBecause = z.infer<typeof disabledBecause>;

/** An address of the marketplace that is told of measures. */
export interface Webhook {
  id: WebhookId;
  /** Null hears every storefront. */
  storefrontId: StorefrontId | null;
  name: string;
  url: string;
  eventTypes: EventType[];
  isEnabled: boolean;
  disabledBecause: DisabledBecause | null;
  disabledAt: Date | null;
  failingSince: Date | null;
  lastSuccessAt: Date | null;
  createdAt: Date;
  version: number;
  pending: number;
  dead: number;
}

export const deliveryStatus = z.enum(['pending', 'delivered', 'dead']);
export type DeliveryStatus = z.infer<typeof deliveryStatus>;

/** One message to one endpoint. Its id is the `webhook-id` of every attempt. */
export interface Delivery {
  id: DeliveryId;
  webhookId: WebhookId;
  entryId: string;
  type: string;
  target: string;
  sequence: number;
  payload: string;
  status: DeliveryStatus;
  deadBecause: string | null;
  attempts: number;
  nextAt: Date | null;
  createdAt: Date;
  deliveredAt: Date | null;
}

export interface Attempt {
  number: number;
  at: Date;
  milliseconds: number;
  httpStatus: number | null;
  error: string | null;
  response: string | null;
}

/** Without one success for so long, an endpoint is disabled. */
export const DISABLE_AFTER_MS = 5 * 86_400_000;
/** An attempt that has not been recorded by then is taken for lost, and made again. */
export const LEASE_MS = 30_000;
