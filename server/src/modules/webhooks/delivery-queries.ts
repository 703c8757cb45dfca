import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import type { Answer } from './transport.js';
import type { Attempt, Delivery, DeliveryId, DeliveryStatus, WebhookId } from './webhook.js';

const columns = sql.raw(`
  d.id, d.endpoint_id as "webhookId", d.entry_id as "entryId", d.type, d.target, d.sequence,
  d.payload, d.status, d.dead_because as "deadBecause", d.attempts, d.next_at as "nextAt",
  d.created_at as "createdAt", d.delivered_at as "deliveredAt"`);

export interface NewDelivery {
  id: DeliveryId;
  endpointId: WebhookId;
  entryId: string;
  type: string;
  target: string;
  sequence: number;
  payload: string;
  isTest: boolean;
}

/** Adds deliveries, none of them free to go yet; one that its endpoint has already is left out. */
export async function insertDeliveries(tx: Tx, rows: readonly NewDelivery[]): Promise<void> {
  await tx.count(sql`
    insert into webhooks.delivery (id, endpoint_id, entry_id, type, target, sequence, payload,
      is_test, status, created_at)
    select r.id, r."endpointId", r."entryId", r.type, r.target, r.sequence, r.payload, r."isTest",
      'pending', ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id text, "endpointId" text,
      "entryId" text, type text, target text, sequence bigint, payload text, "isTest" boolean)
    on conflict (endpoint_id, entry_id) do nothing`);
}

/**
 * Frees the head of every line (endpoint × target) that has nothing under way, and returns what
 * may go. Without `targets`: every line of the endpoints.
 */
export async function freeHeads(
  tx: Tx,
  endpointIds: readonly string[],
  targets?: readonly string[],
): Promise<{ id: DeliveryId; webhookId: WebhookId }[]> {
  const only = targets ? sql`and d.target = any(${[...targets]}::text[])` : sql``;
  return tx.rows(sql<{ id: DeliveryId; webhookId: WebhookId }>`
    update webhooks.delivery d set next_at = ${tx.now}
    from webhooks.endpoint e
    where e.id = d.endpoint_id and e.removed_at is null and (e.is_enabled or d.is_test)
      and d.endpoint_id = any(${[...endpointIds]}::text[]) ${only}
      and d.status = 'pending' and d.next_at is null
      and not exists (
        select 1 from webhooks.delivery b
        where b.endpoint_id = d.endpoint_id and b.target = d.target and b.status = 'pending'
          and (b.sequence, b.id) < (d.sequence, d.id))
    returning d.id, d.endpoint_id as "webhookId"`);
}

/** What had a time is held back, unless it is being sent: the endpoint's lines begin anew. */
export async function holdPending(tx: Tx, endpointId: WebhookId): Promise<void> {
  await tx.count(sql`
    update webhooks.delivery set next_at = null
    where endpoint_id = ${endpointId} and status = 'pending'
      and (sending_until is null or sending_until <= ${tx.now})`);
}

export interface Claimed {
  id: DeliveryId;
  webhookId: WebhookId;
  entryId: string;
  target: string;
  payload: string;
  url: string;
  isTest: boolean;
  attempts: number;
  tries: number;
}

/** Takes a delivery for one attempt until `leaseEnds`; undefined when it may not go now. */
export function claimDelivery(tx: Tx, id: string, leaseEnds: Date): Promise<Claimed | undefined> {
  return tx.first(sql<Claimed>`
    update webhooks.delivery d set attempts = attempts + 1, tries = tries + 1,
      sending_until = ${leaseEnds}, next_at = ${leaseEnds}
    from webhooks.endpoint e
    where e.id = d.endpoint_id and d.id = ${id} and d.status = 'pending'
      and d.next_at <= ${tx.now} and e.removed_at is null and (e.is_enabled or d.is_test)
    returning d.id, d.endpoint_id as "webhookId", d.entry_id as "entryId", d.target, d.payload,
      e.url, d.is_test as "isTest", d.attempts, d.tries`);
}

export async function insertAttempt(tx: Tx, { id, attempts }: Claimed, answer: Answer) {
  await tx.count(sql`
    insert into webhooks.attempt (delivery_id, number, at, milliseconds, http_status, error, response)
    values (${id}, ${attempts}, ${tx.now}, ${answer.milliseconds}, ${answer.httpStatus},
      ${answer.error}, ${answer.response})
    on conflict (delivery_id, number) do nothing`);
}

export interface Settlement {
  status: DeliveryStatus;
  deadBecause?: string;
  nextAt?: Date;
}

/** Writes an attempt's result; false when the delivery has moved on since that attempt began. */
export async function settleDelivery(tx: Tx, { id, attempts }: Claimed, to: Settlement) {
  const isDelivered = to.status === 'delivered';
  const changed = await tx.count(sql`
    update webhooks.delivery set status = ${to.status}, dead_because = ${to.deadBecause ?? null},
      next_at = ${to.nextAt ?? null}, sending_until = null,
      delivered_at = case when ${isDelivered} then ${tx.now}::timestamptz else delivered_at end
    where id = ${id} and attempts = ${attempts} and status = 'pending'`);
  return changed === 1;
}

/** Ends everything pending of an endpoint. */
export async function killPending(tx: Tx, endpointId: WebhookId, because: string): Promise<void> {
  await tx.count(sql`
    update webhooks.delivery set status = 'dead', dead_because = ${because}, next_at = null
    where endpoint_id = ${endpointId} and status = 'pending'`);
}

/** Makes finished deliveries pending again, under their old ids and in their old order. */
export function reviveDeliveries(
  tx: Tx,
  which: { id: string } | { endpointId: WebhookId; since: Date | null },
) {
  const chosen =
    'id' in which
      ? sql`d.id = ${which.id} and d.status <> 'pending'`
      : sql`d.endpoint_id = ${which.endpointId} and d.status = 'dead' and not d.is_test
            and (${which.since}::timestamptz is null or d.created_at >= ${which.since})`;
  return tx.rows(sql<{ target: string }>`
    update webhooks.delivery d set status = 'pending', tries = 0, dead_because = null,
      next_at = null, sending_until = null
    where ${chosen} returning d.target`);
}

export function deliveryById(db: Reader, id: string): Promise<Delivery | undefined> {
  return db.first(sql<Delivery>`
    select ${columns} from webhooks.delivery d where d.id = ${id}`);
}

export function attemptsOf(db: Reader, deliveryId: string): Promise<Attempt[]> {
  return db.rows(sql<Attempt>`
    select number, at, milliseconds, http_status as "httpStatus", error, response
    from webhooks.attempt where delivery_id = ${deliveryId} order by number`);
}

/** Deliveries, the newest first, before the id `before`. */
export function deliveriesBefore(
  db: Reader,
  filter: { status?: DeliveryStatus | undefined; endpointId?: WebhookId | undefined },
  before: string | undefined,
  limit: number,
): Promise<Delivery[]> {
  const conditions = [sql`true`];
  if (filter.status) conditions.push(sql`d.status = ${filter.status}`);
  if (filter.endpointId) conditions.push(sql`d.endpoint_id = ${filter.endpointId}`);
  if (before !== undefined) conditions.push(sql`d.id < ${before}`);
  return db.rows(sql<Delivery>`
    select ${columns} from webhooks.delivery d where ${sql.join(conditions, sql` and `)}
    order by d.id desc limit ${limit}`);
}
