import type { ListingId, NoticeId, OrganisationId } from '../../../contracts/ids.js';
import { isOutsideClasses } from '../../../engines/text/index.js';
import type { Tx } from '../../../platform/db/index.js';
import { append } from '../../../platform/journal/index.js';
import { organisationsByIds } from '../../accounts/index.js';
import { firstSales, type ListingView, listingsByIds } from '../../marketplace/index.js';
import { imposeRestriction, privilegesOf, restrictionsOf } from '../../programs/index.js';
import { openTask, tasksOfSubject } from '../../review/index.js';
import { type RightView, rightsByIds } from '../../rights/index.js';
import { type ComplaintEvent, NO_SIGNS, routesFor, scoreNotice } from '../scoring/index.js';
import type { Batch } from './batch.js';
import { signsOf } from './right-signs.js';
import type { Vetting } from './vetting.js';
import {
  claimsOfNotices,
  insertVettings,
  type NoticeRow,
  openVettings,
  weightsInForce,
} from './vetting-queries.js';

/** Laws that have a notice acted on promptly, whoever sends it: vetting runs beside, not before. */
export const PROMPT_REGIMES: readonly string[] = ['cn-ecl', 'us-dmca'];
/** Regimes under which the platform may ask for more than the notice that the law describes. */
export const OPEN_REGIMES: readonly string[] = ['platform', 'eu-dsa'];
const EVIDENCE_DAYS = 30;
const DAY = 86_400_000;

/** Scores notices in their order; what is suspected goes to a person. */
export async function vetNotices(tx: Tx, batch: Batch, ids: readonly NoticeId[]): Promise<void> {
  if (ids.length === 0) return;
  const events = await noticeEvents(tx, batch, ids);
  const inForce = await weightsInForce(tx);
  const vettings: Vetting[] = [];
  for (const { notice, event, signs } of events) {
    batch.memory.fold(event);
    const members = batch.clusters.get(notice.complainantId) ?? [notice.complainantId];
    const scored = scoreNotice(
      {
        at: event.at,
        cluster: batch.memory.ofCluster(members, event.at),
        right: batch.memory.of(notice.rightId),
        accounts: members.length,
        signs,
        peers: batch.memory.peers,
      },
      inForce.weights,
    );
    const { programme } = await privilegesOf(tx, notice.complainantId, notice);
    const isPromptRegime = PROMPT_REGIMES.includes(notice.regime);
    const routes = routesFor(scored, { isPromptRegime, hasStanding: programme !== null });
    vettings.push({
      ...scored,
      ...{ noticeId: notice.id, complainantId: notice.complainantId, rightId: notice.rightId },
      ...{ accounts: members.length, routes, weightsVersion: inForce.version, scoredAt: tx.now },
    });
  }
  await insertVettings(tx, vettings);
  for (const vetting of vettings) await follow(tx, vetting, batch.notices.get(vetting.noticeId));
}

async function noticeEvents(tx: Tx, { notices }: Batch, ids: readonly NoticeId[]) {
  const claims = await claimsOfNotices(tx, ids);
  const listingIds = [...new Set(claims.map(({ listingId }) => listingId))] as ListingId[];
  const rightIds = ids.flatMap((id) => notices.get(id)?.rightId ?? []);
  const [listings, sales, signs, rights] = await Promise.all([
    listingsByIds(tx, listingIds),
    firstSales(tx, listingIds),
    signsOf(tx, [...new Set(rightIds)]),
    rightsByIds(tx, [...new Set(rightIds)]),
  ]);
  return ids.flatMap((id) => {
    const notice = notices.get(id);
    if (!notice) return [];
    const known = signs.get(notice.rightId) ?? NO_SIGNS;
    const targets = claims
      .filter(({ noticeId }) => noticeId === id)
      .map(({ id: claimId, merchantId, listingId }) => ({
        ...{ claimId, merchantId, listingId },
        isOutsideClasses: outside(listings.get(listingId), rights.get(notice.rightId)),
        listedAt: listings.get(listingId)?.createdAt.getTime() ?? null,
        firstSaleAt: sales.get(listingId)?.getTime() ?? null,
      }));
    const event: Extract<ComplaintEvent, { type: 'notice' }> = {
      ...{ type: 'notice', at: notice.submittedAt.getTime(), ground: notice.ground, targets },
      ...{ complainantId: notice.complainantId, rightId: notice.rightId, rightSince: known.since },
    };
    return [{ notice, event, signs: known }];
  });
}

/** Only trademarks are registered for goods. */
const outside = (listing: ListingView | undefined, right: RightView | undefined) =>
  listing && right ? isOutsideClasses(listing, right.niceClasses) : null;

/** What follows by itself: a look by a person, and for what is severe papers with every notice. */
async function follow(tx: Tx, vetting: Vetting, notice: NoticeRow | undefined): Promise<void> {
  const { noticeId, complainantId, rightId, band, probability, routes, weightsVersion } = vetting;
  append(tx, {
    type: 'notice.vetted',
    subject: noticeId,
    parties: [],
    data: { noticeId, band, probability, routes, weightsVersion },
  });
  if (!notice || !routes.includes('investigation')) return;
  if (band === 'severe') await demandEvidence(tx, complainantId, noticeId);
  // One investigation a complainant and right: its finding holds for what comes meanwhile.
  if (await isInvestigated(tx, vetting)) return;
  const [organisations, rights] = await Promise.all([
    organisationsByIds(tx, [complainantId]),
    rightsByIds(tx, [rightId]),
  ]);
  await openTask(tx, {
    kind: 'misuse',
    subject: noticeId,
    storefrontId: notice.storefrontId,
    regime: notice.regime,
    lane: band === 'severe' ? 'expedited' : 'standard',
    summary: {
      complainant: organisations.get(complainantId)?.name ?? '',
      right: rights.get(rightId)?.title ?? '',
      claims: notice.claims,
    },
  });
}

/** Whether an earlier suspected notice of this complainant on this right waits for a finding. */
async function isInvestigated(tx: Tx, { noticeId, complainantId, rightId }: Vetting) {
  const open = await openVettings(tx, complainantId, rightId);
  const tasks = await Promise.all(
    open.filter((id) => id !== noticeId).map((id) => tasksOfSubject(tx, id)),
  );
  return tasks.flat().some(({ kind, closedAt }) => kind === 'misuse' && closedAt === null);
}

async function demandEvidence(
  tx: Tx,
  organisationId: OrganisationId,
  cause: string,
): Promise<void> {
  const running = await restrictionsOf(tx, organisationId);
  if (running.some(({ kind }) => kind === 'enhanced-evidence')) return;
  await imposeRestriction(tx, {
    ...{
      organisationId,
      kind: 'enhanced-evidence',
      regimes: [...OPEN_REGIMES],
      perDay: null,
      cause,
    },
    reason:
      'Too many earlier notices failed or were given up: each notice needs evidence for now. · 此前多项投诉未成立或被放弃，现阶段每份通知须附证据。',
    untilAt: new Date(tx.now.getTime() + EVIDENCE_DAYS * DAY),
  });
}
