import type { DecisionId } from '../../../contracts/ids.js';
import type { JournalEntry } from '../../../contracts/journal/index.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import { type Subscriber, subscriber } from '../../../platform/journal/index.js';
import { merchantDecisions } from '../../decisions/index.js';
import { pointsFor, policyInForce } from '../policy.js';
import { proposeStep } from '../sanctions/propose-step.js';

const DAY = 86_400_000;
/** What costs points: that a listing infringes, by whomever it was found. */
const COSTING: readonly string[] = ['accepted', 'screened-out', 'counter-dismissed'];

/**
 * Decisions against a merchant bring points, once each; what is undone or lifted takes its points
 * back. Where the ladder calls for a step, a person is asked.
 */
export const pointsSubscriber: Subscriber = subscriber(
  'penalties.points',
  ['decision.made', 'measure.lifted'],
  async (tx, entries) => {
    const lifted = entries.flatMap(({ type, data }) =>
      type === 'measure.lifted' ? [data.decisionId] : [],
    );
    const made = entries.filter((entry): entry is JournalEntry<'decision.made'> => {
      return entry.type === 'decision.made' && COSTING.includes(entry.data.outcome);
    });
    const merchants = await enter(
      tx,
      made.map(({ data }) => data.decisionId),
    );
    await voidPoints(tx, lifted);
    for (const merchantId of merchants) await proposeStep(tx, merchantId);
  },
);

async function enter(tx: Tx, ids: readonly DecisionId[]): Promise<string[]> {
  const decisions = await merchantDecisions(tx, ids);
  const { version, policy } = await policyInForce(tx);
  const touched = new Set<string>();
  for (const decision of decisions) {
    const points = pointsFor(policy, decision);
    // A dismissed counter-notice upholds what has brought its points already.
    if (points === 0 || decision.outcome === 'counter-dismissed') continue;
    const expiresAt = new Date(decision.madeAt.getTime() + policy.expiresAfterDays * DAY);
    const entered = await tx.count(sql`
      insert into penalties.point (decision_id, merchant_id, storefront_id, regime, reason, points,
        policy_version, at, expires_at)
      values (${decision.id}, ${decision.merchantId}, ${decision.storefrontId}, ${decision.regime},
        ${decision.reason}, ${points}, ${version}, ${decision.madeAt}, ${expiresAt})
      on conflict (decision_id) do nothing`);
    if (entered > 0) touched.add(decision.merchantId);
  }
  return [...touched];
}

async function voidPoints(tx: Tx, ids: readonly DecisionId[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.count(sql`
    update penalties.point set voided_at = ${tx.now}
    where decision_id = any(${[...new Set(ids)]}::text[]) and voided_at is null`);
}
