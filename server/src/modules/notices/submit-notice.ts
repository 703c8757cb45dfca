import type { ClaimId, ListingId, NoticeId, OrganisationId, RightId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import { stateWord } from '../../contracts/state-words.js';
import {
  addBusinessHours,
  calendarFor,
  isBusinessDayAt,
  localDate,
} from '../../platform/calendar/index.js';
import type { Tx } from '../../platform/db/index.js';
import type { FieldProblem } from '../../platform/errors/index.js';
import { newId } from '../../platform/ids/index.js';
import { append } from '../../platform/journal/index.js';
import type { Platform } from '../../platform/platform.js';
import { organisationsByIds } from '../accounts/index.js';
import { requireOwnEvidence, shareEvidence } from '../evidence/index.js';
import { type ListingView, resolveListings, storefrontById } from '../marketplace/index.js';
import { type Privileges, privilegesOf } from '../programs/index.js';
import { DUE_HOURS, openTask } from '../review/index.js';
import {
  authorisedMerchants,
  handlesRight,
  type RightView,
  usableRights,
} from '../rights/index.js';
import { missingContents } from './check-contents.js';
import { contentsFor, requireUnrestricted } from './check-privileges.js';
import { SUBMITTED } from './claim.js';
import { acceptAgreed } from './claims-agreed.js';
import { noticeField, noticeProblem } from './errors.js';
import { insertNotice, liveClaims, type NewClaim } from './intake-queries.js';
import { packInForce, type RegimePack } from './regimes/index.js';
import type { NoticeHead, SubmitNotice } from './schema.js';

/** What a row of the notice became. */
export interface RowResult {
  line: number;
  reference: string;
  claimId: ClaimId | null;
  problem: string | null;
}

type Row = SubmitNotice['listings'][number] & { line?: number };

/** Everything looked up for a notice before it is judged. */
interface Intake {
  pack: RegimePack;
  storefront: NonNullable<Awaited<ReturnType<typeof storefrontById>>>;
  right: RightView;
  complainantId: OrganisationId;
  privileges: Privileges;
}

/** The platform's business calendar: the 24-hour clock runs on its days. */
function deskCalendar({ settings }: Pick<Platform, 'settings'>) {
  return calendarFor(settings.calendar, settings.timeZone);
}

/**
 * Takes a notice: checks it against its regime, makes a claim of each row that names a listing,
 * puts it on the desk and starts the 24-business-hour clock. Rows that make no claim are named
 * with their reason; the others are kept.
 * @throws `notice-incomplete`, `right-not-usable`, `no-claim-made`.
 */
export async function submitNotice(
  tx: Tx,
  platform: Pick<Platform, 'settings'>,
  actor: Actor,
  head: NoticeHead,
  rows: readonly Row[],
) {
  const [intake, listings] = await Promise.all([
    lookUp(tx, platform, actor, head, rows.length),
    resolveListings(tx, head.storefrontId, rows),
    requireOwnEvidence(tx, actor, head.evidenceIds),
  ]);
  const { privileges } = intake;
  const { regime } = head;
  // What an agent attaches belongs to the holder's case; a holder's own needs no share.
  if (actor.organisationId !== intake.complainantId) {
    await shareEvidence(tx, head.evidenceIds, [intake.complainantId]);
  }
  const [{ claims, results }, complainant] = await Promise.all([
    makeClaims(tx, intake, rows, listings),
    nameOf(tx, intake.complainantId),
  ]);
  if (claims.length === 0) throw noticeProblem('no-claim-made', {}, rowProblems(results));
  const noticeId = newId('notice', tx.now);
  const calendar = deskCalendar(platform);
  const lane = privileges.isExpedited ? 'expedited' : 'standard';
  const due = addBusinessHours(calendar, tx.now, DUE_HOURS[lane]);
  const summary = summaryOf(intake, complainant, claims);
  const stored = insertNotice(tx, {
    id: noticeId,
    head,
    complainantId: intake.complainantId,
    agentId: actor.organisationId === intake.complainantId ? null : actor.organisationId,
    packVersion: intake.pack.version,
    timeZone: intake.storefront.timeZone,
    basis: basisOf(tx, head, intake, summary),
    claims,
    dueAt: due.at,
    isDueProvisional: due.provisional,
    isOnBusinessDay: isBusinessDayAt(calendar, tx.now),
    programme: privileges.programme,
    lane,
  });
  const opened = openTask(tx, {
    kind: 'notice',
    subject: noticeId,
    storefrontId: head.storefrontId,
    regime: head.regime,
    lane,
    summary: { ...summary, waiting: claims.length },
  });
  journalNotice(tx, noticeId, actor, head, intake, claims);
  await Promise.all([stored, opened]);
  const { right } = intake;
  const accepted = await acceptAgreed(tx, privileges, {
    ...{ noticeId, storefrontId: head.storefrontId, regime, right, claims, summary },
  });
  return {
    noticeId,
    programme: privileges.programme,
    claims: claims.length,
    acceptedAtOnce: accepted.length,
    refused: results.length - claims.length,
    dueAt: due.at.toISOString(),
    isDueProvisional: due.provisional,
    results,
  };
}

async function lookUp(
  tx: Tx,
  { settings }: Pick<Platform, 'settings'>,
  actor: Actor,
  head: NoticeHead,
  rows: number,
): Promise<Intake> {
  const [storefront, rights] = await Promise.all([
    storefrontById(tx, head.storefrontId),
    usableRights(tx, [head.rightId], tx.now),
  ]);
  const found = rights.get(head.rightId);
  const wrong: FieldProblem[] = [];
  const refuse = (...what: Parameters<typeof noticeField>) => wrong.push(noticeField(...what));
  if (!storefront) refuse('storefront-unknown', '/storefrontId');
  else if (!storefront.regimes.includes(head.regime)) {
    refuse('not-here', '/regime', { regimes: storefront.regimes.join(', ') });
  }
  const isOwn = found && (await handlesRight(tx, actor, found.right));
  if (!found || !isOwn) refuse('right-unknown', '/rightId');
  if (!storefront || !found || !isOwn) throw noticeProblem('notice-incomplete', {}, wrong);
  const { right, why } = found;
  if (why) {
    throw noticeProblem('right-not-usable', { why: stateWord(why) }, [
      noticeField(why, '/rightId'),
    ]);
  }
  const pack = packInForce(head.regime, localDate(storefront, tx.now));
  if (!pack.rightKinds.includes(right.kind)) {
    refuse('not-under-regime', '/rightId', { law: pack.law });
  }
  const ground = pack.grounds.find(({ code }) => code === head.ground);
  if (!ground) {
    const grounds = pack.grounds.map(({ code }) => code).join(', ');
    refuse('ground-unknown', '/ground', { grounds });
  }
  if (ground && !ground.kinds.includes(right.kind)) {
    refuse('other-right', '/ground');
  }
  const { rightId, ground: code } = head;
  const privileges = await privilegesOf(tx, right.holderId, { rightId, ground: code });
  // Who may not send now need not be told what it would have to contain.
  const sender = { complainantId: right.holderId, regime: head.regime, rows };
  await requireUnrestricted(tx, settings, privileges, sender);
  wrong.push(...missingContents(head, contentsFor(pack, privileges)));
  if (wrong.length > 0) throw noticeProblem('notice-incomplete', {}, wrong);
  return { pack, storefront, right, complainantId: right.holderId, privileges };
}

async function makeClaims(
  tx: Tx,
  { right }: Intake,
  rows: readonly Row[],
  listings: readonly (ListingView | undefined)[],
) {
  const known = listings.flatMap((listing) => (listing ? [listing] : []));
  const merchants = [...new Set(known.map(({ merchantId }) => merchantId))];
  const [live, authorised] = await Promise.all([
    liveClaims(
      tx,
      right.id,
      known.map(({ id }) => id),
    ),
    authorisedMerchants(tx, right.id, merchants, tx.now),
  ]);
  const taken = new Map<ListingId, number>();
  const claims: NewClaim[] = [];
  const results = rows.map((row, i): RowResult => {
    const line = row.line ?? i + 1;
    const listing = listings[i];
    const problem = whyNoClaim(listing, taken, live);
    const reference = row.listingId ?? row.externalId ?? row.url ?? '';
    if (problem || !listing) return { line, reference, claimId: null, problem };
    taken.set(listing.id, line);
    const id = newId('claim', tx.now);
    const isMerchantAuthorised = authorised.has(listing.merchantId);
    claims.push({
      id,
      ordinal: claims.length + 1,
      listing,
      isMerchantAuthorised,
      remark: row.remark ?? null,
      claim: SUBMITTED,
    });
    return { line, reference, claimId: id, problem: null };
  });
  return { claims, results };
}

function whyNoClaim(
  listing: ListingView | undefined,
  taken: ReadonlyMap<ListingId, number>,
  live: ReadonlyMap<ListingId, NoticeId>,
): string | null {
  if (!listing) return 'listing-not-found';
  if (taken.has(listing.id)) return `same-as-line-${taken.get(listing.id)}`;
  const notice = live.get(listing.id);
  return notice ? `already-claimed-in-${notice}` : null;
}

function rowProblems(results: readonly RowResult[]): FieldProblem[] {
  return results.slice(0, 100).map(({ line, problem }) => {
    const pointer = `/listings/${line - 1}`;
    const twin = /^(same-as-line|already-claimed-in)-(.+)$/.exec(problem ?? '');
    const [, name, of = ''] = twin ?? [];
    if (name === 'same-as-line' || name === 'already-claimed-in') {
      return noticeField(name, pointer, { of });
    }
    return noticeField('listing-not-found', pointer);
  });
}

async function nameOf(tx: Tx, id: OrganisationId): Promise<string> {
  return (await organisationsByIds(tx, [id])).get(id)?.name ?? '';
}

function summaryOf({ right }: Intake, complainant: string, claims: readonly NewClaim[]) {
  const [first] = claims;
  return {
    complainant,
    right: right.title,
    listing: first?.listing.title ?? '',
    merchant: first?.listing.merchantName ?? '',
    claims: claims.length,
  };
}

function basisOf(tx: Tx, head: NoticeHead, intake: Intake, summary: Record<string, unknown>) {
  const { pack, right, storefront } = intake;
  const ground = pack.grounds.find(({ code }) => code === head.ground);
  return {
    regime: pack.id,
    packVersion: pack.version,
    regimeTitle: pack.title,
    law: pack.law,
    ground: { code: head.ground, text: ground?.text ?? { en: head.ground, zh: head.ground } },
    right: {
      id: right.id as RightId,
      kind: right.kind,
      title: right.title,
      office: right.office,
      number: right.number,
    },
    territory: storefront.name,
    allegedAt: tx.now.toISOString(),
    summary,
  };
}

function journalNotice(
  tx: Tx,
  noticeId: NoticeId,
  actor: Actor,
  head: NoticeHead,
  { pack, complainantId, right }: Intake,
  claims: readonly NewClaim[],
): void {
  append(tx, {
    type: 'notice.submitted',
    subject: noticeId,
    parties: [complainantId],
    data: {
      noticeId,
      storefrontId: head.storefrontId,
      complainantId,
      regime: pack.id,
      packVersion: pack.version,
      ground: head.ground,
      rightId: right.id,
      claims: claims.length,
    },
    personal: { contact: head.contact, signature: head.signature, explanation: head.explanation },
    ...(actor.personId && { personalOf: actor.personId }),
  });
  for (const { id, listing } of claims) {
    const merchant = listing.merchantOrganisationId;
    append(tx, {
      type: 'claim.submitted',
      subject: id,
      // The merchant learns of a claim when it is acted on, not while it is vetted.
      parties: [complainantId],
      data: {
        claimId: id,
        noticeId,
        state: SUBMITTED.state,
        by: 'complainant',
        listingId: listing.id,
        merchantId: listing.merchantId,
        ...(merchant && { merchantOrganisationId: merchant }),
      },
    });
  }
}
