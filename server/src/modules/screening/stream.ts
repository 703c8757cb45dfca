import type { ListingId } from '../../contracts/ids.js';
import type { JournalEntry } from '../../contracts/journal/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { JobKind, Jobs } from '../../platform/jobs/index.js';
import { type Subscriber, subscriber } from '../../platform/journal/index.js';
import type { Platform } from '../../platform/platform.js';
import { listingsByIds, versionsIngestedAt } from '../marketplace/index.js';
import { contestSubscriber } from './hear-contests.js';
import { recordChanges } from './knowledge-queries.js';
import { endLease, leaseVersions, queueVersions, RENEW_MS, renewLease } from './pending-queries.js';
import { screenVersions } from './screen-versions.js';
import { storefrontSettings } from './storefront-settings.js';

export const SCREEN_JOB = 'screening.screen';
const LEASED_AT_ONCE = 50;
/** A listing that ended so many workers is held unseen: it would end the next one too. */
const TRIES = 3;
/** A job that finds more to do than this leaves it to the next, so that none outlives its lease. */
const ROUNDS = 40;

/** Screens what waits. Several workers share the queue. */
export function streamJobs(platform: Platform): JobKind[] {
  const { db, jobs } = platform;
  const handle = async () => {
    for (let round = 0; round < ROUNDS; round++) if (!(await screenSome(platform))) return;
    await db.write('system:screening', (tx) => jobs.enqueue(tx, SCREEN_JOB, [{}]));
  };
  // A sweep finds what a killed worker had leased, and what was queued while loading failed.
  const often = { retryLimit: 20, retryDelaySeconds: 5, expireSeconds: 600, everySeconds: 15 };
  return [{ name: SCREEN_JOB, ...often, handle }];
}

async function screenSome(platform: Platform): Promise<boolean> {
  const { db } = platform;
  const leased = await db.write('system:screening', (tx) => leaseVersions(tx, LEASED_AT_ONCE));
  if (leased.length === 0) return false;
  const since = new Map(leased.map(({ listingId, ingestedAt }) => [listingId, ingestedAt]));
  const ids = leased.map(({ listingId }) => listingId);
  const at = platform.clock.now();
  const renewing = setInterval(() => renew(platform, ids), RENEW_MS);
  const screened = await screenVersions(
    platform,
    ids,
    'stream',
    ({ id }) => since.get(id) ?? at,
    new Set(leased.filter(({ attempts }) => attempts > TRIES).map(({ listingId }) => listingId)),
  ).finally(() => clearInterval(renewing));
  // A verdict on a newer version than was leased ends the lease too: it was the one to screen.
  const done = screened.map(({ listingId, versionNumber }) => ({ listingId, versionNumber }));
  await db.write('system:screening', (tx) =>
    endLease(
      tx,
      done.map((version) => ({ ...version, ingestedAt: at })),
    ),
  );
  return true;
}

function renew({ db, log }: Platform, ids: readonly ListingId[]): void {
  db.write('system:screening', (tx) => renewLease(tx, ids)).catch((error: unknown) =>
    log.error({ error }, 'lease not renewed'),
  );
}

/** Queues what storefronts with streaming ingest, and tells every process of changed rights. */
export function screeningSubscribers({ jobs }: Platform): Subscriber[] {
  return [
    subscriber('screening', ['listings.ingested', 'listing.picture-attached'], (tx, entries) =>
      queueIngested(tx, jobs, entries),
    ),
    removalSubscriber(),
    contestSubscriber(),
    subscriber(
      'screening-knowledge',
      [
        'right.changed',
        'right.verified',
        'right.refused',
        'right.challenge-began',
        'right.challenge-ended',
        'right.lapsed',
        'right.withdrawn',
        'authorisation.granted',
        'authorisation.ended',
      ],
      (tx, entries) =>
        recordChanges(
          tx,
          'right',
          entries.map(({ data }) => data.rightId),
        ),
    ),
  ];
}

/** Removals that began or ended, for the guard against goods that come back. */
function removalSubscriber(): Subscriber {
  return subscriber('screening-removals', ['measure.imposed', 'measure.lifted'], (tx, entries) => {
    const removals = entries.filter(({ data }) => data.kind === 'remove');
    const listings = removals.map(({ data }) => data.target);
    return listings.length > 0 ? recordChanges(tx, 'removal', listings) : Promise.resolve();
  });
}

type Ingested = JournalEntry<'listings.ingested' | 'listing.picture-attached'>;

async function queueIngested(tx: Tx, jobs: Jobs, entries: readonly Ingested[]): Promise<void> {
  let queued = 0;
  for (const entry of entries) {
    const versions = await versionsOf(tx, entry);
    const waiting = versions.map((version) => ({ ...version, ingestedAt: entry.at }));
    if (waiting.length > 0) await queueVersions(tx, waiting);
    queued += waiting.length;
  }
  if (queued > 0) await jobs.enqueue(tx, SCREEN_JOB, [{}]);
}

async function versionsOf(tx: Tx, entry: Ingested) {
  if (entry.type === 'listings.ingested') {
    const { storefrontId } = entry.data;
    return (await storefrontSettings(tx, storefrontId)).isStreaming
      ? versionsIngestedAt(tx, storefrontId, entry.at)
      : [];
  }
  const { listingId, versionNumber } = entry.data;
  const storefront = (await listingsByIds(tx, [listingId])).get(listingId)?.storefront;
  if (!storefront || !(await storefrontSettings(tx, storefront.id)).isStreaming) return [];
  return [{ listingId, versionNumber }];
}
