import type { ClaimId } from '../../../contracts/ids.js';
import type { JournalEntry } from '../../../contracts/journal/index.js';
import type { Tx } from '../../../platform/db/index.js';
import { type Subscriber, subscriber } from '../../../platform/journal/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { ComplaintEvent } from '../scoring/index.js';
import type { Batch } from './batch.js';
import { clustersOf, placeInCluster } from './clusters.js';
import { inviteAnswers } from './invite-answers.js';
import { OUTCOME_ENTRIES, type Outcome, type OutcomeEntry, outcomeOf } from './journal-events.js';
import { Memory } from './memory.js';
import { vetNotices } from './vet-notices.js';
import {
  type ClaimRow,
  claimsByIds,
  completeNotices,
  insertNotices,
  type NoticeRow,
  noticesByIds,
  storeClaims,
} from './vetting-queries.js';

type Heard = JournalEntry<'notice.submitted'> | JournalEntry<'claim.submitted'> | OutcomeEntry;

/**
 * Hears what becomes of complaints, keeps the histories, and scores each notice once all of its
 * claims have been told: by the past alone, in the journal's order.
 */
export function vettingSubscriber(platform: Platform): Subscriber {
  const types = ['notice.submitted', 'claim.submitted', ...OUTCOME_ENTRIES] as const;
  return subscriber('notice-abuse.vetting', types, async (tx, entries) => {
    const heard = entries as Heard[];
    await rememberNotices(tx, heard);
    const batch = await openBatch(tx, heard);
    const told = heard.filter((entry): entry is OutcomeEntry => isOutcome(entry));
    for (const entry of told) foldOutcome(batch, entry);
    await storeClaims(tx, [...batch.claims.values()]);
    const complete = await completeNotices(tx, [...batch.notices.keys()]);
    await vetNotices(tx, batch, complete);
    await batch.memory.write(tx);
    await inviteAnswers(tx, platform, accepted(told));
  });
}

const isOutcome = ({ type }: Heard) => type !== 'notice.submitted' && type !== 'claim.submitted';

const accepted = (told: readonly OutcomeEntry[]): ClaimId[] =>
  told.flatMap(({ type, data }) => (type === 'claim.accepted' ? [data.claimId] : []));

async function rememberNotices(tx: Tx, heard: readonly Heard[]): Promise<void> {
  const notices = heard.flatMap((entry): NoticeRow[] => {
    if (entry.type !== 'notice.submitted') return [];
    const { noticeId, ...data } = entry.data;
    return [{ ...data, id: noticeId, submittedAt: entry.at }];
  });
  await insertNotices(tx, notices);
  for (const id of new Set(notices.map(({ complainantId }) => complainantId))) {
    await placeInCluster(tx, id);
  }
}

async function openBatch(tx: Tx, heard: readonly Heard[]): Promise<Batch> {
  const noticeIds = [...new Set(heard.map(({ data }) => data.noticeId))];
  const claimIds = heard.flatMap(({ data }) => ('claimId' in data ? [data.claimId] : []));
  const [notices, known] = await Promise.all([
    noticesByIds(tx, noticeIds),
    claimsByIds(tx, [...new Set(claimIds)]),
  ]);
  const claims = new Map(known);
  for (const entry of heard) {
    if (entry.type !== 'claim.submitted') continue;
    const notice = notices.get(entry.data.noticeId);
    if (notice && !claims.has(entry.data.claimId)) {
      claims.set(entry.data.claimId, newClaim(notice, entry));
    }
  }
  const complainants = [...new Set([...notices.values()].map((n) => n.complainantId))];
  const clusters = await clustersOf(tx, complainants);
  const rights = [...notices.values()].map(({ rightId }) => rightId);
  const subjects = [...new Set([...complainants, ...[...clusters.values()].flat(), ...rights])];
  return { notices, claims, clusters, memory: await Memory.read(tx, subjects) };
}

function newClaim(notice: NoticeRow, { data }: JournalEntry<'claim.submitted'>): ClaimRow {
  return {
    ...{ id: data.claimId, noticeId: notice.id, complainantId: notice.complainantId },
    ...{ rightId: notice.rightId, listingId: data.listingId, merchantId: data.merchantId },
    merchantOrganisationId: data.merchantOrganisationId ?? null,
    ...{ outcomes: [], isCountered: false, state: data.state, acceptedAt: null, reversedAt: null },
  };
}

function foldOutcome({ notices, claims, memory }: Batch, entry: OutcomeEntry): void {
  const claim = claims.get(entry.data.claimId);
  const notice = claim && notices.get(claim.noticeId);
  if (!claim || !notice) return;
  const { complainantId, rightId, merchantId, listingId } = claim;
  const whose = { at: entry.at.getTime(), complainantId, rightId, merchantId, listingId };
  const last = claim.outcomes.at(-1) as Outcome | undefined;
  const event: ComplaintEvent | undefined =
    entry.type === 'claim.undone'
      ? last && { type: 'undone', undone: last, ...whose }
      : asEvent(outcomeOf(entry, claim), whose);
  const outcomes =
    event?.type === 'undone'
      ? claim.outcomes.slice(0, -1)
      : [...claim.outcomes, ...(event ? [event.type] : [])];
  if (event) memory.fold(event);
  claims.set(claim.id, { ...claim, ...afterEntry(claim, entry), outcomes });
}

type Whose = Record<'complainantId' | 'rightId' | 'merchantId' | 'listingId', string> & {
  at: number;
};

const asEvent = (type: Outcome | null, whose: Whose): ComplaintEvent | undefined =>
  type ? { type, ...whose } : undefined;

function afterEntry(claim: ClaimRow, { type, data, at }: OutcomeEntry) {
  const isReversed = data.state === 'reinstated' || data.state === 'retracted';
  const isCountered =
    type === 'claim.countered' || (claim.isCountered && type !== 'claim.counter-withdrawn');
  return {
    ...{ state: data.state, isCountered },
    acceptedAt: type === 'claim.accepted' ? (claim.acceptedAt ?? at) : claim.acceptedAt,
    reversedAt: isReversed ? (claim.reversedAt ?? at) : null,
  };
}
