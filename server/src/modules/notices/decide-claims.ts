import type { ClaimId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import { listingsByIds } from '../marketplace/index.js';
import { recordDecisionForSampling } from '../review/index.js';
import { advanceClaims, type Moved } from './advance-claims.js';
import { requireDesk } from './hear-complaints.js';
import { lockCases } from './queries.js';
import type { Ruling } from './ruling.js';
import { needsSecondApproval, proposeRuling } from './second-approval.js';

const any = () => true;

/**
 * Accepts or rejects claims. The desk's lock on their notices is demanded and taken if free.
 * A ruling that needs two people is put before a second one instead: `approvalTaskId` names the task.
 * @throws `task-locked` when a colleague holds one, `own-decision` on a complaint against the
 * actor's own ruling, `claim-not-found`, `no-claim-moved`.
 */
export async function decideClaims(tx: Tx, actor: Actor, ruling: Ruling) {
  const { claimIds, outcome, reason, facts } = ruling;
  const cases = await lockCases(tx, claimIds);
  await requireDesk(tx, actor, cases);
  if (needsSecondApproval(actor, cases, ruling)) {
    const approvalTaskId = await proposeRuling(tx, actor, cases, ruling);
    return { moved: [], refused: [], approvalTaskId };
  }
  const finding = { reason, facts: facts ?? null, factsLocale: actor.locale };
  const moved = await advanceClaims(
    tx,
    claimIds,
    { event: { type: outcome }, by: 'platform', finding },
    any,
  );
  await drawForSecondReview(tx, actor, moved, outcome);
  return { ...moved, approvalTaskId: null };
}

/** Share of decisions that a second reviewer decides again, blind. */
const DOUBLE_REVIEW_RATE = 0.05;

/** A bulk decision is one judgement: one of its claims stands for it in the draw. */
async function drawForSecondReview(tx: Tx, actor: Actor, { moved }: Moved, outcome: string) {
  const [first] = moved;
  const [of] = first ? await lockCases(tx, [first.claimId]) : [];
  if (!of) return;
  // The row speaks of the one claim that was drawn, not of the notice's first.
  const listing = (await listingsByIds(tx, [of.listingId])).get(of.listingId)?.title;
  await recordDecisionForSampling(tx, {
    subject: of.id,
    decidedBy: actor,
    outcome,
    rate: DOUBLE_REVIEW_RATE,
    choices: ['accept', 'reject'],
    storefrontId: of.storefrontId,
    regime: of.pack.id,
    summary: { ...of.basis.summary, listing },
  });
}

/** Undoes the last decision on each claim, while nobody has built on it; all is as before. */
export async function undoClaimDecisions(tx: Tx, actor: Actor, claimIds: readonly ClaimId[]) {
  await requireDesk(tx, actor, await lockCases(tx, claimIds), true);
  return advanceClaims(tx, claimIds, { event: { type: 'undo' }, by: 'platform' }, any);
}

/** Asks the complainant for what is missing; the cure clock runs. */
export async function requestInformation(
  tx: Tx,
  actor: Actor,
  { claimIds, text }: { claimIds: readonly ClaimId[]; text: string },
) {
  await requireDesk(tx, actor, await lockCases(tx, claimIds));
  const message = { text, locale: actor.locale, evidenceIds: [] };
  return advanceClaims(
    tx,
    claimIds,
    { event: { type: 'request-information' }, by: 'platform', message },
    any,
  );
}
