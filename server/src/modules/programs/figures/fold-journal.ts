import type { ClaimId, OrganisationId } from '../../../contracts/ids.js';
import type { JournalEntry } from '../../../contracts/journal/index.js';
import type { Tx } from '../../../platform/db/index.js';
import { type Subscriber, subscriber } from '../../../platform/journal/index.js';
import type { Platform } from '../../../platform/platform.js';
import { judgeHolders } from '../standing/judge-holders.js';
import { type ClaimEntry, type ClaimFold, foldClaim, HEARD } from './claim-fold.js';
import { type Counted, countedOf, differences } from './counters.js';
import {
  addDeltas,
  type ClaimRow,
  type Delta,
  insertNotices,
  lockClaims,
  type NoticeRow,
  noticesByIds,
  storeClaims,
} from './fold-queries.js';

type Heard = ClaimEntry | JournalEntry<'notice.submitted'>;

/**
 * Folds the journal's `claim.*` entries into counts by holder, right, ground, storefront and day,
 * and judges anew the standing of every holder whose decided claims changed.
 */
export function figuresSubscriber({ settings }: Pick<Platform, 'settings'>): Subscriber {
  return subscriber('programs.figures', ['notice.submitted', ...HEARD], async (tx, entries) => {
    const heard = entries as Heard[];
    await insertNotices(tx, heard.flatMap(noticeOf));
    const claims = heard.filter((entry): entry is ClaimEntry => entry.type !== 'notice.submitted');
    const holders = await foldEntries(tx, claims, settings.timeZone);
    await judgeHolders(tx, settings, holders);
  });
}

function noticeOf(entry: Heard): NoticeRow[] {
  if (entry.type !== 'notice.submitted') return [];
  const { noticeId, complainantId, rightId, ground, storefrontId, regime } = entry.data;
  return [{ id: noticeId, holderId: complainantId, rightId, ground, storefrontId, regime }];
}

/** @returns the holders whose counts changed. */
async function foldEntries(
  tx: Tx,
  entries: readonly ClaimEntry[],
  timeZone: string,
): Promise<OrganisationId[]> {
  if (entries.length === 0) return [];
  const before = await lockClaims(tx, [...new Set(entries.map(({ data }) => data.claimId))]);
  const folds = new Map<ClaimId, ClaimFold>([...before].map(([id, { fold }]) => [id, fold]));
  const noticeIds = new Map(entries.map(({ data }) => [data.claimId, data.noticeId]));
  for (const entry of entries) {
    const next = foldClaim(folds.get(entry.data.claimId), entry);
    if (next) folds.set(entry.data.claimId, next);
  }
  const after = [...folds].flatMap(([id, fold]): ClaimRow[] => {
    const noticeId = noticeIds.get(id);
    return noticeId ? [{ id, noticeId, fold, counted: countedOf(fold, timeZone) }] : [];
  });
  const notices = await noticesByIds(tx, [...new Set(after.map(({ noticeId }) => noticeId))]);
  const known = after.filter(({ noticeId }) => notices.has(noticeId));
  const deltas = known.flatMap((claim) =>
    deltasOf(claim, before.get(claim.id)?.counted ?? {}, notices.get(claim.noticeId)),
  );
  await storeClaims(tx, known);
  await addDeltas(tx, deltas);
  return [...new Set(deltas.map(({ of }) => of.holderId))];
}

function deltasOf({ counted }: ClaimRow, before: Counted, of: NoticeRow | undefined): Delta[] {
  if (!of) return [];
  return [...differences(before, counted)].map(([day, counts]) => ({ of, day, counts }));
}
