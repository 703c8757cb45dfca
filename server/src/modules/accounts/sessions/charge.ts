import ipaddr from 'ipaddr.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { httpProblem } from '../../../platform/http/index.js';
import { hashSecret } from '../secrets.js';
import { judge, type Limit } from './throttle.js';

/** One bucket that an attempt is charged to. */
export interface Charge {
  subject: string;
  limit: Limit;
}

const LONGEST_V6_NETWORK = 64;

/** What counts as one peer: an IPv4 address, or the /64 that one IPv6 customer has. */
export function peerOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed}/${LONGEST_V6_NETWORK}`).toString();
}

/** The bucket of an e-mail address, without keeping the address of somebody who has no account. */
export function bucketOf(purpose: string, email: string): string {
  return `${purpose}:account:${hashSecret(email.toLowerCase())}`;
}

export function addressBucket(purpose: string, address: string): string {
  return `${purpose}:address:${peerOf(address)}`;
}

/**
 * Charges an attempt before its work is done, so that attempts at the same time are all counted.
 * @throws `too-many-requests` with `retry-after`; then nothing is charged.
 */
export async function charge(tx: Tx, charges: readonly Charge[]): Promise<void> {
  await forgetFull(tx);
  const ordered = [...charges].sort((a, b) => (a.subject < b.subject ? -1 : 1));
  for (const { subject, limit } of ordered) {
    await tx.count(sql`
      insert into accounts.throttle (subject, full_at) values (${subject}, ${tx.now})
      on conflict (subject) do nothing`);
    const row = await tx.first(sql<{ fullAt: Date }>`
      select full_at as "fullAt" from accounts.throttle where subject = ${subject} for update`);
    const judged = judge(row?.fullAt, tx.now, limit);
    if (!judged.isAllowed) {
      const seconds = judged.retryAfterSeconds;
      throw httpProblem('too-many-requests', { seconds }, [], { 'retry-after': String(seconds) });
    }
    await tx.count(sql`
      update accounts.throttle set full_at = ${judged.fullAt} where subject = ${subject}`);
  }
}

/** Empties the buckets of whoever has proven to be the account's person. */
export async function forgive(tx: Tx, subjects: readonly string[]): Promise<void> {
  await tx.count(sql`delete from accounts.throttle where subject = any(${[...subjects]}::text[])`);
}

/** Takes back one attempt that was no guess. */
export async function refund(tx: Tx, { subject, limit }: Charge): Promise<void> {
  await tx.count(sql`
    update accounts.throttle
    set full_at = full_at - make_interval(secs => ${limit.everySeconds}) where subject = ${subject}`);
}

async function forgetFull(tx: Tx): Promise<void> {
  await tx.count(sql`
    delete from accounts.throttle where subject in (
      select subject from accounts.throttle where full_at < ${tx.now}
      order by full_at limit 20 for update skip locked)`);
}
