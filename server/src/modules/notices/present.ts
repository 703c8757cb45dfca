import type { EvidenceId, ListingId, OrganisationId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Reader } from '../../platform/db/index.js';
import { mayDisclose, organisationsByIds } from '../accounts/index.js';
import { type ListingView, listingsByIds } from '../marketplace/index.js';
import { pendingApprovals } from '../review/index.js';
import type { ClaimState } from './claim.js';
import type { ClaimRow } from './claim-list-queries.js';
import { actionsOf, nextStep } from './next-step.js';
import type { NoticeRow } from './notice-list-queries.js';
import { isPlatform, viewerOf } from './policy.js';
import { packOf, type RegimeId, type Statement } from './regimes/index.js';
import { reviveClaim } from './stored-claim.js';

type Viewer = 'platform' | 'complainant' | 'merchant';
type States = Partial<Record<ClaimState, number>>;
export type Names = Awaited<ReturnType<typeof namesOf>>;

export async function namesOf(db: Reader, ids: readonly OrganisationId[]) {
  const found = await organisationsByIds(db, [...new Set(ids)]);
  return (id: OrganisationId) => ({ id, name: found.get(id)?.name ?? '' });
}

/** The desk owes an answer while a claim waits for its first decision. */
function isAnswerOwed(states: States): boolean {
  return (states['under-review'] ?? 0) + (states['information-requested'] ?? 0) > 0;
}

/** A notice in a list; to a merchant the claims against it are all there are. */
export function presentSummary(row: NoticeRow, names: Names, states: States, viewer: Viewer) {
  const isOwed = isAnswerOwed(states);
  const own = Object.values(states).reduce((sum, count) => sum + count, 0);
  return {
    id: row.id,
    reference: viewer === 'merchant' ? null : row.reference,
    regime: row.regime as RegimeId,
    ground: row.ground,
    right: { id: row.basis.right.id, title: row.basis.right.title, kind: row.basis.right.kind },
    complainant: names(row.complainantId),
    storefrontId: row.storefrontId,
    submittedAt: row.submittedAt.toISOString(),
    dueAt: isOwed ? row.dueAt.toISOString() : null,
    isDueProvisional: isOwed && row.isDueProvisional,
    firstResponseAt: row.firstResponseAt?.toISOString() ?? null,
    claims: viewer === 'merchant' ? own : row.claims,
    states,
  };
}

/** A whole notice for a viewer: contact and evidence as the disclosure table lets them see it. */
export function presentNotice(
  row: NoticeRow,
  names: Names,
  states: States,
  viewer: Viewer,
  markImageId: EvidenceId | null,
  approvalTaskId: string | null,
) {
  const pack = packOf(row.regime, row.packVersion);
  return {
    ...presentSummary(row, names, states, viewer),
    approvalTaskId,
    markImageUrl: markImageId && `/v1/evidence/${markImageId}/preview`,
    packVersion: row.packVersion,
    law: pack.law,
    explanation: row.explanation,
    locale: row.locale,
    statements: spell(row.statements, pack.notice.statements),
    signature: viewer === 'merchant' ? null : row.signature,
    contact: discloseContact(row.contact, 'complainant', viewer, row.regime),
    evidenceIds: row.evidenceIds,
  };
}

/** The statements that were made, in both languages. */
export function spell(codes: readonly string[], statements: readonly Statement[]) {
  return statements
    .filter(({ code }) => codes.includes(code))
    .map(({ code, text }) => ({ code, ...text }));
}

/** The contact fields of one party that the other may see under the regime. */
export function discloseContact(
  contact: NoticeRow['contact'],
  owner: 'complainant' | 'merchant',
  viewer: 'platform' | 'complainant' | 'merchant',
  regime: string,
) {
  const seenBy = viewer === owner ? 'self' : viewer;
  const fields = (['name', 'email', 'phone', 'address'] as const).filter((field) =>
    mayDisclose({ field, owner, viewer: seenBy, regime: regime as RegimeId }),
  );
  if (fields.length === 0) return null;
  return Object.fromEntries(fields.flatMap((f) => (contact[f] ? [[f, contact[f]]] : [])));
}

export async function presentClaims(db: Reader, actor: Actor, rows: readonly ClaimRow[]) {
  const listings = await listingsByIds(
    db,
    rows.map(({ listingId }) => listingId),
  );
  const approvals = isPlatform(actor)
    ? await pendingApprovals(
        db,
        rows.map(({ id }) => id),
      )
    : new Map<string, string>();
  return rows.map((row) => ({
    ...presentClaim(row, actor, listings, db.now),
    approvalTaskId: approvals.get(row.id) ?? null,
  }));
}

function presentClaim(
  row: ClaimRow,
  actor: Actor,
  listings: ReadonlyMap<ListingId, ListingView>,
  at: Date,
) {
  const pack = packOf(row.regime, row.packVersion);
  const claim = reviveClaim(row.machine);
  const listing = listings.get(row.listingId);
  const viewer = viewerOf(actor, row);
  const next = nextStep(claim, pack, row.noticeDueAt);
  return {
    id: row.id,
    noticeId: row.noticeId,
    ordinal: row.ordinal,
    state: claim.state,
    isMeasureInForce: claim.isMeasureInForce,
    listing: {
      id: row.listingId,
      title: listing?.title ?? '',
      url: listing?.url ?? null,
      price: listing?.price ?? null,
      previewUrl: listing?.previewUrl ? `/v1/claims/${row.id}/picture` : null,
    },
    merchant: { id: row.merchantId, name: listing?.merchantName ?? '' },
    isMerchantAuthorised: row.isMerchantAuthorised,
    remark: row.remark,
    regime: pack.id,
    submittedAt: row.submittedAt.toISOString(),
    decidedAt: claim.decidedAt?.toISOString() ?? null,
    counterNoticeId: row.counterNoticeId,
    lastDecisionId: row.lastDecisionId,
    clocks: Object.entries(claim.clocks).map(([name, clock]) => ({
      name,
      dueAt: clock.dueAt.toISOString(),
      isProvisional: clock.isProvisional,
    })),
    next: { ...next, dueAt: next.dueAt?.toISOString() ?? null },
    actions: viewer ? actionsOf(viewer, claim, { pack, timeZone: row.timeZone, at }) : [],
  };
}
