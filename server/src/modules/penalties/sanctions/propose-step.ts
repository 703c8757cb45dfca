import type { MerchantId } from '../../../contracts/ids.js';
import type { Tx } from '../../../platform/db/index.js';
import { merchantsByIds } from '../../marketplace/index.js';
import { openTask, tasksOfSubject, updateTask } from '../../review/index.js';
import { isCounting, ledgerOf, pointsOf } from '../points/ledger.js';
import { policyInForce, STEPS, type Step, stepFor } from '../policy.js';
import { isRunning, sanctionsOf } from './sanction.js';

const DAY = 86_400_000;

export interface Proposal {
  points: number;
  recentDecisions: number;
  /** The strictest step that is called for and does not run yet. */
  step: Step | null;
  days: number | null;
}

/** What the ladder calls for today. */
export async function proposalFor(
  tx: Pick<Tx, 'rows' | 'first' | 'count' | 'now'>,
  merchantId: MerchantId,
): Promise<Proposal> {
  const [lines, sanctions, { policy }] = await Promise.all([
    ledgerOf(tx, merchantId),
    sanctionsOf(tx, merchantId),
    policyInForce(tx),
  ]);
  const since = tx.now.getTime() - policy.repeat.withinDays * DAY;
  const points = pointsOf(lines, tx.now);
  const recentDecisions = lines.filter(
    (line) => isCounting(line, tx.now) && line.at.getTime() > since,
  ).length;
  const called = stepFor(policy, { points, recentDecisions });
  const strictest = Math.max(
    -1,
    ...sanctions.filter((one) => isRunning(one, tx.now)).map(({ step }) => STEPS.indexOf(step)),
  );
  const isNew = called !== null && STEPS.indexOf(called.step) > strictest;
  return {
    ...{ points, recentDecisions },
    step: isNew ? called.step : null,
    days: isNew ? called.days : null,
  };
}

/** Puts the step that the ladder calls for before a person; points alone do nothing. */
export async function proposeStep(tx: Tx, id: string): Promise<void> {
  const merchantId = id as MerchantId;
  const { step, points } = await proposalFor(tx, merchantId);
  const merchant = (await merchantsByIds(tx, [merchantId])).get(merchantId);
  if (!step || !merchant) return;
  const summary = { title: merchant.name, step, points };
  const tasks = await tasksOfSubject(tx, merchantId);
  if (tasks.some(({ kind, closedAt }) => kind === 'penalty' && closedAt === null)) {
    await updateTask(tx, merchantId, { kind: 'penalty', summary });
    return;
  }
  await openTask(tx, {
    ...{ kind: 'penalty', subject: merchantId, storefrontId: merchant.storefrontId },
    ...{ regime: 'platform', lane: 'standard', summary },
  });
}
