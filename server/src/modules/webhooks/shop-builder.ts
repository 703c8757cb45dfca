import type { FastifyInstance } from 'fastify';
import type { ListingId, StorefrontId } from '../../contracts/ids.js';
import type { ManualClock } from '../../platform/clock/clock.js';
import { sql } from '../../platform/db/index.js';
import { newId } from '../../platform/ids/index.js';
import { append } from '../../platform/journal/index.js';
import type { Platform } from '../../platform/platform.js';
import { createApiKey, registerOrganisation, systemActor } from '../accounts/index.js';
import { openStorefront, recordListings } from '../marketplace/index.js';
import { webhookJobs } from './jobs.js';

/** The house under test, as the harness opens it. */
interface House {
  platform: Platform;
  clock: ManualClock;
  http: FastifyInstance;
  runtime: { settle(): Promise<void> };
}

/** Two storefronts, thirty listings, an engineer's key and a stranger's. */
export function makeShop({ platform }: House) {
  return platform.db.write('system:test', async (tx) => {
    const system = systemActor('test');
    const party = { name: 'Harbour', country: 'CN', locale: 'en' as const };
    const organisation = await registerOrganisation(tx, system, { ...party, kind: 'platform' });
    const holder = await registerOrganisation(tx, system, { ...party, kind: 'rights-holder' });
    const place = { locale: 'en', timeZone: 'America/New_York', currency: 'USD' };
    const shop = (code: string) =>
      openStorefront(tx, system, { code, name: code, regimes: ['us-dmca'], ...place });
    const storefrontId = await shop('us');
    const rows = Array.from({ length: 30 }, (_, i) => ({
      externalId: `SKU-${i}`,
      merchantExternalId: 'S-1',
      merchantName: 'Lantern Trading',
      title: `Lamp ${i}`,
      url: `https://shop.example/p/${i}`,
    }));
    const made = await recordListings(tx, system, storefrontId, rows);
    const engineer = { name: 'engineer', permissions: ['webhook.manage'] as const };
    const stranger = { name: 'holder', permissions: ['claim.read'] as const };
    return {
      storefrontId,
      otherStorefront: await shop('eu'),
      listings: made.map(({ id }) => id as ListingId),
      key: (await createApiKey(tx, { organisationId: organisation }, engineer)).key,
      strangerKey: (await createApiKey(tx, { organisationId: holder }, stranger)).key,
    };
  });
}

/** The API of webhooks as its callers use it. */
export function callerOf({ http }: House, key: () => string) {
  const call = async (address: string, body?: object, headers = {}, as = key()) => {
    const [method = 'GET', path = ''] = address.split(' ');
    const answer = await http.inject({
      method: method as 'GET',
      url: `/v1/webhooks${path}`,
      headers: { authorization: `Bearer ${as}`, ...headers },
      ...(body && { payload: body }),
    });
    const { statusCode: status, headers: sent } = answer;
    return { status, etag: sent.etag, body: answer.body ? answer.json() : undefined };
  };
  const patch = async (id: string, body: object) => {
    const { etag } = await call(`GET /${id}`);
    return call(`PATCH /${id}`, body, { 'if-match': etag });
  };
  const deliveries = async (query = '') => (await call(`GET /deliveries${query}`)).body.items;
  return { call, patch, deliveries };
}

/** Journals measures on listings, each in a transaction of its own, and lets the house settle. */
export async function journalMeasures(
  { platform, runtime }: House,
  storefrontId: StorefrontId,
  targets: readonly (ListingId | undefined)[],
  type: 'measure.imposed' | 'measure.lifted' = 'measure.imposed',
): Promise<void> {
  for (const target of targets) {
    await platform.db.write('system:test', async (tx) => {
      const [measureId, decisionId] = [newId('measure', tx.now), newId('decision', tx.now)];
      const to = { subject: target ?? '', parties: [] };
      const data = {
        measureId,
        decisionId,
        kind: 'remove' as const,
        target: target ?? '',
        storefrontId,
      };
      if (type === 'measure.imposed') append(tx, { type, ...to, data });
      else append(tx, { type, ...to, data: { ...data, reason: 'undone' } });
    });
  }
  await runtime.settle();
}

/** Does the queue's work by its own handler, until nothing more is due at this moment. */
export async function workDeliveries({ platform }: House): Promise<void> {
  const [job] = webhookJobs(platform);
  for (let before = ''; ; ) {
    const due = await platform.db.read((db) =>
      db.rows(sql<{ id: string; attempts: number }>`
        select id, attempts from webhooks.delivery where status = 'pending' and next_at <= ${db.now}
        order by id`),
    );
    // What stays the same after a round is held back, not due.
    if (due.length === 0 || JSON.stringify(due) === before) return;
    before = JSON.stringify(due);
    await job?.handle({ deliveryIds: due.map(({ id }) => id) }, 1);
  }
}
