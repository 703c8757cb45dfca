import type { ClaimId, CounterNoticeId, NoticeId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Reader } from '../../platform/db/index.js';
import { cut, readCursor } from '../../platform/http/index.js';
import type { Platform } from '../../platform/platform.js';
import { pendingApprovals } from '../review/index.js';
import { rightsByIds } from '../rights/index.js';
import { type ClaimFilter, claimRow, listClaimRows, timeOfClaim } from './claim-list-queries.js';
import {
  type CounterNoticeRow,
  counterNoticeRow,
  listCounterNoticeRows,
} from './counter-notice-list-queries.js';
import { noticeProblem } from './errors.js';
import { listNoticeRows, type NoticeFilter, noticeRow } from './notice-list-queries.js';
import { isPlatform, tenantFilter, viewerOf } from './policy.js';
import {
  discloseContact,
  namesOf,
  presentClaims,
  presentNotice,
  presentSummary,
  spell,
} from './present.js';
import { packOf } from './regimes/index.js';
import { statesOfCounterNotices, statesOfNotices } from './state-queries.js';

interface Page {
  cursor?: string | undefined;
  limit: number;
}

/**
 * Notices of the complainants that the actor acts for, or those that a merchant knows to be against
 * it; all for the platform.
 */
export async function listNotices(db: Reader, actor: Actor, query: NoticeFilter & Page) {
  const after = readCursor(query.cursor);
  const merchants = actor.organisationKind === 'merchant' ? [...actor.actsFor] : null;
  const party = merchants ? { merchants } : { complainants: tenantFilter(actor) };
  const rows = await listNoticeRows(db, party, query, after, query.limit + 1);
  const page = cut(rows, query.limit, (row) => [row.submittedAt.toISOString(), row.id]);
  const states = await statesOfNotices(
    db,
    page.items.map(({ id }) => id),
    merchants,
  );
  const names = await namesOf(
    db,
    page.items.map(({ complainantId }) => complainantId),
  );
  const viewer = merchants ? 'merchant' : isPlatform(actor) ? 'platform' : 'complainant';
  const items = page.items.map((row) =>
    presentSummary(row, names, states.get(row.id) ?? {}, viewer),
  );
  return { items, next: page.next };
}

/** Who reads this notice; a merchant reads it once a claim against it has been acted on. */
async function readerOf(db: Reader, actor: Actor, id: NoticeId) {
  const row = await noticeRow(db, id);
  if (!row) throw noticeProblem('notice-not-found');
  const own = viewerOf(actor, { complainantId: row.complainantId, merchantOrganisationId: null });
  if (own) return { row, viewer: own, merchants: null };
  const [known] = await listClaimRows(db, tenantFilter(actor), { noticeId: id }, undefined, 1);
  if (!known) throw noticeProblem('notice-not-found');
  return { row, viewer: 'merchant' as const, merchants: [...actor.actsFor] };
}

/** A notice as its parties and the platform may see it. @throws `notice-not-found`. */
export async function readNotice(db: Reader, actor: Actor, id: NoticeId) {
  const { row, viewer, merchants } = await readerOf(db, actor, id);
  const states = await statesOfNotices(db, [id], merchants);
  const names = await namesOf(db, [row.complainantId]);
  const right = (await rightsByIds(db, [row.basis.right.id])).get(row.basis.right.id);
  const markImageId = right?.markImageId ?? null;
  const approvals = viewer === 'platform' ? await pendingApprovals(db, [id]) : undefined;
  const approvalTaskId = approvals?.get(id) ?? null;
  return presentNotice(row, names, states.get(id) ?? {}, viewer, markImageId, approvalTaskId);
}

/**
 * Claims that the actor is party to, across notices or within one.
 * @throws `notice-not-found` when that one is none of the actor's affairs.
 */
export async function listClaims(
  db: Reader,
  actor: Actor,
  { settings: { timeZone } }: Pick<Platform, 'settings'>,
  query: ClaimFilter & Page,
) {
  const after = readCursor(query.cursor);
  if (query.noticeId !== undefined) await readerOf(db, actor, query.noticeId);
  const filter = { ...query, timeZone };
  const rows = await listClaimRows(db, tenantFilter(actor), filter, after, query.limit + 1);
  const isOneNotice = query.noticeId !== undefined;
  const time = timeOfClaim(query);
  const page = cut(rows, query.limit, (row) =>
    isOneNotice ? [row.ordinal] : [(row[time] ?? row.submittedAt).toISOString(), row.id],
  );
  return { items: await presentClaims(db, actor, page.items), next: page.next };
}

/** @throws `claim-not-found`. */
export async function readClaim(db: Reader, actor: Actor, id: ClaimId) {
  const row = await claimRow(db, id);
  const viewer = row && viewerOf(actor, row);
  const [visible] = row
    ? await listClaimRows(db, tenantFilter(actor), { noticeId: row.noticeId }, [row.ordinal - 1], 1)
    : [];
  if (!row || !viewer || visible?.id !== id) throw noticeProblem('claim-not-found');
  const [claim] = await presentClaims(db, actor, [row]);
  if (!claim) throw noticeProblem('claim-not-found');
  return claim;
}

function counterViewer(actor: Actor, row: CounterNoticeRow) {
  const viewer = viewerOf(actor, row);
  return viewer === 'complainant' && row.forwardedAt === null ? null : viewer;
}

/** Counter-notices that the actor filed, received or must check. */
export async function listCounterNotices(db: Reader, actor: Actor, query: Page) {
  const after = readCursor(query.cursor);
  const rows = await listCounterNoticeRows(db, tenantFilter(actor), after, query.limit + 1);
  const page = cut(rows, query.limit, (row) => [row.filedAt.toISOString(), row.id]);
  return { items: await presentCounterNotices(db, actor, page.items), next: page.next };
}

/** @throws `counter-notice-not-found`. */
export async function readCounterNotice(db: Reader, actor: Actor, id: CounterNoticeId) {
  const row = await counterNoticeRow(db, id);
  const [view] = row ? await presentCounterNotices(db, actor, [row]) : [];
  if (!view) throw noticeProblem('counter-notice-not-found');
  return view;
}

async function presentCounterNotices(db: Reader, actor: Actor, rows: readonly CounterNoticeRow[]) {
  const states = await statesOfCounterNotices(
    db,
    rows.map(({ id }) => id),
  );
  const names = await namesOf(
    db,
    rows.flatMap((row) => [row.complainantId, row.merchantOrganisationId]),
  );
  return rows.flatMap((row) => {
    const viewer = counterViewer(actor, row);
    if (!viewer) return [];
    const pack = packOf(row.regime, row.packVersion);
    return {
      id: row.id,
      regime: pack.id,
      filedAt: row.filedAt.toISOString(),
      forwardedAt: row.forwardedAt?.toISOString() ?? null,
      receivedAt: row.receivedAt?.toISOString() ?? null,
      answeredAt: row.answeredAt?.toISOString() ?? null,
      explanation: row.explanation,
      locale: row.locale,
      statements: spell(row.statements, pack.counterNotice.statements),
      signature: viewer === 'complainant' ? null : row.signature,
      contact: discloseContact(row.contact, 'merchant', viewer, row.regime),
      evidenceIds: row.evidenceIds,
      merchant: names(row.merchantOrganisationId),
      complainant: names(row.complainantId),
      states: states.get(row.id) ?? {},
      isShared: row.isShared,
      joins: row.joins,
      answers: pack.counter.kind === 'forwarded' ? [...pack.counter.answers] : [],
    };
  });
}
