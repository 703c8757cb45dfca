import { z } from 'zod';
import { idSchema } from '../../contracts/ids.js';
import { pageOf, pageQuery } from '../../platform/http/index.js';
import { deliveryStatus, disabledBecause, eventType } from './webhook.js';

const instant = z.iso.datetime();
const url = z.string().max(2000).meta({
  description: 'An https address of the public internet, on port 443 or 8443, without credentials.',
  example: 'https://shop.example/hooks/magpie',
});
const name = z.string().trim().min(1).max(200).meta({ example: 'Shop back end' });
const eventTypes = z.array(eventType).min(1).max(4);

export const webhookParams = z.object({ id: idSchema('webhook') });
export const deliveryParams = z.object({ id: idSchema('delivery') });

export const createBody = z.object({
  name,
  url,
  storefrontId: idSchema('storefront').nullable().default(null).describe('Null hears all.'),
  eventTypes: eventTypes.default([...eventType.options]),
});

export const changeBody = z
  .object({ name, url, eventTypes, isEnabled: z.boolean() })
  .partial()
  .describe('Enabling sends, in order, what was held back meanwhile.');

export const webhookSchema = z.object({
  id: idSchema('webhook'),
  storefrontId: idSchema('storefront').nullable(),
  name: z.string(),
  url: z.string(),
  eventTypes: z.array(eventType),
  isEnabled: z.boolean(),
  disabledBecause: disabledBecause
    .nullable()
    .describe('`failing`: no success for five days. `gone`: it answered 410.'),
  disabledAt: instant.nullable(),
  failingSince: instant.nullable(),
  lastSuccessAt: instant.nullable(),
  createdAt: instant,
  pending: z.number().int(),
  dead: z.number().int(),
  version: z.number().int(),
});
export const webhookPage = pageOf(webhookSchema);

const secret = z.string().meta({
  description: 'Shown this once. Verify with any Standard Webhooks library.',
  example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
});
export const createdSchema = webhookSchema.extend({ secret });

export const rotateBody = z.object({
  overlapHours: z
    .number()
    .min(0)
    .max(168)
    .default(24)
    .describe('For so long, messages carry the signatures of both secrets.'),
});
export const rotatedSchema = z.object({ secret, oldSecretUntil: instant });

export const deliverySchema = z.object({
  id: idSchema('delivery').describe('The `webhook-id` of every attempt.'),
  webhookId: idSchema('webhook'),
  entryId: z.string(),
  type: z.string(),
  target: z.string(),
  sequence: z.number().int(),
  status: deliveryStatus,
  deadBecause: z.string().nullable(),
  attempts: z.number().int(),
  nextAt: instant
    .nullable()
    .describe('Null while it waits behind an earlier one about the same target.'),
  createdAt: instant,
  deliveredAt: instant.nullable(),
});
export const deliveryPage = pageOf(deliverySchema);

export const deliveryDetailSchema = deliverySchema.extend({
  payload: z.unknown(),
  history: z.array(
    z.object({
      number: z.number().int(),
      at: instant,
      milliseconds: z.number().int(),
      httpStatus: z.number().int().nullable(),
      error: z.string().nullable(),
      response: z.string().nullable().describe('Beginning of the answer, as text.'),
    }),
  ),
});

export const deliveryQuery = pageQuery.extend({
  status: deliveryStatus.optional(),
  endpointId: idSchema('webhook').optional(),
});

export const bulkReplayBody = z.object({
  since: instant.optional().describe('Only deliveries made at or after this instant.'),
});
export const bulkReplaySchema = z.object({ replayed: z.number().int() });
