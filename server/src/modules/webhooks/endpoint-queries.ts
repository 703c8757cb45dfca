import { type Reader, sql, type Tx } from '../../platform/db/index.js';
import type { DisabledBecause, Webhook, WebhookId } from './webhook.js';

const columns = sql.raw(`
  e.id, e.storefront_id as "storefrontId", e.name, e.url, e.event_types as "eventTypes",
  e.is_enabled as "isEnabled", e.disabled_because as "disabledBecause",
  e.disabled_at as "disabledAt", e.failing_since as "failingSince",
  e.last_success_at as "lastSuccessAt", e.created_at as "createdAt", e.version,
  (select count(*)::int from webhooks.delivery d
   where d.endpoint_id = e.id and d.status = 'pending') as pending,
  (select count(*)::int from webhooks.delivery d
   where d.endpoint_id = e.id and d.status = 'dead') as dead`);

export function webhookById(db: Reader, id: string): Promise<Webhook | undefined> {
  return db.first(sql<Webhook>`
    select ${columns} from webhooks.endpoint e where e.id = ${id} and e.removed_at is null`);
}

export function webhooksAfter(db: Reader, after: string, limit: number): Promise<Webhook[]> {
  return db.rows(sql<Webhook>`
    select ${columns} from webhooks.endpoint e where e.removed_at is null and e.id > ${after}
    order by e.id limit ${limit}`);
}

export interface EndpointRow {
  id: WebhookId;
  url: string;
  isEnabled: boolean;
  failingSince: Date | null;
  createdAt: Date;
}

/**
 * Takes endpoints for writing. Whoever adds or ends deliveries of an endpoint takes it first, so
 * that the one never overlooks what the other is about to commit.
 */
export function lockEndpoints(tx: Tx, ids: readonly string[]): Promise<EndpointRow[]> {
  return tx.rows(sql<EndpointRow>`
    select e.id, e.url, e.is_enabled as "isEnabled", e.failing_since as "failingSince",
      e.created_at as "createdAt"
    from webhooks.endpoint e where e.id = any(${[...ids]}::text[]) and e.removed_at is null
    order by e.id for update`);
}

export interface Subscription {
  id: WebhookId;
  storefrontId: string | null;
  eventTypes: string[];
  createdAt: Date;
}

/** Every endpoint that stands, taken for writing; disabled ones too, as theirs is held back. */
export function lockSubscriptions(tx: Tx): Promise<Subscription[]> {
  return tx.rows(sql<Subscription>`
    select id, storefront_id as "storefrontId", event_types as "eventTypes",
      created_at as "createdAt"
    from webhooks.endpoint where removed_at is null order by id for update`);
}

export async function insertEndpoint(
  tx: Tx,
  row: Pick<Webhook, 'id' | 'storefrontId' | 'name' | 'url' | 'eventTypes'>,
): Promise<void> {
  await tx.count(sql`
    insert into webhooks.endpoint (id, storefront_id, name, url, event_types, created_by, created_at)
    values (${row.id}, ${row.storefrontId}, ${row.name}, ${row.url}, ${row.eventTypes}::text[],
      ${tx.by}, ${tx.now})`);
}

export async function updateEndpoint(
  tx: Tx,
  row: Pick<Webhook, 'id' | 'name' | 'url' | 'eventTypes'>,
): Promise<void> {
  await tx.count(sql`
    update webhooks.endpoint set name = ${row.name}, url = ${row.url},
      event_types = ${row.eventTypes}::text[], version = version + 1
    where id = ${row.id}`);
}

export async function enableEndpoint(tx: Tx, id: WebhookId): Promise<void> {
  await tx.count(sql`
    update webhooks.endpoint set is_enabled = true, disabled_because = null, disabled_at = null,
      failing_since = null
    where id = ${id}`);
}

/** Disabling by the house counts as a change, so that an editor's old version is refused. */
export async function disableEndpoint(tx: Tx, id: WebhookId, because: DisabledBecause) {
  await tx.count(sql`
    update webhooks.endpoint set is_enabled = false, disabled_because = ${because},
      disabled_at = ${tx.now}, version = version + 1
    where id = ${id}`);
}

export async function recordHealth(tx: Tx, id: WebhookId, isSuccess: boolean): Promise<void> {
  await tx.count(
    isSuccess
      ? sql`update webhooks.endpoint set failing_since = null, last_success_at = ${tx.now}
            where id = ${id}`
      : sql`update webhooks.endpoint set failing_since = coalesce(failing_since, ${tx.now})
            where id = ${id}`,
  );
}

export async function removeEndpoint(tx: Tx, id: WebhookId): Promise<void> {
  await tx.count(sql`
    update webhooks.endpoint set is_enabled = false, removed_at = ${tx.now} where id = ${id}`);
  await tx.count(sql`delete from webhooks.secret where endpoint_id = ${id}`);
}

/** Secrets that sign at this moment, the newest first. */
export async function secretsOf(db: Reader, id: WebhookId): Promise<string[]> {
  const rows = await db.rows(sql<{ secret: string }>`
    select secret from webhooks.secret
    where endpoint_id = ${id} and (expires_at is null or expires_at > ${db.now})
    order by id desc`);
  return rows.map(({ secret }) => secret);
}

/** Adds a secret; the one before it signs along until `oldUntil`, and any older one ends. */
export async function addSecret(tx: Tx, id: WebhookId, secret: string, oldUntil: Date) {
  await tx.count(sql`
    delete from webhooks.secret where endpoint_id = ${id} and expires_at is not null`);
  await tx.count(sql`
    update webhooks.secret set expires_at = ${oldUntil} where endpoint_id = ${id}`);
  await tx.count(sql`
    insert into webhooks.secret (endpoint_id, secret, created_at)
    values (${id}, ${secret}, ${tx.now})`);
}
