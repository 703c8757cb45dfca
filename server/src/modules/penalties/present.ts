import type { z } from 'zod';
import type { MerchantId } from '../../contracts/ids.js';
import type { Actor } from '../../contracts/parties.js';
import type { Reader } from '../../platform/db/index.js';
import { merchantsByIds } from '../marketplace/index.js';
import { penaltiesProblem } from './errors.js';
import { isCounting, type LedgerLine, ledgerOf } from './points/ledger.js';
import { policyInForce } from './policy.js';
import { proposalFor } from './sanctions/propose-step.js';
import { type Sanction, sanctionsOf } from './sanctions/sanction.js';
import type { penaltiesSchema, sanctionSchema } from './schema.js';

const isPlatform = (actor: Actor) =>
  actor.organisationKind === 'platform' || actor.kind === 'system';

/** Sanctions as `actor` may see them: a merchant sees no proposals and no referral. */
export async function presentSanctions(
  db: Reader,
  actor: Actor,
  sanctions: readonly Sanction[],
): Promise<z.input<typeof sanctionSchema>[]> {
  const merchants = await merchantsByIds(db, [
    ...new Set(sanctions.map(({ merchantId }) => merchantId)),
  ]);
  const shown = isPlatform(actor)
    ? sanctions
    : sanctions.filter(({ status }) => status === 'in-force' || status === 'lifted');
  const text = (instant: Date | null) => instant?.toISOString() ?? null;
  return shown.map((one) => ({
    id: one.id,
    merchant: { id: one.merchantId, name: merchants.get(one.merchantId)?.name ?? '' },
    ...{ batchId: one.batchId, step: one.step, status: one.status, statement: one.statement },
    basis: one.basis,
    isReferred: isPlatform(actor) && one.isReferred,
    untilAt: text(one.untilAt),
    proposedAt: one.proposedAt.toISOString(),
    isOwn: one.proposedBy === actor.ref,
    ...{ inForceAt: text(one.inForceAt), liftedAt: text(one.liftedAt), liftReason: one.liftReason },
    ...{ contest: one.contest, contestedAt: text(one.contestedAt), outcome: one.outcome },
    ...{ answer: one.answer, answeredAt: text(one.answeredAt) },
  }));
}

/** A merchant's ledger and sanctions: its own, or anybody's for the platform. */
export async function presentPenalties(
  db: Reader,
  actor: Actor,
  merchantId: MerchantId,
): Promise<z.input<typeof penaltiesSchema>> {
  const merchant = (await merchantsByIds(db, [merchantId])).get(merchantId);
  const owner = merchant?.organisationId;
  const maySee = isPlatform(actor) || (owner != null && actor.actsFor.includes(owner));
  if (!merchant || !maySee) throw penaltiesProblem('merchant-unknown');
  const [lines, sanctions, proposal, { policy }] = await Promise.all([
    ledgerOf(db, merchantId),
    sanctionsOf(db, merchantId),
    proposalFor(db, merchantId),
    policyInForce(db),
  ]);
  const { points, recentDecisions, step, days } = proposal;
  return {
    merchant: { id: merchantId, name: merchant.name },
    ...{ points, recentDecisions },
    proposal: step && isPlatform(actor) ? { step, days } : null,
    ladder: policy.ladder,
    ledger: lines.map((line) => ({
      ...{ decisionId: line.decisionId, reason: line.reason, points: line.points },
      at: line.at.toISOString(),
      expiresAt: line.expiresAt.toISOString(),
      state: stateOf(line, db.now),
    })),
    sanctions: await presentSanctions(db, actor, sanctions),
  };
}

function stateOf(line: LedgerLine, now: Date): 'counts' | 'expired' | 'void' {
  if (line.voidedAt) return 'void';
  return isCounting(line, now) ? 'counts' : 'expired';
}
