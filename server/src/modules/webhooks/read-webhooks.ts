import type { z } from 'zod';
import type { Reader } from '../../platform/db/index.js';
import { cut, notACursor, readCursor } from '../../platform/http/index.js';
import { attemptsOf, deliveriesBefore, deliveryById } from './delivery-queries.js';
import { webhookById, webhooksAfter } from './endpoint-queries.js';
import { webhookProblem } from './errors.js';
import { presentDelivery, presentWebhook } from './present.js';
import type { deliveryQuery } from './schema.js';
import type { Delivery, Webhook } from './webhook.js';

/** @throws `webhook-not-found` */
export async function requireWebhook(db: Reader, id: string): Promise<Webhook> {
  const webhook = await webhookById(db, id);
  if (!webhook) throw webhookProblem('webhook-not-found');
  return webhook;
}

/** @throws `delivery-not-found` */
export async function requireDelivery(db: Reader, id: string): Promise<Delivery> {
  const delivery = await deliveryById(db, id);
  if (!delivery) throw webhookProblem('delivery-not-found');
  return delivery;
}

/** Endpoints in the order of their making. */
export async function listWebhooks(
  db: Reader,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const rows = await webhooksAfter(db, idOf(cursor) ?? '', limit + 1);
  const page = cut(rows, limit, ({ id }) => [id]);
  return { ...page, items: page.items.map(presentWebhook) };
}

/** Deliveries, the newest first; `status=dead` is the dead-letter list. */
export async function listDeliveries(db: Reader, query: z.output<typeof deliveryQuery>) {
  const { status, endpointId, limit } = query;
  const filter = { status, endpointId };
  const rows = await deliveriesBefore(db, filter, idOf(query.cursor), limit + 1);
  const page = cut(rows, limit, ({ id }) => [id]);
  return { ...page, items: page.items.map(presentDelivery) };
}

/** A delivery with its body and every attempt. */
export async function readDelivery(db: Reader, id: string) {
  const delivery = await requireDelivery(db, id);
  const attempts = await attemptsOf(db, id);
  return {
    ...presentDelivery(delivery),
    payload: JSON.parse(delivery.payload) as unknown,
    history: attempts.map((attempt) => ({ ...attempt, at: attempt.at.toISOString() })),
  };
}

function idOf(cursor: string | undefined): string | undefined {
  const place = readCursor(cursor);
  if (!place) return undefined;
  const [id] = place;
  if (typeof id === 'string') return id;
  throw notACursor();
}
