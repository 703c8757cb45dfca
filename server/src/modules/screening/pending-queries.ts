import type { ListingId } from '../../contracts/ids.js';
import { sql, type Tx } from '../../platform/db/index.js';

/** How long a worker may be silent about what it has leased. */
const LEASE_SECONDS = 30;
/** How often it speaks. */
export const RENEW_MS = 10_000;

export interface PendingVersion {
  listingId: ListingId;
  versionNumber: number;
  ingestedAt: Date;
}

/** Puts versions in the queue; a newer one takes the place of its listing's older one. */
export async function queueVersions(tx: Tx, versions: readonly PendingVersion[]): Promise<void> {
  await tx.count(sql`
    insert into screening.pending (listing_id, version_number, ingested_at)
    select r."listingId", r."versionNumber", r."ingestedAt"
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb)
      as r ("listingId" text, "versionNumber" int, "ingestedAt" timestamptz)
    on conflict (listing_id) do update
    set version_number = excluded.version_number, ingested_at = excluded.ingested_at,
      attempts = 0
    where excluded.version_number > screening.pending.version_number`);
}

export interface LeasedVersion extends PendingVersion {
  /** How often it was leased, this time included. */
  attempts: number;
}

/** Leases the oldest versions that nobody works on; those of a killed worker come back. */
export function leaseVersions(tx: Tx, limit: number): Promise<LeasedVersion[]> {
  return tx.rows(sql<LeasedVersion>`
    update screening.pending p
    set leased_until = ${tx.now}::timestamptz + make_interval(secs => ${LEASE_SECONDS}),
      attempts = p.attempts + 1
    from (
      select listing_id from screening.pending
      where leased_until is null or leased_until <= ${tx.now}
      order by ingested_at, listing_id limit ${limit} for update skip locked
    ) free
    where p.listing_id = free.listing_id
    returning p.listing_id as "listingId", p.version_number as "versionNumber",
      p.ingested_at as "ingestedAt", p.attempts`);
}

/** Ends what was screened; a version that came meanwhile is free to be leased at once. */
export async function endLease(tx: Tx, done: readonly PendingVersion[]): Promise<void> {
  const rows = sql`
    jsonb_to_recordset(${JSON.stringify(done)}::jsonb)
      as r ("listingId" text, "versionNumber" int)`;
  await tx.count(sql`
    delete from screening.pending p using ${rows}
    where p.listing_id = r."listingId" and p.version_number <= r."versionNumber"`);
  await tx.count(sql`
    update screening.pending p set leased_until = null from ${rows}
    where p.listing_id = r."listingId"`);
}

/** Says that a worker still looks at these. */
export async function renewLease(tx: Tx, listingIds: readonly ListingId[]): Promise<void> {
  await tx.count(sql`
    update screening.pending
    set leased_until = ${tx.now}::timestamptz + make_interval(secs => ${LEASE_SECONDS})
    where listing_id = any(${[...listingIds]}::text[]) and leased_until is not null`);
}
