import { z } from 'zod';
import { idSchema } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import { type Subscriber, subscriber } from '../../platform/journal/index.js';
import { approvalById, askSecondApproval } from '../review/index.js';
import { advanceClaims } from './advance-claims.js';
import type { Case } from './case.js';
import { decidersComplainedOf } from './hear-complaints.js';
import type { Ruling } from './ruling.js';

/** Accepting this many claims in one act takes two people. */
export const CLAIMS_FOR_TWO = 50;

const proposal = z.object({
  claimIds: z.array(idSchema('claim')),
  outcome: z.enum(['accept', 'reject']),
  reason: z.string(),
  facts: z.string().nullable(),
  locale: z.string(),
});

/**
 * Whether a ruling needs a second person: it takes down many listings at once, or one of a
 * merchant whom the complainant itself has authorised. Who may approve decides alone.
 */
export function needsSecondApproval(
  actor: Actor,
  cases: readonly Pick<Case, 'isMerchantAuthorised'>[],
  { outcome }: Pick<Ruling, 'outcome'>,
): boolean {
  if (outcome !== 'accept' || actor.permissions.has('claim.approve')) return false;
  return cases.length >= CLAIMS_FOR_TWO || cases.some((of) => of.isMerchantAuthorised);
}

/** Puts a ruling before a second person instead of carrying it out. @returns the task. */
export async function proposeRuling(tx: Tx, actor: Actor, cases: readonly Case[], ruling: Ruling) {
  const [first] = cases;
  if (!first) throw new Error('A ruling without cases cannot be proposed.');
  return askSecondApproval(tx, {
    subject: first.noticeId,
    proposal: {
      claimIds: [...ruling.claimIds],
      outcome: ruling.outcome,
      reason: ruling.reason,
      facts: ruling.facts ?? null,
      locale: actor.locale,
    },
    covers: [...new Set(cases.flatMap(({ id, noticeId }) => [id, noticeId]))],
    proposedBy: actor,
    excluded: await decidersComplainedOf(tx, cases),
    storefrontId: first.storefrontId,
    regime: first.pack.id,
    summary: { ...first.basis.summary, outcome: ruling.outcome, waiting: cases.length },
  });
}

/** Carries out what a second person approved, as the decision of the one who proposed it. */
export const approvalSubscriber: Subscriber = subscriber(
  'notices.approvals',
  ['review.approved'],
  async (tx, entries) => {
    for (const { data } of entries) {
      const approval = await approvalById(tx, data.taskId);
      const ruling = proposal.safeParse(approval?.proposal);
      if (!approval || !ruling.success) continue;
      const { claimIds, outcome, reason, facts, locale } = ruling.data;
      const approvedBy = approval.answeredBy ?? '';
      await advanceClaims(
        tx,
        claimIds,
        {
          event: { type: outcome },
          by: 'platform',
          finding: { reason, facts, factsLocale: locale, madeBy: approval.proposedBy, approvedBy },
        },
        () => true,
      ).catch(ignoreIfMovedOn);
    }
  },
);

/** Claims withdrawn while the approval was pending are past deciding; that is no failure. */
function ignoreIfMovedOn(error: unknown): void {
  const isPast = error instanceof Error && error.message.startsWith('no-claim-moved');
  if (!isPast) throw error;
}
