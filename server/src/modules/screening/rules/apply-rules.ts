import type { VerdictKind } from '../fusion/verdict.js';
import { type Rule, STAGE_SHARE } from './rule.js';

/**
 * The strictest action of the rules that act on this listing, and the rule that asks for it. A
 * rule that removes only holds where no right is named, for nobody's reasons could be stated, and
 * while its precision has not cleared its bar.
 * @param draw in [0, 1), fixed for the listing.
 */
export function applyRules(
  matched: readonly Rule[],
  isRightNamed: boolean,
  draw: number,
): { action: VerdictKind; rule: Rule | null } {
  const acting = matched.filter(({ stage }) => draw < STAGE_SHARE[stage]);
  const removing = acting.find(({ action, mayRemove }) => action === 'remove' && mayRemove);
  if (removing && isRightNamed) return { action: 'remove', rule: removing };
  const [first] = acting;
  return first ? { action: 'hold', rule: first } : { action: 'allow', rule: null };
}
