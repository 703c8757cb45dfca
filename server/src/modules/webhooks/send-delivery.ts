import type { Tx } from '../../platform/db/index.js';
import { append } from '../../platform/journal/index.js';
import type { Platform } from '../../platform/platform.js';
import { clearTimer, setTimer } from '../../platform/timers/index.js';
import { pauseAfter, retryAfterMs } from './backoff.js';
import { type Claimed, claimDelivery, insertAttempt, settleDelivery } from './delivery-queries.js';
import {
  disableEndpoint,
  type EndpointRow,
  lockEndpoints,
  recordHealth,
  secretsOf,
} from './endpoint-queries.js';
import { SEND_TIMER, sendHeads } from './queue-deliveries.js';
import { signedHeaders } from './signature.js';
import type { Answer, Transport } from './transport.js';
import { DISABLE_AFTER_MS, LEASE_MS } from './webhook.js';

const BY = 'system:webhooks';
const GONE = 410;

/** Makes one attempt at a delivery, unless it may not go now: then nothing happens. */
export async function sendDelivery(
  { db, jobs }: Pick<Platform, 'db' | 'jobs'>,
  transport: Transport,
  id: string,
): Promise<void> {
  const claim = await db.write(BY, (tx) => claimForSending(tx, id));
  if (!claim) return;
  const { claimed, secrets, at } = claim;
  const headers = signedHeaders(secrets, { id: claimed.id, at, payload: claimed.payload });
  const answer = await transport.post({ url: claimed.url, headers, body: claimed.payload });
  await db.write(BY, (tx) => settle(tx, jobs, claimed, answer));
}

async function claimForSending(tx: Tx, id: string) {
  const leaseEnds = new Date(tx.now.getTime() + LEASE_MS);
  const claimed = await claimDelivery(tx, id, leaseEnds);
  if (!claimed) return undefined;
  await setTimer(tx, { kind: SEND_TIMER, subject: id, dueAt: leaseEnds });
  return { claimed, secrets: await secretsOf(tx, claimed.webhookId), at: tx.now };
}

/** Records what came of an attempt, and lets the next in line go when this delivery has ended. */
async function settle(tx: Tx, jobs: Platform['jobs'], claimed: Claimed, answer: Answer) {
  const [endpoint] = await lockEndpoints(tx, [claimed.webhookId]);
  await insertAttempt(tx, claimed, answer);
  if (!endpoint) return;
  const isDelivered = answer.error === null;
  if (!claimed.isTest) await recordHealth(tx, endpoint.id, isDelivered);
  const isOver = isDelivered
    ? await settleDelivery(tx, claimed, { status: 'delivered' })
    : await settleFailure(tx, claimed, answer);
  if (!isDelivered) await disableIfHopeless(tx, endpoint, claimed, answer);
  if (!isOver) return;
  await clearTimer(tx, SEND_TIMER, claimed.id);
  await sendHeads(tx, jobs, [endpoint.id], [claimed.target]);
}

async function settleFailure(tx: Tx, claimed: Claimed, answer: Answer): Promise<boolean> {
  const asked = retryAfterMs(answer.retryAfter, tx.now);
  const pause = claimed.isTest ? undefined : pauseAfter(claimed.tries, claimed.id, asked);
  if (pause === undefined) {
    const reason = answer.error ?? '';
    const isDead = await settleDelivery(tx, claimed, { status: 'dead', deadBecause: reason });
    if (isDead && !claimed.isTest) journalDead(tx, claimed, reason);
    return isDead;
  }
  const nextAt = new Date(tx.now.getTime() + pause);
  if (await settleDelivery(tx, claimed, { status: 'pending', nextAt })) {
    await setTimer(tx, { kind: SEND_TIMER, subject: claimed.id, dueAt: nextAt });
  }
  return false;
}

function journalDead(tx: Tx, { id, webhookId, entryId }: Claimed, reason: string): void {
  append(tx, {
    type: 'webhook.delivery-dead',
    subject: webhookId,
    parties: [],
    data: { webhookId, deliveryId: id, entryId, reason },
  });
}

async function disableIfHopeless(
  tx: Tx,
  endpoint: EndpointRow,
  { isTest }: Claimed,
  { httpStatus }: Answer,
): Promise<void> {
  if (isTest || !endpoint.isEnabled) return;
  const failingSince = endpoint.failingSince ?? tx.now;
  const isGone = httpStatus === GONE;
  const isFailing = tx.now.getTime() - failingSince.getTime() >= DISABLE_AFTER_MS;
  if (!isGone && !isFailing) return;
  const reason = isGone ? 'gone' : 'failing';
  await disableEndpoint(tx, endpoint.id, reason);
  append(tx, {
    type: 'webhook.disabled',
    subject: endpoint.id,
    parties: [],
    data: { webhookId: endpoint.id, reason, failingSince: failingSince.toISOString() },
  });
}
