import type { ClaimId, CounterNoticeId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import { newId } from '../../platform/ids/index.js';
import { requireOwnEvidence } from '../evidence/index.js';
import { restrictionsOf } from '../programs/index.js';
import { advanceClaims } from './advance-claims.js';
import type { Case } from './case.js';
import { missingContents } from './check-contents.js';
import {
  claimsOfCounterNotice,
  counterNoticeForUpdate,
  insertCounterNotice,
  stampCounterNotice,
} from './counter-notice-queries.js';
import type { AnswerCounterNotice, FileCounterNotice } from './counter-notice-schema.js';
import { noticeField, noticeProblem } from './errors.js';
import { requireDesk } from './hear-complaints.js';
import { joinCounterNotice } from './join-counter-notice.js';
import { actsForComplainant, actsForMerchant } from './policy.js';
import { lockCases } from './queries.js';

/**
 * Files one counter-notice for any number of claims of one complainant under one regime.
 * @throws `not-joinable`, `processing-suspended`, `several-cases`, `counter-notice-incomplete`, `no-claim-moved`.
 */
export async function fileCounterNotice(tx: Tx, actor: Actor, input: FileCounterNotice) {
  const own = (of: Case) => actsForMerchant(actor, of);
  const cases = (await lockCases(tx, input.claimIds)).filter(own);
  const [first] = cases;
  if (!first || cases.length !== new Set(input.claimIds).size)
    throw noticeProblem('claim-not-found');
  const isOneCase = cases.every(
    (of) => of.pack === first.pack && of.complainantId === first.complainantId,
  );
  if (!isOneCase) throw noticeProblem('several-cases');
  await requireCounterProcessed(tx, first);
  const missing = missingContents(input, first.pack.counterNotice);
  if (missing.length > 0) throw noticeProblem('counter-notice-incomplete', {}, missing);
  await requireOwnEvidence(tx, actor, input.evidenceIds);
  const id = newId('counterNotice', tx.now);
  const rightIds = cases.map(({ rightId }) => rightId);
  const joined = input.joins ? await joinCounterNotice(tx, actor, rightIds, input.joins) : [];
  const evidenceIds = [...new Set([...input.evidenceIds, ...joined])];
  await insertCounterNotice(tx, id, first, { ...input, evidenceIds });
  const moved = await advanceClaims(
    tx,
    input.claimIds,
    {
      event: { type: 'counter' },
      by: 'merchant',
      counterNoticeId: id,
      message: { text: input.explanation, locale: input.locale, evidenceIds },
    },
    own,
  );
  return { counterNoticeId: id, ...moved };
}

/** @throws `processing-suspended` while this merchant's counter-notices are not processed. */
async function requireCounterProcessed(tx: Tx, of: Case): Promise<void> {
  const { merchantOrganisationId, pack } = of;
  const running = merchantOrganisationId ? await restrictionsOf(tx, merchantOrganisationId) : [];
  const held = running.find(
    ({ kind, regimes }) => kind === 'suspension' && regimes.includes(pack.id),
  );
  if (!held) return;
  const { untilAt, reason } = held;
  throw noticeProblem('processing-suspended', { until: untilAt.toISOString(), reason });
}

/** The merchant takes its counter-notice back; the measure stays as before. */
export async function withdrawCounterNotice(tx: Tx, actor: Actor, id: CounterNoticeId) {
  const claimIds = await claimsOfCounterNotice(tx, id);
  const own = (of: Case) => actsForMerchant(actor, of);
  return advanceClaims(tx, claimIds, { event: { type: 'withdraw-counter' }, by: 'merchant' }, own);
}

/** The desk sends an incomplete counter-notice back to be completed. */
export async function returnCounterNotice(
  tx: Tx,
  actor: Actor,
  id: CounterNoticeId,
  { text }: { text: string },
) {
  const claimIds = await claimsUnderLock(tx, actor, id);
  const message = { text, locale: actor.locale, evidenceIds: [] };
  return advanceClaims(
    tx,
    claimIds,
    { event: { type: 'return-counter' }, by: 'platform', message },
    () => true,
  );
}

/** The desk forwards a complete counter-notice to the complainant. */
export async function forwardCounterNotice(tx: Tx, actor: Actor, id: CounterNoticeId) {
  const claimIds = await claimsUnderLock(tx, actor, id);
  await stampCounterNotice(tx, id, 'forwarded_at');
  return advanceClaims(
    tx,
    claimIds,
    { event: { type: 'forward-counter' }, by: 'platform' },
    () => true,
  );
}

/** The complainant acknowledges receipt: the date from which the law counts its period. */
export async function receiveCounterNotice(tx: Tx, actor: Actor, id: CounterNoticeId) {
  const claimIds = await claimsOfCounterNotice(tx, id);
  await stampCounterNotice(tx, id, 'received_at');
  const own = (of: Case) => actsForComplainant(actor, of);
  return advanceClaims(
    tx,
    claimIds,
    { event: { type: 'receive-counter' }, by: 'complainant' },
    own,
  );
}

/** The complainant answers: with a suit or complaint, with evidence, or by conceding. */
export async function answerCounterNotice(
  tx: Tx,
  actor: Actor,
  id: CounterNoticeId,
  input: AnswerCounterNotice,
) {
  if (input.answer === 'suit' && !(input.court && input.caseNumber)) {
    throw noticeProblem('counter-notice-incomplete', {}, [noticeField('court-required', '/court')]);
  }
  await requireOwnEvidence(tx, actor, input.evidenceIds);
  await stampCounterNotice(tx, id, 'answered_at');
  const said = [input.court, input.caseNumber, input.text].filter(Boolean).join(' · ');
  return advanceClaims(
    tx,
    input.claimIds ?? (await claimsOfCounterNotice(tx, id)),
    {
      event: { type: 'answer', answer: input.answer },
      by: 'complainant',
      message: { text: said, locale: actor.locale, evidenceIds: input.evidenceIds },
    },
    (of) => of.counterNoticeId === id && actsForComplainant(actor, of),
  );
}

/** The desk decides a counter-notice, or a complaint under the DSA; never by automation alone. */
export async function decideCounterNotice(
  tx: Tx,
  actor: Actor,
  id: CounterNoticeId,
  input: {
    claimIds?: readonly ClaimId[] | undefined;
    outcome: 'upheld' | 'dismissed';
    reason: string;
    facts?: string | undefined;
  },
) {
  const all = await claimsUnderLock(tx, actor, id);
  return advanceClaims(
    tx,
    input.claimIds ?? all,
    {
      event: { type: input.outcome === 'upheld' ? 'uphold-counter' : 'dismiss-counter' },
      by: 'platform',
      finding: { reason: input.reason, facts: input.facts ?? null, factsLocale: actor.locale },
    },
    (of) => of.counterNoticeId === id,
  );
}

async function claimsUnderLock(tx: Tx, actor: Actor, id: CounterNoticeId): Promise<ClaimId[]> {
  await counterNoticeForUpdate(tx, id);
  const claimIds = await claimsOfCounterNotice(tx, id);
  await requireDesk(tx, actor, await lockCases(tx, claimIds));
  return claimIds;
}
