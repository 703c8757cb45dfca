import type { Tx } from '../../platform/db/index.js';
import { append } from '../../platform/journal/index.js';
import { makeDecisions } from '../decisions/index.js';
import { type ListingView, storefrontById } from '../marketplace/index.js';
import { type RightView, usableRights } from '../rights/index.js';
import { draftRemoval } from './draft-removal.js';
import { followReturn } from './follow-return.js';
import { mayCardRemove } from './quality/gates.js';
import type { Screened } from './screen-listing.js';
import type { Screening } from './screening.js';
import { setOutcome } from './screening-queries.js';

/** What is said of a removal that nobody looked at, by the kind of the right. */
const REASONS: Partial<Record<RightView['kind'], string>> = {
  trademark: 'mark-on-same-goods',
  copyright: 'copied-work',
  design: 'same-design',
};

interface Removal {
  listing: ListingView;
  screened: Screened;
}

/**
 * Removes a listing without a person where the rule that asks for it, or the scorecard, has proven
 * its precision, every picture was seen, and the right can be relied on; else all stays as it is.
 * Features of a patent are never judged by a machine.
 */
export async function removeAutomatically(
  tx: Tx,
  { listing, screened }: Removal,
  screening: Screening,
): Promise<Screening> {
  const { verdict, rightId, obstacles, scorecard } = screening;
  if (verdict !== 'remove' || !rightId || obstacles.length > 0) return screening;
  if (!screened.decidedBy && !(await mayCardRemove(tx, scorecard))) return screening;
  const usable = (await usableRights(tx, [rightId], tx.now)).get(rightId);
  const reason = usable?.isUsable && REASONS[usable.right.kind];
  if (!usable?.isUsable || !reason) return screening;
  const storefront = await storefrontById(tx, screening.storefrontId);
  const finding = { reason, facts: null, factsLocale: storefront?.locale ?? 'en' };
  const draft = draftRemoval(screening, listing, usable.right, finding, 'full');
  const [made] = await makeDecisions(tx, [draft]);
  const removed: Screening = {
    ...screening,
    outcome: 'removed',
    concludedAt: tx.now,
    decisionId: made?.id ?? null,
    isAutomatic: true,
  };
  await setOutcome(tx, screening.id, removed);
  await followReturn(tx, screening);
  append(tx, {
    type: 'screening.concluded',
    subject: screening.id,
    parties: [],
    data: {
      screeningId: screening.id,
      listingId: screening.listingId,
      outcome: 'removed',
      decisionId: removed.decisionId,
      feedback: [],
    },
  });
  return removed;
}
