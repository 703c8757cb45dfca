import type { ClaimId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Reader } from '../../platform/db/index.js';
import { previewStatement } from '../decisions/index.js';
import { listingsByIds } from '../marketplace/index.js';
import { type ClaimEvent, consequences } from './claim.js';
import { draftDecision } from './draft-decision.js';
import { noticeProblem } from './errors.js';
import { outcomeOf } from './moves.js';
import { caseById } from './queries.js';
import { needsSecondApproval } from './second-approval.js';
import { transition } from './transition.js';

export interface Preview {
  claimId: ClaimId;
  ruling: 'accept' | 'reject' | 'upheld' | 'dismissed';
  reason: string;
  facts?: string | undefined;
}

const events: Readonly<Record<Preview['ruling'], ClaimEvent>> = {
  accept: { type: 'accept' },
  reject: { type: 'reject' },
  upheld: { type: 'uphold-counter' },
  dismissed: { type: 'dismiss-counter' },
};

/**
 * What a ruling would do to a claim and what both parties would read; nothing changes.
 * @throws `claim-not-found`, `no-claim-moved` when the claim cannot take the ruling now.
 */
export async function previewDecision(
  db: Reader,
  actor: Actor,
  { claimId, ruling, reason, facts }: Preview,
  timeZone: string,
) {
  const of = await caseById(db, claimId);
  if (!of) throw noticeProblem('claim-not-found');
  const event = events[ruling];
  const moved = transition(of.claim, event, { ...of, at: db.now });
  const outcome = moved.ok ? outcomeOf(event, of.claim, moved.claim) : null;
  if (!moved.ok || !outcome) throw noticeProblem('no-claim-moved');
  const finding = { reason, facts: facts || null, factsLocale: actor.locale };
  const draft = draftDecision(db.now, of, moved.claim, outcome, finding);
  const listing = (await listingsByIds(db, [of.listingId])).get(of.listingId);
  return {
    state: moved.claim.state,
    measure: consequences(of.claim, moved.claim).measure,
    needsSecondApproval:
      ruling === 'accept' && needsSecondApproval(actor, [of], { outcome: ruling }),
    text: previewStatement(draft, {
      at: db.now,
      by: actor.ref,
      timeZone,
      listingTitle: listing?.title ?? null,
    }),
  };
}
